package io.galley.contract;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the values of {@code articles.published} and {@code articles.latest}. A tombstone reads as null. */
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
        try {
            int schemaVersion = Json.decode(value, Version.class).schemaVersion();
            if (schemaVersion > ArticleEvent.SCHEMA_VERSION) {
                // A new number means that old readers would misunderstand the event: not to guess is all that is left.
                throw new SerializationException("a record of " + value.length + " bytes in " + topic
                        + " follows schema version " + schemaVersion + ", this release reads up to "
                        + ArticleEvent.SCHEMA_VERSION + ": update article-contract");
            }
            return Json.decode(value, ArticleEvent.class);
        } catch (JacksonException e) {
            throw new SerializationException(
                    "a record of " + value.length + " bytes in " + topic + " is no article event", e);
        }
    }
}
