package io.galley.standalone.replay;

import io.galley.contract.ArticleEvent;
import io.galley.contract.Ids;
import io.galley.contract.Topics;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the values of a topic are, and whether one of them is such a value: anybody may write anything to a topic. */
public enum Content {
    /** {@code articles.published}, {@code articles.latest}, routes, and every topic that is not one of the others. */
    ARTICLES,
    /** {@code articles.extracted}. */
    EXTRACTED,
    /** {@code pages.outcomes}. */
    OUTCOMES,
    /** Pages as bytes; nothing in them can be asked for. */
    PAGES;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> STATUSES = Set.of("usable", "withdrawn");

    /** What one value is. */
    sealed interface Judged {
        /** A value of this content; its JSON is null for pages. */
        record Good(@Nullable JsonNode json) implements Judged {}

        /** No value: in {@code articles.latest} the article is withdrawn. */
        record Tombstone() implements Judged {}

        /** Something else that somebody wrote there. */
        record Foreign() implements Judged {}

        /** An event of a schema version that this release does not know, and so would misread. */
        record Later(int schemaVersion) implements Judged {}
    }

    /** The content of a topic by its name; the topics of a run beside the live ones have a suffix. */
    public static Content of(String topic) {
        if (isOrBeside(topic, Topics.PAGES_OUTCOMES)) {
            return OUTCOMES;
        }
        if (isOrBeside(topic, Topics.ARTICLES_EXTRACTED)) {
            return EXTRACTED;
        }
        for (String pages :
                new String[] {Topics.PAGES_SUBMITTED, Topics.PAGES_ACCEPTED, Topics.DEAD_LETTERS, Topics.PARKED}) {
            if (isOrBeside(topic, pages)) {
                return PAGES;
            }
        }
        return ARTICLES;
    }

    private static boolean isOrBeside(String topic, String ours) {
        return topic.equals(ours) || topic.startsWith(ours + ".");
    }

    /** Judges one value. */
    Judged judge(byte @Nullable [] value) {
        if (value == null) {
            return new Judged.Tombstone();
        }
        if (this == PAGES) {
            return new Judged.Good(null);
        }
        JsonNode json = read(value);
        if (json == null || !json.isObject()) {
            return new Judged.Foreign();
        }
        int later = json.path("schemaVersion").asInt(0);
        if (this == ARTICLES
                && later > ArticleEvent.SCHEMA_VERSION
                && json.path("schemaVersion").isInt()) {
            return new Judged.Later(later);
        }
        return isOurs(json) ? new Judged.Good(json) : new Judged.Foreign();
    }

    /** The JSON of a value of this content; null where it is none, or of a later schema version. */
    public @Nullable JsonNode jsonOf(byte[] value) {
        return judge(value) instanceof Judged.Good(JsonNode json) ? json : null;
    }

    private boolean isOurs(JsonNode json) {
        return switch (this) {
            case ARTICLES ->
                isId(json.path("id"))
                        && json.path("version").isIntegralNumber()
                        && json.path("version").asLong(0) >= 1
                        && json.path("schemaVersion").isInt()
                        && json.path("schemaVersion").asInt(0) >= 1
                        && json.path("status").isString()
                        && STATUSES.contains(json.path("status").asString())
                        && json.path("acceptedAt").isString();
            case EXTRACTED -> isId(json.path("id")) && isId(json.path("pageId"));
            case OUTCOMES ->
                json.path("origin").isObject()
                        && json.path("stage").isString()
                        && json.path("outcome").isString();
            case PAGES -> true;
        };
    }

    private static boolean isId(JsonNode node) {
        return node.isString() && Ids.isId(node.asString());
    }

    private static @Nullable JsonNode read(byte[] value) {
        try {
            return MAPPER.readTree(value);
        } catch (JacksonException foreign) {
            return null;
        }
    }
}
