package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element that may be a name, a date or a title. Reading stops as soon as it is too long for one, so a
 * byline class on the whole article costs little.
 */
final class ShortText implements NodeFilter {

    /** Nodes looked at per element: a byline has below 30. */
    private static final int NODES_MAX = 200;

    private final StringBuilder text = new StringBuilder();
    private final int rawCharactersMax;
    private int nodes;

    private ShortText(int rawCharactersMax) {
        this.rawCharactersMax = rawCharactersMax;
    }

    /** All text in one line; "" where there is more than {@code charactersMax}. */
    static String of(Element element, int charactersMax) {
        return String.join(" ", lines(element, charactersMax));
    }

    /** The text by blocks; empty where there is more than {@code charactersMax} characters of it. */
    static List<String> lines(Element element, int charactersMax) {
        ShortText read = new ShortText(4 * charactersMax + 200); // mark-up is indented with white space
        element.filter(read);
        if (read.nodes > NODES_MAX || read.text.length() > read.rawCharactersMax) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        int characters = 0;
        for (String line : read.text.toString().split("\u001f", -1)) {
            String folded = Text.fold(line);
            if (!folded.isEmpty()) {
                characters += folded.length() + 1;
                lines.add(folded);
            }
        }
        return characters - 1 > charactersMax ? List.of() : lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > NODES_MAX || text.length() > rawCharactersMax) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode run) {
            text.append(run.getWholeText());
        } else if (node instanceof Element element) {
            if (element.isBlock() || "br".equals(element.normalName())) {
                text.append('\u001f');
            }
            return switch (element.normalName()) {
                case "script", "style", "svg", "noscript", "button", "select" -> FilterResult.SKIP_ENTIRELY;
                default -> FilterResult.CONTINUE;
            };
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            text.append('\u001f');
        }
        return FilterResult.CONTINUE;
    }
}
