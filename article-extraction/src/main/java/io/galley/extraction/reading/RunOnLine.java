package io.galley.extraction.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts a line in which a whole page was run together: where a line ended, by a model that learned it from pages whose
 * lines were run together on purpose, and after each sentence.
 */
final class RunOnLine {
    /**
     * How likely a line's end must be for a cut, 0–1. One too many parts a sentence, which is joined again where both
     * parts are body; one too few glues a menu or an advert to the title. At 0.4 word F1 of 302 pages moves by .004 at
     * most.
     */
    private static final double LIKELY_MIN = 0.45;

    /** The same for a paragraph's end. */
    private static final double SURE_MIN = 0.5;

    /**
     * Words at a line's start whose gaps the model is asked about, each some microseconds; behind them sentences are
     * cut and nothing else. The longest of 1,065 development pages has 20,878.
     */
    private static final int ASKED_MAX = 40_000;

    /** Words of a name. */
    private static final int NAME_WORDS_MIN = 2;

    private static final int NAME_WORDS_MAX = 4;

    private final List<String> words;
    private final LineGaps gaps;

    /** Words that no blank parts from the one before. */
    private final BitSet joined;

    private final RunEnds ends = new RunEnds();
    private final RunDates dates;

    /**
     * A part of the line.
     *
     * @param newLine whether a line surely ended before it; else it goes on with the paragraph before
     * @param blank whether a blank stands before it
     */
    record Piece(String text, boolean newLine, boolean blank) {}

    private RunOnLine(String line, AddressWords address) {
        words = LineGaps.words(line);
        joined = joined(line, words);
        gaps = new LineGaps(words.subList(0, Math.min(words.size(), ASKED_MAX)), address);
        dates = new RunDates(gaps);
    }

    static List<Piece> pieces(String line, AddressWords address, LineEnds lineEnds) {
        RunOnLine run = new RunOnLine(line, address);
        double[] likely = lineEnds.likely(run.gaps);
        run.findEnds(likely);
        run.keepBylines();
        run.dates.mend(run.ends);
        new RunTitle(run.gaps, likely, run.ends).mend();
        return run.cut();
    }

    private static BitSet joined(String line, List<String> words) {
        BitSet joined = new BitSet();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            int start = line.indexOf(words.get(i), at);
            joined.set(i, i > 0 && start == at);
            at = start + words.get(i).length();
        }
        return joined;
    }

    private void findEnds(double[] likely) {
        for (int i = 1; i < likely.length; i++) {
            if (likely[i] >= LIKELY_MIN && !isDay(i)) {
                if (likely[i] >= SURE_MIN) {
                    ends.addSure(i);
                } else {
                    ends.add(i);
                }
            }
        }
        new RunNotes(gaps, likely, ends).mend();
    }

    /** A name before its date is one line, and "By" with the name behind it: to the model both are capitals. */
    private void keepBylines() {
        for (int i = 1; i < gaps.size(); i++) {
            int opener =
                    gaps.word(i).letter() == RunWord.CAPITAL ? gaps.phrases().byline(i) : 0;
            int names = names(i + opener);
            int end = i + opener + names;
            boolean dated = end < gaps.size()
                    && (gaps.word(end).digit() || gaps.word(end).text().indexOf('@') > 0);
            if (names >= NAME_WORDS_MIN && (opener > 0 || (ends.at(i) && dated))) {
                ends.addSure(i);
                ends.clear(i + 1, end);
            }
        }
    }

    /** Words in a row that may be a name, at most {@link #NAME_WORDS_MAX}. */
    private int names(int first) {
        int end = first;
        while (end < Math.min(gaps.size(), first + NAME_WORDS_MAX)
                && gaps.word(end).letter() == RunWord.CAPITAL
                && (end == first || !gaps.phrases().isLabel(end))) {
            end++;
        }
        return end - first;
    }

    private List<Piece> cut() {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || ends.at(i) || isSentenceEnd(i)) {
                boolean newLine = start == 0 || ends.surelyAt(start) || isParagraph(start);
                pieces.add(new Piece(text(start, i), newLine, !joined.get(start)));
                start = i;
            }
        }
        return pieces;
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder(words.get(from));
        for (int i = from + 1; i < to; i++) {
            text.append(joined.get(i) ? "" : " ").append(words.get(i));
        }
        return text.toString();
    }

    /** Whether a paragraph begins: Chinese and Japanese put blanks behind the last sentence of one only. */
    private boolean isParagraph(int gap) {
        return !joined.get(gap) && RunWord.endsWithWideStop(words.get(gap - 1));
    }

    /** Whether a day and its month stand on either side. */
    private boolean isDay(int gap) {
        return Ordinals.isDay(words.get(gap - 1), words.get(gap));
    }

    private boolean isSentenceEnd(int gap) {
        boolean together = gap < gaps.size() && (gaps.belongTogether(gap) || isDay(gap) || dates.holds(gap));
        return !together
                && RunWord.endsSentence(words.get(gap - 1))
                && !Character.isLowerCase(words.get(gap).charAt(0));
    }
}
