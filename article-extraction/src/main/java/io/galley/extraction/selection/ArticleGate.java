package io.galley.extraction.selection;

import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.scoring.Model;
import java.util.BitSet;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells pages without an article: indexes, shops, error pages. */
public final class ArticleGate {
    /**
     * How likely a page must be one article, in per cent. The model is set so that at 50 it refuses 0.8 % of the
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

    /** What pages say that could not be served. */
    private static final PhraseList ERRORS = PhraseBook.shared().list("error-page");

    /** The same, of headings that say nothing else: such words stand in reports, too. */
    private static final PhraseList ERROR_HEADINGS = PhraseBook.shared().list("error-heading");

    /** Longest block, in words, that says so: a longer one is about errors. */
    private static final int NOTICE_WORDS_MAX = 80;

    /** An error's page has fewer words beside, */
    private static final int ERROR_WORDS_MAX = 120;

    /** or fewer than these where two of its blocks say so: guards against robots explain themselves at length. */
    private static final int LONG_ERROR_WORDS_MAX = 250;

    /** A wall of consent has fewer words beside, and so many times as many of its own. */
    private static final int WALL_WORDS_MAX = 200;

    private static final int WALL_FACTOR_MIN = 3;

    /** What walls of consent speak of: partners, devices, personal data. */
    private static final PhraseList CONSENT = PhraseBook.shared().list("consent");

    /** Share of a body, in per cent of its words, whose blocks speak of nothing else. Reports on the law stay below. */
    private static final int CONSENT_PERCENT_MAX = 65;

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

    /** Lines of flat text before its body that may head it. */
    private static final int HEADING_LINES = 3;

    private static final String SENTENCE_ENDS = ".!?…。！？؟।";

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
        Finding notice = notice(page, verdicts, cut, titles(title, metadata));
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
        Finding unlikely = unlikely(page, verdicts, cut, metadata, title, url, pages);
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
    private static @Nullable Finding unlikely(
            PageView page,
            List<Verdict> verdicts,
            Cut cut,
            Metadata metadata,
            @Nullable String title,
            @Nullable String url,
            Model pages) {
        float[] evidence = PageEvidence.of(page, verdicts, cut, metadata, title, url);
        long likely = Math.round(pages.score(evidence) * 100);
        if (likely >= LIKELY_PERCENT_MIN_OF_ERRORS) {
            return null;
        }
        boolean error = isErrorsTitle(titles(title, metadata)) || isErrorsHeadline(page, cut);
        int least = error ? LIKELY_PERCENT_MIN_OF_ERRORS : LIKELY_PERCENT_MIN;
        String detail = "page is an article by " + likely + " %, needs " + least + " %"
                + (error ? " under the title of an error" : "");
        return likely < least ? new Finding(detail, likely, least) : null;
    }

    private static boolean isErrorsTitle(List<String> titles) {
        return titles.stream().anyMatch(title -> ERRORS.within(title) || isErrorHeading(title));
    }

    /** Whether a first-level heading is that of an error. */
    private static boolean isErrorsHeadline(PageView page, Cut cut) {
        for (int i = 0; i < page.size(); i++) {
            if (page.block(i).level() == 1 && heads(page, i, cut)) {
                String text = page.normalised().get(i);
                if (ERRORS.within(text) || isErrorHeading(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A wall of consent that was taken for the body. */
    private static @Nullable Finding consent(PageView page, Cut cut) {
        BitSet kept = cut.kept();
        double words = kept.stream().mapToDouble(i -> page.measure(i).words()).sum();
        if (words == 0 || words > CONSENT_WORDS_MAX) {
            return null;
        }
        double consent = kept.stream()
                .filter(i -> asksConsent(page.normalised().get(i)))
                .mapToDouble(i -> page.measure(i).words())
                .sum();
        long percent = Math.round(100 * consent / words);
        if (percent <= CONSENT_PERCENT_MAX) {
            return null;
        }
        String detail = "body is a wall of consent by " + percent + " % of its words, at most " + CONSENT_PERCENT_MAX;
        return new Finding(detail, percent, CONSENT_PERCENT_MAX);
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

    /** Whether a block holds two phrases, one behind the other; one alone stands in reports, too. */
    private static boolean asksConsent(String text) {
        int first = CONSENT.find(text);
        return first >= 0 && CONSENT.within(text.substring(first + CONSENT.openingAt(text, first)));
    }

    private static List<String> titles(@Nullable String title, Metadata metadata) {
        return Stream.concat(Stream.ofNullable(title), metadata.alternativeTitles().stream())
                .map(PhraseList::normalise)
                .toList();
    }

    /** An error's page or a wall of consent, where little else stands in it. */
    private static @Nullable Finding notice(PageView page, List<Verdict> verdicts, Cut cut, List<String> titles) {
        double body = 0;
        double cookies = 0;
        for (int i = 0; i < page.size(); i++) {
            double words = page.measure(i).words();
            body += cut.keeps(i) ? words : 0;
            cookies += "cookie".equals(verdicts.get(i).kind()) ? words : 0;
        }
        if (body >= LONG_ERROR_WORDS_MAX) {
            return null;
        }
        int errors = errors(page, cut, titles);
        int limit = errors > 1
                ? LONG_ERROR_WORDS_MAX
                : cookies > WALL_FACTOR_MIN * body ? WALL_WORDS_MAX : errors == 1 ? ERROR_WORDS_MAX : 0;
        if (body >= limit) {
            return null;
        }
        String detail = "page shows a notice and " + Math.round(body) + " words, needs " + limit;
        return new Finding(detail, Math.round(body), limit);
    }

    /** How often a page says that it could not be served: in its titles, in headings, behind one, in short blocks. */
    private static int errors(PageView page, Cut cut, List<String> titles) {
        int errors = isErrorsTitle(titles) ? 1 : 0;
        for (int i = 0; i < page.size(); i++) {
            String text = page.normalised().get(i);
            boolean kept = cut.keeps(i);
            boolean top = kept || isHeading(page, i) || isHeading(page, i - 1);
            boolean says = top && page.measure(i).words() <= NOTICE_WORDS_MAX && ERRORS.within(text);
            boolean headed = heads(page, i, cut) && isErrorHeading(text);
            errors += (says || headed) && !titles.contains(text) ? 1 : 0;
        }
        return errors;
    }

    /** Whether a block heads the page or its body; flat text does not say which lines do, so the last few before it. */
    private static boolean heads(PageView page, int block, Cut cut) {
        if (page.reading().html()) {
            return isHeading(page, block)
                    && (cut.keeps(block) || page.block(block).level() == 1);
        }
        int start = cut.kept().nextSetBit(0);
        return block <= start && block >= start - HEADING_LINES;
    }

    /** Whether a sentence of a heading says so and nothing else: "Oops! Something went wrong". */
    private static boolean isErrorHeading(String heading) {
        StringTokenizer sentences = new StringTokenizer(heading, SENTENCE_ENDS);
        while (sentences.hasMoreTokens()) {
            if (ERROR_HEADINGS.is(sentences.nextToken())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeading(PageView page, int block) {
        return block >= 0 && page.block(block).kind() == Kind.HEADING;
    }
}
