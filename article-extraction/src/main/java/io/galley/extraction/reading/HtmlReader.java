package io.galley.extraction.reading;

import io.galley.extraction.reading.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "math",
            "head",
            "select",
            "option",
            "datalist",
            "textarea",
            "input",
            "iframe",
            "frameset",
            "object",
            "embed",
            "applet",
            "canvas",
            "audio",
            "video",
            "map");

    /** Elements that start and end a block. Of all others, text runs on through them. */
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "article",
            "section",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "form",
            "fieldset",
            "legend",
            "address",
            "details",
            "summary",
            "hr",
            "body",
            "html",
            "center",
            "button",
            "label",
            "dialog",
            "menu",
            "hgroup",
            "search");

    /** Formatting inside a line: makes no node of the tree. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "q", "ruby", "rb", "rp", "rt", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "img", "picture", "source");

    private final Tree tree = new Tree();
    private final List<Block> blocks = new ArrayList<>();
    private final BlockText text = new BlockText();
    private int nodesLeft;
    private int node;
    private int hiddenDepth;
    private int linkDepth;
    private int boldDepth;
    private int preDepth;
    private boolean breakSeen;

    private HtmlReader(int nodesMax) {
        this.nodesLeft = nodesMax;
    }

    /** Reads a parsed page; null when it has more than {@code nodesMax} nodes. */
    static @Nullable Reading read(Document document, int nodesMax) {
        HtmlReader reader = new HtmlReader(nodesMax);
        document.filter(reader);
        reader.endBlock();
        return reader.nodesLeft < 0 ? null : new Reading(document, reader.blocks, reader.tree);
    }

    @Override
    public FilterResult head(Node at, int depth) {
        if (--nodesLeft < 0) {
            return FilterResult.STOP;
        }
        if (at instanceof TextNode words) {
            append(words);
            return FilterResult.CONTINUE;
        }
        if (!(at instanceof Element element)) {
            return at instanceof Document ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
        }
        if (SKIPPED.contains(element.normalName())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node at, int depth) {
        if (at instanceof Element element && !(at instanceof Document)) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            lineBreak();
            return;
        }
        if (BREAKING.contains(tag)) {
            endBlock();
        }
        if (!INLINE.contains(tag) && !(element instanceof Document)) {
            node = tree.add(node, tag, element);
        }
        count(element, tag, 1);
    }

    private void close(Element element) {
        String tag = element.normalName();
        if (BREAKING.contains(tag)) {
            endBlock();
        }
        if (!INLINE.contains(tag)) {
            node = tree.parent(node);
        }
        count(element, tag, -1);
    }

    private void count(Element element, String tag, int step) {
        if (hidden(element)) {
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
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (!style.isEmpty() && HIDING.matcher(style).find());
    }

    private static final Pattern HIDING = Pattern.compile(
            "(?:display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden)", Pattern.CASE_INSENSITIVE);

    private void lineBreak() {
        if (breakSeen && preDepth == 0) {
            endBlock();
        }
        text.space();
        breakSeen = true;
    }

    private void append(TextNode words) {
        if (text.append(words.getWholeText(), linkDepth > 0, boldDepth > 0)) {
            if (text.startsNow()) {
                text.started(node, words.parent(), hiddenDepth > 0);
            }
            breakSeen = false;
        }
    }

    private void endBlock() {
        breakSeen = false;
        if (!text.isBlank()) {
            Kind kind = kind(text.node());
            blocks.add(text.block(blocks.size(), kind, kind == Kind.HEADING ? level(text.node()) : 0));
        }
        text.clear();
    }

    private Kind kind(int at) {
        boolean paragraph = false;
        for (int up = at, steps = 0; up > 0 && steps < KIND_STEPS_MAX; up = tree.parent(up), steps++) {
            switch (tree.tag(up)) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Kind.HEADING;
                }
                case "li", "dt", "dd" -> {
                    return Kind.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Kind.QUOTE;
                }
                case "pre" -> {
                    return Kind.CODE;
                }
                case "figcaption", "caption" -> {
                    return Kind.CAPTION;
                }
                case "td", "th" -> {
                    return paragraph ? Kind.PARAGRAPH : Kind.TABLE_CELL;
                }
                case "article", "section", "main", "body", "aside" -> {
                    return Kind.PARAGRAPH;
                }
                case "p", "div" -> paragraph = true;
                default -> {}
            }
        }
        return Kind.PARAGRAPH;
    }

    /** How far up the tree a block's kind is looked for; farther up, a list item or quote is the page's layout. */
    private static final int KIND_STEPS_MAX = 4;

    private int level(int at) {
        for (int up = at, steps = 0; up > 0 && steps < KIND_STEPS_MAX; up = tree.parent(up), steps++) {
            String tag = tree.tag(up);
            if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
                return tag.charAt(1) - '0';
            }
        }
        return 0;
    }
}
