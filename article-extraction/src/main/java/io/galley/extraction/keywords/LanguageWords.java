package io.galley.extraction.keywords;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of a language's words. The commonest are looked up and stemmed once, not for each article again. */
final class LanguageWords {
    private static final Map<String, LanguageWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final WordForms forms;
    private final Rarity rarity;
    private final Map<String, Word> common = new HashMap<>(); // filled in the constructor alone

    private LanguageWords(WordForms forms, Rarity rarity) {
        this.forms = forms;
        this.rarity = rarity;
        WordForms.Stemming stemming = forms.stemming();
        for (String lower : rarity.words()) {
            common.put(lower, Word.of(lower, forms, rarity, stemming));
        }
    }

    /** Of a language by its ISO 639-1 code; of an unknown one, nothing is known. */
    static LanguageWords of(String language) {
        String known = language.length() == 2 ? language : "";
        return BY_LANGUAGE.computeIfAbsent(known, code -> new LanguageWords(WordForms.of(code), Rarity.of(code)));
    }

    WordForms forms() {
        return forms;
    }

    Vocabulary vocabulary() {
        return new Vocabulary(this);
    }

    Word word(String lower, WordForms.Stemming stemming) {
        Word word = common.get(lower);
        return word == null ? Word.of(lower, forms, rarity, stemming) : word;
    }
}
