package io.galley.extraction.reading;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph-like piece of a page: in HTML a run of inline content between two block elements (or a double
 * {@code br}), in flat text a line.
 *
 * @param index place in {@link Reading#blocks()}
 * @param text as in the page, white space folded (but see {@link Kind}), never blank
 * @param words of the text, as {@link Words#count} counts them: every step asks for them
 * @param kind what the markup says the block is; flat text knows {@link Kind#PARAGRAPH} only
 * @param level 1–6 for a heading, else 0
 * @param node the innermost node of {@link Reading#tree()} that holds the block
 * @param linkChars characters of {@code text} that are inside links or buttons; always 0 in flat text, which shows none
 * @param boldChars characters of {@code text} that are bold
 * @param hidden whether the page hides the block from readers (a flag: some real articles are hidden until a script
 *     runs)
 * @param blankLinesBefore blank lines between the block before and this one, {@link #SAME_LINE} or
 *     {@link #SAME_LINE_NO_BLANK} where both were one line; flat text only
 * @param element parent of the block's first text; null in flat text
 */
public record Block(
        int index,
        String text,
        double words,
        Kind kind,
        int level,
        int node,
        int linkChars,
        int boldChars,
        boolean hidden,
        int blankLinesBefore,
        @Nullable Element element) {

    /** In flat text: the block continues the line of the block before. */
    public static final int SAME_LINE = -1;

    /** The same, and no blank stood between them: sentences in Chinese and Japanese. */
    public static final int SAME_LINE_NO_BLANK = -2;

    /** More blank lines tell a model nothing more. */
    private static final int BLANK_LINES_COUNTED_MAX = 3;

    /** What the markup says a block is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTE,
        /** A row of data, its cells parted by bars, or the text of a cell that is longer. */
        TABLE_ROW,
        CAPTION,
        /** White space as in the page. */
        CODE,
        /** Lines broken by hand, as in a stanza; the line ends are part of the text. */
        VERSE
    }

    public Block {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a block has text");
        }
    }

    /** Whether it goes on with the line of the block before; flat text only. */
    public boolean continuesLine() {
        return blankLinesBefore < 0;
    }

    /** Blank lines before it as the models count them: {@link #SAME_LINE}, or 0 to 3; flat text only. */
    public int blankLinesCounted() {
        return Math.clamp(blankLinesBefore, SAME_LINE, BLANK_LINES_COUNTED_MAX);
    }

    /** Share of the block's characters that are inside links, 0–1. */
    public double linkDensity() {
        return Math.min(1.0, (double) linkChars / text.length());
    }

    /** Fewest words of prose; shorter sentences cannot be told from teasers by themselves. */
    private static final double PROSE_WORDS_MIN = 10;

    /** Largest share of prose inside links. */
    private static final double PROSE_LINK_DENSITY_MAX = 0.33;

    /** Whether the block reads like prose: long enough, few links, a sentence's end. Hidden blocks may, too. */
    public boolean isProse() {
        return words >= PROSE_WORDS_MIN && linkDensity() < PROSE_LINK_DENSITY_MAX && Sentences.any(text);
    }

    /** The same at another place, where blocks before it are left out. */
    public Block at(int place) {
        return new Block(
                place, text, words, kind, level, node, linkChars, boldChars, hidden, blankLinesBefore, element);
    }

    Block shown() {
        return new Block(index, text, words, kind, level, node, linkChars, boldChars, false, blankLinesBefore, element);
    }
}
