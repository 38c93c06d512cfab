package io.galley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Page.Media;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Rulebook;
import io.galley.extraction.rules.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Flattened pages in many languages, one file each under {@code lines}, every line marked by hand: keep or drop. Adding
 * a page needs no Java and no command.
 */
class FlatLinesTest {
    private static final Path LINES = Path.of("src/test/resources/lines");

    /** Share of the marked lines that may come out wrong: the learned scores have a say, too. */
    private static final double WRONG_SHARE_MAX = 0.012;

    private record Line(char mark, String text) {}

    private record FlatPage(String name, List<Line> lines) {
        String text() {
            String between = name.contains("(one line)") ? " " : "\n";
            return String.join(between, lines.stream().map(Line::text).toList());
        }

        List<String> marked(char mark) {
            return lines.stream()
                    .filter(line -> line.mark == mark)
                    .map(Line::text)
                    .toList();
        }
    }

    @Test
    void noRuleDropsAParagraphThatReadersWant() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (FlatPage page : pages()) {
            Reading reading = Objects.requireNonNull(Reader.text(page.text()));
            List<Verdict> verdicts = Rulebook.shared().judge(PageView.of(reading));
            List<String> wanted = page.marked('+');
            reading.blocks().stream()
                    .filter(block -> verdicts.get(block.index()).drops() && wanted.contains(block.text()))
                    .map(block -> page.name + ": " + verdicts.get(block.index()).kind() + ": " + block.text())
                    .forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void keepsTheParagraphsAndDropsWhatIsAroundThem() throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (FlatPage page : pages()) {
            String body = "\n" + body(page) + "\n";
            for (Line line : page.lines) {
                all += line.mark == '+' || line.mark == '-' ? 1 : 0;
                if (line.mark == '+' && !body.contains(line.text)) {
                    wrong.add(page.name + ": lost: " + line.text);
                }
                if (line.mark == '-' && body.contains("\n" + line.text + "\n")) {
                    wrong.add(page.name + ": kept: " + line.text);
                }
            }
        }
        assertThat(all).isGreaterThan(1000);
        assertThat(wrong.size()).as(String.join("\n", wrong)).isLessThanOrEqualTo((int) (WRONG_SHARE_MAX * all));
    }

    private static String body(FlatPage page) {
        byte[] bytes = page.text().getBytes(StandardCharsets.UTF_8);
        Extraction extraction =
                new ArticleExtractor(ExtractionLimits.DEFAULT).extract(new Page(bytes, Media.TEXT, null, null, null));
        return extraction instanceof Found found
                ? String.join(
                        "\n",
                        found.article().paragraphs().stream()
                                .map(Article.Paragraph::text)
                                .toList())
                : "";
    }

    private static List<FlatPage> pages() throws IOException {
        List<FlatPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(LINES)) {
            for (Path file : files.sorted().toList()) {
                read(file, pages);
            }
        }
        return pages;
    }

    private static void read(Path file, List<FlatPage> pages) throws IOException {
        FlatPage page = null;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("===")) {
                page = new FlatPage(file.getFileName() + line.substring(3), new ArrayList<>());
                pages.add(page);
            } else if (page != null) {
                assertThat(line).as(file + ": a mark and a blank").matches("|[*+~-] .*");
                page.lines.add(line.isEmpty() ? new Line(' ', "") : new Line(line.charAt(0), line.substring(2)));
            }
        }
    }
}
