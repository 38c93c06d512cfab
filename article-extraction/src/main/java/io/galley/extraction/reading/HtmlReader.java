package io.galley.extraction.reading;

import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.reading.Reading.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Walks a parsed page once and cuts its text into blocks. The walk is jsoup's iterative one: depth costs no stack. Text
 * that no reader sees as text (scripts, form inputs, drawings) is left out; text that is merely hidden is flagged.
 */
final class HtmlReader implements NodeFilter {
    private final boolean noscript;
    private final Tree tree = new Tree();
    private final List<Block> blocks = new ArrayList<>();
    private final BlockText text = new BlockText();
    private final PageElements elements;
    private int nodesLeft;

    /** {@link Tags#sort} of the elements that are open, by depth. */
    private byte[] sorts = new byte[64];

    private int node;
    private int hiddenDepth;
    private int linkDepth;
    private int boldDepth;
    private int preDepth;
    private boolean code;
    private boolean row;
    private boolean breakSeen;

    private HtmlReader(Programs programs, boolean noscript, int nodesMax) {
        this.elements = new PageElements(programs);
        this.noscript = noscript;
        this.nodesLeft = nodesMax;
    }

    /**
     * Reads a parsed page; null when it has more than {@code nodesMax} nodes.
     *
     * @param programs that stand in it as marks
     * @param noscript whether to read what the page shows only where no scripts run
     */
    static @Nullable Reading read(Document document, Programs programs, boolean noscript, int nodesMax) {
        HtmlReader reader = new HtmlReader(programs, noscript, nodesMax);
        document.filter(reader);
        reader.endBlock();
        return reader.nodesLeft < 0
                ? null
                : new Reading(document, reader.blocks, reader.tree, Source.BLOCKS, new LinkedData(reader.elements));
    }

    @Override
    public FilterResult head(Node at, int depth) {
        if (--nodesLeft < 0) {
            return FilterResult.STOP;
        }
        if (at instanceof TextNode words) {
            read(words);
            return FilterResult.CONTINUE;
        }
        if (!(at instanceof Element element)) {
            return at instanceof Document ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
        }
        int sort = Tags.sort(element.normalName());
        boolean read = noscript && element.normalName().equals("noscript");
        if ((sort & Tags.IS_SKIPPED) != 0 && !read) {
            elements.noteAll(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if ((sort & Tags.IS_INLINE) != 0) {
            elements.note(element);
        }
        note(sort, depth);
        open(element, sort);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node at, int depth) {
        if (at instanceof Element element && !(at instanceof Document)) {
            close(element, sorts[depth]);
        }
        return FilterResult.CONTINUE;
    }

    private void note(int sort, int depth) {
        if (depth >= sorts.length) {
            sorts = Arrays.copyOf(sorts, 2 * depth);
        }
        sorts[depth] = (byte) sort;
    }

    private void open(Element element, int sort) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            lineBreak();
            return;
        }
        if ((sort & Tags.IS_BREAKING) != 0) {
            part(tag);
        }
        if ((sort & Tags.IS_INLINE) == 0 && !(element instanceof Document)) {
            node = tree.add(node, tag, element);
        }
        if (tag.equals("tr") && !code) {
            row = TableRow.isData(element);
        } else if (tag.equals("pre") && preDepth == 0) {
            code = Preformatted.isCode(element);
        }
        count(element, tag, 1);
    }

    private void close(Element element, int sort) {
        String tag = element.normalName();
        if ((sort & Tags.IS_BREAKING) != 0) {
            boolean rowEnds = row && tag.equals("tr");
            boolean codeEnds = code && tag.equals("pre") && preDepth == 1;
            if (rowEnds || codeEnds) {
                endBlock();
                row = false;
                code = false;
            } else {
                part(tag);
            }
        }
        if ((sort & Tags.IS_INLINE) == 0) {
            node = tree.parent(node);
        }
        count(element, tag, -1);
    }

    /** An element begins or ends that parts text. */
    private void part(String tag) {
        if (code) {
            text.codeLine();
        } else if (!row) {
            endBlock();
        } else if (tag.equals("td") || tag.equals("th")) {
            text.cell();
        } else {
            text.space();
        }
    }

    private void count(Element element, String tag, int step) {
        if ((step > 0 || hiddenDepth > 0) && hidden(element)) {
            hiddenDepth += step;
        }
        switch (tag) {
            case "a", "button" -> linkDepth += step;
            case "b", "strong" -> boldDepth += step;
            case "pre" -> preDepth += step;
            default -> {}
        }
    }

    private static boolean hidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        String style = attributes.get("style");
        return attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true")
                || (!style.isEmpty() && HIDING.matcher(style).find());
    }

    private static final Pattern HIDING = Pattern.compile(
            "(?:display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden)", Pattern.CASE_INSENSITIVE);

    private void lineBreak() {
        if (code) {
            text.codeLine();
        } else if (row) {
            text.space();
        } else if (breakSeen) {
            endBlock();
            breakSeen = true;
        } else {
            text.lineBreak();
            breakSeen = true;
        }
    }

    private void read(TextNode words) {
        String whole = words.getWholeText();
        if (preDepth == 0 || code) {
            append(whole, words);
            return;
        }
        int start = 0;
        for (int end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', start)) {
            append(whole.substring(start, end), words);
            lineBreak();
            start = end + 1;
        }
        append(whole.substring(start), words);
    }

    private void append(String part, TextNode words) {
        boolean added = code
                ? text.appendCode(part, node, words.parent(), hiddenDepth > 0)
                : text.append(part, linkDepth > 0, boldDepth > 0, node, words.parent(), hiddenDepth > 0);
        breakSeen &= !added;
    }

    private void endBlock() {
        breakSeen = false;
        if (!text.isBlank()) {
            add(row ? Kind.TABLE_ROW : code ? Kind.CODE : kind(text.node()));
        }
        text.clear();
    }

    /** What the elements say; prose that stands in {@code pre} is no program. */
    private Kind kind(int at) {
        Kind kind = BlockKinds.of(tree, at);
        return kind == Kind.CODE ? Kind.PARAGRAPH : kind;
    }

    private void add(Kind kind) {
        boolean lines = kind == Kind.PARAGRAPH || kind == Kind.QUOTE || kind == Kind.LIST_ITEM;
        switch (lines ? text.lineBreaks() : LineBreaks.FOLDED) {
            case FOLDED -> {
                int level = kind == Kind.HEADING ? BlockKinds.level(tree, text.node()) : 0;
                blocks.add(text.block(blocks.size(), kind, level));
            }
            case VERSES -> blocks.add(text.block(blocks.size(), Kind.VERSE, 0));
            case PARAGRAPHS -> {
                for (int line = 0; line < text.lines(); line++) {
                    blocks.add(text.line(line, blocks.size(), kind));
                }
            }
        }
    }
}
