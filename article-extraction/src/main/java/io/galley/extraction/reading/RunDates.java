package io.galley.extraction.reading;

import java.util.BitSet;

/**
 * Keeps whole dates of a page that was run together in one line each, and their labels with them: {@code Published Feb.
 * 4, 2025}. To the model a month is a word as others are, and the stop of a short one ends a sentence.
 */
final class RunDates {
    private static final int YEAR_DIGITS = 4;

    private static final int DAY_DIGITS_MAX = 2;

    /** Longest word between the parts of a date, in letters: "de". */
    private static final int JOINER_LETTERS_MAX = 3;

    private final LineGaps gaps;
    private final BitSet inside = new BitSet();

    RunDates(LineGaps gaps) {
        this.gaps = gaps;
    }

    /** Joins what is of one date, and parts its label from what stands before it. */
    void mend(RunEnds ends) {
        for (int i = 0; i < gaps.size(); i++) {
            int end = end(i);
            if (end > i) {
                ends.clear(i + 1, end);
                inside.set(i + 1, end);
                i = end - 1;
            }
        }
        for (int i = 1; i < gaps.size(); i++) {
            int date = i + gaps.phrases().dateLabel(i);
            if (date > i && inside.get(date + 1) && gaps.word(i).letter() == RunWord.CAPITAL) {
                ends.addSure(i);
                ends.clear(i + 1, date + 1);
            }
        }
    }

    /** Whether a gap is between the parts of a date. */
    boolean holds(int gap) {
        return inside.get(gap);
    }

    /** Where a date that begins with a word ends, or that word where none does. */
    private int end(int first) {
        int second;
        if (isNumber(first, 1, DAY_DIGITS_MAX)) {
            second = beyondJoiner(first + 1);
            if (!isMonth(second)) {
                return first;
            }
        } else if (isMonth(first) && isNumber(first + 1, 1, DAY_DIGITS_MAX)) {
            second = first + 1;
        } else {
            return first;
        }
        int year = beyondJoiner(second + 1);
        return isNumber(year, YEAR_DIGITS, YEAR_DIGITS) ? year + 1 : first;
    }

    private int beyondJoiner(int place) {
        boolean joiner = place < gaps.size()
                && gaps.word(place).letter() == RunWord.SMALL
                && gaps.word(place).key().length() <= JOINER_LETTERS_MAX
                && !gaps.word(place).digit()
                && !isMonth(place);
        return joiner ? place + 1 : place;
    }

    private boolean isMonth(int place) {
        return place < gaps.size() && Ordinals.isMonth(gaps.word(place).normal());
    }

    /** Whether a word begins with so many digits, and at most letters of an ordinal follow. */
    private boolean isNumber(int place, int least, int most) {
        if (place >= gaps.size()) {
            return false;
        }
        String key = gaps.word(place).key();
        int digits = 0;
        while (digits < key.length() && Character.isDigit(key.charAt(digits))) {
            digits++;
        }
        return digits >= least
                && digits <= most
                && key.length() - digits <= 2
                && (least == 1 || key.length() == digits);
    }
}
