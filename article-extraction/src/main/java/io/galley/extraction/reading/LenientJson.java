package io.galley.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON as pages really have it: raw line breaks in strings, trailing commas, comments, CDATA and entity wrapping,
 * several values in a row. Bounded in size and depth; what cannot be read gives what stood before it.
 */
final class LenientJson {

    /** Largest script, in characters. Articles carry their body in JSON-LD; 1 Mi is ten times the longest seen. */
    private static final int CHARACTERS_MAX = 1 << 20;
    /** Deepest nesting. Schema.org descriptions of articles stay below 12. */
    private static final int DEPTH_MAX = 60;
    /** Most values in a row within one script. */
    private static final int ROOTS_MAX = 50;

    private static final String CDATA = "[CDATA[";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxStringLength(CHARACTERS_MAX)
                            .maxDocumentLength(CHARACTERS_MAX)
                            .build())
                    .enable(
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_MISSING_VALUES,
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                            JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                            JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .build())
            .build();

    private LenientJson() {}

    /** The values of a script, in order; empty where there is nothing to read. */
    static List<JsonNode> parse(String script) {
        if (script.length() > CHARACTERS_MAX) {
            return List.of();
        }
        String json = unwrap(script);
        if (json.isEmpty()) {
            return List.of();
        }
        List<JsonNode> values = values(json);
        boolean escaped = values.isEmpty() && json.contains("&quot;");
        return escaped ? values(Parser.unescapeEntities(json, false)) : values;
    }

    private static List<JsonNode> values(String json) {
        List<JsonNode> values = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(json);
                MappingIterator<JsonNode> roots =
                        MAPPER.readerFor(JsonNode.class).readValues(parser)) {
            while (values.size() < ROOTS_MAX && roots.hasNextValue()) {
                values.add(roots.nextValue());
            }
        } catch (JacksonException broken) {
            return values; // what stood before the break is still a claim
        }
        return values;
    }

    /** From the first bracket to the last: leaves out CDATA marks, HTML comments and a closing semicolon. */
    private static String unwrap(String script) {
        int start = firstBracket(script, 0);
        while (script.startsWith(CDATA, start)) {
            start = firstBracket(script, start + CDATA.length());
        }
        int end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
        return start < end ? script.substring(start, end + 1) : "";
    }

    private static int firstBracket(String script, int from) {
        int at = from;
        while (at < script.length() && script.charAt(at) != '{' && script.charAt(at) != '[') {
            at++;
        }
        return at;
    }
}
