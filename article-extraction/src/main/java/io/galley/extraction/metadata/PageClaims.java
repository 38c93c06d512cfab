package io.galley.extraction.metadata;

import io.galley.extraction.metadata.Marks.Mark;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.AuthorLinks;
import io.galley.extraction.reading.LinkedData;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Collects the claims of a parsed page in one walk, which changes nothing. */
final class PageClaims implements NodeFilter {

    /** Longest headline, in characters. */
    private static final int TITLE_CHARACTERS_MAX = 400;
    /** Longest byline that is one, in characters; longer text under such a class is the article itself. */
    private static final int BYLINE_CHARACTERS_MAX = 200;
    /**
     * Longest description that stands in the page, in characters; longer text under that name is the article itself.
     */
    private static final int DESCRIPTION_CHARACTERS_MAX = 600;
    /** Longest text around a date, in characters. */
    private static final int DATE_CHARACTERS_MAX = 120;

    /** Properties whose content is the address of a picture, not its width or its author. */
    private static final Set<String> IMAGE_PROPERTIES = Set.of("image", "thumbnailurl", "url", "contenturl");

    private static final PhraseList MODIFIED_LABELS = PhraseBook.shared().list("modified-labels");

    /** Elements with a byline's or date's class that are looked at; pages have below 100 before their comments. */
    private static final int MARKED_MAX = 1_000;

    private final Claims claims = new Claims();
    private final JsonLdReader jsonLd = new JsonLdReader();

    private final ForeignParts foreign = new ForeignParts();
    private final VisibleText visible = new VisibleText(claims, foreign);
    private final Marks marks = new Marks();
    private final @Nullable String host;
    private int marked;

    private PageClaims(@Nullable String url) {
        this.host = Urls.host(url);
    }

