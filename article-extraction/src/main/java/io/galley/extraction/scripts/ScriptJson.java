package io.galley.extraction.scripts;

import io.galley.extraction.reading.ProgramData;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data of a script: of JSON, or of a program that sets a variable to JSON. No program is run. */
final class ScriptJson {
    /**
     * Deepest nesting that is read. Pages nest 40 deep; what walks the data may therefore call itself, its depth never
     * passes this.
     */
    static final int DEPTH_MAX = 150;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // a program goes on after its data
            .build();

    private ScriptJson() {}

    /**
     * The first value in a script; null where there is none, or one that no program would write.
     *
     * @param data what stands in the script
     */
    static @Nullable JsonNode of(Element script, String data) {
        boolean json = script.attr("type").toLowerCase(Locale.ROOT).contains("json");
        int start = json ? firstBracket(data, 0) : ProgramData.start(data, 0, data.length());
        return start < 0 ? null : parse(data, start);
    }

    /** The value that begins at {@code start}; null where there is none. */
    static @Nullable JsonNode parse(String data, int start) {
        boolean call = data.startsWith(ProgramData.PARSE_CALL, start);
        try {
            JsonNode value = first(data, call ? start + ProgramData.PARSE_CALL.length() : start);
            return call && value != null && value.isString() ? first(value.asString(), 0) : value;
        } catch (JacksonException broken) {
            return null;
        }
    }

    private static @Nullable JsonNode first(String data, int start) {
        try (JsonParser parser = MAPPER.createParser(data.substring(start))) {
            return MAPPER.readTree(parser);
        }
    }

    private static int firstBracket(String data, int from) {
        int end = Math.min(data.length(), from + ProgramData.OPENING_CHARS_MAX);
        for (int at = from; at < end; at++) {
            if (data.charAt(at) == '{' || data.charAt(at) == '[') {
                return at;
            }
        }
        return -1;
    }
}
