package io.galley.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormsTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void cellThatASpreadsheetWouldRunGetsAnApostrophe(String title) {
        String row = csv(new CsvForm(Content.ARTICLES, List.of("title"), false), title);
        String cell = row.startsWith("\"") ? row.substring(1) : row;
        assertThat(cell).startsWith("'" + title);
    }

    @Test
    void cellsAreQuotedByTheStandardAndListsJoined() {
        CsvForm form = new CsvForm(Content.ARTICLES, List.of("title", "authors.name", "missing", "appendedAt"), false);
        String json = "{\"title\":\"a \\\"b\\\", c\\nd\",\"authors\":[{\"name\":\"X\"},{\"name\":\"Y\"}]}";
        assertThat(text(form.head())).isEqualTo("title,authors.name,missing,appendedAt\n");
        assertThat(text(form.event(AT, bytes(json), MAPPER.readTree(json))))
                .isEqualTo("\"a \"\"b\"\", c\nd\",X; Y,,2026-03-01T12:00:00Z\n");
    }

    @Test
    void terminalGetsTheSameJsonWithoutCharactersThatItWouldObey() {
        String title = "a\u009b31m\u202eb\u007f\udb40\udc41 é 家";
        byte[] value = MAPPER.writeValueAsBytes(MAPPER.createObjectNode().put("title", title));
        byte[] shown = new JsonLinesForm(true).event(AT, value, MAPPER.nullNode());
        assertThat(text(shown)).doesNotContain("\u009b", "\u202e", "\u007f").contains("é 家");
        assertThat(MAPPER.readTree(shown).path("title").asString()).isEqualTo(title);
        assertThat(new JsonLinesForm(false).event(AT, value, MAPPER.nullNode()))
                .startsWith(value)
                .hasSize(value.length + 1);
    }

    @Test
    void recordOfSeveralLinesBecomesOneLineOfTheSameJson() {
        String json = "{\n  \"title\": \"a\\nb\",\r\n \"id\": 1\n}";
        String line = text(new JsonLinesForm(false).event(AT, bytes(json), MAPPER.nullNode()));
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(MAPPER.readTree(line)).isEqualTo(MAPPER.readTree(json));
    }

    @Test
    void textFormShowsEscapeSequencesInsteadOfSendingThem() {
        JsonNode event = MAPPER.createObjectNode()
                .put("id", "x")
                .put("title", "\u001b]0;evil\u0007")
                .set(
                        "paragraphs",
                        MAPPER.createArrayNode()
                                .addObject()
                                .put("text", "one\ntwo\u0008")
                                .arrayNode());
        assertThat(text(new TextForm(Content.ARTICLES).event(AT, new byte[0], event)))
                .contains("\\u{1b}]0;evil\\u{7}")
                .doesNotContain("\u001b");
    }

    private static String csv(CsvForm form, String title) {
        JsonNode event = MAPPER.createObjectNode().put("title", title);
        return text(form.event(AT, new byte[0], event));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
