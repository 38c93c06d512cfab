package io.galley.extraction.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The gaps between the words of a text whose lines were run together, and what speaks for a line's end in each: the
 * evidence that the model of line ends was learned from. What tells is where capitals and marks stand, which words the
 * page writes small elsewhere, what it says more than once, how common words are in its language, and where phrases
 * begin that open notes; and where words stand that the page's address has, for that is made of the title.
 */
public final class LineGaps {
    private static final List<String> OWN = List.of(
            "begins-1",
            "ends-1",
            "length-1",
            "often-1",
            "small-1",
            "shouted-1",
            "digit-1",
            "begins",
            "letter",
            "ends",
            "length",
            "often",
            "small",
            "shouted",
            "digit",
            "begins-2",
            "ends-2",
            "begins+1",
            "ends+1",
            "begins+2",
            "pairs",
            "gramsBefore",
            "gramsBehind",
            "gramsAcross",
            "sinceSentence",
            "untilSentence",
            "capitalsBefore",
            "capitalsBehind",
            "digitsBefore",
            "digitsBehind",
            "namesBefore",
            "beforeNames",
            "namesBehind",
            "behindNames",
            "untilDigit",
            "rare-2",
            "rare-1",
            "rare",
            "rare+1",
            "inBrackets",
            "capitalsInside",
            "place",
            "size");

    private static final List<String> NAMES = Stream.of(OWN, GapPhrases.NAMES, GapAddress.NAMES)
            .flatMap(List::stream)
            .toList();

    /** Words in a row that a page hardly says twice but on purpose. */
    private static final int GRAM = 3;

    /** Words on either side among which capitals and digits are counted. */
    private static final int NEAR = 5;

    /** Counts and distances go up to here. */
    private static final int MANY = 60;

    private final List<RunWord> words = new ArrayList<>();
    private final int[] ids;
    private final int[] counts;
    private final int[] smallCounts;
    private final Map<Long, Integer> pairs = new HashMap<>();
    private final Map<Long, Integer> grams = new HashMap<>();
    private final int[] sinceSentence;
    private final int[] untilSentence;
    private final int[] capitals;
    private final int[] digits;
    private final int[] brackets;

    /** Share of the words behind a word with small letters that begin with a capital, as nouns do in German. */
    private final float capitalsInside;

    private final GapPhrases phrases;

    private final RunRarity rarity;

    private final GapAddress address;

    /** The words of a line: what blanks part, and sentences of scripts without spaces. */
    public static List<String> words(String line) {
        return RunWord.split(line);
    }

