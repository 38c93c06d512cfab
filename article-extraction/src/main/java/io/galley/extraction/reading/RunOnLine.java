package io.galley.extraction.reading;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a line in which a whole page was run together: after sentences, around what is said again and again, around
 * share buttons, and before the phrases that open what is no prose.
 */
final class RunOnLine {
    /** Words in a row that mark a refrain when the line says them twice. */
    private static final int GRAM = 3;

    /** Share buttons in a row that make a bar of them; one alone is a word. */
    private static final int BUTTONS_MIN = 2;

    private static final List<String> OPENERS =
            List.of("read-also", "advert-opener", "tags", "newsletter", "paywall", "published", "file-name");

    private final List<String> words;
    private final List<String> normal;
    private final BitSet cuts = new BitSet();

    private RunOnLine(String line) {
        words = split(line);
        normal = words.stream().map(PhraseList::normalise).toList();
    }

    static List<String> pieces(String line) {
        RunOnLine run = new RunOnLine(line);
        run.cutAfterSentences();
        run.cutAroundRefrains();
        run.cutAroundButtons();
        run.cutBeforeOpeners();
        return run.joined();
    }

    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length() || line.charAt(i) == ' ';
            boolean sentence = !end && "。！？".indexOf(line.charAt(i)) >= 0;
            if (sentence) {
                words.add(line.substring(start, i + 1));
                start = i + 1;
            } else if (end) {
                if (i > start) {
                    words.add(line.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private void cutAfterSentences() {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (endsSentence(words.get(i))
                    && !Character.isLowerCase(words.get(i + 1).charAt(0))) {
                cuts.set(i + 1);
            }
        }
    }

    /** A word of one or two letters and a full stop is an initial or an abbreviation. */
    private static boolean endsSentence(String word) {
        int i = word.length() - 1;
        while (i > 0 && "\"'”’»)]“」』".indexOf(word.charAt(i)) >= 0) {
            i--;
        }
        char mark = word.charAt(i);
        return "!?…。！？؟।։".indexOf(mark) >= 0 || (mark == '.' && (i > 2 || Character.isDigit(word.charAt(0))));
    }

    private void cutAroundRefrains() {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + GRAM <= words.size(); i++) {
            counts.merge(gram(i), 1, Integer::sum);
        }
        BitSet again = new BitSet();
        for (int i = 0; i + GRAM <= words.size(); i++) {
            if (counts.getOrDefault(gram(i), 0) > 1) {
                again.set(i, i + GRAM);
            }
        }
        cutAround(again, GRAM);
        cutBetweenRefrains(again);
    }

    /** Two refrains side by side: the pair of words where they meet stands there once. */
    private void cutBetweenRefrains(BitSet again) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.merge(normal.get(i - 1) + " " + normal.get(i), 1, Integer::sum);
        }
        for (int i = again.nextSetBit(1); i > 0; i = again.nextSetBit(i + 1)) {
            if (again.get(i - 1) && pairs.getOrDefault(normal.get(i - 1) + " " + normal.get(i), 0) == 1) {
                cuts.set(i);
            }
        }
    }

    private String gram(int i) {
        return String.join(" ", normal.subList(i, i + GRAM));
    }

    private void cutAroundButtons() {
        PhraseList buttons = PhraseBook.shared().list("share");
        BitSet found = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            if (buttons.is(normal.get(i)) && Character.isUpperCase(words.get(i).charAt(0))) {
                found.set(i);
            }
        }
        cutAround(found, BUTTONS_MIN);
    }

    /** Cuts before and after each run of marked words that is long enough. */
    private void cutAround(BitSet marked, int wordsMin) {
        for (int start = marked.nextSetBit(0); start >= 0; ) {
            int end = marked.nextClearBit(start);
            if (end - start >= wordsMin) {
                cuts.set(start);
                cuts.set(end);
            }
            start = marked.nextSetBit(end);
        }
    }

    private void cutBeforeOpeners() {
        for (String section : OPENERS) {
            PhraseList phrases = PhraseBook.shared().list(section);
            for (int i = 0; i < words.size(); i++) {
                if (Character.isUpperCase(words.get(i).charAt(0))) {
                    String ahead = String.join(" ", normal.subList(i, Math.min(words.size(), i + 6)));
                    int length = phrases.opening(ahead);
                    if (length > 0 && opensNote(section, ahead, length)) {
                        cuts.set(i);
                        cutAfterNumbers(section, i, length);
                    }
                }
            }
        }
    }

    /** One word may open any sentence; with a colon, or as one of two words, it opens a note. */
    private static boolean opensNote(String section, String ahead, int length) {
        boolean mark = length < ahead.length() && (ahead.startsWith(":", length) || ahead.startsWith(" :", length));
        return mark || (ahead.lastIndexOf(' ', length - 1) > 0 && !section.equals("published"));
    }

    private void cutAfterNumbers(String section, int start, int length) {
        if (!section.equals("file-name")) {
            return;
        }
        int i = start;
        for (int covered = 0; i < words.size() && covered < length; i++) {
            covered += normal.get(i).length() + 1;
        }
        while (i < words.size()
                && (words.get(i).length() < 3 || words.get(i).chars().anyMatch(Character::isDigit))) {
            i++;
        }
        cuts.set(i);
    }

    private List<String> joined() {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || cuts.get(i)) {
                pieces.add(String.join(" ", words.subList(start, i)));
                start = i;
            }
        }
        return pieces;
    }
}
