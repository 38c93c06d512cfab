package io.galley.extraction.reading;

import io.galley.extraction.reading.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts flat text into lines, each a block. */
final class TextReader {
    private TextReader() {}

    static Reading read(String page) {
        List<Block> blocks = new ArrayList<>();
        BlockText text = new BlockText();
        int blanks = 0;
        int at = 0;
        while (at < page.length()) {
            int end = lineEnd(page, at);
            if (text.append(page.substring(at, end), false, false)) {
                String line = text.block(0, Kind.PARAGRAPH, 0).text();
                blocks.add(new Block(blocks.size(), line, Kind.PARAGRAPH, 0, 0, 0, 0, false, blanks, null));
                blanks = 0;
            } else {
                blanks++;
            }
            text.clear();
            at = end + (page.startsWith("\r\n", end) ? 2 : 1);
        }
        return new Reading(null, blocks, new Tree());
    }

    private static int lineEnd(String page, int from) {
        int i = from;
        while (i < page.length() && "\n\r\u000b\f\u0085\u2028\u2029".indexOf(page.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
