package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Signs;
import java.util.ArrayList;
import java.util.List;

/** Cuts a block into sentences and asks whether each of them speaks of one thing. */
public final class Sentences {
    private static final String QUESTION_MARKS = "?？؟";

    private Sentences() {}

    /** The sentences of a normalised text; a mark inside a word or a number ends none. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean mark = (Signs.of(text.charAt(i)) & Signs.SENTENCE_END) != 0;
            boolean last = i + 1 == text.length();
            if (last || (mark && (text.charAt(i + 1) == ' ' || text.charAt(i) > '\u2fff'))) {
                String sentence = text.substring(start, i + 1).strip();
                if (sentence.chars().anyMatch(Character::isLetter)) {
                    sentences.add(sentence);
                }
                start = i + 1;
            }
        }
        return sentences;
    }

    /** A line from its first letter on: without the number or the mark of a list before it. */
    public static String withoutNumber(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetter(line.charAt(start))) {
            start++;
        }
        return line.substring(start);
    }

    /** Whether a text ends in a question mark, but for marks behind it. */
    static boolean isQuestion(String text) {
        int last = text.length() - 1;
        while (last > 0
                && !Character.isLetterOrDigit(text.charAt(last))
                && QUESTION_MARKS.indexOf(text.charAt(last)) < 0) {
            last--;
        }
        return last >= 0 && QUESTION_MARKS.indexOf(text.charAt(last)) >= 0;
    }

    /** Whether one of the lists has a phrase in each sentence of a text. */
    static boolean allHold(String text, List<PhraseList> lists) {
        return of(text).stream().allMatch(sentence -> lists.stream().anyMatch(list -> list.within(sentence)));
    }
}
