package io.galley.standalone;

import static io.galley.standalone.CapturedOutput.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleEvent;
import io.galley.contract.Json;
import io.galley.contract.Schemas;
import io.galley.contract.Validator;
import io.galley.runtime.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command line as its users see it: what it prints, what it writes, how it exits. */
class CommandLineTest {
    @RegisterExtension
    final CapturedOutput captured = new CapturedOutput();

    private final ByteArrayOutputStream out = captured.out();
    private final ByteArrayOutputStream err = captured.err();

    @TempDir
    Path folder;

    @Test
    @Tag("broker")
    void runCountsEveryPageAndWritesTheSameArticlesEachTime() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        for (int i = 0; i < 6; i++) {
            Files.writeString(pages.resolve("page-" + i + ".html"), TestPages.article(i));
        }
        Files.writeString(pages.resolve("same-as-0.html"), TestPages.article(0));
        Files.writeString(pages.resolve("empty.txt"), " ");
        Files.writeString(pages.resolve("not-a-page.csv"), "a,b");

        int first = run(pages, folder.resolve("first.jsonl"));
        int second = run(pages, folder.resolve("second.jsonl"));

        assertThat(List.of(first, second)).containsOnly(ExitCode.OK);
        assertThat(printed(out).lines().limit(7).map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "submitted 8",
                        "published 6",
                        "updated 0",
                        "unchanged 1",
                        "rejected 1",
                        " EMPTY_PAGE 1",
                        "dead-lettered 0");
        List<String> articles = Files.readAllLines(folder.resolve("first.jsonl"));
        assertThat(articles)
                .allSatisfy(line -> assertThat(Validator.errors(Schemas.ARTICLE, line.getBytes(StandardCharsets.UTF_8)))
                        .isEmpty());
        assertThat(articles.stream()
                        .map(line -> Json.decode(line.getBytes(StandardCharsets.UTF_8), ArticleEvent.class))
                        .map(event -> event.content().title()))
                .containsExactly(
                        "Report 0 from the valley",
                        "Report 1 from the valley",
                        "Report 2 from the valley",
                        "Report 3 from the valley",
                        "Report 4 from the valley",
                        "Report 5 from the valley");
        assertThat(folder.resolve("second.jsonl")).hasSameBinaryContentAs(folder.resolve("first.jsonl"));
    }

    @Test
    void extractPrintsTheArticleOrSaysWhyThereIsNone() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), TestPages.article(7));
        Path empty = Files.writeString(folder.resolve("empty.html"), "");

        assertThat(Galley.execute("extract", page.toString())).isEqualTo(ExitCode.OK);
        assertThat(printed(out)).contains("\"title\" : \"Report 7 from the valley\"");
        assertThat(Galley.execute("extract", empty.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(printed(err)).contains("EMPTY_PAGE");
    }

    @Test
    void explainShowsEveryBlockOrWritesAReport() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), TestPages.article(7));
        Path report = folder.resolve("report.html");

        assertThat(Galley.execute("explain", page.toString(), "--features")).isEqualTo(ExitCode.OK);
        assertThat(printed(out)).contains("Report 7 from the valley").containsPattern("blocks kept");
        assertThat(Galley.execute("explain", page.toString(), "--html", report.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(report).content().startsWith("<!doctype html>").contains("Report 7 from the valley");
        assertThat(Galley.execute("explain", folder.resolve("missing").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(printed(err)).contains("missing does not exist");
    }

    @Test
    void evaluateSaysWhichLineOfATruthIsMalformed() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("html")).resolve("7.html"), TestPages.article(7));
        Files.writeString(folder.resolve("truth.jsonl"), "{\"id\": \"7\", \"title\": \"Report 7 from the valley\"}\n");
        assertThat(Galley.execute("evaluate", folder.toString(), "--no-time")).isEqualTo(ExitCode.OK);
        assertThat(printed(out)).contains("title       exact 1.0000");

        Files.writeString(folder.resolve("truth.jsonl"), "\n{\"title\": 7}\n");
        assertThat(Galley.execute("evaluate", folder.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(Galley.execute("evaluate", folder.toString(), "--ablate", "--json", "x"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).contains("truth.jsonl: line 2 is no JSON object with an \"id\"");
    }

    @Test
    void wrongArgumentsAreOneClearLineAndExitCodeTwo() {
        assertThat(Galley.execute("run", folder.resolve("missing").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(Galley.execute("run", folder.toString(), "--accepted-at", "noon"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(Galley.execute("frobnicate")).isEqualTo(ExitCode.USAGE);
        assertThat(Galley.execute()).isEqualTo(ExitCode.USAGE);
        assertThat(Galley.execute("page", "javascript:alert(1)")).isEqualTo(ExitCode.USAGE);
        assertThat(printed(err))
                .contains("missing does not exist")
                .contains("--accepted-at is 'noon'")
                .contains("neither an article id")
                .doesNotContain("\tat ");
    }

    @Test
    void absentBrokerIsOneClearLineAndExitCodeThree() {
        assertThat(Galley.execute("topics", "check", "--bootstrap-servers", "localhost:1"))
                .isEqualTo(ExitCode.UNREACHABLE);
        assertThat(printed(err))
                .contains("no Kafka broker answers at localhost:1")
                .doesNotContain("\tat ");
    }

    @Test
    void escapeSequencesOfAFileNameNeverReachTheTerminal() {
        assertThat(Galley.execute("run", "evil\u001b[31m.html")).isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).doesNotContain("\u001b").contains("evil?[31m.html");
    }

    private static int run(Path pages, Path articles) {
        return Galley.execute(
                "run", pages.toString(), "--out", articles.toString(), "--accepted-at", "2026-01-01T00:00:00Z");
    }
}
