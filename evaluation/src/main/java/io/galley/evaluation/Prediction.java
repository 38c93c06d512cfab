package io.galley.evaluation;

import io.galley.extraction.Article;
import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an engine says of a page: one line of a file of predictions. A refused page has an empty body.
 *
 * @param published ISO 8601
 * @param confidence 0–1; null where the engine gives none
 * @param provenance where each value was read: field name to place
 * @param rejected why the page was refused, null for a page that was not
 * @param milliseconds CPU time of the extraction; null where it was not measured
 */
public record Prediction(
        String id,
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String language,
        String body,
        List<String> keywords,
        @Nullable Double confidence,
        Map<String, String> provenance,
        @Nullable String rejected,
        @Nullable String detail,
        @Nullable Double milliseconds) {

    /** There an agency is a source, and signs nothing. */
    private static final String DATELINE = "dateline";

    public Prediction {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        provenance = Map.copyOf(provenance);
    }

    /** What this engine says. */
    public static Prediction of(String id, Extraction extraction) {
        return switch (extraction) {
            case Found found -> of(id, found.article());
            case Refused no ->
                new Prediction(
                        id,
                        null,
                        List.of(),
                        null,
                        null,
                        "",
                        List.of(),
                        null,
                        Map.of(),
                        no.reason().name(),
                        no.detail(),
                        null);
        };
    }

    private static Prediction of(String id, Article article) {
        return new Prediction(
                id,
                article.title(),
                signatures(article),
                article.publishedAt() == null
                        ? null
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(article.publishedAt()),
                article.language(),
                article.body(),
                article.keywords().stream().map(Article.Keyword::text).toList(),
                article.report().confidence(),
                article.report().provenance(),
                null,
                null,
                null);
    }

    /**
     * Who signs. Truths keep people and agencies in one list, this engine does not: an agency counts as it signs, where
     * it stands among the authors or alone.
     */
    private static List<String> signatures(Article article) {
        List<String> names = new ArrayList<>(
                article.authors().stream().map(Article.Author::name).toList());
        Map<String, String> places = article.report().provenance();
        String agency = article.report().raw().get("agency");
        String place = places.get("agency");
        boolean beside =
                place != null && (names.isEmpty() ? !DATELINE.equals(place) : place.equals(places.get("authors")));
        if (agency != null && beside) {
            names.add(agency);
        }
        return names;
    }

    /** Reads a line. */
    static Prediction of(String id, JsonNode line) {
        Fields fields = new Fields(line);
        String body = fields.text("body");
        return new Prediction(
                id,
                fields.text("title"),
                fields.texts("authors"),
                fields.text("published"),
                fields.text("lang"),
                body == null ? "" : body,
                fields.texts("keywords"),
                fields.number("confidence"),
                fields.map("provenance"),
                fields.text("rejected"),
                fields.text("detail"),
                fields.number("ms"));
    }

    Prediction taking(double cpuMilliseconds) {
        return new Prediction(
                id,
                title,
                authors,
                published,
                language,
                body,
                keywords,
                confidence,
                provenance,
                rejected,
                detail,
                cpuMilliseconds);
    }

    /** Whether there is no text in the body. */
    public boolean isEmpty() {
        return body.isBlank();
    }

    /** The line's fields in their fixed order. */
    public Map<String, @Nullable Object> line() {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("title", title);
        line.put("authors", authors);
        line.put("published", published);
        line.put("lang", language);
        line.put("body", body);
        line.put("keywords", keywords);
        if (rejected == null) {
            line.put("confidence", confidence);
            line.put("provenance", new TreeMap<>(provenance));
        } else {
            line.put("rejected", rejected);
            line.put("detail", detail);
        }
        if (milliseconds != null) {
            line.put("ms", milliseconds);
        }
        return line;
    }
}
