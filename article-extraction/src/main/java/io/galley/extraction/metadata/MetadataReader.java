package io.galley.extraction.metadata;

import io.galley.extraction.Article.Author;
import io.galley.extraction.Article.Image;
import io.galley.extraction.metadata.TitleChooser.Titles;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about its article. Pure: the same page gives the same metadata. */
public final class MetadataReader {

    /** Longest section, site name or type, in characters. */
    private static final int LABEL_CHARACTERS_MAX = 80;
    /** A shorter description is a slogan or a rest, in characters. */
    private static final int DESCRIPTION_CHARACTERS_MIN = 10;

    /** How schema.org's news articles call themselves, in lower case. */
    private static final String NEWS_TYPE = "newsarticle";

    /** Where descriptions stand, best first; what the page's own markup holds may be a part's. */
    private static final List<Place> DESCRIBED =
            List.of(Place.OPEN_GRAPH, Place.META, Place.JSON_LD, Place.DUBLIN_CORE, Place.MICRODATA, Place.RDFA);

    /** The same of images. */
    private static final List<Place> PICTURED = List.of(
            Place.OPEN_GRAPH, Place.JSON_LD, Place.META, Place.PARSELY, Place.HEAD, Place.MICRODATA, Place.RDFA);

    private MetadataReader() {}

    /**
     * Reads a page; changes nothing in it.
     *
     * @param bodyStart index of the body's first block: in flat text, title, byline and date stand around it
     * @param url the address that the page was fetched from, absolute
     * @param fetchedAt when; later dates are not believed
     */
    public static Metadata read(Reading reading, int bodyStart, @Nullable String url, @Nullable Instant fetchedAt) {
        return read(reading, BodySpan.from(bodyStart), FlatText.UNKNOWN, url, fetchedAt);
    }

    /**
     * The same of flat text.
     *
     * @param text what is known of it already
     */
    public static Metadata read(
            Reading reading, int bodyStart, FlatText text, @Nullable String url, @Nullable Instant fetchedAt) {
        return read(reading, BodySpan.from(bodyStart), text, url, fetchedAt);
    }

    /** The same where the body's end is known, too: some sign there. */
    public static Metadata read(
            Reading reading, BodySpan body, FlatText text, @Nullable String url, @Nullable Instant fetchedAt) {
        Document document = reading.document();
        Claims claims = claims(reading, body, text.titleLine(), url);
        if (text.language().length() == 2) {
            claims.add(Field.LANGUAGE, text.language(), Place.LINE);
        }
        return choose(claims, reading.blocks(), url, document == null ? url : base(document, url), fetchedAt);
    }

    /** All that the page claims, nothing chosen. */
    static Claims claims(Reading reading, BodySpan body, int titleLine, @Nullable String url) {
        Document document = reading.document();
        int bodyStart = body.start();
        List<Block> blocks = reading.blocks();
        Claims claims = document == null
                ? FlatTextClaims.read(blocks, bodyStart, titleLine)
                : PageClaims.read(document, reading.linkedData(), url);
        if (document != null) {
            SiteNames sites =
                    SiteNames.of(claims, url, Urls.registrableDomain(url)).seen(claims);
            SilentHead.add(blocks, ShownHeadline.proseStart(blocks, bodyStart), claims, new TitleCuts(sites));
            ShownHeadline.add(blocks, bodyStart, claims);
            ShownNames.add(blocks, bodyStart, claims);
        }
        if (claims.of(Field.AUTHOR, Place.LINE).isEmpty()) {
            EndSignature.add(blocks, body.last(), claims);
        }
        if (bodyStart < blocks.size()) {
            Dateline.read(blocks.get(bodyStart).text(), claims);
        }
        UrlDay.add(url, claims);
        return claims;
    }

    private static @Nullable String base(Document document, @Nullable String url) {
        String base = document.baseUri();
        return base.isEmpty() ? url : base;
    }

    private static Metadata choose(
            Claims claims,
            List<Block> blocks,
            @Nullable String url,
            @Nullable String base,
            @Nullable Instant fetchedAt) {
        Notes notes = new Notes();
        String canonical = CanonicalUrl.of(claims, url, base, notes);
        String address = url == null ? canonical : url;
        String domain = Urls.registrableDomain(address);
        String siteName = siteName(claims, notes);
        SiteNames siteNames = SiteNames.of(claims, address, domain);
        TitleCuts cuts = new TitleCuts(siteNames.seen(claims));
        List<String> types = declaredTypes(claims);
        boolean news = types.stream().anyMatch(type -> type.endsWith(NEWS_TYPE));
        Titles titles = new TitleChooser(cuts, news, claims.parted()).choose(claims.of(Field.TITLE));
        if (titles != null) {
            notes.from("title", titles.place(), titles.raw());
            Disagreement.ofTitle(titles.title(), claims, cuts, notes);
        }
        AuthorChooser authorChooser = new AuthorChooser(claims, siteNames, base);
        List<Author> authors = new PlaceNames(blocks).without(authorChooser.authors(notes));
        Disagreement.ofAuthors(authors, claims, siteNames, notes);
        List<String> languages = languages(claims);
        DateParser parser = new DateParser(Locales.of(locales(claims, languages), domain));
        DateChooser dates = new DateChooser(claims, parser, news, fetchedAt, notes);
        Moment published = dates.published();
        Moment modified = dates.modified(published);
        return new Metadata(
                titles == null ? null : titles.title(),
                titles == null ? List.of() : titles.alternatives(),
                description(claims, titles, notes),
                ArticleType.of(claims, notes),
                types,
                authors,
                authorChooser.agency(notes),
                published == null ? null : published.time(),
                published == null ? null : published.precision().name().toLowerCase(Locale.ROOT),
                modified == null ? null : modified.time(),
                languages,
                label(claims, Field.SECTION, "section", notes),
                Keywords.of(claims, siteNames.keys(), notes),
                image(claims, base, notes),
                accessibleForFree(claims, notes),
                siteName,
                domain,
                canonical,
                notes.provenance(),
                notes.raw(),
                notes.warnings());
    }

