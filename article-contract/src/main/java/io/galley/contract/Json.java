package io.galley.contract;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How records of the contract become JSON and back: UTF-8, fields in the order of their declaration (so that equal
 * records give equal bytes), unknown fields ignored (so that older readers understand newer events).
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule("galley").addSerializer(new WellFormedText()))
            .build();

    private Json() {}

    /** The record's JSON. */
    public static byte[] encode(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * Reads a record.
     *
     * @throws tools.jackson.core.JacksonException when the bytes are no JSON of this type; JSON's {@code null} is none
     */
    public static <T> T decode(byte[] json, Class<T> type) {
        return present(MAPPER.readValue(json, type), type);
    }

    /**
     * Reads a JSON object of texts.
     *
     * @return sorted by name
     * @throws tools.jackson.core.JacksonException when the bytes are none
     */
    public static Map<String, String> decodeTexts(byte[] json) {
        return present(MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {}), Map.class);
    }

    private static <T> T present(@Nullable T value, Class<?> type) {
        if (value == null) {
            throw MismatchedInputException.from((JsonParser) null, type, "null is no " + type.getSimpleName());
        }
        return value;
    }
}
