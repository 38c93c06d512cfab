package io.galley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.galley.evaluation.Evaluation.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {
    private static final String ARTICLE = """
            The lake steamer runs again

            After four winters in the dry dock the lake steamer left the pier on Saturday with three hundred guests.

            The boiler was built anew in a shipyard on the coast, and the brass of the engine room shines as it did once.

            Two retired captains will teach the crew until autumn, because nobody else remembers how she turns in wind.
            """;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path corpus;

    @Test
    void writesOnePredictionAPageSortedByIdAndSaysWhyAPageWasRefused() throws IOException {
        Path text = Files.createDirectory(corpus.resolve("text"));
        Files.writeString(text.resolve("b-article.txt"), ARTICLE);
        Files.writeString(text.resolve("a-empty.txt"), "  \n ");
        Path predictions = corpus.resolve("predictions.jsonl");

        evaluate(new Request(corpus, predictions, null, null, List.of(), 5, null, true));

        List<JsonNode> lines = Files.readAllLines(predictions).stream()
                .map(new JsonMapper()::readTree)
                .toList();
        assertThat(lines).extracting(line -> line.get("id").asString()).containsExactly("a-empty", "b-article");
        assertThat(lines.get(0).get("body").asString()).isEmpty();
        assertThat(lines.get(0).get("rejected").asString()).isEqualTo("EMPTY_PAGE");
        assertThat(lines.get(1).get("title").asString()).isEqualTo("The lake steamer runs again");
        assertThat(lines.get(1).get("body").asString())
                .startsWith("After four winters")
                .endsWith("turns in wind.");
        assertThat(lines.get(1).get("lang").asString()).isEqualTo("en");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("EMPTY_PAGE");
    }

    @Test
    void timesEachPageAndSaysHowManyGaveNoArticleWithoutATruth() throws IOException {
        Path text = Files.createDirectory(corpus.resolve("text"));
        Files.writeString(text.resolve("a.txt"), ARTICLE);
        Files.writeString(text.resolve("b.txt"), "");

        evaluate(new Request(corpus, null, null, null, List.of("lang"), 5, null, true));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("There is no truth.jsonl")
                .contains("Without a body: 1 of 2 pages")
                .containsPattern("CPU time a page, ms: median [0-9.]+");
    }

    @Test
    void saysWhatAFolderNeedsToBeACorpus() {
        assertThatThrownBy(() -> evaluate(only(corpus)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no html/*.html");
        assertThatThrownBy(() -> evaluate(only(corpus.resolve("missing"))))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("missing does not exist");
    }

    @Test
    void namesTheLineOfATruthThatIsMalformed() throws IOException {
        Files.writeString(Files.createDirectory(corpus.resolve("text")).resolve("a.txt"), ARTICLE);
        Path truth = corpus.resolve("truth.jsonl");

        Files.writeString(truth, "{\"id\":\"a\"}\n\n{\"id\":\n");
        assertThatThrownBy(() -> evaluate(only(corpus))).hasMessageContaining("truth.jsonl: line 3 is not JSON");
        Files.writeString(truth, "{\"id\":\"a\"}\n[]\n");
        assertThatThrownBy(() -> evaluate(only(corpus))).hasMessageContaining("line 2 is no JSON object with an");
        Files.writeString(truth, "{\"id\":\"a\"}\n{\"id\":\"a\"}\n");
        assertThatThrownBy(() -> evaluate(only(corpus))).hasMessageContaining("line 2 has the id of an earlier line");
    }

    private static Request only(Path folder) {
        return new Request(folder, null, null, null, List.of(), 5, null, false);
    }

    private void evaluate(Request request) throws IOException {
        Evaluation.run(request, (done, all) -> {}, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
