package io.galley.extraction.writing;

import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.reading.Block;
import io.galley.extraction.selection.Cut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the kept blocks as paragraphs. */
public final class Paragraphs {
    private Paragraphs() {}

    /** The body in reading order. Pieces of one line that follow each other are one paragraph again. */
    public static List<Paragraph> of(List<Block> blocks, Cut cut) {
        List<Paragraph> paragraphs = new ArrayList<>();
        BitSet live = LiveEntries.opening(blocks, cut);
        StringBuilder text = new StringBuilder();
        Block first = null;
        for (Block block : blocks) {
            if (!cut.keeps(block.index())) {
                continue;
            }
            boolean continues = block.continuesLine() && cut.keeps(block.index() - 1);
            if (first != null && continues) {
                text.append(block.blankLinesBefore() == Block.SAME_LINE ? " " : "");
            } else {
                add(paragraphs, first, text, live);
                first = block;
            }
            text.append(block.text());
        }
        add(paragraphs, first, text, live);
        return paragraphs;
    }

    private static void add(List<Paragraph> paragraphs, @Nullable Block first, StringBuilder text, BitSet live) {
        if (first != null) {
            paragraphs.add(new Paragraph(live.get(first.index()) ? "live-entry" : kind(first), text.toString()));
            text.setLength(0);
        }
    }

    private static String kind(Block block) {
        return switch (block.kind()) {
            case HEADING -> "heading";
            case LIST_ITEM -> "list-item";
            case QUOTE -> "quote";
            case TABLE_ROW -> "table-row";
            case CODE -> "code";
            case VERSE -> "verse";
            case PARAGRAPH, CAPTION -> "paragraph";
        };
    }
}
