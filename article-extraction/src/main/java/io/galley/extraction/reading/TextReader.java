package io.galley.extraction.reading;

import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.reading.Reading.Source;
import io.galley.extraction.reading.WrappedLines.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts flat text into lines, each a block; lines that a careless scraper ran together, into their pieces. */
final class TextReader {
    /** A longer line, in characters, may be many lines run together; a paragraph of the press has below 1000. */
    private static final int LONG_CHARS_MIN = 1500;

    /** A page of no more lines than this has no paragraphs of its own. */
    private static final int FEW_LINES_MAX = 3;

    /** The same as {@link #LONG_CHARS_MIN} for a page of few lines. */
    private static final int FEW_LINES_CHARS_MIN = 500;

    /** Share of the page's characters that long lines must hold for the page to be run together. */
    private static final double LONG_SHARE_MIN = 0.6;

    private static final String LINE_ENDS = "\n\r\u000b\f\u0085\u2028\u2029";

    private final List<Block> blocks = new ArrayList<>();

    static Reading read(String page, @Nullable String url, LineEnds lineEnds) {
        List<Line> lines = WrappedLines.joined(lines(page));
        int longMin = lines.size() <= FEW_LINES_MAX ? FEW_LINES_CHARS_MIN : LONG_CHARS_MIN;
        long all = 0;
        long inLong = 0;
        for (Line line : lines) {
            int length = line.text().length();
            all += length;
            inLong += length >= longMin ? length : 0;
        }
        boolean runTogether = inLong > LONG_SHARE_MIN * all;
        TextReader reader = new TextReader();
        AddressWords address = runTogether ? AddressWords.of(url) : AddressWords.NONE;
        for (Line line : lines) {
            if (runTogether && line.text().length() >= longMin) {
                reader.addPieces(line, address, lineEnds);
            } else {
                reader.add(line.text(), line.blanksBefore());
            }
        }
        return new Reading(null, reader.blocks, new Tree(), Source.BLOCKS, new LinkedData(PageElements.NONE));
    }

    private void addPieces(Line line, AddressWords address, LineEnds lineEnds) {
        int blanks = line.blanksBefore();
        for (RunOnLine.Piece piece : RunOnLine.pieces(line.text(), address, lineEnds)) {
            add(piece.text(), piece.newLine() ? blanks : piece.blank() ? Block.SAME_LINE : Block.SAME_LINE_NO_BLANK);
            blanks = 0;
        }
    }

    private void add(String text, int blanksBefore) {
        blocks.add(new Block(
                blocks.size(), text, Words.count(text), Kind.PARAGRAPH, 0, 0, 0, 0, false, blanksBefore, null));
    }

    private static List<Line> lines(String page) {
        List<Line> lines = new ArrayList<>();
        BlockText text = new BlockText();
        int blanks = 0;
        int at = 0;
        while (at < page.length()) {
            int end = lineEnd(page, at);
            if (text.append(page.substring(at, end), false, false, 0, null, false)) {
                lines.add(new Line(text.toString(), blanks));
                blanks = 0;
            } else {
                blanks++;
            }
            text.clear();
            at = end + (page.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    private static int lineEnd(String page, int from) {
        int i = from;
        while (i < page.length() && LINE_ENDS.indexOf(page.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
