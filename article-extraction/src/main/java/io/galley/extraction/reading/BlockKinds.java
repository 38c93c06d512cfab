package io.galley.extraction.reading;

import io.galley.extraction.reading.Block.Kind;

/** What the elements around a block say it is. */
final class BlockKinds {
    /** How far up the tree a block's kind is looked for; farther up, a list item or quote is the page's layout. */
    private static final int STEPS_MAX = 4;

    private BlockKinds() {}

    static Kind of(Tree tree, int node) {
        boolean paragraph = false;
        for (int up = node, steps = 0; up > 0 && steps < STEPS_MAX; up = tree.parent(up), steps++) {
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
                    return paragraph ? Kind.PARAGRAPH : Kind.TABLE_ROW;
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

    /** 1–6 for a heading. */
    static int level(Tree tree, int node) {
        for (int up = node, steps = 0; up > 0 && steps < STEPS_MAX; up = tree.parent(up), steps++) {
            String tag = tree.tag(up);
            if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
                return tag.charAt(1) - '0';
            }
        }
        return 0;
    }
}
