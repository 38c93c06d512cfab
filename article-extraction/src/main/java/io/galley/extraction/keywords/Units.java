package io.galley.extraction.keywords;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text without spaces into the smallest pieces that keywords are made of: Han characters, whole runs of katakana
 * and of other letters, and in Thai the words of the JDK's dictionary. {@link #BOUND} stands where no keyword goes on.
 */
final class Units {

    /** Between two runs: marks, digits, kana that inflect, and whatever only joins. */
    static final String BOUND = "";

    private static final String THAI = "th";

    private final boolean thai;
    /** Characters, in Thai words, that only join. */
    private final Set<String> joining;

    private final List<String> units = new ArrayList<>();

    Units(String language, Set<String> joining) {
        this.thai = language.equals(THAI);
        this.joining = joining;
    }

    /** Whether a language's texts can be cut: the JDK has no words of Thai's neighbours. */
    static boolean canCut(String language) {
        return language.equals("ja") || language.equals("zh") || language.equals(THAI);
    }

    /** All so far; a bound ends each text. */
    List<String> units() {
        return units;
    }

    /** Adds a paragraph or the title. */
    void add(String text) {
        if (thai) {
            addWords(text);
        } else {
            addScripts(text);
        }
        units.add(BOUND);
    }

    private void addWords(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag(THAI));
        words.setText(text);
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            addUnit(text.substring(from, to));
        }
    }

    private void addScripts(String text) {
        for (int at = 0; at < text.length(); ) {
            int end = at + Character.charCount(text.codePointAt(at));
            UnicodeScript script = script(text, at);
            while (script != UnicodeScript.HAN && end < text.length() && script(text, end) == script) {
                end += Character.charCount(text.codePointAt(end));
            }
            boolean counts = script == UnicodeScript.HAN && at > 0 && Character.isDigit(text.charAt(at - 1));
            // Hiragana joins and inflects; a Han character after a number says of what it is one: a day, persons.
            addUnit(counts || script == UnicodeScript.HIRAGANA ? BOUND : text.substring(at, end));
            at = end;
        }
    }

    /** Digits go with the letters around them: G7, H5N1. */
    private static UnicodeScript script(String text, int at) {
        int c = text.codePointAt(at);
        if (c == 'ー') {
            return UnicodeScript.KATAKANA;
        }
        return Character.isDigit(c) ? UnicodeScript.LATIN : UnicodeScript.of(c);
    }

    private void addUnit(String unit) {
        boolean word = !unit.isEmpty() && Character.isLetter(unit.codePointAt(0)) && !joining.contains(unit);
        units.add(word ? unit : BOUND);
    }
}
