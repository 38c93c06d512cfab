package io.galley.extraction.scripts;

import io.galley.extraction.reading.ProgramData;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data that a page streams to React's server components, piece by piece: {@code self.__next_f.push([1,"…"])}. All
 * pieces together are rows {@code id:value}, the value JSON up to the line's end or a text {@code T<hex bytes>,…} that
 * other rows name {@code "$id"}. Elements {@code ["$", tag, key, properties]} become objects with the tag as their
 * {@code type}, so that they read like an editor's tree.
 */
final class FlightRows {
    /** The first element of an array that is an element. */
    private static final String ELEMENT = "$";

    private final StringBuilder stream = new StringBuilder();
    private final Map<String, String> texts = new HashMap<>();
    private final ObjectNode rows = JsonNodeFactory.instance.objectNode();

    /** Takes the piece that a script holds, if it holds one; a piece that is none is left out. */
    void add(String script) {
        int start = ProgramData.streamStart(script, 0, script.length());
        JsonNode piece = start < 0 ? null : ScriptJson.parse(script, start);
        JsonNode text = piece == null ? null : piece.get(1);
        if (text != null && text.isString()) {
            stream.append(text.asString());
        }
    }

    /** All rows of JSON by their ids, each text where it is first named; texts that none names by their own ids. */
    JsonNode data() {
        String all = stream.toString();
        int at = 0;
        while (at < all.length()) {
            int colon = all.indexOf(':', at);
            at = colon < 0 ? all.length() : row(all, all.substring(at, colon).strip(), colon + 1);
        }
        for (JsonNode row : rows) {
            resolve(row);
        }
        texts.forEach(rows::put);
        return rows;
    }

    /** Reads the row that begins at {@code at}, and returns where the next begins. */
    private int row(String all, String id, int at) {
        if (all.startsWith("T", at)) {
            int comma = all.indexOf(',', at);
            int bytes = comma < 0 ? -1 : hex(all, at + 1, comma);
            if (bytes >= 0) {
                int end = end(all, comma + 1, bytes);
                texts.put(id, all.substring(comma + 1, end));
                return end;
            }
        }
        int line = all.indexOf('\n', at);
        int end = line < 0 ? all.length() : line;
        boolean container = at < end && (all.charAt(at) == '{' || all.charAt(at) == '[');
        JsonNode value = container ? ScriptJson.parse(all.substring(at, end), 0) : null;
        if (value != null) {
            rows.set(id, value);
        }
        return end + 1;
    }

    /** Most digits of a length that is taken seriously. */
    private static final int HEX_DIGITS_MAX = 7;

    private static int hex(String all, int from, int to) {
        if (to - from > HEX_DIGITS_MAX || to == from) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(all.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** Where a text ends that is so many bytes of UTF-8 long. */
    private static int end(String all, int from, int bytes) {
        int at = from;
        int left = bytes;
        while (at < all.length() && left > 0) {
            char c = all.charAt(at++);
            // a pair of surrogates is four bytes, two for each
            left -= c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return at;
    }

    /** Puts texts in the place of their names; as deep as the data nest: {@link ScriptJson#DEPTH_MAX}. */
    private void resolve(JsonNode value) {
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode child = replaced(array.get(i));
                if (child != null) {
                    array.set(i, child);
                }
                resolve(array.get(i));
            }
        } else if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                JsonNode child = replaced(property.getValue());
                if (child != null) {
                    property.setValue(child);
                }
                resolve(property.getValue());
            }
        }
    }

    /** What stands for a value, null where it stands for itself. Each text is given out once: it is shown once. */
    private @Nullable JsonNode replaced(JsonNode value) {
        if (value.isString() && value.asString().startsWith("$")) {
            String text = texts.remove(value.asString().substring(1));
            return text == null ? null : JsonNodeFactory.instance.stringNode(text);
        }
        boolean element = value.isArray()
                && value.size() == 4
                && value.path(0).isString()
                && value.get(0).asString().equals(ELEMENT)
                && value.get(1).isString()
                && value.get(3).isObject();
        if (!element) {
            return null;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("type", value.get(1).asString());
        JsonNode children = value.get(3).get("children");
        if (children == null) {
            return value.get(3);
        }
        object.set("children", children);
        return object;
    }
}
