package io.galley.standalone;

import static io.galley.standalone.CapturedOutput.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Ids;
import io.galley.runtime.ExitCode;
import io.galley.standalone.replay.EventTopic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code galley diff} over files, as its users see it. */
class DiffTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @RegisterExtension
    final CapturedOutput captured = new CapturedOutput();

    private final ByteArrayOutputStream out = captured.out();
    private final ByteArrayOutputStream err = captured.err();

    @TempDir
    Path folder;

    @Test
    void countsWhatDiffersAndWritesEachDifference() throws IOException {
        Path a = file(
                "a",
                event(1, 1, "Same", List.of("one", "two")),
                event(2, 1, "Old title", List.of("one", "one", "two")),
                event(
                        3,
                        1,
                        "Advert",
                        List.of("one", "buy now", "two"),
                        "language",
                        "en",
                        "keywords",
                        keywords(0.5, "a")),
                event(4, 1, "Moved", List.of("one", "two")),
                event(5, 1, "Gone", List.of("one")),
                event(7, 1, "Newest counts", List.of("one")),
                event(7, 2, "Newest counts", List.of("two")),
                rejection(6, "BODY_TOO_SHORT"),
                event(8, 1, "Refused by B", List.of("one")));
        Path b = file(
                "b",
                event(1, 1, "Same", List.of("one", "two")),
                event(2, 1, "New title", List.of("one", "two")),
                event(
                        3,
                        1,
                        "Advert",
                        List.of("one", "two", "three"),
                        "section",
                        "Local",
                        "keywords",
                        keywords(0.9, "a")),
                event(4, 1, "Moved", List.of("two", "one")),
                event(6, 1, "Found by B", List.of("one")),
                event(7, 9, "Newest counts", List.of("two")),
                rejection(8, "NOT_AN_ARTICLE"));
        Path changes = folder.resolve("changes.jsonl");

        assertThat(Galley.execute("diff", a.toString(), b.toString(), "--out", changes.toString()))
                .isEqualTo(ExitCode.OK);

        assertThat(rows())
                .contains(
                        "articles in A 7",
                        "articles in B 6",
                        "in both 5",
                        " the same 2",
                        " changed 3",
                        "only in A 1",
                        "only in B 0",
                        "new rejections 1",
                        "vanished rejections 1",
                        "titles changed 1",
                        "bodies longer 0",
                        "bodies shorter 2",
                        "bodies as long 1",
                        "paragraphs gained 1",
                        "paragraphs lost 2",
                        "bodies reordered 1",
                        " language 0 1 0",
                        " section 1 0 0",
                        " BODY_TOO_SHORT 1 0",
                        " NOT_AN_ARTICLE 0 1");
        Map<String, JsonNode> lines = new HashMap<>();
        Files.readAllLines(changes).forEach(line -> {
            JsonNode change = MAPPER.readTree(line);
            lines.put(change.path("id").asString(), change);
        });
        assertThat(lines.keySet())
                .containsExactlyInAnyOrder(
                        EventTopic.id(2),
                        EventTopic.id(3),
                        EventTopic.id(4),
                        EventTopic.id(5),
                        EventTopic.id(6),
                        EventTopic.id(8));
        assertThat(lines.get(EventTopic.id(2)).path("lost").toString()).isEqualTo("[\"one\"]");
        assertThat(lines.get(EventTopic.id(2)).path("title").toString())
                .isEqualTo("{\"a\":\"Old title\",\"b\":\"New title\"}");
        assertThat(lines.get(EventTopic.id(3)).path("gained").toString()).isEqualTo("[\"three\"]");
        assertThat(lines.get(EventTopic.id(3)).path("metadata").propertyNames()).containsExactly("language", "section");
        assertThat(lines.get(EventTopic.id(4)).path("moved").asBoolean()).isTrue();
        assertThat(lines.get(EventTopic.id(5)).path("change").asString()).isEqualTo("only-in-a");
        assertThat(lines.get(EventTopic.id(6)).path("change").asString()).isEqualTo("no-longer-rejected");
        assertThat(lines.get(EventTopic.id(8)).path("rejection").toString()).isEqualTo("{\"b\":\"NOT_AN_ARTICLE\"}");
    }

    @Test
    void aFileHeldAgainstItselfHasNoDifference() throws IOException {
        Path a = file("a", event(1, 1, "One", List.of("one")), event(2, 1, "Two", List.of("two")));
        assertThat(Galley.execute("diff", a.toString(), a.toString())).isZero();
        assertThat(rows()).contains("in both 2", " the same 2", " changed 0");
    }

    @Test
    void showsTheTenMostTellingWithoutCharactersThatATerminalObeys() throws IOException {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            before.add(event(i, 1, "Title " + i, List.of("x".repeat(100 + i), "y")));
            after.add(event(i, 1, "Title " + i, List.of("x".repeat(100 + i))));
        }
        before.add(event(100, 1, "a", List.of("all of it")));
        after.add(event(100, 1, "\u001b[2Jb", List.of("and nothing\u009bm of it")));
        Path a = file("a", before.toArray(String[]::new));
        Path b = file("b", after.toArray(String[]::new));

        assertThat(Galley.execute("diff", a.toString(), b.toString())).isZero();

        String shown = printed(out);
        assertThat(shown.lines().filter(line -> line.matches("[0-9a-f]{32}  .*")))
                .hasSize(10)
                .first()
                .isEqualTo(EventTopic.id(100) + "  changed");
        assertThat(shown).doesNotContain("\u001b", "\u009b").contains("\\u{1b}[2Jb");
        out.reset();
        assertThat(Galley.execute("diff", a.toString(), b.toString(), "--examples", "0"))
                .isZero();
        assertThat(printed(out)).doesNotContain(EventTopic.id(100));
    }

    @Test
    void saysWhichSideIsNearerToATruth() throws IOException {
        byte[] page = TestPages.article(3).getBytes(StandardCharsets.UTF_8);
        Path corpus = folder.resolve("corpus");
        Files.createDirectories(corpus.resolve("html"));
        Files.write(corpus.resolve("html").resolve("three.html"), page);
        Files.writeString(corpus.resolve("truth.jsonl"), "{\"id\":\"three\",\"body\":\"the whole true body of it\"}\n");
        String id = Ids.articleOf(page);
        Path a = file("a", event(id, "a", List.of("the whole")));
        Path b = file("b", event(id, "a", List.of("the whole true body of it")));

        assertThat(Galley.execute("diff", a.toString(), b.toString(), "--truth", corpus.toString()))
                .isZero();

        assertThat(printed(out)).contains("three").containsIgnoringCase("better");
        Path stranger = file("stranger", event(7, 1, "a", List.of("one")));
        assertThat(Galley.execute("diff", stranger.toString(), stranger.toString(), "--truth", corpus.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).contains("none of its 1 pages");
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        Path a = file("a", event(1, 1, "One", List.of("one")), "{\"id\":", "", "\u0000");
        Path noise = file("noise", "x", "y");
        assertThat(Galley.execute("diff", a.toString(), a.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(printed(err)).contains("2 lines of").contains("left out");
        assertThat(Galley.execute("diff", noise.toString(), a.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).contains("holds no article event");
        assertThat(Galley.execute("diff", a.toString(), a.toString(), "--out", a.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(Galley.execute("diff", a.toString(), "nothing", "--bootstrap-servers", "localhost:1"))
                .isEqualTo(ExitCode.UNREACHABLE);
    }

    private List<String> rows() {
        return printed(out).lines().map(line -> line.replaceAll(" +", " ")).toList();
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static String event(long article, long version, String title, List<String> paragraphs, Object... more) {
        Map<String, Object> fields = fields(title, paragraphs);
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        return new String(EventTopic.event(article, version, fields), StandardCharsets.UTF_8);
    }

    private static String event(String id, String title, List<String> paragraphs) {
        Map<String, Object> fields = fields(title, paragraphs);
        fields.put("id", id);
        return new String(EventTopic.event(0, 1, fields), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> fields(String title, List<String> paragraphs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("body", String.join("\n\n", paragraphs));
        fields.put(
                "paragraphs",
                paragraphs.stream()
                        .map(text -> Map.of("kind", "paragraph", "text", text))
                        .toList());
        return fields;
    }

    private static List<Map<String, Object>> keywords(double score, String text) {
        return List.of(Map.of("text", text, "source", "extracted", "score", score));
    }

    private static String rejection(long article, String reason) {
        return "{\"articleId\":\"" + EventTopic.id(article)
                + "\",\"origin\":{\"topic\":\"t\",\"partition\":0,\"offset\":"
                + article + "},\"stage\":\"enrich\",\"outcome\":\"rejected\",\"reason\":\"" + reason
                + "\",\"detail\":\"d\"}";
    }
}
