package io.galley.evaluation;

import io.galley.extraction.Article;
import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an engine says of a page: one line of a file of predictions. A refused page has an empty body.
 *
 * @param published ISO 8601
 * @param confidence 0–1; null where the engine gives none
 * @param further values beside those that have a field of their own
 * @param provenance where each value was read: field name to place
 * @param warnings codes of what is doubtful
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
        Map<Value, List<String>> further,
        @Nullable Double confidence,
        Map<String, String> provenance,
        List<String> warnings,
        @Nullable String rejected,
        @Nullable String detail,
        @Nullable Double milliseconds) {

    /** There an agency is a source, and signs nothing. */
    private static final String DATELINE = "dateline";

    /** Values with a field of their own. */
    private static final Set<Value> OWN = EnumSet.of(Value.TITLE, Value.AUTHORS, Value.PUBLISHED, Value.LANGUAGE);

    public Prediction {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        further = Map.copyOf(further);
        provenance = Map.copyOf(provenance);
        warnings = List.copyOf(warnings);
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
                        Map.of(),
                        null,
                        Map.of(),
                        List.of(),
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
                further(value -> value.in(article)),
                article.report().confidence(),
                article.report().provenance(),
                article.report().warnings(),
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
                further(value -> value.inPrediction(line)),
                fields.number("confidence"),
                fields.map("provenance"),
                fields.texts("warnings"),
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
                further,
                confidence,
                provenance,
                warnings,
                rejected,
                detail,
                cpuMilliseconds);
    }

    private static Map<Value, List<String>> further(Function<Value, List<String>> read) {
        Map<Value, List<String>> further = new EnumMap<>(Value.class);
        for (Value value : Value.values()) {
            List<String> texts = OWN.contains(value) ? List.of() : read.apply(value);
            if (!texts.isEmpty()) {
                further.put(value, List.copyOf(texts));
            }
        }
        return further;
    }

    /** What is said of a value; empty where nothing is. */
    public List<String> values(Value value) {
        return switch (value) {
            case TITLE -> Stream.ofNullable(title).toList();
            case AUTHORS -> authors;
            case PUBLISHED -> Stream.ofNullable(published).toList();
            case LANGUAGE -> Stream.ofNullable(language).toList();
            default -> further.getOrDefault(value, List.of());
        };
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
        new TreeMap<>(further)
                .forEach((value, texts) ->
                        line.put(value.key(), value == Value.PUBLISHER_KEYWORDS ? texts : texts.getFirst()));
        if (rejected == null) {
            line.put("confidence", confidence);
            line.put("provenance", new TreeMap<>(provenance));
            line.put("warnings", warnings);
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