    /**
     * Looks over a text's words; the gap before each but the first is asked for by the word's place.
     *
     * @param address of the page that the text is from
     */
    public LineGaps(List<String> texts, AddressWords address) {
        texts.forEach(text -> words.add(RunWord.of(text)));
        int size = words.size();
        ids = new int[size];
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < size; i++) {
            ids[i] = known.computeIfAbsent(words.get(i).key(), key -> known.size());
        }
        counts = new int[known.size()];
        smallCounts = new int[known.size()];
        sinceSentence = new int[size + 1];
        untilSentence = new int[size + 1];
        capitals = new int[size + 1];
        digits = new int[size + 1];
        brackets = new int[size + 1];
        count();
        capitalsInside = capitalsInside();
        phrases = new GapPhrases(words);
        rarity = new RunRarity(words);
        this.address = new GapAddress(words, address);
    }

    private void count() {
        int size = words.size();
        for (int i = 0; i < size; i++) {
            RunWord word = words.get(i);
            counts[ids[i]]++;
            smallCounts[ids[i]] += word.letter() == RunWord.SMALL ? 1 : 0;
            capitals[i + 1] = capitals[i] + (word.letter() == RunWord.CAPITAL ? 1 : 0);
            digits[i + 1] = digits[i] + (word.digit() ? 1 : 0);
            brackets[i + 1] = Math.max(0, brackets[i] + word.brackets());
            sinceSentence[i + 1] = word.endsSentence() ? 0 : Math.min(MANY, sinceSentence[i] + 1);
            if (i > 0) {
                pairs.merge(pair(i), 1, Integer::sum);
            }
            if (i + GRAM <= size) {
                grams.merge(gram(i), 1, Integer::sum);
            }
        }
        untilSentence[size] = MANY;
        for (int i = size - 1; i >= 0; i--) {
            untilSentence[i] = words.get(i).endsSentence() ? 1 : Math.min(MANY, untilSentence[i + 1] + 1);
        }
    }

    private float capitalsInside() {
        int all = 0;
        int found = 0;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).ends() == RunWord.SMALL) {
                all++;
                found += words.get(i).letter() == RunWord.CAPITAL ? 1 : 0;
            }
        }
        return (float) found / Math.max(1, all);
    }

    /** Names of the evidence, in the order of a row. */
    public static List<String> names() {
        return NAMES;
    }

    /** Number of words; gaps are asked for from 1 to below it. */
    int size() {
        return words.size();
    }

    /** Whether a mark stands alone on one side that belongs to the word on the other, as in « Bonjour » and "40 %". */
    boolean belongTogether(int gap) {
        return words.get(gap - 1).opens() || words.get(gap).closes();
    }

    RunWord word(int place) {
        return words.get(place);
    }

    /** What the page's address says. */
    GapAddress address() {
        return address;
    }

    /** Where phrases begin. */
    GapPhrases phrases() {
        return phrases;
    }

    /** Whether a gap is between words without marks, the second with a small letter: seldom did a line end there. */
    public boolean isPlain(int gap) {
        return words.get(gap).begins() == RunWord.SMALL && words.get(gap - 1).ends() == RunWord.SMALL;
    }

    /** The evidence for a line's end before a word; unknown is NaN. */
    public float[] evidence(int gap) {
        float[] row = new float[NAMES.size()];
        int at = word(gap - 1, row, 0, false);
        at = word(gap, row, at, true);
        row[at++] = begins(gap - 2);
        row[at++] = ends(gap - 2);
        row[at++] = begins(gap + 1);
        row[at++] = ends(gap + 1);
        row[at++] = begins(gap + 2);
        row[at++] = pairs.getOrDefault(pair(gap), 0);
        row[at++] = grams(gap - GRAM);
        row[at++] = grams(gap);
        row[at++] = Math.max(grams(gap - 1), grams(gap - 2));
        row[at++] = sinceSentence[gap];
        row[at++] = untilSentence[gap];
        row[at++] = share(capitals, gap - NEAR, gap);
        row[at++] = share(capitals, gap, gap + NEAR);
        row[at++] = share(digits, gap - NEAR, gap);
        row[at++] = share(digits, gap, gap + NEAR);
        at = names(gap, row, at);
        row[at++] = rarity.of(gap - 2);
        row[at++] = rarity.of(gap - 1);
        row[at++] = rarity.of(gap);
        row[at++] = rarity.of(gap + 1);
        row[at++] = Math.min(MANY, brackets[gap]);
        row[at++] = capitalsInside;
        row[at++] = (float) gap / words.size();
        row[at++] = words.size();
        at = phrases.write(gap, row, at);
        address.write(gap, row, at);
        return row;
    }

    private int word(int i, float[] row, int offset, boolean behind) {
        RunWord word = words.get(i);
        int at = offset;
        row[at++] = word.begins();
        if (behind) {
            row[at++] = word.letter();
        }
        row[at++] = word.ends();
        row[at++] = word.text().length();
        row[at++] = 1000f * counts[ids[i]] / words.size();
        row[at++] = (float) smallCounts[ids[i]] / counts[ids[i]];
        row[at++] = word.shouted() ? 1 : 0;
        row[at++] = word.digit() ? 1 : 0;
        return at;
    }

    /** Words with capitals in a row on either side, and what they stand between: names, as bylines have them. */
    private int names(int gap, float[] row, int offset) {
        int first = gap;
        while (first > Math.max(0, gap - NEAR) && words.get(first - 1).letter() == RunWord.CAPITAL) {
            first--;
        }
        int end = gap;
        while (end < Math.min(words.size(), gap + NEAR) && words.get(end).letter() == RunWord.CAPITAL) {
            end++;
        }
        int digit = gap;
        while (digit < Math.min(words.size(), gap + NEAR) && !words.get(digit).digit()) {
            digit++;
        }
        row[offset] = gap - first;
        row[offset + 1] = ends(first - 1);
        row[offset + 2] = end - gap;
        row[offset + 3] = begins(end);
        row[offset + 4] = digit - gap;
        return offset + 5;
    }

    private float begins(int i) {
        return i < 0 || i >= words.size() ? Float.NaN : words.get(i).begins();
    }

    private float ends(int i) {
        return i < 0 || i >= words.size() ? Float.NaN : words.get(i).ends();
    }

    private float grams(int first) {
        boolean inside = first >= 0 && first + GRAM <= words.size();
        return inside ? Math.min(MANY, grams.getOrDefault(gram(first), 0)) : Float.NaN;
    }

    private float share(int[] sums, int from, int to) {
        int first = Math.max(0, from);
        int end = Math.min(words.size(), to);
        return (float) (sums[end] - sums[first]) / Math.max(1, end - first);
    }

    private long pair(int i) {
        return (long) ids[i - 1] << Integer.SIZE | ids[i];
    }

    private long gram(int i) {
        long gram = 0;
        for (int j = i; j < i + GRAM; j++) {
            gram = (gram + ids[j] + 1) * 0x9e3779b97f4a7c15L;
            gram ^= gram >>> 29;
        }
        return gram;
    }
}
