package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Drops pull quotes: a sentence of the article that is set once more by itself, to catch the eye. Headings and items
 * say what the text says again, too, and are left alone. Time grows with the page's characters.
 */
final class PullQuotes {
    /** Shortest and longest pull quote, in words: shorter ones come twice by chance. */
    private static final double WORDS_MIN = 7;

    private static final double WORDS_MAX = 60;

    /** So many words more has the paragraph that a quote is from, at least. */
    private static final double MORE_WORDS_MIN = 3;

    /** Longest paragraph, in words: a page may hold its whole text once more, run together. */
    private static final double PARAGRAPH_WORDS_MAX = 400;

    /** First characters of quotes that are looked for in paragraphs. */
    private static final int WINDOW = 12;

    /** Places for the hashes of these characters. */
    private static final int STARTS = 10_007;

    /** Most quotes of a page; each is looked for where its first characters stand. */
    private static final int QUOTES_MAX = 40;

    private static final Set<Kind> KINDS = EnumSet.of(Kind.PARAGRAPH, Kind.QUOTE);

    /** A block that may be one; {@code core} is its text without the marks around it. */
    private record Quote(int index, String core) {}

    private final PageView page;
    private final List<Verdict> verdicts;
    private final List<Quote> quotes = new ArrayList<>();

    PullQuotes(PageView page, List<Verdict> verdicts) {
        this.page = page;
        this.verdicts = verdicts;
    }

    /**
     * Replaces, in place, verdicts on blocks that no rule spoke of.
     *
     * @param prose where the article's prose begins: a standfirst may say what its first paragraph says
     */
    void judge(Prose prose) {
        BitSet starts = new BitSet(STARTS);
        for (int i = prose.second() + 1; i < page.size() && quotes.size() < QUOTES_MAX; i++) {
            if (!verdicts.get(i).speaks() && mayBe(i)) {
                String core = core(page.normalised().get(i));
                if (core.length() >= WINDOW) {
                    quotes.add(new Quote(i, core));
                    starts.set(place(core, 0));
                }
            }
        }
        if (!quotes.isEmpty()) {
            look(starts);
        }
    }

    private boolean mayBe(int index) {
        Measure measure = page.measure(index);
        String text = page.normalised().get(index);
        Kind kind = page.block(index).kind();
        return KINDS.contains(kind)
                && measure.words() >= WORDS_MIN
                && measure.words() <= WORDS_MAX
                && !Sentences.isQuestion(text)
                && (measure.endsSentence() || kind == Kind.QUOTE || !Character.isLetterOrDigit(text.charAt(0)));
    }

    private void look(BitSet starts) {
        for (int i = 0; i < page.size(); i++) {
            Measure measure = page.measure(i);
            String text = page.normalised().get(i);
            boolean paragraph = measure.good()
                    && measure.words() <= PARAGRAPH_WORDS_MAX
                    && !verdicts.get(i).drops();
            for (int at = 0; paragraph && at + WINDOW <= text.length(); at++) {
                if (PhraseList.startsWord(text, at) && starts.get(place(text, at))) {
                    drop(i, at);
                }
            }
        }
    }

    /** Drops what a paragraph says from one place on. */
    private void drop(int paragraph, int at) {
        String text = page.normalised().get(paragraph);
        double most = page.measure(paragraph).words() - MORE_WORDS_MIN;
        quotes.removeIf(quote -> {
            int end = at + quote.core.length();
            boolean said = quote.index != paragraph
                    && page.measure(quote.index).words() <= most
                    && text.startsWith(quote.core, at)
                    && (end == text.length() || PhraseList.startsWord(text, end));
            if (said) {
                verdicts.set(quote.index, Verdict.drop("pull-quote"));
            }
            return said;
        });
    }

    /** A text without the marks around it. */
    private static String core(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A place among {@link #STARTS} for the first characters of what begins here. */
    private static int place(String text, int from) {
        int hash = 0;
        for (int i = from; i < from + WINDOW; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return Math.floorMod(hash, STARTS);
    }
}
