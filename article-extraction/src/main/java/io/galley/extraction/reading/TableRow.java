package io.galley.extraction.reading;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Tells rows of data, which read as one line, from rows that lay out a page. Looks at a bounded number of nodes, and no
 * row lies in another one that it looks into: over a page the work is linear.
 */
final class TableRow implements NodeFilter {
    /** Longest cell of a row of data, in characters: longer ones are paragraphs. */
    private static final int CELL_CHARS_MAX = 160;

    /** Most cells of a row. Tables of years or months have below 30; wider ones are calendars and drawings. */
    private static final int CELLS_MAX = 40;

    /** Most nodes looked at. */
    private static final int NODES_MAX = 400;

    private int nodes;
    private int cells;
    private int cellChars;
    private int breaks;
    private boolean data = true;

    private TableRow() {}

    /** Whether a {@code tr} is two or more cells of short text. */
    static boolean isData(Element row) {
        if (row.childNodeSize() < 2) {
            return false;
        }
        TableRow reader = new TableRow();
        row.filter(reader);
        return reader.data && reader.cells > 1 && reader.cells <= CELLS_MAX;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            cellChars += text.isBlank() ? 0 : text.getWholeText().strip().length();
            data &= cellChars <= CELL_CHARS_MAX;
        } else if (node instanceof Element element) {
            data &= depth == 0 || !element.normalName().equals("tr");
            look(element);
        }
        data &= ++nodes <= NODES_MAX;
        return data ? FilterResult.CONTINUE : FilterResult.STOP;
    }

    private void look(Element element) {
        switch (element.normalName()) {
            case "td", "th" -> {
                cells++;
                cellChars = 0;
                breaks = 0;
            }
            case "br", "p", "div" -> breaks++;
            default -> data &= !Tags.NO_CELL.contains(element.normalName());
        }
        data &= breaks <= BREAKS_MAX;
    }

    /** Most lines of a cell: a name and what it is; more are a text of its own. */
    private static final int BREAKS_MAX = 2;
}
