package io.galley.extraction.metadata;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Author;
import io.galley.extraction.reading.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a page claims, for people who ask why a value was chosen. Reads the page once more. */
public final class Evidence {

    /** The fields that claims are about, by the names that the values have in {@link Article}. */
    private static final Map<String, List<Field>> FIELDS = fields();

    private final Claims claims;
    private final @Nullable Article article;
    private final DateParser dates;

    /**
     * One value that the page claims at one place.
     *
     * @param field what it is about: the field's name in {@link Article}, or {@code caption}
     * @param place as in provenance
     * @param value as the page has it, white space folded
     * @param times how often it stands at that place
     * @param chosen whether the article's value was read from it
     */
    public record Claimed(String field, String place, String value, int times, boolean chosen) {}

    private Evidence(Claims claims, @Nullable Article article, @Nullable String url) {
        this.claims = claims;
        this.article = article;
        this.dates = new DateParser(Locales.of(MetadataReader.languages(claims), Urls.registrableDomain(url)));
    }

    /**
     * The claims field by field; of each the chosen ones first, then from what machines read to what readers see.
     *
     * @param body where the body stands
     * @param titleLine index of flat text's title; -1 where it has none
     * @param url the address that the page was fetched from
     * @param article what was made of them; null where the page was refused, and nothing is chosen
     */
    public static List<Claimed> of(
            Reading reading, BodySpan body, int titleLine, @Nullable String url, @Nullable Article article) {
        Evidence evidence = new Evidence(MetadataReader.claims(reading, body, titleLine, url), article, url);
        List<Claimed> all = new ArrayList<>();
        FIELDS.forEach((name, fields) -> all.addAll(evidence.claimed(name, fields)));
        return all;
    }

    private List<Claimed> claimed(String name, List<Field> fields) {
        List<Claim> claimed = new ArrayList<>();
        for (Field field : fields) {
            claims.of(field).stream().filter(this::tells).forEach(claimed::add);
        }
        claimed.sort(Comparator.comparing(Claim::place)); // stable: in page order where the place is one
        Map<String, Claimed> distinct = new LinkedHashMap<>();
        for (Claim claim : claimed) {
            String place = claim.place().published();
            distinct.merge(
                    place + ' ' + claim.value(),
                    new Claimed(name, place, claim.value(), 1, isChosen(name, place, claim.value())),
                    (one, again) -> new Claimed(name, place, one.value(), one.times() + 1, one.chosen()));
        }
        List<Claimed> ranked = new ArrayList<>(distinct.values());
        if (ranked.stream().noneMatch(Claimed::chosen)) {
            addFromElsewhere(name, ranked);
        }
        ranked.sort(Comparator.comparing(Claimed::chosen).reversed());
        return ranked;
    }

    /** A type may be read from the section, a publication from the last change, a title from a line by its model. */
    private void addFromElsewhere(String name, List<Claimed> ranked) {
        String place = article == null ? null : article.report().provenance().get(name);
        String raw = article == null ? null : article.report().raw().get(name);
        if (place != null && raw != null) {
            ranked.add(new Claimed(name, place, raw, 1, true));
        }
    }

    /** Much that readers see stands where names and dates do and is none. */
    private boolean tells(Claim claim) {
        return switch (claim.field()) {
            case PUBLISHED, MODIFIED ->
                claim.place().compareTo(Place.H1) < 0
                        || dates.parse(claim.value()) != null
                        || isChosen("publishedAt", claim.place().published(), claim.value())
                        || isChosen("modifiedAt", claim.place().published(), claim.value());
            case AUTHOR ->
                claim.place().compareTo(Place.H1) < 0
                        || !Names.people(claim.value(), true).isEmpty()
                        || !Names.agency(claim.value()).isEmpty();
            default -> true;
        };
    }

    private boolean isChosen(String name, String place, String value) {
        if (article == null) {
            return false;
        }
        Map<String, String> places = article.report().provenance();
        Map<String, String> raw = article.report().raw();
        if (name.equals("caption")) {
            return article.image() != null && value.equals(article.image().caption());
        }
        if (name.equals("authors") && place.equals(places.get("agency"))) {
            String agency = raw.get("agency");
            if (agency != null && value.contains(agency)) {
                return true;
            }
        }
        return place.equals(places.get(name)) && (value.equals(raw.get(name)) || isEntry(article, name, value));
    }

    /** Of a list that was read from several claims, only the first is its raw value. */
    private static boolean isEntry(Article article, String name, String value) {
        return switch (name) {
            case "authors" -> article.authors().stream().map(Author::name).anyMatch(value::equals);
            case "keywords" ->
                article.keywords().stream().anyMatch(keyword -> keyword.text().equals(value));
            default -> false;
        };
    }

    private static Map<String, List<Field>> fields() {
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        fields.put("title", List.of(Field.TITLE));
        fields.put("authors", List.of(Field.AUTHOR, Field.AUTHOR_ORGANISATION));
        fields.put("publishedAt", List.of(Field.PUBLISHED));
        fields.put("modifiedAt", List.of(Field.MODIFIED));
        fields.put("language", List.of(Field.LANGUAGE));
        fields.put("type", List.of(Field.TYPE));
        fields.put("section", List.of(Field.SECTION));
        fields.put("keywords", List.of(Field.KEYWORD));
        fields.put("description", List.of(Field.DESCRIPTION));
        fields.put("image", List.of(Field.IMAGE));
        fields.put("caption", List.of(Field.IMAGE_CAPTION));
        fields.put("accessibleForFree", List.of(Field.ACCESSIBLE_FOR_FREE));
        fields.put("siteName", List.of(Field.SITE_NAME));
        fields.put("canonicalUrl", List.of(Field.CANONICAL_URL));
        return fields;
    }
}
