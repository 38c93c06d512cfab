package io.galley.extraction.reading;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where phrases begin, end and go on in a text of words: those that open notes, bylines and the like. */
final class GapPhrases {
    private static final List<String> SECTIONS = List.of(
            "read-also",
            "advert",
            "advert-opener",
            "tags",
            "newsletter",
            "paywall",
            "promo",
            "published",
            "byline",
            "modified-labels",
            "share",
            "file-name",
            "credit",
            "comments",
            "end",
            "footer");

    private static final int BYLINE = SECTIONS.indexOf("byline");

    private static final int PUBLISHED = SECTIONS.indexOf("published");

    private static final int MODIFIED = SECTIONS.indexOf("modified-labels");

    private static final int READ_ALSO = SECTIONS.indexOf("read-also");

    private static final int ADVERT = SECTIONS.indexOf("advert");

    /** What may follow a byline's names. */
    private static final List<Integer> LABELS = Stream.of("published", "modified-labels", "share")
            .map(SECTIONS::indexOf)
            .toList();

    static final List<String> NAMES = names();

    /** Longest phrase that is looked for, in words. */
    private static final int WORDS_MAX = 6;

    /** For each list, by the place of a word, the length in words of the phrase that begins there. */
    private final byte[][] opening;

    /** The longest phrase of any list that ends before a word, and the words that one goes on for behind the gap. */
    private final byte[] ended;

    private final byte[] goingOn;

    GapPhrases(List<RunWord> words) {
        int size = words.size();
        opening = new byte[SECTIONS.size()][size];
        ended = new byte[size + 1];
        goingOn = new byte[size + 1];
        List<PhraseList> lists =
                SECTIONS.stream().map(PhraseBook.shared()::list).toList();
        for (int i = 0; i < size; i++) {
            String ahead = ahead(words, i);
            for (int list = 0; list < lists.size(); list++) {
                int length = lists.get(list).opening(ahead);
                if (length > 0) {
                    note(list, i, words(ahead, length));
                }
            }
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        SECTIONS.forEach(section -> names.add("opens." + section));
        names.add("phraseEnded");
        names.add("phraseGoesOn");
        return names;
    }

    private static String ahead(List<RunWord> words, int from) {
        StringBuilder ahead = new StringBuilder();
        for (int i = from; i < Math.min(words.size(), from + WORDS_MAX); i++) {
            ahead.append(i > from ? " " : "").append(words.get(i).normal());
        }
        return ahead.toString();
    }

    private static int words(String text, int end) {
        int words = 1;
        for (int i = 0; i < end; i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    private void note(int list, int first, int length) {
        opening[list][first] = (byte) length;
        int end = Math.min(ended.length - 1, first + length);
        ended[end] = (byte) Math.max(ended[end], length);
        for (int i = first + 1; i < end; i++) {
            goingOn[i] = (byte) Math.max(goingOn[i], end - i);
        }
    }

    /** Length in words of a date's label at a place, 0 where none is. */
    int dateLabel(int place) {
        return Math.max(opening[PUBLISHED][place], opening[MODIFIED][place]);
    }

    /** Length in words of the phrase at a place that opens a byline, 0 where none does. */
    int byline(int place) {
        return opening[BYLINE][place];
    }

    /** The same of a phrase that opens a teaser. */
    int readAlso(int place) {
        return opening[READ_ALSO][place];
    }

    /** The same of an advert's label. */
    int advert(int place) {
        return opening[ADVERT][place];
    }

    /** Whether a word opens what stands behind bylines: a date's label, a share button. */
    boolean isLabel(int place) {
        return LABELS.stream().anyMatch(list -> opening[list][place] > 0);
    }

    /** Writes the evidence for a line's end before a word. Returns where the row goes on. */
    int write(int gap, float[] row, int offset) {
        int at = offset;
        for (byte[] list : opening) {
            row[at++] = list[gap];
        }
        row[at++] = ended[gap];
        row[at++] = goingOn[gap];
        return at;
    }
}
