package io.galley.extraction.writing;

import io.galley.extraction.regions.PageView;
import java.util.function.IntPredicate;

/** What the page's address and the lines beside know of a title better than the model does. */
final class SecondThoughts {
    /** Least share of the address's words in a line that is its title. */
    private static final double COVERED_MIN = 0.7;

    /** Fewest words of a title that is known by the address, or by the text of its picture. */
    private static final double TOLD_WORDS_MIN = 4;

    /** Most words that the text of a title's picture has more, and lines between the two. */
    private static final double PICTURE_WORDS_MAX = 2;

    private static final int BESIDE = 4;

    private final PageView page;
    private final Slug slug;
    private final Vocabulary body;

    /**
     * For one page.
     *
     * @param body what its body says
     */
    SecondThoughts(PageView page, Slug slug, Vocabulary body) {
        this.page = page;
        this.slug = slug;
        this.body = body;
    }

    /**
     * The line that says all that the page's address says, where the one that looks most like the title says little of
     * it: a menu or a notice was taken for the body, and the title is far from it.
     */
    int told(int best, IntPredicate candidate) {
        if (best >= 0 && !(slug.coveredBy(page.normalised().get(best)) < COVERED_MIN)) {
            return best;
        }
        for (int line = 0; line < page.size(); line++) {
            if (candidate.test(line)
                    && page.measure(line).words() >= TOLD_WORDS_MIN
                    && !page.measure(line).endsSentence()
                    && !isAddress(page.block(line).text())
                    && slug.tells(page.normalised().get(line))) {
                return line;
            }
        }
        return best;
    }

    private static boolean isAddress(String text) {
        return text.indexOf('/') > 0 && text.indexOf(' ') < 0;
    }

    /**
     * The line beside that is the same without one or two words at the end, of which neither the address nor the body
     * has any: those name the picture whose text the line is.
     */
    int withoutPictureWords(int best) {
        String longer = page.normalised().get(best);
        for (int line = Math.max(0, best - BESIDE); line < Math.min(page.size(), best + BESIDE + 1); line++) {
            String shorter = page.normalised().get(line);
            if (line != best
                    && longer.startsWith(shorter + ' ')
                    && page.measure(line).words() >= TOLD_WORDS_MIN) {
                Vocabulary tail = Vocabulary.of(longer.substring(shorter.length()));
                double more = page.measure(best).words() - page.measure(line).words();
                boolean said = slug.shareOf(longer.substring(shorter.length())) > 0;
                if (more <= PICTURE_WORDS_MAX && !said && body.shared(tail, 0) == 0) {
                    return line;
                }
            }
        }
        return best;
    }
}
