package io.galley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.galley.evaluation.Evaluation.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our figures against those of the scorer that the corpora in {@code GALLEY_CORPUS} come with. */
class OutsideScorerTest {
    /** Not figures of ours: how long it took. */
    private static final Set<String> LEFT_OUT = Set.of("ms");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"news-dev", "seedlike"})
    void figuresAreThoseOfTheCorporasOwnScorer(String name) throws Exception {
        String corpora = System.getenv("GALLEY_CORPUS");
        assumeTrue(corpora != null, "GALLEY_CORPUS does not name a folder of corpora");
        Path corpus = Path.of(corpora, name);
        Path scorer = Path.of(corpora, "score.py");
        assumeTrue(
                Files.isDirectory(corpus) && Files.exists(scorer), "GALLEY_CORPUS holds no " + name + " or score.py");
        assumeTrue(hasPython(), "there is no python3");
        Path predictions = folder.resolve("predictions.jsonl");
        Path json = folder.resolve("figures.json");

        Evaluation.run(
                new Request(corpus, predictions, null, null, List.of(), 0, json, false),
                (done, all) -> {},
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

        JsonNode ours = new JsonMapper().readTree(Files.readString(json)).get("all");
        JsonNode theirs = scored(scorer, corpus, predictions).get("all");
        assertThat(theirs.get("word").get("f1").asDouble()).isPositive();
        same(theirs, ours, "");
    }

    private static void same(JsonNode theirs, JsonNode ours, String path) {
        theirs.properties().forEach(figure -> {
            String name = path + "/" + figure.getKey();
            JsonNode mine = ours.path(figure.getKey());
            if (figure.getValue().isObject() && !LEFT_OUT.contains(figure.getKey())) {
                same(figure.getValue(), mine, name);
            } else if (figure.getValue().isNumber()
                    && (path.isEmpty() || !figure.getKey().equals("pages"))) {
                // rounded to four decimals by both, perhaps to different sides
                assertThat(mine.asDouble()).as(name).isCloseTo(figure.getValue().asDouble(), within(0.00011));
            }
        });
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static JsonNode scored(Path scorer, Path corpus, Path predictions) throws IOException {
        Process process = new ProcessBuilder(
                        "python3",
                        scorer.toString(),
                        corpus.toString(),
                        predictions.toString(),
                        "--json",
                        "--bootstrap",
                        "0",
                        "--no-rouge")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new JsonMapper().readTree(process.getInputStream().readAllBytes());
    }
}
