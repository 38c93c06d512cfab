package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.regions.PageView;
import java.util.List;
import java.util.Set;

/**
 * Drops what stands beside a line that went, in flat text: teasers right under a bare "read also", tags under their
 * label, and short lines without prose among them, one of which is a credit, a teaser or an advert. Blank lines tell
 * what belongs together.
 */
final class BesideRule {
    /** Lines under a bare heading that are its teasers. */
    private static final int TEASERS_MAX = 6;

    /** Longest teaser, in words: a headline, or the sentence under it. */
    private static final int TEASER_WORDS_MAX = 32;

    /** Longest headline where no blank line tells the end of the list, in words. */
    private static final int HEADLINE_WORDS_MAX = 18;

    /** Longest line beside a credit, in words. */
    private static final int BESIDE_WORDS_MAX = 30;

    /** Longest group of lines that may be a picture's or a teaser's; of these a third must have gone. */
    private static final int GROUP_MAX = 6;

    private static final Set<String> NEIGHBOURS = Set.of("credit", "file-name", "read-also", "advert");

    /** What an invitation is called. */
    private static final Set<String> INVITES = Set.of("promo", "newsletter", "paywall");

    private final List<PhraseList> leads;
    private final List<PhraseList> tags;
    private final PhraseList offers;
    private final PageView page;
    private final Prose prose;

    /**
     * For one page.
     *
     * @param leads headings of teasers
     * @param tags labels of tags
     * @param offers what invitations are about: a channel, an app, a newsletter
     */
    BesideRule(List<PhraseList> leads, List<PhraseList> tags, PhraseList offers, PageView page, Prose prose) {
        this.leads = leads;
        this.tags = tags;
        this.offers = offers;
        this.page = page;
        this.prose = prose;
    }

    /** Replaces, in place, verdicts on blocks that no rule dropped. */
    void judge(List<Verdict> verdicts) {
        if (page.reading().html()) {
            return;
        }
        for (int i = 0; i + 1 < Math.min(page.size(), prose.first()); i++) {
            if (isName(i) && verdicts.get(i).equals(Verdict.NONE) && DATES.equals(verdicts.get(i + 1))) {
                verdicts.set(i, Verdict.doubt("date-line"));
            }
        }
        for (int i = prose.first(); i < page.size(); i++) {
            if (isLead(i, verdicts.get(i), leads)) {
                dropTeasers(i, verdicts);
            } else if (isLead(i, verdicts.get(i), tags) && i + 1 < page.size() && isHeadline(i + 1)) {
                drop(i + 1, "tags", verdicts);
            } else if (i + 1 < page.size()
                    && INVITES.contains(String.valueOf(verdicts.get(i + 1).kind()))
                    && namesOffer(i)) {
                drop(i, "promo", verdicts);
            }
        }
        if (prose.parted()) {
            for (int i = prose.first(); i < page.size(); i = groupEnd(i)) {
                dropGroup(i, groupEnd(i), verdicts);
            }
        }
    }

    /** Whether a line can be a name: right above a date it is no body, be it the author's or the title. */
    private boolean isName(int block) {
        return words(block) <= NAME_WORDS_MAX
                && page.measure(block).digits() == 0
                && !page.measure(block).endsSentence();
    }

    /** Longest name, in words. */
    private static final int NAME_WORDS_MAX = 4;

    private static final Verdict DATES = Verdict.drop("date-line");

    /** "Newsletter Kitchen" right above an invitation: the heading of its box. */
    private boolean namesOffer(int block) {
        return words(block) <= NAME_WORDS_MAX
                && !page.measure(block).endsSentence()
                && offers.within(page.normalised().get(block));
    }

    /** A heading with nothing behind it; a headline on the same line is the teaser itself. */
    private boolean isLead(int block, Verdict verdict, List<PhraseList> lists) {
        String text = page.normalised().get(block);
        return verdict.drops() && lists.stream().anyMatch(list -> list.is(text));
    }

    private void dropTeasers(int lead, List<Verdict> verdicts) {
        int listed = headlinesEnd(lead, verdicts);
        boolean list = listed < page.size() && verdicts.get(listed).drops(); // up to what is none of the text
        for (int i = lead + 1; i < page.size() && i <= lead + TEASERS_MAX; i++) {
            boolean below = prose.parted() && page.block(i).blankLinesBefore() == 0;
            boolean next = i == lead + 1 && isHeadline(i);
            if (!(below && words(i) <= TEASER_WORDS_MAX) && !next && !(list && i < listed)) {
                return;
            }
            drop(i, "read-also", verdicts);
        }
    }

    /** Where the headlines under a lead end. */
    private int headlinesEnd(int lead, List<Verdict> verdicts) {
        int end = lead + 1;
        while (end < page.size()
                && end <= lead + TEASERS_MAX
                && !verdicts.get(end).drops()
                && (isHeadline(end) || isQuestion(end))) {
            end++;
        }
        return end;
    }

    /** A headline may ask; other sentences are none. */
    private boolean isQuestion(int block) {
        return words(block) <= HEADLINE_WORDS_MAX
                && Sentences.isQuestion(page.block(block).text());
    }

    private boolean isHeadline(int block) {
        return !page.measure(block).endsSentence() && words(block) <= HEADLINE_WORDS_MAX;
    }

    private int groupEnd(int start) {
        int end = start + 1;
        while (end < page.size() && page.block(end).blankLinesBefore() == 0) {
            end++;
        }
        return end;
    }

    private void dropGroup(int start, int end, List<Verdict> verdicts) {
        int dropped = 0;
        boolean near = false;
        for (int i = start; i < end; i++) {
            Verdict verdict = verdicts.get(i);
            dropped += verdict.drops() ? 1 : 0;
            near |= verdict.drops() && NEIGHBOURS.contains(String.valueOf(verdict.kind()));
            boolean small = words(i) <= BESIDE_WORDS_MAX && !page.measure(i).endsSentence() && !isItem(i);
            if (!verdict.drops() && !small) {
                return;
            }
        }
        boolean most = end - start <= GROUP_MAX && 3 * dropped >= end - start;
        for (int i = start; near && most && i < end; i++) {
            drop(i, "beside", verdicts);
        }
    }

    /** Items of a list belong to the article more often than not. */
    private boolean isItem(int block) {
        return "•-–—*·▪◦‣".indexOf(page.block(block).text().charAt(0)) >= 0;
    }

    private static void drop(int block, String kind, List<Verdict> verdicts) {
        if (!verdicts.get(block).drops()) {
            verdicts.set(block, Verdict.drop(kind));
        }
    }

    private double words(int block) {
        return page.measure(block).words();
    }
}
