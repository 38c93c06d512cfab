package io.galley.contract;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the values of {@code articles.published} and {@code articles.latest}. A tombstone reads as null. */
public final class ArticleEventDeserializer implements Deserializer<@Nullable ArticleEvent> {

    /**
     * @throws SerializationException when the value is no article event; the message names topic and size, not content
     */
    @Override
    public @Nullable ArticleEvent deserialize(@Nullable String topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            return Json.decode(value, ArticleEvent.class);
        } catch (JacksonException e) {
            throw new SerializationException(
                    "a record of " + value.length + " bytes in " + topic + " is no article event", e);
        }
    }
}
