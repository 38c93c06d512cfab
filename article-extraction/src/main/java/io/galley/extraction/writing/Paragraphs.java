package io.galley.extraction.writing;

import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.reading.Block;
import io.galley.extraction.selection.Cut;
import java.util.List;

/** Writes the kept blocks as paragraphs. */
public final class Paragraphs {
    private Paragraphs() {}

    public static List<Paragraph> of(List<Block> blocks, Cut cut) {
        return blocks.stream()
                .filter(block -> cut.keeps(block.index()))
                .map(block -> new Paragraph(kind(block), block.text()))
                .toList();
    }

    private static String kind(Block block) {
        return switch (block.kind()) {
            case HEADING -> "heading";
            case LIST_ITEM -> "list-item";
            case QUOTE -> "quote";
            case TABLE_CELL -> "table-row";
            case CODE -> "code";
            case PARAGRAPH, CAPTION -> "paragraph";
        };
    }
}
