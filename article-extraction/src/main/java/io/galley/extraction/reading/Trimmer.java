package io.galley.extraction.reading;

import io.galley.extraction.decode.PageText;
import java.io.Reader;
import java.util.Arrays;

/**
 * Takes from a page, before it is parsed, what nobody will read: programs, styles, the insides of drawings, and
 * attributes that no step asks for. That is more than half of most pages, and the parser would make objects of it. One
 * pass; the page is not copied. The tree that comes out is the same but for what was cut.
 *
 * <p>It follows the parser from tag to tag. Where it cannot be sure what the parser will make of a place, it leaves the
 * rest of the page as it is: tags that are not orderly, text that is markup in one mode and none in another, comments
 * in programs that open programs.
 */
final class Trimmer {
    private final PageText text;

    /** The units of the text: all that this looks for is ASCII, or stands between what is. */
    private final String page;

    private final TagScan tag;
    private final Programs programs;

    /** Whether marks can be told from what the page says. */
    private final boolean marks;

    /**
     * Where what is kept begins and ends, in turn, and for a mark of {@link Programs} twice its number, which is not
     * kept; what stands from {@code open} on is not yet decided.
     */
    private int[] kept = new int[256];

    private int count;
    private int open;
    private int templates;

    /** How many elements are open within which the parser may take a program's text for markup. */
    private int doubtful;

    /** How many drawings and formulas are open. */
    private int foreign;

    private int tables;

    private Trimmer(PageText text) {
        this.text = text;
        this.page = text.units();
        this.tag = new TagScan(text);
        this.programs = new Programs(text);
        this.marks = page.indexOf(Programs.MARK) < 0;
    }

    /** Reads a page. */
    static Trimmer of(PageText text) {
        Trimmer trimmer = new Trimmer(text);
        String page = text.units();
        int at = page.indexOf('<');
        while (at >= 0 && at + 1 < page.length()) {
            int next = trimmer.markup(at);
            if (next < 0) {
                break;
            }
            at = page.indexOf('<', next);
        }
        trimmer.templates += at < 0 ? 0 : Templates.count(page, at);
        trimmer.cut(page.length(), page.length());
        return trimmer;
    }

    /** The page without what was cut. */
    Reader reader() {
        return new PartsReader(text, kept, count);
    }

    /** What {@link #reader} gives marks for. */
    Programs programs() {
        return programs;
    }

    /** How many templates the page has, or seems to have. */
    int templates() {
        return templates;
    }

    private void cut(int from, int to) {
        if (from > open) {
            keep(open, from);
        }
        open = to;
    }

    private void keep(int from, int to) {
        if (count == kept.length) {
            kept = Arrays.copyOf(kept, 2 * count);
        }
        kept[count++] = from;
        kept[count++] = to;
    }

    /** Cuts a program that somebody may ask for, and leaves a mark. */
    private void set(int from, int to) {
        cut(from, to);
        int number = programs.add(from, to);
        keep(PartsReader.program(number), PartsReader.program(number));
    }

    /** Reads what begins with a {@code <} and returns where to go on, -1 where what follows is left alone. */
    private int markup(int at) {
        char c = page.charAt(at + 1);
        if (TagScan.isLetter(c)) {
            return startTag(at);
        }
        return switch (c) {
            case '/' -> endTag(at);
            case '!' -> page.startsWith("<!--", at) ? commentEnd(at + 4) : declarationEnd(at);
            case '?' -> behind('>', at);
            default -> at + 1;
        };
    }

    private int behind(char end, int from) {
        int at = page.indexOf(end, from);
        return at < 0 ? -1 : at + 1;
    }

    private int declarationEnd(int at) {
        return page.startsWith("<![", at) && page.startsWith("CDATA", at + 3) ? -1 : behind('>', at);
    }

    private int commentEnd(int from) {
        if (page.startsWith(">", from) || page.startsWith("->", from)) {
            return behind('>', from);
        }
        for (int at = page.indexOf("--", from); at >= 0; at = page.indexOf("--", at + 1)) {
            if (page.startsWith(">", at + 2)) {
                return at + 3;
            }
            if (page.startsWith("!>", at + 2)) {
                return at + 4;
            }
        }
        return -1;
    }

    private int endTag(int at) {
        if (at + 2 < page.length() && !TagScan.isLetter(page.charAt(at + 2))) {
            return behind('>', at);
        }
        int end = tag.read(at + 2);
        if (end >= 0) {
            switch (TagSort.of(tag)) {
                case DRAWING, FORMULA -> foreign = Math.max(0, foreign - 1);
                case DOUBTFUL -> doubtful = Math.max(0, doubtful - 1);
                case TABLE -> tables = Math.max(0, tables - 1);
                default -> {}
            }
        }
        return end;
    }

