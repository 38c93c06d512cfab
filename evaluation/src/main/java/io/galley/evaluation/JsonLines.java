package io.galley.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Files with one JSON object a line, each with its own {@code id}. */
public final class JsonLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonLines() {}

    /**
     * Reads a file.
     *
     * @return the objects by id, in the file's order
     * @throws IOException naming the file and the line where one is no object with an id of its own
     */
    static Map<String, JsonNode> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new IOException(file + " does not exist", missing);
        } catch (CharacterCodingException coded) {
            throw new IOException(file + " is not UTF-8", coded);
        }
        Map<String, JsonNode> objects = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                JsonNode object = object(lines.get(i), file + ": line " + (i + 1));
                if (objects.put(object.get("id").asString(), object) != null) {
                    throw new IOException(file + ": line " + (i + 1) + " has the id of an earlier line");
                }
            }
        }
        return objects;
    }

    private static JsonNode object(String line, String where) throws IOException {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new IOException(where + " is not JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode id = node.get("id");
        if (!node.isObject() || id == null || !(id.isString() || id.isNumber())) {
            throw new IOException(where + " is no JSON object with an \"id\"");
        }
        return node;
    }

    /** Writes one object a line. */
    public static void write(Path file, List<? extends Map<String, ?>> objects) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (Map<String, ?> object : objects) {
                writer.write(MAPPER.writeValueAsString(object));
                writer.write('\n');
            }
        }
    }
}
