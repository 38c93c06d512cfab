package io.galley.extraction.selection;

import io.galley.extraction.learned.Model;
import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells pages without an article: indexes, shops, error pages. */
public final class ArticleGate {
    /**
     * How likely a page must be one article, in per cent. The model is set so that at 50 it refuses 0.6 % of the
     * articles that it was not learned from: docs/decisions/0025-pages-without-their-article.md. Higher refuses real
     * articles, lower lets indexes through.
     */
    private static final int LIKELY_PERCENT_MIN = 50;

    /**
     * The same of a page whose title or headline is that of an error: it must surely be a report about one. The teasers
     * below such a notice may run to hundreds of words; of the articles of news-dev three in a hundred are less likely.
     */
    private static final int LIKELY_PERCENT_MIN_OF_ERRORS = 95;

    /** Least words of prose, that is in sentences, of a body that is short altogether. An index has less. */
    private static final int PROSE_WORDS_MIN = 30;

    /** From this many words on a body may be without prose: verse, lists, code, tables. */
    private static final int SHORT_WORDS_MAX = 150;

    /** Shortest sentence that counts as prose, in words: teasers have shorter ones. */
    private static final int SENTENCE_WORDS_MIN = 10;

    /** What walls of consent speak of: partners, devices, personal data. */
    private static final PhraseList CONSENT = PhraseBook.shared().list("consent");

    /** Share of a body, in per cent of its words, whose blocks speak of nothing else. Reports on the law stay below. */
    private static final int CONSENT_PERCENT_MAX = 65;

    /** Phrases of a block that speaks of nothing else: one alone stands in reports, too. */
    private static final int CONSENT_PHRASES_MIN = 2;

    /**
     * Most such phrases in a thousand words of an article, and fewest of a wall that words them otherwise. Of 1,072
     * development pages a report on data protection has most, 17; a wall without two of them in most blocks had 55.
     */
    private static final int CONSENT_PER_THOUSAND_MAX = 35;

    private static final int CONSENT_SAID_MIN = 4;

    /** Longest wall, in words: those that list each purpose have some hundreds. */
    private static final int CONSENT_WORDS_MAX = 900;

    /** What adverts ask of those who read them, and what they promise for it. */
    private static final PhraseList CALLS = PhraseBook.shared().list("call-to-action");

    /**
     * Most calls in a thousand words of an article. Of 1,072 development pages those that are articles of some length
     * have at most 17, reports on trade that we wrote 16; the adverts that we wrote 41 and more.
     */
    private static final int ADVERT_CALLS_PER_THOUSAND_MAX = 28;

    /** Least calls of an advert: one or two stand in short reports on trade. */
    private static final int ADVERT_CALLS_MIN = 3;

    /** Longest advert, in words. */
    private static final int ADVERT_WORDS_MAX = 400;

    private ArticleGate() {}

    /**
     * Why a page is none.
     *
     * @param detail one sentence with the measured value and the limit
     */
    public record Finding(String detail, long measured, long limit) {}

