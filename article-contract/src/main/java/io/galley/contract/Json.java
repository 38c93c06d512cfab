package io.galley.contract;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
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

    /**
     * Reads a JSON object of texts.
     *
     * @throws tools.jackson.core.JacksonException when the bytes are none
     */
    public static Map<String, String> decodeTexts(byte[] json) {
        return MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    }
}
