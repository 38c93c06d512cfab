package io.galley.extraction.keywords;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of one article, each looked up once. */
final class Vocabulary {
    /** Room for the different words of most articles. */
    private static final int WORDS = 1_024;

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

    /** How many stems have a number, from 0 on. */
    int stems() {
        return stems.size();
    }
}
