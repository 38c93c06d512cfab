package io.galley.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.selection.Cut;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveEntriesTest {

    @Test
    void keepsTheTimesAboveTheEntriesOfALivePage() {
        assertThat(kept("14.05\nThe school.\n13h20\nTwo lorries.\n12:02 GMT\nThe bridge.", 1, 3, 5))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void leavesTwoTimesAlone() {
        assertThat(kept("14.05\nThe school.\n13.20\nTwo lorries.", 1, 3)).containsExactly(1, 3);
    }

    @Test
    void leavesTimesAboveWhatIsCutAlone() {
        assertThat(kept("14.05\nThe school.\n13.20\nTwo lorries.\n12.02\nMenu", 1, 3))
                .containsExactly(1, 3);
    }

    @Test
    void takesDatesScoresAndPricesForNoTimes() {
        assertThat(kept("14.05.2024\nA\n13.20 €\nB\n12,02\nC\n25:10\nD\n3\nE", 1, 3, 5, 7, 9))
                .containsExactly(1, 3, 5, 7, 9);
    }

    @Test
    void takesTimesWithoutOrderForAProgramme() {
        assertThat(kept("20:15\nA\n09:10\nB\n18:00\nC\n07:30\nD\n22:00\nE", 1, 3, 5, 7, 9))
                .containsExactly(1, 3, 5, 7, 9);
    }

    private static List<Integer> kept(String page, int... kept) {
        List<Block> blocks = Reader.text(page).blocks();
        BitSet set = new BitSet();
        for (int block : kept) {
            set.set(block);
        }
        return LiveEntries.with(new Cut(set, 1), blocks).kept().stream().boxed().toList();
    }
}
