package io.galley.extraction.keywords;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that may become a keyword, with all its occurrences: a node of a tree whose paths are the stems of phrases.
 * What never stands by itself is a node without occurrences.
 */
final class Candidate {

    private static final int[] NO_STEMS = {};

    /** Words with a meaning, without the links between them; 0 at the root. */
    final int words;
    /** Stems of its words. */
    final int[] stems;
    /** The same phrase without its first word; null at the root. */
    final @Nullable Candidate rest;
    /** The same phrase without its last word; null at the root. */
    final @Nullable Candidate start;

    /** Index of its first occurrence among the words of the article. */
    int first;
    /** Index of its last occurrence. */
    int last;

    int count;
    /** Occurrences that fill the whole space between two bounds. */
    int whole;
    /** Occurrences inside a longer candidate are counted there too; this is the most of any one of them. */
    int insideLonger;

    /** Occurrences that a stop word stands before or after, and those at a mark or an end. */
    int stopsBefore;

    int stopsAfter;
    int boundsBefore;
    int boundsAfter;

    int sentences;
    int capitals;
    int weak;
    boolean inTitle;
    /** Is written in capitals alone. */
    boolean acronym;
    /** How rare its words are, from 0 to 1: see {@link io.galley.extraction.language.Rarity}. */
    double rarityMean;

    double rarityLeast;
    double rarityFirst;
    double rarityLast;
    /** Share of its words that are on no list. */
    double rareShare;

    boolean digits;
    /** Has links between its words. */
    boolean linked;

    private int lastSentence = -1;
    /** First and last index of each occurrence. */
    private int[] places = new int[2];

    private @Nullable Candidate child;
    private @Nullable Candidate sibling;
    /** The children of the root, which has many, by their stems. */
    private final @Nullable Candidate[] children;

    private Candidate(@Nullable Candidate start, @Nullable Candidate rest, int[] stems, int children) {
        this.start = start;
        this.rest = rest;
        this.stems = stems;
        this.words = stems.length;
        this.children = new Candidate[children];
    }

    /** @param stems how many different stems the article has */
    static Candidate root(int stems) {
        return new Candidate(null, null, NO_STEMS, stems);
    }

    /** The phrase that is longer by one word; made where there is none. */
    Candidate with(int stem) {
        Candidate known = find(stem);
        if (known != null) {
            return known;
        }
        int[] longer = Arrays.copyOf(stems, words + 1);
        longer[words] = stem;
        Candidate made = new Candidate(this, rest == null ? this : rest.with(stem), longer, 0);
        if (rest == null) {
            children[stem] = made;
        } else {
            made.sibling = child;
            child = made;
        }
        return made;
    }

    /** The phrase that is longer by one word, null where there is none. */
    @Nullable
    Candidate find(int stem) {
        if (rest == null) {
            return children[stem];
        }
        Candidate at = child;
        while (at != null && at.stems[words] != stem) {
            at = at.sibling;
        }
        return at;
    }

    /** Whether it stands anywhere. */
    boolean occurs() {
        return count > 0;
    }

    void add(int from, int to, boolean fillsSpace, int capitalWords, int sentence) {
        if (2 * count == places.length) {
            places = Arrays.copyOf(places, 4 * count);
        }
        places[2 * count] = from;
        places[2 * count + 1] = to;
        first = count == 0 ? from : first;
        last = from;
        count++;
        whole += fillsSpace ? 1 : 0;
        capitals += capitalWords;
        if (sentence != lastSentence) {
            sentences++;
            lastSentence = sentence;
        }
    }

    /**
     * Takes in what stands around an occurrence; nouns stand among other words than verbs do.
     *
     * @param from index of its first word
     * @param to index of its last word
     */
    void addSurroundings(List<Token> tokens, int from, int to) {
        if (from == 0 || tokens.get(from).opens()) {
            boundsBefore++;
        } else {
            stopsBefore += tokens.get(from - 1).stop() ? 1 : 0;
        }
        if (to + 1 == tokens.size() || tokens.get(to + 1).opens()) {
            boundsAfter++;
        } else {
            stopsAfter += tokens.get(to + 1).stop() ? 1 : 0;
        }
    }

    boolean onlyInsideLonger() {
        return insideLonger >= count;
    }

    /** The most frequent spelling; of equals, the one with fewer capitals, then the alphabet's first. */
    String spelling(List<Token> tokens) {
        if (count == 1) {
            return spelling(tokens, 0);
        }
        Map<String, Integer> spellings = new HashMap<>();
        for (int i = 0; i < count; i++) {
            spellings.merge(spelling(tokens, i), 1, Integer::sum);
        }
        return spellings.entrySet().stream()
                .min((one, other) -> {
                    int byCount = Integer.compare(other.getValue(), one.getValue());
                    int byCapitals =
                            byCount != 0 ? byCount : Integer.compare(capitals(one.getKey()), capitals(other.getKey()));
                    return byCapitals != 0 ? byCapitals : one.getKey().compareTo(other.getKey());
                })
                .orElseThrow()
                .getKey();
    }

    private String spelling(List<Token> tokens, int occurrence) {
        StringBuilder spelling = new StringBuilder();
        for (int i = places[2 * occurrence]; i <= places[2 * occurrence + 1]; i++) {
            boolean glued = !spelling.isEmpty() && spelling.charAt(spelling.length() - 1) == '\'';
            spelling.append(spelling.isEmpty() || glued ? "" : " ")
                    .append(tokens.get(i).form().text);
        }
        return spelling.toString();
    }

    private static int capitals(String text) {
        return (int) text.chars().filter(Character::isUpperCase).count();
    }
}
