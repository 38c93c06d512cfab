package io.galley.extraction.reading;

import io.galley.extraction.reading.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of the block that is being read: folds white space, counts what is in links and bold, knows its lines. */
final class BlockText {
    /** Stands between the cells of a table's row. */
    static final String CELL_MARK = " | ";

    /** Where a line of the block begins, what was counted before it, and what holds its first text. */
    private record LineStart(
            int at,
            int linkChars,
            int boldChars,
            int node,
            @Nullable Element element,
            boolean hidden) {}

    private final StringBuilder text = new StringBuilder();
    private final List<LineStart> lines = new ArrayList<>();
    private boolean spaceDue;
    private boolean cellDue;
    private boolean lineDue;
    private char spaceKind = ' ';
    private int linkChars;
    private int boldChars;

    /**
     * Adds text and returns whether any of it was more than white space.
     *
     * @param node innermost node of the tree that holds the text
     */
    boolean append(String part, boolean link, boolean bold, int node, @Nullable Element element, boolean hidden) {
        int before = text.length();
        int linksBefore = linkChars;
        int boldBefore = boldChars;
        for (int i = blankEnd(part); i < part.length(); i++) {
            char c = part.charAt(i);
            boolean insideWord = !spaceDue && text.length() > before;
            if (insideWord && isPlain(c)) {
                int end = plainEnd(part, i);
                text.append(part, i, end);
                i = end - 1;
                continue;
            }
            if (Invisible.is(part, i) || (Invisible.joins(c) && (spaceDue || text.isEmpty()))) {
                continue;
            }
            if (Invisible.space(c)) {
                spaceKind = spaceDue || !noBreak(c) ? ' ' : c;
                spaceDue = true;
                continue;
            }
            if (spaceDue || cellDue) {
                part();
            }
            if (lineDue || lines.isEmpty()) {
                lines.add(new LineStart(text.length(), linksBefore, boldBefore, node, element, hidden));
                lineDue = false;
            }
            text.append(Invisible.shown(c));
        }
        int added = text.length() - before;
        linkChars += link ? added : 0;
        boldChars += bold ? added : 0;
        return added > 0;
    }

    /** Takes the blanks and line ends at the start, of which much of most pages' markup is made. */
    private int blankEnd(String part) {
        int at = 0;
        while (at < part.length() && isBlank(part.charAt(at))) {
            at++;
        }
        if (at > 0) {
            space();
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    /** Where plain words end that are parted by single blanks: they can be taken as they are. */
    private static int plainEnd(String part, int from) {
        int at = from + 1;
        while (at < part.length()
                && (isPlain(part.charAt(at))
                        || (part.charAt(at) == ' ' && at + 1 < part.length() && isPlain(part.charAt(at + 1))))) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007f';
    }

    private void part() {
        if (!text.isEmpty() && cellDue) {
            text.append(CELL_MARK);
        } else if (!text.isEmpty()) {
            text.append(spaceKind);
        }
        spaceDue = false;
        cellDue = false;
    }

    /** Adds a piece of a program, white space as it is, and returns whether any of it was more than that. */
    boolean appendCode(String part, int node, @Nullable Element element, boolean hidden) {
        boolean added = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean space = Invisible.space(c);
            if (c == '\r' || Invisible.is(part, i) || (space && text.isEmpty())) {
                continue;
            }
            if (lines.isEmpty()) {
                lines.add(new LineStart(0, 0, 0, node, element, hidden));
            }
            text.append(space && c != '\n' && c != '\t' ? ' ' : Invisible.shown(c));
            added |= !space;
        }
        return added;
    }

    /** Ends the line of a program, if it has not ended. */
    void codeLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** White space that the markup implies. */
    void space() {
        spaceKind = ' ';
        spaceDue = true;
    }

    /** The next text is another line of the block. */
    void lineBreak() {
        space();
        lineDue = true;
    }

    /** The next text is another cell of the row. */
    void cell() {
        cellDue = true;
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** The node that holds the first text. */
    int node() {
        return lines.getFirst().node;
    }

    /** How the lines belong together. */
    LineBreaks lineBreaks() {
        if (lines.size() < 2) {
            return LineBreaks.FOLDED;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            texts.add(text.substring(lines.get(i).at, end(i)));
        }
        return LineBreaks.of(texts, (double) linkChars / text.length());
    }

    /** The block, its lines parted by line ends where they are {@code VERSE}, else folded into one. */
    Block block(int index, Kind kind, int level) {
        if (kind == Kind.VERSE) {
            lines.subList(1, lines.size()).forEach(line -> text.setCharAt(line.at - 1, '\n'));
        }
        LineStart first = lines.getFirst();
        String whole = kind == Kind.CODE ? text.toString().stripTrailing() : text.toString();
        return new Block(
                index,
                whole,
                Words.count(whole),
                kind,
                level,
                first.node,
                linkChars,
                boldChars,
                first.hidden,
                0,
                first.element);
    }

    /** Number of lines. */
    int lines() {
        return lines.size();
    }

    /** The block that one line is where each is one. */
    Block line(int line, int index, Kind kind) {
        LineStart start = lines.get(line);
        boolean last = line + 1 == lines.size();
        int links = last ? linkChars : lines.get(line + 1).linkChars;
        int bold = last ? boldChars : lines.get(line + 1).boldChars;
        String own = text.substring(start.at, end(line));
        return new Block(
                index,
                own,
                Words.count(own),
                kind,
                0,
                start.node,
                links - start.linkChars,
                bold - start.boldChars,
                start.hidden,
                0,
                start.element);
    }

    private int end(int line) {
        return line + 1 == lines.size() ? text.length() : lines.get(line + 1).at - 1;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    void clear() {
        text.setLength(0);
        lines.clear();
        spaceDue = false;
        cellDue = false;
        lineDue = false;
        linkChars = 0;
        boldChars = 0;
    }

    /** Typography keeps words together with these; one alone between two words stays. */
    private static boolean noBreak(char c) {
        return c == '\u00a0' || c == '\u202f';
    }
}
