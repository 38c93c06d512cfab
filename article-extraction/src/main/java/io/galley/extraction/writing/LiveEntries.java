package io.galley.extraction.writing;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.selection.Cut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of a live page: blocks that open with a time of day, or lines that hold one alone above a kept block. A
 * time says when something happened, so it belongs to the body, however little it reads like prose.
 */
public final class LiveEntries {
    /** Fewest entries of a live page: one or two times open paragraphs of any report. */
    private static final int ENTRIES_MIN = 3;

    /** Longest line that is nothing but a time, with the name of its zone, in characters. */
    private static final int TIME_CHARS_MAX = 16;

    /** Entries stand in the order of time, forward or back; of so many steps one may go the other way: midnight. */
    private static final int STEPS_PER_TURN = 4;

    /** Rows of a timetable and lines of a log open with a time as well. */
    private static final Set<Kind> NO_ENTRIES = Set.of(Kind.TABLE_ROW, Kind.CODE, Kind.VERSE);

    private LiveEntries() {}

    /** A cut with the times of the entries in it; the same cut where the page is no live page. */
    public static Cut with(Cut cut, List<Block> blocks) {
        BitSet opening = opening(blocks, cut);
        if (opening.isEmpty()) {
            return cut;
        }
        BitSet kept = cut.kept();
        kept.or(opening);
        return new Cut(kept, cut.confidence());
    }

    /** The blocks that open entries; none where the page is no live page. */
    static BitSet opening(List<Block> blocks, Cut cut) {
        BitSet opening = new BitSet();
        List<Integer> minutes = new ArrayList<>();
        for (Block block : blocks) {
            int index = block.index();
            int minute = NO_ENTRIES.contains(block.kind()) ? -1 : minute(block.text());
            boolean alone = block.text().length() <= TIME_CHARS_MAX;
            if (minute >= 0 && cut.keeps(alone ? index + 1 : index)) {
                opening.set(index);
                minutes.add(minute);
            }
        }
        return minutes.size() >= ENTRIES_MIN && inOrder(minutes) ? opening : new BitSet();
    }

    private static boolean inOrder(List<Integer> minutes) {
        int forward = 0;
        int back = 0;
        for (int i = 1; i < minutes.size(); i++) {
            forward += minutes.get(i) > minutes.get(i - 1) ? 1 : 0;
            back += minutes.get(i) < minutes.get(i - 1) ? 1 : 0;
        }
        return Math.min(forward, back) <= Math.max(1, minutes.size() / STEPS_PER_TURN) && forward + back > 1;
    }

    /** Minutes since midnight of the time that a text opens with: 14:05, 14.05, 14h05; -1 where it opens otherwise. */
    private static int minute(String text) {
        int start = !text.isEmpty() && !Character.isLetterOrDigit(text.charAt(0)) ? 1 : 0;
        int hourEnd = digitsEnd(text, start);
        int minuteEnd = digitsEnd(text, hourEnd + 1);
        boolean shaped = hourEnd > start
                && hourEnd - start <= 2
                && minuteEnd - hourEnd == 3
                && ":.hH：".indexOf(text.charAt(hourEnd)) >= 0;
        if (!shaped || goesOn(text, minuteEnd)) {
            return -1;
        }
        int hour = Integer.parseInt(text, start, hourEnd, 10);
        int minute = Integer.parseInt(text, hourEnd + 1, minuteEnd, 10);
        return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
    }

    /** A date, a score or an amount goes on: 14.05.2024, 10:20,5, 12.50 %. */
    private static boolean goesOn(String text, int end) {
        int next = end;
        while (next < text.length() && Character.isSpaceChar(text.charAt(next))) {
            next++;
        }
        boolean mark = end < text.length() && ".,:/-".indexOf(text.charAt(end)) >= 0;
        boolean number = mark && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        boolean unit = next < text.length()
                && ("%‰°".indexOf(text.charAt(next)) >= 0
                        || Character.getType(text.charAt(next)) == Character.CURRENCY_SYMBOL);
        return number || unit;
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
