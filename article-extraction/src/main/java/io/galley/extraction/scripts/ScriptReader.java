package io.galley.extraction.scripts;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import java.util.List;
import org.jsoup.nodes.Document;

/** Reads the article that a page keeps in its scripts or in {@code noscript}, where it shows none. */
public final class ScriptReader {
    /** From so many words of prose on, a page shows its article, and its scripts are not looked at. */
    private static final double SHOWN_WORDS_MAX = 400;

    /** A page that shows no more words of prose than this shows notices and a footer. */
    private static final double NOTICE_WORDS_MAX = 60;

    /** From so many words on, what is shown is text: a body elsewhere must begin like it, or bear the page's title. */
    private static final double TEXT_WORDS_MIN = 120;

    /** How many times as long as what is shown a body elsewhere must be. */
    private static final double FACTOR_MIN = 2;

    /** The same where nothing says that both are one article. */
    private static final double FOREIGN_FACTOR_MIN = 4;

    /** Least share of the shown prose that the body elsewhere must repeat to be the same article. */
    private static final double SHARED_MIN = 0.5;

    /** Letters of a paragraph that are looked for in the other body. */
    private static final int SAMPLE_CHARS = 40;

    /** Paragraphs looked for: a page that shows more prose does not come here. */
    private static final int SAMPLES_MAX = 40;

    private ScriptReader() {}

    /**
     * The reading of a page with an article.
     *
     * @param shown what the page shows
     * @param scriptCharactersMax most characters of scripts that are read
     * @param nodesMax most nodes that are read
     * @return {@code shown} where the page shows its article, or keeps none elsewhere
     */
    public static Reading read(Reading shown, int scriptCharactersMax, int nodesMax) {
        Document page = shown.document();
        if (page == null) {
            return shown;
        }
        double words = prose(shown.blocks(), SHOWN_WORDS_MAX);
        if (words >= SHOWN_WORDS_MAX) {
            return shown;
        }
        boolean more = shown.linkedData().elements().hasTextWithoutScripts();
        Reading other = more ? Reader.noscript(page, shown, nodesMax) : null;
        if (other != null && isLonger(shown, words, other, false)) {
            return other;
        }
        ScriptBody body = BodyFinder.find(page, shown.linkedData().elements(), scriptCharactersMax);
        if (body == null || body.words() < FACTOR_MIN * words) {
            return shown;
        }
        Reading read = Reader.fragment(shown, BodyMarkup.of(body.value()), body.source(), nodesMax);
        return read != null && isLonger(shown, words, read, body.titled()) ? read : shown;
    }

    private static boolean isLonger(Reading shown, double words, Reading other, boolean titled) {
        double otherWords = prose(other.blocks(), Double.MAX_VALUE);
        if (otherWords < Math.max(NOTICE_WORDS_MAX, FACTOR_MIN * words)) {
            return false;
        }
        boolean same = titled || shared(shown.blocks(), other.blocks()) >= SHARED_MIN * words;
        boolean longer = otherWords >= FOREIGN_FACTOR_MIN * words && words < TEXT_WORDS_MIN;
        return words < NOTICE_WORDS_MAX || same || longer;
    }

    /** Words of the shown prose that the other blocks repeat. */
    private static double shared(List<Block> shown, List<Block> other) {
        StringBuilder all = new StringBuilder();
        other.forEach(block -> all.append(BodyFinder.plain(block.text())));
        String text = all.toString();
        double shared = 0;
        int samples = 0;
        for (Block block : shown) {
            if (block.isProse() && samples++ < SAMPLES_MAX) {
                String own = BodyFinder.plain(block.text());
                boolean repeated = text.contains(own.substring(0, Math.min(SAMPLE_CHARS, own.length())));
                shared += repeated ? block.words() : 0;
            }
        }
        return shared;
    }

    /** Words of prose; counted no further where there are {@code enough}. */
    private static double prose(List<Block> blocks, double enough) {
        double words = 0;
        for (int i = 0; i < blocks.size() && words < enough; i++) {
            Block block = blocks.get(i);
            words += block.isProse() ? block.words() : 0;
        }
        return words;
    }
}
