package io.galley.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> NAMES = Schemas.names();
    private static final Set<String> NUMBERS = Set.of("integer", "number");

    @ParameterizedTest
    @FieldSource("NAMES")
    void describesEveryFieldWithTitleMeaningExampleAndCounterpart(String name) {
        JsonNode schema = MAPPER.readTree(Schemas.text(name));
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asString()).isEqualTo(Schemas.id(name));
        List<String> wrong = new ArrayList<>();
        inspect(name, schema, wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void articleSchemaHasExactlyTheFieldsOfTheEvent() throws IOException {
        JsonNode full = MAPPER.readTree(sample("full"));
        Set<String> inSchema = Set.copyOf(MAPPER.readTree(Schemas.text(Schemas.ARTICLE))
                .path("properties")
                .propertyNames());
        assertThat(inSchema).containsAll(full.propertyNames());
        // What the full sample, a first version that is usable, cannot have.
        assertThat(inSchema)
                .filteredOn(field -> !full.has(field))
                .containsExactlyInAnyOrder("previousContentHash", "cause", "reason", "run");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title | \"\"",
                "id | \"ABC\"",
                "version | 0",
                "contentHash | null",
                "paragraphs | []",
                "paragraphs | [{\"kind\":\"paragraph\",\"text\":\"\"}]",
                "paragraphs | [{\"kind\":\"\",\"text\":\"a\"}]",
                "acceptedAt | \"yesterday\"",
                "acceptedAt | \"2026-03-01T12:00:00+01:00\"",
                "publishedAt | 1772359200",
                "status | \"withdrawn\"",
                "previousContentHash | \"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae\"",
                "keywords | [{\"text\":\"a\",\"source\":\"extracted\",\"score\":\"NaN\"}]",
                "attributes | {\"crawl\":\"\"}",
                "wordCount | -1"
            })
    void refusesEventsThatBreakThePromise(String field, String value) throws IOException {
        ObjectNode event = (ObjectNode) MAPPER.readTree(sample("full"));
        event.set(field, MAPPER.readTree(value));
        assertThat(Validator.errors(Schemas.ARTICLE, MAPPER.writeValueAsBytes(event)))
                .isNotEmpty();
    }

    @Test
    void outcomesOfEveryKindAreValid() {
        String id = "9f86d081884c7d659a2feaa0c55ad015";
        Origin origin = new Origin(Topics.PAGES_SUBMITTED, 3, 17);
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(Outcome.rejected(null, null, origin, Outcome.Stage.INGEST, "EMPTY_PAGE", "none", 0, 1, null));
        outcomes.add(new Outcome(
                null,
                null,
                origin,
                Outcome.Stage.INGEST,
                Outcome.Kind.REJECTED,
                "URL_INVALID",
                "no http URL",
                null,
                null,
                null,
                null));
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            boolean rejected = kind == Outcome.Kind.REJECTED;
            outcomes.add(new Outcome(
                    id,
                    id,
                    origin,
                    Outcome.Stage.PUBLISH,
                    kind,
                    rejected ? "EVENT_TOO_LARGE" : null,
                    rejected ? "too large" : null,
                    rejected ? 2L : null,
                    rejected ? 1L : null,
                    rejected ? null : 1L,
                    1));
        }
        for (Outcome outcome : outcomes) {
            byte[] json = Json.encode(outcome);
            assertThat(Validator.errors(Schemas.OUTCOME, json))
                    .as("%s", outcome)
                    .isEmpty();
            assertThat(Json.decode(json, Outcome.class)).isEqualTo(outcome);
        }
    }

    @Test
    void rejectionWithoutReasonIsNone() {
        byte[] json =
                "{\"origin\":{\"topic\":\"a\",\"partition\":0,\"offset\":0},\"stage\":\"ingest\",\"outcome\":\"rejected\"}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(Validator.errors(Schemas.OUTCOME, json)).isNotEmpty();
        assertThatThrownBy(() -> Json.decode(json, Outcome.class)).hasMessageContaining("a rejection has a reason");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true  | {\"html\":\"<p>a</p>\"}",
                "true  | {\"text\":\"a\",\"url\":null,\"attributes\":{\"crawl\":\"7\",\"none\":null},\"else\":[1]}",
                "true  | {\"bodyBase64\":\"YWJj\",\"contentType\":\"text/html\",\"fetchedAt\":\"2026-03-01T11:59:30Z\"}",
                "true  | {\"url\":\"https://example.com/a\",\"attributes\":{\"status\":\"410\"}}",
                "false | {\"url\":\"https://example.com/a\",\"attributes\":{\"status\":\"200\"}}",
                "false | {}",
                "false | []",
                "false | {\"html\":\"a\",\"text\":\"a\"}",
                "false | {\"html\":5}",
                "false | {\"html\":\"a\",\"url\":7}",
                "false | {\"html\":\"a\",\"attributes\":{\"crawl\":7}}"
            })
    void envelopeHoldsOnePageAndTexts(boolean valid, String envelope) {
        assertThat(Validator.errors(Schemas.PAGE_ENVELOPE, envelope.getBytes(StandardCharsets.UTF_8))
                        .isEmpty())
                .isEqualTo(valid);
    }

    @Test
    void documentNamesEveryFieldOfEventAndOutcome() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "events.md"));
        for (String name : List.of(Schemas.ARTICLE, Schemas.OUTCOME)) {
            JsonNode fields = MAPPER.readTree(Schemas.text(name)).path("properties");
            assertThat(fields.propertyNames())
                    .allSatisfy(field -> assertThat(document)
                            .contains("| `" + field + "` | "
                                    + fields.path(field).path("description").asString()));
        }
    }

    @Test
    void unknownNameIsNoSchema() {
        assertThatThrownBy(() -> Schemas.text("weather-1")).hasMessage("no schema is named weather-1");
    }

    private static void inspect(String path, JsonNode node, List<String> wrong) {
        node.path("properties").properties().forEach(field -> {
            JsonNode schema = field.getValue();
            String here = path + "." + field.getKey();
            if (!schema.isObject() || schema.has("$ref")) {
                return;
            }
            for (String needed : List.of("title", "description", "examples", "x-schema-org")) {
                if (!schema.has(needed)) {
                    wrong.add(here + " has no " + needed);
                }
            }
            if (NUMBERS.contains(schema.path("type").asString("")) && !schema.has("x-unit")) {
                wrong.add(here + " has no x-unit");
            }
            if ("string".equals(schema.path("type").asString(""))
                    && schema.path("minLength").asInt(0) < 1
                    && !schema.has("enum")
                    && !schema.has("pattern")) {
                wrong.add(here + " may be empty");
            }
            inspect(here, schema, wrong);
            inspect(here + "[]", schema.path("items"), wrong);
        });
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = SchemasTest.class.getResourceAsStream("/released/article-1/" + name + ".json")) {
            return in.readAllBytes();
        }
    }
}
