package io.galley.extraction.selection;

import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Sentences;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.selection.ArticleGate.Finding;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a page shows in place of an article: that it could not be served, or that readers must consent first.
 */
final class Notices {
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

    /** Lines of flat text before its body that may head it. */
    private static final int HEADING_LINES = 3;

    private final PageView page;
    private final Cut cut;
    private final List<String> titles;

    /**
     * Looks at a page.
     *
     * @param title the title that was chosen
     * @param metadata what the page says of itself
     */
    Notices(PageView page, Cut cut, @Nullable String title, Metadata metadata) {
        this.page = page;
        this.cut = cut;
        this.titles = Stream.concat(Stream.ofNullable(title), metadata.alternativeTitles().stream())
                .map(PhraseList::normalise)
                .toList();
    }

    /** An error's page or a wall of consent, where little else stands in it. */
    @Nullable
    Finding instead(List<Verdict> verdicts) {
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
        int errors = errors();
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
    private int errors() {
        int errors = hasErrorsTitle() ? 1 : 0;
        for (int i = 0; i < page.size(); i++) {
            String text = page.normalised().get(i);
            boolean kept = cut.keeps(i);
            boolean top = kept || isHeading(i) || isHeading(i - 1);
            boolean says = top && page.measure(i).words() <= NOTICE_WORDS_MAX && ERRORS.within(text);
            errors += (says || (heads(i) && isErrorHeading(text))) && !titles.contains(text) ? 1 : 0;
        }
        return errors;
    }

    /** Whether a block heads the page or its body; flat text does not say which lines do, so the last few before it. */
    private boolean heads(int block) {
        if (page.reading().html()) {
            return isHeading(block) && (cut.keeps(block) || page.block(block).level() == 1);
        }
        int start = cut.kept().nextSetBit(0);
        return block <= start && block >= start - HEADING_LINES;
    }

    /** Whether a sentence of a heading says so and nothing else: "Oops! Something went wrong". */
    private static boolean isErrorHeading(String heading) {
        return Sentences.of(heading).stream().anyMatch(ERROR_HEADINGS::is);
    }

    private boolean isHeading(int block) {
        return block >= 0 && page.block(block).kind() == Kind.HEADING;
    }

    /** Whether the page's title or headline is that of an error. */
    boolean headThePage() {
        return hasErrorsTitle()
                || IntStream.range(0, page.size())
                        .filter(i -> page.block(i).level() == 1 && heads(i))
                        .anyMatch(i -> isOfError(page.normalised().get(i)));
    }

    private boolean hasErrorsTitle() {
        return titles.stream().anyMatch(Notices::isOfError);
    }

    private static boolean isOfError(String heading) {
        return ERRORS.within(heading) || isErrorHeading(heading);
    }
}
