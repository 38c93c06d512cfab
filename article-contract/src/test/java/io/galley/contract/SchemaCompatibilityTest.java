package io.galley.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the schemas against their released forms in {@code released/}. A change that fails here needs a new schema
 * version: a new file beside the old one, a new folder of samples, and a decision record.
 */
class SchemaCompatibilityTest {
    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(strings = {Schemas.ARTICLE, Schemas.OUTCOME, Schemas.PAGE_ENVELOPE})
    void schemaKeepsWhatItsReleasedFormPromises(String name) throws IOException {
        assertThat(SchemaCompatibility.breaks(released(name), MAPPER.readTree(Schemas.text(name))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleOfEveryReleasedVersionStaysValidAndReadable(Path sample) throws IOException {
        byte[] json = Files.readAllBytes(sample);
        String schema = sample.getParent().getFileName().toString();
        assertThat(Validator.errors(schema, json)).isEmpty();
        switch (schema) {
            case Schemas.ARTICLE -> assertReads(json, ArticleEvent.class);
            case Schemas.OUTCOME -> assertReads(json, Outcome.class);
            default -> assertThat(schema).isEqualTo(Schemas.PAGE_ENVELOPE); // Ingest reads these: its tests do.
        }
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".json")
                            && !file.getParent().endsWith("schemas"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyReleasedSchemaVersionHasSamples() throws IOException {
        List<String> folders = samples().stream()
                .map(sample -> sample.getParent().getFileName().toString())
                .distinct()
                .toList();
        for (int version = 1; version <= ArticleEvent.SCHEMA_VERSION; version++) {
            assertThat(folders).contains("article-" + version);
        }
        assertThat(folders).contains(Schemas.OUTCOME, Schemas.PAGE_ENVELOPE);
    }

    /** The test itself is tested: each of these changes would break somebody. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/properties|title|REMOVE",
                "/properties/title|type|\"integer\"",
                "/properties/version|minimum|0",
                "/properties/status|enum|[\"usable\",\"withdrawn\",\"embargoed\"]",
                "/properties/id|pattern|\"^[0-9a-f]{64}$\"",
                "|required|[\"id\",\"version\",\"schemaVersion\",\"status\"]",
                "|required|[\"id\",\"version\",\"schemaVersion\",\"status\",\"acceptedAt\",\"title\"]",
                "/properties/paragraphs/items/properties|text|REMOVE",
                "/properties/paragraphs/items|required|[\"text\"]",
                "/properties/acceptedAt|format|\"date\"",
                "|additionalProperties|false"
            })
    void incompatibleChangeIsNoticed(String at, String name, String value) throws IOException {
        JsonNode changed = released(Schemas.ARTICLE);
        ObjectNode node = (ObjectNode) changed.at(at == null ? "" : at);
        if (value.equals("REMOVE")) {
            assertThat(node.remove(name)).isNotNull();
        } else {
            node.set(name, MAPPER.readTree(value));
        }
        assertThat(SchemaCompatibility.breaks(released(Schemas.ARTICLE), changed))
                .hasSize(1);
    }

    @Test
    void newFieldAndNewWordsAreCompatible() throws IOException {
        ObjectNode changed = (ObjectNode) released(Schemas.ARTICLE);
        ((ObjectNode) changed.path("properties")).putObject("mood").put("type", "string");
        ((ObjectNode) changed.path("properties").path("title")).put("description", "Better words.");
        assertThat(SchemaCompatibility.breaks(released(Schemas.ARTICLE), changed))
                .isEmpty();
    }

    private static <T> void assertReads(byte[] json, Class<T> type) {
        T read = Json.decode(json, type);
        assertThat(Json.decode(Json.encode(read), type)).isEqualTo(read);
    }

    private static JsonNode released(String name) throws IOException {
        return MAPPER.readTree(Files.readString(RELEASED.resolve("schemas").resolve(name + ".json")));
    }
}