    /**
     * Judges what the cut left; null for an article.
     *
     * @param verdicts what the rules say of each block
     * @param metadata what the page says of itself
     * @param title the title that was chosen
     * @param url where the page was fetched
     * @param pages the model that knows articles
     */
    public static @Nullable Finding judge(
            PageView page,
            List<Verdict> verdicts,
            Cut cut,
            Metadata metadata,
            @Nullable String title,
            @Nullable String url,
            Model pages) {
        Notices notices = new Notices(page, cut, title, metadata);
        Finding notice = notices.instead(verdicts);
        if (notice != null) {
            return notice;
        }
        Finding consent = consent(page, cut);
        if (consent != null) {
            return consent;
        }
        Finding advert = advert(page, cut);
        if (advert != null) {
            return advert;
        }
        Finding listing = Listing.of(page, verdicts, cut, metadata, url);
        if (listing != null) {
            return listing;
        }
        Finding goods = Goods.of(page.reading().document(), metadata);
        if (goods != null) {
            return goods;
        }
        float[] evidence = PageEvidence.of(page, verdicts, cut, metadata, title, url);
        Finding unlikely = unlikely(Math.round(pages.score(evidence) * 100), notices);
        if (unlikely != null) {
            return unlikely;
        }
        double prose = 0;
        double words = 0;
        BitSet kept = cut.kept();
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            words += page.measure(i).words();
            boolean sentence =
                    page.measure(i).sentenceEnds() > 0 && page.measure(i).words() >= SENTENCE_WORDS_MIN;
            prose += sentence ? page.measure(i).words() : 0;
        }
        if (words < SHORT_WORDS_MAX && prose < PROSE_WORDS_MIN) {
            String detail = "body has " + Math.round(prose) + " words of prose, needs " + PROSE_WORDS_MIN;
            return new Finding(detail, Math.round(prose), PROSE_WORDS_MIN);
        }
        return null;
    }

    /** A page that is none by the model. */
    private static @Nullable Finding unlikely(long likely, Notices notices) {
        if (likely >= LIKELY_PERCENT_MIN_OF_ERRORS) {
            return null;
        }
        boolean error = notices.headThePage();
        int least = error ? LIKELY_PERCENT_MIN_OF_ERRORS : LIKELY_PERCENT_MIN;
        String detail = "page is an article by " + likely + " %, needs " + least + " %"
                + (error ? " under the title of an error" : "");
        return likely < least ? new Finding(detail, likely, least) : null;
    }

    /** A wall of consent that was taken for the body: most of it says nothing else, or it says so again and again. */
    private static @Nullable Finding consent(PageView page, Cut cut) {
        BitSet kept = cut.kept();
        double words = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            words += page.measure(i).words();
        }
        if (words > CONSENT_WORDS_MAX) {
            return null;
        }
        double consent = 0;
        int said = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            int count = CONSENT.count(page.normalised().get(i));
            said += count;
            consent += count >= CONSENT_PHRASES_MIN ? page.measure(i).words() : 0;
        }
        if (said < CONSENT_PHRASES_MIN) {
            return null;
        }
        long percent = Math.round(100 * consent / words);
        if (percent > CONSENT_PERCENT_MAX) {
            String detail =
                    "body is a wall of consent by " + percent + " % of its words, at most " + CONSENT_PERCENT_MAX;
            return new Finding(detail, percent, CONSENT_PERCENT_MAX);
        }
        long perThousand = Math.round(1000 * said / words);
        if (said < CONSENT_SAID_MIN || perThousand <= CONSENT_PER_THOUSAND_MAX) {
            return null;
        }
        String detail = "body speaks of consent " + perThousand + " times in a thousand words, at most "
                + CONSENT_PER_THOUSAND_MAX;
        return new Finding(detail, perThousand, CONSENT_PER_THOUSAND_MAX);
    }

    /**
     * An advert in whole sentences that was taken for the body. Lines between its paragraphs that the rules cut out and
     * the line behind it, which often is the terms, are part of it.
     */
    private static @Nullable Finding advert(PageView page, Cut cut) {
        BitSet kept = cut.kept();
        double words = 0;
        int start = Math.max(0, kept.nextSetBit(0));
        int end = Math.min(page.size(), kept.length() + 1);
        for (int i = start; i < end; i++) {
            words += page.measure(i).words();
        }
        if (words > ADVERT_WORDS_MAX) {
            return null;
        }
        int calls = 0;
        for (int i = start; i < end; i++) {
            calls += CALLS.count(page.normalised().get(i));
        }
        if (calls < ADVERT_CALLS_MIN) {
            return null;
        }
        long perThousand = Math.round(1000 * calls / words);
        if (perThousand <= ADVERT_CALLS_PER_THOUSAND_MAX) {
            return null;
        }
        String detail = "body calls readers to buy " + perThousand + " times in a thousand words, at most "
                + ADVERT_CALLS_PER_THOUSAND_MAX;
        return new Finding(detail, perThousand, ADVERT_CALLS_PER_THOUSAND_MAX);
    }
}
