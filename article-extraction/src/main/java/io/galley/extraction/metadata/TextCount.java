package io.galley.extraction.metadata;

import io.galley.extraction.reading.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Counts the texts of a page before one of its blocks, as the walk that collects its claims counts them. */
final class TextCount implements NodeFilter {
    private final Element sought;
    private int texts;

    private TextCount(Element sought) {
        this.sought = sought;
    }

    /** Whether no text of an element is read. */
    static boolean isSkipped(Element element) {
        return switch (element.normalName()) {
            case "style", "svg", "iframe", "noscript", "template", "select", "script" -> true;
            default -> false;
        };
    }

    /** Says where a headline stands that no mark-up marks. */
    static void mark(Block headline, Claims claims) {
        Element element = headline.element();
        Element page = element == null ? null : element.root();
        if (element != null && page != null) {
            TextCount count = new TextCount(element);
            page.filter(count);
            claims.markHeadline(count.texts);
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node.equals(sought)) {
            return FilterResult.STOP;
        }
        if (node instanceof Element element && isSkipped(element)) {
            return FilterResult.SKIP_CHILDREN;
        }
        texts += node instanceof TextNode text && !text.isBlank() ? 1 : 0;
        return FilterResult.CONTINUE;
    }
}
