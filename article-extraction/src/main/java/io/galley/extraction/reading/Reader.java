package io.galley.extraction.reading;

import io.galley.extraction.decode.PageText;
import io.galley.extraction.reading.Reading.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the characters of a page into blocks. */
public final class Reader {
    /**
     * Elements nested deeper than this become siblings: jsoup's own bound, the depth at which browsers give up too.
     * Higher costs time on hostile pages only.
     */
    private static final int DEPTH_MAX = 512;

    private Reader() {}

    /** Reads markup that is decoded already; null when it has more than {@code nodesMax} DOM nodes. */
    public static @Nullable Reading html(String page, @Nullable String url, int nodesMax) {
        return html(PageText.of(page), url, nodesMax);
    }

    /** Reads markup; null when the page has more than {@code nodesMax} DOM nodes. */
    public static @Nullable Reading html(PageText page, @Nullable String url, int nodesMax) {
        Trimmer trimmed = Trimmer.of(page);
        Document document = parse(page, trimmed, url == null ? "" : url);
        Reading reading = HtmlReader.read(document, trimmed.programs(), false, nodesMax);
        return reading == null ? null : HiddenText.shown(reading);
    }

    /**
     * jsoup 1.24.1 loses count of open formatting elements where misnested ones pass its depth bound, and of open
     * templates that do, and throws. Such pages are read tag by tag, as XML in the letters of HTML, which keeps no such
     * count.
     */
    private static Document parse(PageText page, Trimmer trimmed, String url) {
        boolean bounded = !Templates.tooMany(trimmed.templates());
        Parser parser = Parser.htmlParser().setMaxDepth(DEPTH_MAX);
        try {
            return bounded
                    ? parser.parseInput(trimmed.reader(), url)
                    : parser.parseInput(PartsReader.mended(Templates.renamed(page.toString())), url);
        } catch (IndexOutOfBoundsException | IllegalArgumentException lostCount) {
            return tagByTag(bounded ? page.toString() : Templates.renamed(page.toString()), url);
        }
    }

    private static Document tagByTag(String page, String url) {
        return Jsoup.parse(PartsReader.mended(page), url, Parser.xmlParser().settings(ParseSettings.htmlDefault));
    }

    /** The elements of a text that is markup, such as a script may hold; tag by tag where jsoup loses count, too. */
    public static Element part(String markup) {
        try {
            return Jsoup.parse(
                            PartsReader.mended(markup), "", Parser.htmlParser().setMaxDepth(DEPTH_MAX))
                    .body();
        } catch (IndexOutOfBoundsException | IllegalArgumentException lostCount) {
            return tagByTag(markup, "");
        }
    }

    /**
     * Reads a page once more, as it looks where no scripts run; null when it has more than {@code nodesMax} nodes.
     *
     * @param shown the page as it was read first
     */
    public static @Nullable Reading noscript(Document page, Reading shown, int nodesMax) {
        Reading read = HtmlReader.read(page, Programs.NONE, true, nodesMax);
        return read == null ? null : new Reading(page, read.blocks(), read.tree(), Source.NOSCRIPT, shown.linkedData());
    }

    /**
     * Reads a part of a page that its scripts hold, in place of what it shows; null when it has more than
     * {@code nodesMax} nodes.
     *
     * @param shown the page as it was read first, for its metadata
     * @param part the text as markup
     */
    public static @Nullable Reading fragment(Reading shown, Document part, Source source, int nodesMax) {
        Reading read = HtmlReader.read(part, Programs.NONE, false, nodesMax);
        return read == null
                ? null
                : new Reading(shown.document(), read.blocks(), read.tree(), source, shown.linkedData());
    }

    /** Reads flat text. */
    public static Reading text(String page) {
        return text(page, null, LineEnds.delivered());
    }

    /**
     * Reads flat text.
     *
     * @param url where the page was fetched
     * @param lineEnds says where lines ended that were run together
     */
    public static Reading text(String page, @Nullable String url, LineEnds lineEnds) {
        return TextReader.read(page, url, lineEnds);
    }
}
