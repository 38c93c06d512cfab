package io.galley.standalone.diff;

import io.galley.standalone.diff.Change.Kind;
import io.galley.standalone.diff.Change.Pair;
import io.galley.standalone.diff.Side.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds the newest events of one article against each other. Pure. */
final class Comparing {
    /** Fields beside title and paragraphs, in the order of the event. */
    static final List<String> METADATA = List.of(
            "canonicalUrl",
            "site",
            "alternativeTitles",
            "description",
            "type",
            "authors",
            "agency",
            "publishedAt",
            "publishedPrecision",
            "modifiedAt",
            "language",
            "section",
            "keywords",
            "image",
            "accessibleForFree");

    private Comparing() {}

    /** The difference; empty where there is none. */
    static Optional<Change> compare(
            String id,
            @Nullable JsonNode a,
            @Nullable Refusal refusedA,
            @Nullable JsonNode b,
            @Nullable Refusal refusedB) {
        if (a != null && b != null) {
            return both(id, a, b);
        }
        if (a != null) {
            return Optional.of(one(id, a, null, refusedB == null ? Kind.ONLY_IN_A : Kind.REJECTED, null, refusedB));
        }
        if (b != null) {
            return Optional.of(
                    one(id, null, b, refusedA == null ? Kind.ONLY_IN_B : Kind.NO_LONGER_REJECTED, refusedA, null));
        }
        if (refusedA != null && refusedB != null && !refusedA.reason().equals(refusedB.reason())) {
            return Optional.of(one(id, null, null, Kind.OTHER_REASON, refusedA, refusedB));
        }
        // A page that was refused on one side and never seen on the other is no news of an article.
        return Optional.empty();
    }

    private static Change one(
            String id,
            @Nullable JsonNode a,
            @Nullable JsonNode b,
            Kind kind,
            @Nullable Refusal refusedA,
            @Nullable Refusal refusedB) {
        JsonNode event = a != null ? a : b;
        Pair<String> reasons = refusedA == null && refusedB == null
                ? null
                : new Pair<>(refusedA == null ? null : refusedA.reason(), refusedB == null ? null : refusedB.reason());
        return new Change(
                id,
                event == null ? null : text(event, "url"),
                kind,
                null,
                event == null
                        ? null
                        : new Pair<>(a == null ? null : text(a, "title"), b == null ? null : text(b, "title")),
                event == null ? null : new Pair<>(a == null ? null : length(a), b == null ? null : length(b)),
                List.of(),
                List.of(),
                null,
                Map.of(),
                reasons);
    }

    private static Optional<Change> both(String id, JsonNode a, JsonNode b) {
        Kind kind = kind(a, b);
        List<String> before = paragraphs(a);
        List<String> after = paragraphs(b);
        List<String> gained = without(after, before);
        List<String> lost = without(before, after);
        boolean moved = gained.isEmpty() && lost.isEmpty() && !before.equals(after);
        Map<String, Pair<JsonNode>> metadata = metadata(a, b);
        boolean retitled = !Objects.equals(text(a, "title"), text(b, "title"));
        if (kind == Kind.CHANGED && before.equals(after) && metadata.isEmpty() && !retitled) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                id,
                text(b, "url"),
                kind,
                Objects.equals(text(a, "acceptedAt"), text(b, "acceptedAt"))
                        && Objects.equals(text(a, "fetchedAt"), text(b, "fetchedAt")),
                retitled ? new Pair<>(text(a, "title"), text(b, "title")) : null,
                before.equals(after) ? null : new Pair<>(length(a), length(b)),
                gained,
                lost,
                moved ? true : null,
                metadata,
                null));
    }

    private static Kind kind(JsonNode a, JsonNode b) {
        boolean goneA = "withdrawn".equals(text(a, "status"));
        boolean goneB = "withdrawn".equals(text(b, "status"));
        return goneA == goneB ? Kind.CHANGED : goneB ? Kind.WITHDRAWN : Kind.RETURNED;
    }

    private static Map<String, Pair<JsonNode>> metadata(JsonNode a, JsonNode b) {
        Map<String, Pair<JsonNode>> changed = new LinkedHashMap<>();
        for (String field : METADATA) {
            JsonNode before = value(a, field);
            JsonNode after = value(b, field);
            if (!Objects.equals(said(before, field), said(after, field))) {
                changed.put(field, new Pair<>(before, after));
            }
        }
        if (!kinds(a).equals(kinds(b)) && paragraphs(a).equals(paragraphs(b))) {
            changed.put("paragraphs.kind", new Pair<>(null, null));
        }
        return changed;
    }

    /** What a reader sees of it: scores of keywords are comparable within one article only. */
    private static @Nullable Object said(@Nullable JsonNode value, String field) {
        return value != null && field.equals("keywords")
                ? value.valueStream().map(keyword -> text(keyword, "text")).toList()
                : value;
    }

    /** Null where it says nothing: absent, null and an empty list are the same. */
    private static @Nullable JsonNode value(JsonNode event, String field) {
        JsonNode value = event.get(field);
        return value == null || value.isNull() || (value.isArray() && value.isEmpty()) ? null : value;
    }

    static List<String> paragraphs(JsonNode event) {
        return event.path("paragraphs")
                .valueStream()
                .map(paragraph -> paragraph.path("text").asString(""))
                .toList();
    }

    private static List<String> kinds(JsonNode event) {
        return event.path("paragraphs")
                .valueStream()
                .map(paragraph -> paragraph.path("kind").asString(""))
                .toList();
    }

    static int length(JsonNode event) {
        return paragraphs(event).stream().mapToInt(String::length).sum();
    }

    /** The texts that another list does not have, each as often as it has more of them. */
    private static List<String> without(List<String> texts, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(text -> left.merge(text, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String text : texts) {
            if (left.merge(text, -1, Integer::sum) < 0) {
                rest.add(text);
            }
        }
        return rest;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
