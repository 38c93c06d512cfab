package io.galley.extraction.keywords;

import io.galley.extraction.language.Rarity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of a language's words. The commonest are looked up and stemmed once, not for each article again. */
final class LanguageWords {
    private static final Map<String, LanguageWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final WordForms forms;
    private final Rarity rarity;
    /** All that anything is known of; filled in the constructor alone. */
    private final Map<String, Word> known = new HashMap<>();

    private LanguageWords(WordForms forms, Rarity rarity) {
        this.forms = forms;
        this.rarity = rarity;
        WordForms.Stemming stemming = forms.stemming();
        for (Set<String> words : List.of(rarity.words(), forms.words())) {
            for (String lower : words) {
                known.computeIfAbsent(lower, word -> Word.of(word, forms, rarity, stemming));
            }
        }
    }

    /** Of a language by its ISO 639-1 code; of an unknown one, nothing is known. */
    static LanguageWords of(String language) {
        String code = language.length() == 2 ? language : "";
        return BY_LANGUAGE.computeIfAbsent(code, any -> new LanguageWords(WordForms.of(code), Rarity.of(code)));
    }

    WordForms forms() {
        return forms;
    }

    Vocabulary vocabulary() {
        return new Vocabulary(this);
    }

    Word word(String lower, WordForms.Stemming stemming) {
        Word word = known.get(lower);
        if (word != null) {
            return word;
        }
        boolean plain = lower.length() > 1 && !lower.endsWith("'");
        return plain ? Word.unlisted(lower, stemming) : Word.of(lower, forms, rarity, stemming);
    }
}
