package io.galley.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
    private static final int PAGES = 12;

    @TempDir
    Path folder;

    @Test
    void theSameCorpusGivesTheSameModels() throws IOException {
        Path corpus = corpus("harbour");
        trainer(corpus, folder.resolve("one")).learn();
        trainer(corpus, folder.resolve("two")).learn();
        for (String file : List.of(
                "html-blocks.txt",
                "text-blocks.txt",
                "text-blocks-again.txt",
                "text-titles.txt",
                "pages.txt",
                "text-line-ends.txt",
                "text-line-ends-again.txt")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("two").resolve(file));
        }
        assertThat(folder.resolve("one/html-blocks.txt")).content().contains("From harbour (12 pages)", "\ntree ");
    }

    @Test
    void foldsSpeakOfEveryPage() throws IOException {
        Path corpus = corpus("harbour");
        trainer(corpus, folder.resolve("out")).folds();
        assertThat(Files.readAllLines(folder.resolve("out/harbour.jsonl"))).hasSize(PAGES);
    }

    @Test
    void foldsSpeakOfFlatPagesOnceMoreWithTheirLinesRunTogether() throws IOException {
        Path corpus = flat(corpus("harbour"));
        trainer(corpus, folder.resolve("out")).folds();
        assertThat(Files.readAllLines(folder.resolve("out/harbour.jsonl"))).hasSize(PAGES);
        assertThat(Files.readAllLines(folder.resolve("out/harbour-run-together.jsonl")))
                .hasSize(PAGES);
    }

    private static Trainer trainer(Path corpus, Path out) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Trainer.read(List.of(corpus), out, nowhere);
    }

    /** The pages of a corpus without their markup. */
    private static Path flat(Path corpus) throws IOException {
        Files.createDirectories(corpus.resolve("text"));
        for (int i = 0; i < PAGES; i++) {
            Path html = corpus.resolve("html/p" + i + ".html");
            String text = Files.readString(html).replaceAll("<[^>]+>", "\n");
            Files.writeString(corpus.resolve("text/p" + i + ".txt"), text);
            Files.delete(html);
        }
        Files.delete(corpus.resolve("html"));
        return corpus;
    }

    /** Pages of as many sites, alike but for a word. */
    private Path corpus(String name) throws IOException {
        Path corpus = folder.resolve(name);
        Files.createDirectories(corpus.resolve("html"));
        StringBuilder truths = new StringBuilder();
        for (int i = 0; i < PAGES; i++) {
            String first =
                    "The ferry number " + i + " left the harbour at noon, and all who were aboard saw the lights.";
            String second = "Nobody had expected it to come back so soon, least of all the harbour master himself.";
            Files.writeString(
                    corpus.resolve("html/p" + i + ".html"),
                    "<title>Ferry " + i
                            + "</title><nav><a href=/>Home</a><a href=/news>News</a></nav><article><h1>Ferry " + i
                            + "</h1><p>" + first + "</p><p>" + second + "</p></article><footer>All rights</footer>");
            truths.append("{\"id\":\"p%d\",\"url\":\"https://site%d.example/a\",\"page_type\":\"article\","
                            .formatted(i, i))
                    .append("\"title\":\"Ferry %d\",\"body\":\"%s\\n\\n%s\"}\n".formatted(i, first, second));
        }
        Files.writeString(corpus.resolve("truth.jsonl"), truths);
        return corpus;
    }
}
