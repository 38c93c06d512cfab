package io.galley.extraction.reading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

    /** Reads markup; null when the page has more than {@code nodesMax} DOM nodes. */
    public static @Nullable Reading html(String page, @Nullable String url, int nodesMax) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEPTH_MAX);
        Document document = Jsoup.parse(Templates.bounded(page), url == null ? "" : url, parser);
        return HtmlReader.read(document, nodesMax);
    }

    /** Reads flat text. */
    public static Reading text(String page) {
        return TextReader.read(page);
    }
}
