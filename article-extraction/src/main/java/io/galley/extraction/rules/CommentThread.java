package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.List;
import java.util.Set;

/**
 * Drops readers' comments below the text of a flat page: from a line that counts or heads them, where entries follow
 * that each have a line of their own for the day or for replies. Nothing else tells their prose from the article's.
 * Markup tells comments by its containers.
 */
final class CommentThread {
    /** Fewest words of prose before the comments: a counter beside the byline stands above the text. */
    private static final double PROSE_WORDS_MIN = 60;

    /** Longest line that counts or heads comments, in words: it may name the article. */
    private static final double OPENING_WORDS_MAX = 30;

    /** Lines behind the opening that are looked at. */
    private static final int WINDOW = 30;

    /** Fewest entries among them; one is enough where the line counts one or two. */
    private static final int ENTRIES_MIN = 2;

    /** Longest line of an entry that says when or offers to reply, in words. */
    private static final double MARK_WORDS_MAX = 12;

    private static final Set<String> MARKS = Set.of("date-line", "comments");

    private final PhraseList comments;
    private final PhraseList counted;

    CommentThread(PhraseBook book) {
        comments = book.list("comments");
        counted = book.list("comments-counted");
    }

    /** Replaces, in place, verdicts on blocks that no rule dropped. */
    void judge(PageView page, List<Verdict> verdicts) {
        int start = page.reading().html() ? page.size() : start(page, verdicts);
        for (int i = start; i < page.size(); i++) {
            if (!verdicts.get(i).drops()) {
                verdicts.set(i, Verdict.drop("comments"));
            }
        }
    }

    private int start(PageView page, List<Verdict> verdicts) {
        double words = 0;
        for (int i = 0; i < page.size(); i++) {
            Measure measure = page.measure(i);
            if (words >= PROSE_WORDS_MIN && !measure.endsSentence() && measure.words() <= OPENING_WORDS_MAX) {
                int entries = entriesToAsk(page.normalised().get(i));
                if (entries > 0 && hasEntries(page, verdicts, i, entries)) {
                    return i;
                }
            }
            words += measure.good() && !verdicts.get(i).drops() ? measure.words() : 0;
        }
        return page.size();
    }

    /** How many entries must follow a line for it to open comments; 0 where it does not. */
    private int entriesToAsk(String text) {
        int word = 0;
        while (word < text.length() && !Character.isLetter(text.charAt(word))) {
            word++;
        }
        int number = number(text.substring(0, word));
        String rest = text.substring(word);
        if (number > 0 && (comments.opens(rest) || counted.opens(rest))) {
            return Math.min(number, ENTRIES_MIN);
        }
        int end = rest.length();
        while (end > 0 && !Character.isLetter(rest.charAt(end - 1))) {
            end--;
        }
        return comments.is(rest.substring(0, end)) ? ENTRIES_MIN : 0;
    }

    /** The number in a text of digits and marks; 0 where it has none, and no more than counts here. */
    private static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            number = digit < 0 ? number : Math.min(ENTRIES_MIN, 10 * number + digit);
        }
        return number;
    }

    private static boolean hasEntries(PageView page, List<Verdict> verdicts, int opening, int least) {
        int entries = 0;
        boolean text = true;
        for (int i = opening + 1; i < Math.min(page.size(), opening + WINDOW); i++) {
            if (isMark(page.measure(i), verdicts.get(i))) {
                entries += text ? 1 : 0;
                text = false;
            } else {
                text |= !verdicts.get(i).drops();
            }
        }
        return entries >= least;
    }

    private static boolean isMark(Measure measure, Verdict verdict) {
        if (!verdict.drops() || measure.words() > MARK_WORDS_MAX) {
            return false;
        }
        String kind = String.valueOf(verdict.kind());
        boolean repeated = kind.equals("repeat") && measure.digits() > 0 && measure.words() > 1;
        return repeated || MARKS.contains(kind);
    }
}
