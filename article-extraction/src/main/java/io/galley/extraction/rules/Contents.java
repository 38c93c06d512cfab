package io.galley.extraction.rules;

import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops a table of contents: lines in a row that all come again further down, in the same order, with text between
 * them. Menus come again, too, but as closely as they stand above.
 */
final class Contents {
    /** Fewest lines of a table. */
    private static final int LINES_MIN = 3;

    /** Longest line, in words. */
    private static final double WORDS_MAX = 20;

    /** Shortest line, in characters. */
    private static final int CHARS_MIN = 4;

    /** So many blocks lie below for each line, at least: heading and text. */
    private static final int BLOCKS_PER_LINE_MIN = 2;

    private final PageView page;
    private final List<Verdict> verdicts;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    Contents(PageView page, List<Verdict> verdicts) {
        this.page = page;
        this.verdicts = verdicts;
    }

    /** Replaces, in place, verdicts on blocks that no rule dropped. */
    void judge() {
        for (int i = 0; i < page.size(); i++) {
            String line = line(i);
            lines.add(line);
            if (!line.isEmpty()) {
                places.computeIfAbsent(line, any -> new ArrayList<>()).add(i);
            }
        }
        int first = 0;
        while (first < page.size()) {
            int end = first;
            int start = nextPlace(first, first);
            int last = start;
            for (int place = start; place >= 0; place = end < page.size() ? nextPlace(end, last) : -1) {
                last = place;
                end++;
            }
            int count = end - first;
            boolean apart = start >= end && last - start >= BLOCKS_PER_LINE_MIN * (count - 1);
            if (count >= LINES_MIN && apart) {
                drop(first, end);
            }
            first = count >= LINES_MIN ? end : first + 1;
        }
    }

    private void drop(int first, int end) {
        for (int i = first; i < end; i++) {
            if (!verdicts.get(i).drops()) {
                verdicts.set(i, Verdict.drop("contents"));
            }
        }
    }

    /** Where a line comes again behind itself and behind a place, -1 where it does not. */
    private int nextPlace(int line, int after) {
        List<Integer> all = places.get(lines.get(line));
        if (all == null) {
            return -1;
        }
        int at = Collections.binarySearch(all, Math.max(line, after) + 1);
        int next = at < 0 ? -at - 1 : at;
        return next < all.size() ? all.get(next) : -1;
    }

    /** A line without its number; "" where it cannot be one of a table. */
    private String line(int index) {
        Measure measure = page.measure(index);
        String text = page.normalised().get(index);
        boolean sentence = measure.endsSentence() && !Sentences.isQuestion(text); // headings may ask
        if (measure.words() > WORDS_MAX || sentence || text.endsWith(":")) {
            return "";
        }
        String heading = Sentences.withoutNumber(text);
        return heading.length() < CHARS_MIN ? "" : heading;
    }
}
