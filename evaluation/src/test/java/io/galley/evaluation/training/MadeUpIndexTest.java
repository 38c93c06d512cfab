package io.galley.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpIndexTest {
    private static final int PAGES = 8;
    private static final String FRAME = "All rights are with the harbour office of the town";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"html", "text"})
    void otherArticlesStandInThePlaceOfTheBody(String sort) throws IOException {
        List<TrainingPage> pages = TrainingPage.read(corpus(sort));
        TrainingPage page = pages.getFirst();
        List<TrainingPage> others = pages.subList(1, PAGES);
        String index = text(MadeUpIndex.of(page, others));
        assertThat(index)
                .contains(FRAME)
                .doesNotContain("left the harbour number 0", "Ferry 0</h1>")
                .doesNotStartWith("Ferry 0");
        assertThat(others).anyMatch(other -> index.contains(String.valueOf(other.title())));
        assertThat(text(MadeUpIndex.of(page, others))).isEqualTo(index);
    }

    @Test
    void fewArticlesMakeNoIndex() throws IOException {
        List<TrainingPage> pages = TrainingPage.read(corpus("html"));
        assertThat(MadeUpIndex.of(pages.getFirst(), pages.subList(1, 4))).isNull();
    }

    private static String text(Page page) {
        return new String(Objects.requireNonNull(page).bytes(), StandardCharsets.UTF_8);
    }

    private Path corpus(String sort) throws IOException {
        Path corpus = folder.resolve("harbour-" + sort);
        Files.createDirectories(corpus.resolve(sort));
        StringBuilder truths = new StringBuilder();
        for (int i = 0; i < PAGES; i++) {
            String first =
                    "It left the harbour number " + i + " at noon, and all who were aboard saw the lights go out.";
            String second = "Nobody of crew " + i + " had expected it back so soon, least of all the harbour master.";
            String page = sort.equals("html")
                    ? "<title>Ferry %d</title><body><h1>Ferry %d</h1><main><p>%s</p><p>%s</p></main><footer>%s</footer>"
                            .formatted(i, i, first, second, FRAME)
                    : "Ferry %d\n\n%s\n\n%s\n\n%s\n".formatted(i, first, second, FRAME);
            Files.writeString(corpus.resolve(sort + "/p" + i + (sort.equals("html") ? ".html" : ".txt")), page);
            truths.append("{\"id\":\"p%d\",\"lang\":\"en\",\"title\":\"Ferry %d\",\"body\":\"%s\\n\\n%s\"}\n"
                    .formatted(i, i, first, second));
        }
        Files.writeString(corpus.resolve("truth.jsonl"), truths);
        return corpus;
    }
}