    static Claims read(Document document, LinkedData data, @Nullable String url) {
        PageClaims reader = new PageClaims(url);
        document.filter(reader);
        data.values().forEach(reader.jsonLd::read);
        reader.jsonLd.addTo(reader.claims, url);
        return reader.claims;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element) {
            return read(element) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
        }
        if (node instanceof TextNode text) {
            visible.read(text);
        }
        return FilterResult.CONTINUE;
    }

    /** Whether the element's children may hold claims. */
    private boolean read(Element element) {
        boolean skipped = TextCount.isSkipped(element);
        if (skipped && !"script".equals(element.normalName())) {
            return false;
        }
        switch (element.normalName()) {
            case "meta" -> MetaElements.read(element, claims);
            case "link" -> readLink(element);
            case "html" -> {
                claims.add(Field.LANGUAGE, element.attr("lang"), Place.HEAD);
                claims.add(Field.LANGUAGE, element.attr("xml:lang"), Place.HEAD);
            }
            case "title" -> {
                Element parent = element.parent();
                if (parent == null || !"svg".equals(parent.normalName())) {
                    claims.add(Field.TITLE, element.text(), Place.TITLE_ELEMENT);
                }
            }
            case "h1" -> readHeadline(element);
            case "h2", "h3", "h4", "h5", "h6", "dt" -> readHeading(element);
            case "time" -> readTime(element);
            case "figcaption" -> readCaption(element);
            default -> {}
        }
        if (element.attributesSize() > 0) {
            readAttributes(element);
        }
        return !skipped;
    }

    private void readHeadline(Element element) {
        claims.markHeadline();
        foreign.ownHeadline(element);
        String headline = ShortText.headline(element, TITLE_CHARACTERS_MAX);
        if (HomeLink.is(element, headline, host)) {
            claims.add(Field.SITE_NAME, headline, Place.H1);
        } else {
            claims.addHeadline(headline, HeadlineParts.proper(element, headline), Place.H1);
            claims.addParted(HeadlineParts.pieces(element, headline));
        }
    }

    /** "Authors" heads their cards, in a column beside the article or behind it, too. */
    private void readHeading(Element heading) {
        String names = AuthorCards.signature(heading);
        if (!names.isEmpty() && !foreign.holdsBeyondColumn(heading)) {
            claims.add(Field.AUTHOR, names, Place.BYLINE);
        }
    }

    private void readLink(Element element) {
        String rel = element.attr("rel").toLowerCase(Locale.ROOT);
        if ("canonical".equals(rel)) {
            claims.add(Field.CANONICAL_URL, element.attr("href"), Place.HEAD);
        } else if ("image_src".equals(rel)) {
            claims.add(Field.IMAGE, element.attr("href"), Place.HEAD);
        }
    }

    private void readCaption(Element caption) {
        Element figure = caption.parent();
        Element image = figure == null ? null : Nearby.first(figure, PageClaims::isImage);
        if (image != null) {
            claims.add(Field.IMAGE_CAPTION, ShortText.of(caption, 500), Place.FIGURE, image.attr("src"));
        }
    }

    private static boolean isImage(Element element) {
        return "img".equals(element.normalName()) && element.hasAttr("src");
    }

    private static boolean isName(Element element) {
        return element.attributesSize() > 0
                && "name".equalsIgnoreCase(element.attributes().get("itemprop").strip());
    }

    private void readTime(Element time) {
        String stamp = time.attr("datetime");
        String value = stamp.isBlank() ? ShortText.of(time, DATE_CHARACTERS_MAX) : stamp;
        if (!value.isEmpty() && !foreign.holds(time)) {
            claims.add(isModified(time) ? Field.MODIFIED : Field.PUBLISHED, value, Place.TIME_ELEMENT);
        }
    }

    private void readAttributes(Element element) {
        Attributes attributes = element.attributes();
        Mark mark = marks.of(attributes);
        if (attributes.size() > 1 || attributes.get("class").isEmpty()) {
            if ("heading".equals(attributes.get("role"))
                    && "1".equals(attributes.get("aria-level").strip())) {
                readHeadline(element);
            }
            readNamed(element, attributes);
        }
        if (mark.any()) {
            readMarked(element, mark);
        }
    }

    /** What attributes other than class and id say, which most elements do not have. */
    private void readNamed(Element element, Attributes attributes) {
        String property = attributes.get("itemprop");
        if (!property.isEmpty()) {
            readProperty(element, property, Place.MICRODATA);
        }
        String rdfa = attributes.get("property");
        if (!rdfa.isEmpty() && !"meta".equals(element.normalName())) {
            readProperty(element, rdfa.substring(rdfa.indexOf(':') + 1), Place.RDFA);
        }
        String rel = attributes.get("rel");
        if (!rel.isEmpty() && " ".concat(rel).contains(" author") && !foreign.holds(element)) {
            claims.add(
                    Field.AUTHOR, ShortText.of(element, BYLINE_CHARACTERS_MAX), Place.REL_AUTHOR, element.attr("href"));
        }
        if ("a".equals(element.normalName()) && HomeLink.leadsHome(attributes.get("href"), host)) {
            claims.add(Field.SITE_LABEL, HomeLink.label(element), Place.VISIBLE);
        }
        if ("a".equals(element.normalName())
                && AuthorLinks.leadsToAuthor(attributes.get("href"))
                && !foreign.holds(element)) {
            claims.add(
                    Field.AUTHOR,
                    ShortText.of(element, BYLINE_CHARACTERS_MAX),
                    Place.AUTHOR_LINK,
                    attributes.get("href"));
        }
    }

    /** One property of microdata or RDFa: both name those of schema.org, RDFa those of Dublin Core too. */
    private void readProperty(Element element, String property, Place place) {
        Field field = switch (property.toLowerCase(Locale.ROOT)) {
            case "headline" -> Field.TITLE;
            case "author", "creator" -> Field.AUTHOR;
            case "datepublished", "datecreated", "issued", "created", "date" -> Field.PUBLISHED;
            case "datemodified", "modified" -> Field.MODIFIED;
            case "articlesection" -> Field.SECTION;
            case "keywords" -> Field.KEYWORD;
            case "isaccessibleforfree" -> Field.ACCESSIBLE_FOR_FREE;
            case "description" -> Field.DESCRIPTION;
            case "image", "thumbnailurl" -> Field.IMAGE;
            default -> null;
        };
        if (field == null || foreign.holds(element)) {
            return;
        }
        if (field == Field.IMAGE) {
            claims.add(field, imageAddress(element), place);
            return;
        }
        String value = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
        if (field == Field.AUTHOR && value.isEmpty()) {
            Element name = Nearby.first(element, PageClaims::isName);
            value = name == null
                    ? ""
                    : name.hasAttr("content") ? name.attr("content") : ShortText.of(name, BYLINE_CHARACTERS_MAX);
        }
        String url = field == Field.AUTHOR ? element.attr("href") : null;
        int charactersMax = field == Field.DESCRIPTION ? DESCRIPTION_CHARACTERS_MAX : BYLINE_CHARACTERS_MAX;
        claims.add(field, value.isEmpty() ? ShortText.of(element, charactersMax) : value, place, url);
    }

    /** Where the picture of a property lies: an element may name it, be it, or hold it. */
    private static @Nullable String imageAddress(Element element) {
        Element image = Nearby.first(element, PageClaims::isPicture);
        if (image == null) {
            return null;
        }
        for (String attribute : List.of("content", "src", "href")) {
            if (!image.attr(attribute).isBlank()) {
                return image.attr(attribute);
            }
        }
        return null;
    }

    private static String property(Element element) {
        String property = element.attr("itemprop") + element.attr("property");
        return property.substring(property.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isPicture(Element element) {
        return switch (element.normalName()) {
            case "img" -> element.hasAttr("src");
            case "link", "a" -> element.hasAttr("href");
            default -> element.hasAttr("content") && IMAGE_PROPERTIES.contains(property(element));
        };
    }

    /** Bylines and dates by the class or id that a page gives them. */
    private void readMarked(Element element, Mark mark) {
        if (++marked > MARKED_MAX || foreign.holds(element)) {
            return;
        }
        if (mark.byline()) {
            String names = String.join(" | ", ShortText.names(element, BYLINE_CHARACTERS_MAX));
            claims.add(Field.AUTHOR, names, Place.BYLINE, element.attr("href"));
        }
        String text = dateText(element);
        claims.add(
                isModified(element) || VisibleText.saysModified(text) ? Field.MODIFIED : Field.PUBLISHED,
                text,
                Place.DATELINE);
    }

    /** {@code <abbr title="2024-05-03T10:00:00Z">last Friday</abbr>}: what it stands for is written in full. */
    private static String dateText(Element element) {
        String full = "abbr".equals(element.normalName()) ? element.attr("title") : "";
        return full.isBlank() ? ShortText.of(element, DATE_CHARACTERS_MAX) : full;
    }

    /** By the class of the element or of its parent, or by the word before the date. */
    private static boolean isModified(Element element) {
        Element parent = element.parent();
        if (isModifiedMark(element) || (parent != null && isModifiedMark(parent))) {
            return true;
        }
        String around = parent == null ? "" : ShortText.of(parent, DATE_CHARACTERS_MAX);
        return MODIFIED_LABELS.opens(PhraseList.normalise(around));
    }

    private static boolean isModifiedMark(Element element) {
        String marks =
                (element.className() + ' ' + element.id() + ' ' + element.attr("itemprop")).toLowerCase(Locale.ROOT);
        return (marks.contains("modified") || marks.contains("updated")) && !marks.contains("publish");
    }
}
