package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * Drops short lines of flat text that are no words to be read: counters of views, handles, hashtags, addresses, phone
 * numbers, signatures of agencies and editors. In markup, too, where a player or a gallery stands.
 */
final class SmallLineRule implements BlockRule {
    /** Longest such line, in words. */
    private static final int WORDS_MAX = 12;

    /** Longest line of a number and what it counts, in words. */
    private static final int COUNTER_WORDS_MAX = 5;

    /** "@handle", "#tag", an address, a phone number. */
    private static final Pattern CONTACT =
            Pattern.compile("[@#＃][\\p{L}\\p{N}_.]{2,60}|https?://\\S{3,300}|www\\.\\S{3,300}"
                    + "|[\\w.+-]{1,60}@[\\w-]{1,60}(?:\\.[\\w-]{1,20}){1,4}|\\+?[\\d()./-]{7,20}");

    /** An editor's initials: "(abc/de)". */
    private static final Pattern INITIALS = Pattern.compile("\\(\\p{L}{2,5}(?:\\s?[/,-]\\s?\\p{L}{2,5}){0,3}\\)");

    /** Where a player or a gallery stands: "0:00 / 3:14", "Photo 2/9". */
    private static final Pattern POSITION =
            Pattern.compile("\\d{1,3}:\\d\\d ?/ ?\\d{1,3}:\\d\\d|\\p{L}{1,12}\\.? \\d{1,3} ?/ ?\\d{1,3}");

    private final PhraseList counters;
    private final PhraseList agencies;

    SmallLineRule(PhraseBook book) {
        counters = book.list("counter");
        agencies = book.list("agency");
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > WORDS_MAX) {
            return Verdict.NONE;
        }
        String text = around.normal();
        if (block.kind() == Kind.PARAGRAPH && POSITION.matcher(text).matches()) {
            return Verdict.drop("counter");
        }
        if (around.html()) {
            return Verdict.NONE;
        }
        boolean small =
                counter(around) || agencies.is(text) || INITIALS.matcher(text).matches() || onlyContacts(text);
        return small ? Verdict.drop("small-line") : Verdict.NONE;
    }

    private boolean counter(Surroundings around) {
        String text = around.core();
        return around.words() <= COUNTER_WORDS_MAX
                && around.measure().digits() > 0
                && !around.measure().endsSentence()
                && (counters.closes(text) || counters.opens(text));
    }

    private static boolean onlyContacts(String text) {
        StringTokenizer each = new StringTokenizer(text, " ,;|•·");
        boolean found = false;
        while (each.hasMoreTokens()) {
            String word = each.nextToken();
            if (!CONTACT.matcher(word).matches()) {
                return false;
            }
            found = true;
        }
        return found;
    }
}
