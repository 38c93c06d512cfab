package io.galley.extraction.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumptionTest {
    private static final String FIRST = "The ferry to the island sails on oil from rape again.";

    private static final String LAST = "The council wants to do the same on the second line.";

    @Test
    void takesTheLastParagraphBehindAnAdvert() {
        assertThat(kept("advert", LAST, 0.45)).isTrue();
    }

    @Test
    void takesNothingBehindTheCommentsHeading() {
        assertThat(kept("comments", LAST, 0.45)).isFalse();
    }

    @Test
    void takesNothingThatLooksLittleLikeText() {
        assertThat(kept("advert", LAST, 0.2)).isFalse();
    }

    @Test
    void takesNoSecondHeadlineBehindReadAlso() {
        assertThat(kept("read-also", "Why do the ferries of the north run late?", 0.45))
                .isFalse();
    }

    @Test
    void takesALinkInTheMidstOfASentence() {
        String before = "Nobody on the quay had seen, says the harbour master, that";
        assertThat(keepsSecond(before, "the ferry's second engine", "had been silent for a week."))
                .isTrue();
        assertThat(keepsSecond(before + " it had gone.", "Ferry timetable", "had been silent for a week."))
                .isFalse();
        assertThat(keepsSecond(before, "Ferry timetable", "It had been silent for a week."))
                .isFalse();
        assertThat(keepsSecond(before, "Ferry timetable", "\nhad been silent for a week."))
                .isFalse();
    }

    /** Whether the second of three lines is kept where the cut keeps the others. */
    private static boolean keepsSecond(String first, String second, String third) {
        PageView page = PageView.of(Reader.text(first + "\n" + second + "\n" + third));
        BitSet body = new BitSet();
        body.set(0);
        body.set(2);
        List<Verdict> verdicts = List.of(Verdict.NONE, Verdict.NONE, Verdict.NONE);
        return Resumption.with(new Cut(body, 0.9), page, new double[] {0.9, 0.3, 0.9}, verdicts)
                .keeps(1);
    }

    /** Whether the third line is kept where the cut keeps the first and a rule drops the second. */
    private static boolean kept(String kind, String last, double score) {
        PageView page = PageView.of(Reader.text(FIRST + "\nNote\n" + last));
        List<Verdict> verdicts = List.of(Verdict.NONE, Verdict.drop(kind), Verdict.NONE);
        BitSet body = new BitSet();
        body.set(0);
        return Resumption.with(new Cut(body, 0.9), page, new double[] {0.9, 0.1, score}, verdicts)
                .keeps(2);
    }
}
