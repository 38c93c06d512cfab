package io.galley.contract;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads the values of {@code articles.published}, {@code articles.latest} and routes. A tombstone reads as null. An
 * event of a later schema version is refused: a new number means that this release would misunderstand it.
 */
public final class ArticleEventDeserializer implements Deserializer<@Nullable ArticleEvent> {

    /** All of an event that every reader of every version understands. */
    private record Version(int schemaVersion) {}

    /**
     * @throws SerializationException when the value is no article event, or one of a later schema version than this
     *     release knows; the message names topic and size, not content
     */
    @Override
    public @Nullable ArticleEvent deserialize(@Nullable String topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        ArticleEvent event;
        try {
            event = Json.decode(value, ArticleEvent.class);
        } catch (JacksonException e) {
            requireKnown(topic, value, schemaVersion(value));
            throw new SerializationException(
                    "a record of " + value.length + " bytes in " + topic + " is no article event", e);
        }
        requireKnown(topic, value, event.schemaVersion());
        return event;
    }

    private static void requireKnown(@Nullable String topic, byte[] value, int schemaVersion) {
        if (schemaVersion > ArticleEvent.SCHEMA_VERSION) {
            throw new SerializationException("a record of " + value.length + " bytes in " + topic
                    + " follows schema version " + schemaVersion + ", this release reads up to "
                    + ArticleEvent.SCHEMA_VERSION + ": update article-contract");
        }
    }

    /** 0 where the value has none. */
    private static int schemaVersion(byte[] value) {
        try {
            return Json.decode(value, Version.class).schemaVersion();
        } catch (JacksonException noVersion) {
            return 0;
        }
    }
}