    private static List<String> declaredTypes(Claims claims) {
        return claims.of(Field.TYPE).stream()
                .map(claim -> claim.value().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static @Nullable String siteName(Claims claims, Notes notes) {
        for (Place place : List.of(Place.OPEN_GRAPH, Place.JSON_LD, Place.META, Place.DUBLIN_CORE)) {
            for (Claim claim : claims.of(Field.SITE_NAME, place)) {
                if (claim.value().length() <= LABEL_CHARACTERS_MAX && Urls.absolute(claim.value(), null) == null) {
                    notes.from("siteName", claim);
                    return claim.value();
                }
            }
        }
        return null;
    }

    private static @Nullable String description(Claims claims, @Nullable Titles titles, Notes notes) {
        String title = titles == null ? "" : Text.key(titles.title());
        for (Place place : DESCRIBED) {
            for (Claim claim : claims.of(Field.DESCRIPTION, place)) {
                if (claim.value().length() >= DESCRIPTION_CHARACTERS_MIN
                        && !Text.key(claim.value()).equals(title)) {
                    notes.from("description", claim);
                    return claim.value();
                }
            }
        }
        return null;
    }

    private static @Nullable String label(Claims claims, Field field, String name, Notes notes) {
        for (Place place : List.of(Place.ARTICLE_META, Place.JSON_LD, Place.PARSELY, Place.MICRODATA)) {
            for (Claim claim : claims.of(field, place)) {
                if (claim.value().length() <= LABEL_CHARACTERS_MAX && Urls.absolute(claim.value(), null) == null) {
                    notes.from(name, claim);
                    return claim.value();
                }
            }
        }
        return null;
    }

    private static @Nullable Image image(Claims claims, @Nullable String base, Notes notes) {
        for (Place place : PICTURED) {
            for (Claim claim : claims.of(Field.IMAGE, place)) {
                String url = Urls.absolute(claim.value(), base);
                if (url != null) {
                    notes.from("image", claim);
                    return new Image(url, caption(claims, url));
                }
            }
        }
        return null;
    }

    /** The caption in JSON-LD, else the one of the figure that shows the same file. */
    private static @Nullable String caption(Claims claims, String imageUrl) {
        List<Claim> own = claims.of(Field.IMAGE_CAPTION, Place.JSON_LD);
        if (!own.isEmpty()) {
            return own.get(0).value();
        }
        for (Claim claim : claims.of(Field.IMAGE_CAPTION, Place.FIGURE)) {
            String shown = claim.url();
            if (shown != null && fileName(shown).equals(fileName(imageUrl))) {
                return claim.value();
            }
        }
        return null;
    }

    private static String fileName(String url) {
        int end = 0;
        while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(url.lastIndexOf('/', end - 1) + 1, end);
    }

    private static @Nullable Boolean accessibleForFree(Claims claims, Notes notes) {
        for (Claim claim : claims.of(Field.ACCESSIBLE_FOR_FREE)) {
            Boolean free = switch (claim.value().toLowerCase(Locale.ROOT)) {
                case "true", "free", "http://schema.org/true", "https://schema.org/true", "1" -> Boolean.TRUE;
                case "false", "locked", "metered", "http://schema.org/false", "https://schema.org/false", "0" ->
                    Boolean.FALSE;
                default -> null;
            };
            if (free != null) {
                notes.from("accessibleForFree", claim);
                return free;
            }
        }
        return null;
    }

    /** Flat text declares no language: there the one that it is written in stands for it. */
    private static List<String> locales(Claims claims, List<String> declared) {
        return declared.isEmpty()
                ? claims.of(Field.LANGUAGE, Place.LINE).stream()
                        .map(Claim::value)
                        .toList()
                : declared;
    }

    /** As the page writes them, the root element's first. */
    static List<String> languages(Claims claims) {
        List<String> languages = new ArrayList<>();
        for (Place place : List.of(Place.HEAD, Place.JSON_LD, Place.OPEN_GRAPH, Place.META, Place.DUBLIN_CORE)) {
            for (Claim claim : claims.of(Field.LANGUAGE, place)) {
                if (claim.value().length() <= 10 && !languages.contains(claim.value())) {
                    languages.add(claim.value());
                }
            }
        }
        return languages;
    }
}