    private int startTag(int at) {
        int end = tag.read(at + 1);
        if (end < 0) {
            return -1;
        }
        for (int i = 0; i < tag.cutCount; i += 2) {
            cut(tag.cuts[i], tag.cuts[i + 1]);
        }
        switch (TagSort.of(tag)) {
            case PROGRAM, STYLE, TEXT, TITLE -> {
                return tag.closesItself() ? -1 : rawText(at, end, TagSort.of(tag));
            }
            case DRAWING -> {
                return tag.closesItself() ? end : drawing(end);
            }
            case FORMULA -> foreign += tag.closesItself() ? 0 : 1;
            case DOUBTFUL -> doubtful++;
            case TABLE -> tables++;
            case TEMPLATE -> templates++;
            case END -> {
                return -1;
            }
            case PLAIN -> {}
        }
        return end;
    }

    /**
     * Cuts a program or a style, but for its first character or a mark: the node stays. Returns where the end tag
     * begins.
     */
    private int rawText(int start, int from, TagSort sort) {
        int end = rawEnd(from, tag.nameStart(), tag.nameEnd());
        if (end < 0) {
            return -1;
        }
        boolean plain = page.indexOf('<', from) == end;
        if (!plain && (foreign > 0 || doubtful > 0 || sort == TagSort.TITLE || reopens(from, end))) {
            return -1;
        }
        boolean program = sort == TagSort.PROGRAM;
        boolean asked = program && (isData(start, from) || holdsData(from, end));
        if ((program || sort == TagSort.STYLE) && foreign == 0 && from < end) {
            if (!asked) {
                cut(text.next(from), end);
            } else if (doubtful == 0 && marks) {
                set(from, end);
            }
        }
        return end;
    }

    /** Whether a script's tag may say that it is JSON. */
    private boolean isData(int from, int to) {
        return tag.holds("json", from, to) || tag.holds("&", from, to);
    }

    private boolean holdsData(int from, int to) {
        String opening = text.text(from, Math.min(to, from + OPENING_UNITS_MAX));
        return ProgramData.start(opening, 0, opening.length()) >= 0
                || ProgramData.streamStart(opening, 0, opening.length()) >= 0;
    }

    /** Units that surely hold a program's opening, and the first word of its data: a character has 4 at most. */
    private static final int OPENING_UNITS_MAX = 4 * (ProgramData.OPENING_CHARS_MAX + ProgramData.PARSE_CALL.length());

    /** Whether a comment in a program opens another program: then the first end tag may not be its end. */
    private boolean reopens(int from, int to) {
        int comment = page.indexOf("<!--", from, to);
        return comment >= 0 && tag.holds("<script", comment, to);
    }

    private int rawEnd(int from, int nameStart, int nameEnd) {
        int length = nameEnd - nameStart;
        for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
            int end = at + 2 + length;
            if (end >= page.length()) {
                return -1;
            }
            boolean ends = page.charAt(end) == '>' || page.charAt(end) == '/' || TagScan.isBlank(page.charAt(end));
            if (ends && page.regionMatches(true, at + 2, page, nameStart, length)) {
                return at;
            }
        }
        return -1;
    }

    /** Cuts the inside of a drawing where it is nothing but shapes. Returns where to go on. */
    private int drawing(int from) {
        int end = foreign == 0 && doubtful == 0 && tables == 0 ? shapesEnd(from) : -1;
        if (end < 0) {
            foreign++;
            return from;
        }
        cut(from, end);
        return end;
    }

    /** Where the end tag of a drawing begins, -1 where it holds more than shapes, or they are out of order. */
    private int shapesEnd(int from) {
        int[] opened = new int[SHAPES_DEPTH_MAX];
        int depth = 0;
        for (int at = page.indexOf('<', from); at >= 0 && at + 2 < page.length(); ) {
            boolean closing = page.charAt(at + 1) == '/';
            int name = closing ? at + 2 : at + 1;
            int end = TagScan.isLetter(page.charAt(name)) ? tag.read(name) : -1;
            if (end < 0) {
                return -1;
            }
            if (closing && depth == 0) {
                return tag.isTag("svg") ? at : -1;
            }
            int length = tag.nameEnd() - name;
            boolean orderly = closing
                    ? page.regionMatches(true, opened[--depth], page, name, length)
                    : depth + 1 < SHAPES_DEPTH_MAX && Shapes.has(page.substring(name, name + length));
            if (!orderly) {
                return -1;
            }
            if (!closing && !tag.closesItself()) {
                opened[depth++] = name;
            }
            at = page.indexOf('<', end);
        }
        return -1;
    }

    /** Shapes within shapes; icons have below 5. */
    private static final int SHAPES_DEPTH_MAX = 16;
}
