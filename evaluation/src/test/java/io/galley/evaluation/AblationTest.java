package io.galley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AblationTest {
    private static final String FIRST = "The ferry to the outer islands sails again on Sundays, as it did before the"
            + " harbour was dredged and the old pier was closed.";
    private static final String TEASER = "Read also: The council wants a second ferry, and this is what the islanders"
            + " who live there all year have to say about the plan.";
    private static final String LAST = "The crew of six will be paid by the county until the end of next summer, when"
            + " the islanders vote on a small levy. Nobody expects them to refuse, because the winter without a boat was"
            + " long and the shop ran out of flour twice.";

    @TempDir
    Path corpus;

    @BeforeEach
    void writeCorpus() throws IOException {
        Path text = Files.createDirectory(corpus.resolve("text"));
        Files.writeString(text.resolve("a.txt"), String.join("\n\n", "A ferry on Sundays", FIRST, TEASER, LAST));
    }

    @Test
    void showsWhatBecomesOfArticlesWithoutARule() throws IOException {
        Files.writeString(
                corpus.resolve("truth.jsonl"),
                "{\"id\":\"a\",\"page_type\":\"article\",\"body\":\"%s\\n\\n%s\",\"without\":[\"a second ferry\"]}"
                        .formatted(FIRST, LAST));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Ablation.run(corpus, (done, all) -> {}, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("1 articles, word F1 1.000, 0 unwanted pieces left")
                .containsPattern("\\| read-also \\| 1 \\| 0 \\| 1 \\| 0 \\| -0\\.\\d{4} \\| \\+1 \\|");
    }

    @Test
    void needsATruth() {
        assertThatThrownBy(() -> Ablation.run(corpus, (done, all) -> {}, System.out))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("has no line in truth.jsonl");
    }
}
