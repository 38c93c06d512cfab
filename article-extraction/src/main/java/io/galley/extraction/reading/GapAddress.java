package io.galley.extraction.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Which words of a text the page's address has, and where in it: the title is a line where the address tells it. */
final class GapAddress {
    static final List<String> NAMES = List.of(
            "address-1",
            "address",
            "addressBefore",
            "addressBehind",
            "addressRunBefore",
            "addressRunBehind",
            "addressAcross");

    /** Words on either side among which those of the address are counted. */
    private static final int NEAR = 6;

    /** Words on either side that may be a part of the title. */
    private static final int REACH = 24;

    /** Words of a title in a row that its address leaves out: articles, prepositions. */
    private static final int LEFT_OUT_MAX = 3;

    /** Fewest words of an address that tells where a title begins and ends, and least share of them that it has. */
    private static final int TITLE_WORDS_MIN = 4;

    private static final double TOLD_SHARE_MIN = 0.8;

    /** For each word its place in the address, -1 where that has it not. */
    private final int[] places;

    private final int size;

    GapAddress(List<RunWord> words, AddressWords address) {
        size = address.said().size();
        places = new int[size == 0 ? 0 : words.size()];
        Map<String, Integer> said = new HashMap<>();
        address.said().forEach(word -> said.put(word, said.size()));
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = known.computeIfAbsent(words.get(i).text(), text -> place(text, said));
        }
    }

    private static int place(String text, Map<String, Integer> said) {
        Iterator<String> words = AddressWords.in(text).iterator();
        int place = -1;
        while (place < 0 && words.hasNext()) {
            place = said.getOrDefault(words.next(), -1);
        }
        return place;
    }

    /** Writes the evidence for a line's end before a word; unknown where the page's address tells nothing. */
    void write(int gap, float[] row, int offset) {
        if (size == 0) {
            Arrays.fill(row, offset, offset + NAMES.size(), Float.NaN);
            return;
        }
        int before = run(gap - 1, -1).count;
        int behind = run(gap, 1).count;
        int at = offset;
        row[at++] = places[gap - 1] < 0 ? -1 : size - 1 - places[gap - 1];
        row[at++] = places[gap];
        row[at++] = count(gap - NEAR, gap);
        row[at++] = count(gap, gap + NEAR);
        row[at++] = (float) before / size;
        row[at++] = (float) behind / size;
        row[at] = (float) (before + behind) / size;
    }

    private int count(int from, int to) {
        int count = 0;
        for (int i = Math.max(0, from); i < Math.min(places.length, to); i++) {
            count += places[i] >= 0 ? 1 : 0;
        }
        return count;
    }

    /** How many words of the address follow each other from a word on, in its order, few others between them. */
    private Run run(int from, int step) {
        int count = 0;
        int last = step > 0 ? -1 : size;
        int end = from;
        int others = 0;
        for (int i = from;
                i >= 0 && i < places.length && Math.abs(i - from) < REACH && others <= LEFT_OUT_MAX;
                i += step) {
            boolean goesOn = places[i] >= 0 && (step > 0 ? places[i] > last : places[i] < last);
            count += goesOn ? 1 : 0;
            last = goesOn ? places[i] : last;
            end = goesOn ? i : end;
            others = goesOn ? 0 : others + 1;
        }
        return new Run(count, end);
    }

    private record Run(int count, int last) {}

    /** Place of the last word of the title that begins with a word of the address, -1 where none does. */
    int lastOfTitle(int first) {
        if (size < TITLE_WORDS_MIN || places[first] < 0) {
            return -1;
        }
        Run run = run(first, 1);
        return run.count >= TOLD_SHARE_MIN * size ? run.last : -1;
    }
}
