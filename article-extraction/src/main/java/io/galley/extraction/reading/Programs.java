package io.galley.extraction.reading;

import io.galley.extraction.decode.PageText;
import java.util.Arrays;
import org.jsoup.nodes.Element;

/**
 * The texts of programs and data that {@link Trimmer} keeps from the parser. Most are asked for by nobody, and as a
 * third of what is left of most pages they would be read, copied and kept for nothing. In the tree a mark stands in
 * place of each.
 */
final class Programs {
    /** What a page has whose programs stand in its tree. */
    static final Programs NONE = new Programs(PageText.of(""));

    /** Begins a mark, behind which a program's number follows. A page that has this character itself gets no marks. */
    static final char MARK = '\u0001';

    private static final int DIGITS_MAX = 7;

    private final PageText page;

    /** Where the programs begin and end, in turn, as units of the page. */
    private int[] bounds = new int[16];

    private int count;

    Programs(PageText page) {
        this.page = page;
    }

    /** Takes a program and returns its number. */
    int add(int from, int to) {
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        bounds[2 * count] = from;
        bounds[2 * count + 1] = to;
        return count++;
    }

    /** What stands in the tree in place of a program. */
    static String mark(int number) {
        return MARK + Integer.toString(number);
    }

    /**
     * What stands in a script, as the parser would read it. Where the trimmer was not sure, that is what is in the
     * tree.
     */
    String text(Element script) {
        String data = script.data();
        int number = number(data);
        if (number < 0 || number >= count) {
            return data;
        }
        String text = page.text(bounds[2 * number], bounds[2 * number + 1]);
        return PartsReader.mended(text).replace('\0', PartsReader.DAMAGED);
    }

    private static int number(String data) {
        int length = data.length();
        if (length < 2 || length > DIGITS_MAX + 1 || data.charAt(0) != MARK) {
            return -1;
        }
        int number = 0;
        for (int i = 1; i < length; i++) {
            int digit = data.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
