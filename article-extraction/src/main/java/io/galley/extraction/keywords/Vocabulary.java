package io.galley.extraction.keywords;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of one article, each looked up once. */
final class Vocabulary {
    /** Room for the different words of most articles. */
    private static final int WORDS = 1_024;
    /** What relatives have in common, in characters: with fewer strangers do, too. */
    private static final int FAMILY_CHARACTERS = 5;

    private final LanguageWords words;
    private final WordForms.Stemming stemming;
    private final Map<String, Form> forms = new LinkedHashMap<>(WORDS);
    private final Map<String, Form.Variants> byLower = new HashMap<>(WORDS);
    private final Map<String, Integer> stems = new HashMap<>(WORDS);

    Vocabulary(LanguageWords words) {
        this.words = words;
        this.stemming = words.forms().stemming();
    }

    WordForms language() {
        return words.forms();
    }

    Form form(String text) {
        Form known = forms.get(text);
        if (known != null) {
            return known;
        }
        Form form = new Form(text, byLower.computeIfAbsent(Word.lower(text), this::variants));
        forms.put(text, form);
        return form;
    }

    private Form.Variants variants(String lower) {
        Word word = words.word(lower, stemming);
        return new Form.Variants(word, stems.computeIfAbsent(word.stem(), any -> stems.size()));
    }

    /** In the order in which they were met. */
    Collection<Form> forms() {
        return forms.values();
    }

    /**
     * How often words of other stems occur that start like each stem, which are its relatives more often than not.
     *
     * @param counts how often each stem occurs, by its number
     */
    int[] relatives(int[] counts) {
        Map<String, int[]> families = new HashMap<>(WORDS);
        int[][] byStem = new int[counts.length][];
        stems.forEach((stem, number) -> {
            if (stem.length() >= FAMILY_CHARACTERS) {
                int[] family = families.computeIfAbsent(stem.substring(0, FAMILY_CHARACTERS), any -> new int[1]);
                family[0] += counts[number];
                byStem[number] = family;
            }
        });
        int[] relatives = new int[counts.length];
        for (int i = 0; i < relatives.length; i++) {
            relatives[i] = byStem[i] == null ? 0 : byStem[i][0] - counts[i];
        }
        return relatives;
    }

    /** How many stems have a number, from 0 on. */
    int stems() {
        return stems.size();
    }
}
