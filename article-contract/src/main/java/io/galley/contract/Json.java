package io.galley.contract;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How records of the contract become JSON and back: UTF-8, fields in the order of their declaration (so that equal
 * records give equal bytes), unknown fields ignored (so that older readers understand newer events).
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /** The record's JSON. */
    public static byte[] encode(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * Reads a record.
     *
     * @throws tools.jackson.core.JacksonException when the bytes are no JSON of this type
     */
    public static <T> T decode(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
