package io.galley.extraction.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {
    private static final String LEAD = "A pond liner lasts for thirty years if nobody walks on it, and for one if the"
            + " heron does. Here is how ours came to lie flat.\n";

    private static final String TEXT =
            "\nWe waited for a warm day, since cold rubber keeps each of its folds for good.\n";

    private static final List<String> HEADINGS =
            List.of("Measuring the hole", "Which liner to buy", "What of the frogs?");

    @Test
    void dropsLinesThatComeAgainWithTextBetween() {
        String contents = "1. " + HEADINGS.get(0) + "\n2. " + HEADINGS.get(1) + "\n3. " + HEADINGS.get(2) + "\n";
        List<Verdict> verdicts = judge(LEAD + contents + String.join(TEXT, HEADINGS) + TEXT);
        assertThat(verdicts.subList(1, 4)).containsOnly(Verdict.drop("contents"));
        assertThat(verdicts.subList(4, verdicts.size())).noneMatch(verdict -> "contents".equals(verdict.kind()));
    }

    @Test
    void leavesMenusThatComeAgainAsTheyStandAbove() {
        String menu = String.join("\n", HEADINGS) + "\n";
        assertThat(judge(menu + LEAD + TEXT + menu)).noneMatch(verdict -> "contents".equals(verdict.kind()));
    }

    @Test
    void leavesTwoLinesAndAnotherOrderAlone() {
        String two = String.join("\n", HEADINGS.subList(0, 2)) + "\n";
        assertThat(judge(LEAD + two + LEAD + String.join(TEXT, HEADINGS) + TEXT))
                .noneMatch(verdict -> "contents".equals(verdict.kind()));
        String other = String.join("\n", HEADINGS.reversed()) + "\n";
        assertThat(judge(LEAD + other + LEAD + String.join(TEXT, HEADINGS) + TEXT))
                .noneMatch(verdict -> "contents".equals(verdict.kind()));
    }

    @Test
    void dropsLinksToPlacesOnThePageItself() {
        String link = "<ul><li><a href='#hole'>Measuring the hole</a><li><a href='/liners'>Which liner to buy</a></ul>";
        String heading = "<h2><a href='#hole'>Measuring the hole</a></h2>";
        String html = "<main><p>" + LEAD + link + heading + "<p>" + TEXT;
        PageView page = PageView.of(requireNonNull(Reader.html(html, null, 1000)));
        List<Verdict> binding = Vetoes.of(page, Rulebook.shared().judge(page));
        assertThat(binding.get(1)).isEqualTo(Verdict.doubt("related"));
        assertThat(binding.get(2).speaks()).isFalse();
        assertThat(binding.get(3).speaks()).isFalse();
    }

    private static List<Verdict> judge(String text) {
        return Rulebook.shared().judge(PageView.of(Reader.text(text)));
    }
}
