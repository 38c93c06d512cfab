package io.galley.standalone.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How one article differs: a line of {@code galley diff --out}. What does not differ is absent.
 *
 * @param id the article
 * @param url of its page
 * @param change what happened to it as a whole
 * @param samePage whether both sides read the page that was accepted at one time; absent where one side has none
 * @param title both titles
 * @param body lengths of both bodies in characters
 * @param gained paragraphs that only B has, in its order
 * @param lost paragraphs that only A has, in its order
 * @param moved whether the paragraphs are the same in another order
 * @param metadata other fields, by name
 * @param rejection codes of the reasons for which the page was refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Change(
        String id,
        @Nullable String url,
        Kind change,
        @Nullable Boolean samePage,
        @Nullable Pair<String> title,
        @Nullable Pair<Integer> body,
        List<String> gained,
        List<String> lost,
        @Nullable Boolean moved,
        Map<String, Pair<JsonNode>> metadata,
        @Nullable Pair<String> rejection) {

    Change {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        metadata = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(metadata));
    }

    /** What happened to an article as a whole. */
    enum Kind {
        /** Both have it, and it differs. */
        @JsonProperty("changed")
        CHANGED,
        /** A has it; B refused its page. */
        @JsonProperty("rejected")
        REJECTED,
        /** A refused its page; B has it. */
        @JsonProperty("no-longer-rejected")
        NO_LONGER_REJECTED,
        /** Both refused it, for other reasons. */
        @JsonProperty("other-reason")
        OTHER_REASON,
        /** Usable in A, withdrawn in B. */
        @JsonProperty("withdrawn")
        WITHDRAWN,
        /** Withdrawn in A, usable in B. */
        @JsonProperty("returned")
        RETURNED,
        /** B says nothing of it. */
        @JsonProperty("only-in-a")
        ONLY_IN_A,
        /** A says nothing of it. */
        @JsonProperty("only-in-b")
        ONLY_IN_B
    }

    /** The values of both sides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pair<T>(@Nullable T a, @Nullable T b) {}

    /** How much it tells: articles that come and go first, then bodies by the share that differs, then the rest. */
    double weight() {
        double weight = switch (change) {
            case REJECTED, NO_LONGER_REJECTED -> 2;
            case WITHDRAWN, RETURNED -> 1.5;
            case CHANGED -> 0;
            case ONLY_IN_A, ONLY_IN_B, OTHER_REASON -> -1;
        };
        if (body != null) {
            int longer = Math.max(1, Math.max(orZero(body.a()), orZero(body.b())));
            weight += Math.min(1, (double) (length(gained) + length(lost)) / longer);
        }
        return weight
                + (title == null ? 0 : 0.5)
                + Math.min(0.4, 0.05 * metadata.size())
                - (Boolean.FALSE.equals(samePage) ? 3 : 0);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static int length(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }
}
