package io.galley.extraction.reading;

import io.galley.extraction.reading.Block.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of the block that is being read: folds white space and counts what is in links and bold. */
final class BlockText {
    private final StringBuilder text = new StringBuilder();
    private boolean spaceDue;
    private char spaceKind = ' ';
    private int linkChars;
    private int boldChars;
    private int node;
    private @Nullable Element element;
    private boolean hidden;
    private boolean started;

    /** Adds text and returns whether any of it was more than white space. */
    boolean append(String part, boolean link, boolean bold) {
        int before = text.length();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (Invisible.is(part, i) || (Invisible.joins(c) && (spaceDue || text.isEmpty()))) {
                continue;
            }
            if (Invisible.space(c)) {
                spaceKind = spaceDue || !noBreak(c) ? ' ' : c;
                spaceDue = true;
                continue;
            }
            if (spaceDue && !text.isEmpty()) {
                text.append(spaceKind);
            }
            spaceDue = false;
            text.append(c);
        }
        int added = text.length() - before;
        linkChars += link ? added : 0;
        boldChars += bold ? added : 0;
        return added > 0;
    }

    /** White space that the markup implies. */
    void space() {
        spaceKind = ' ';
        spaceDue = true;
    }

    /** Whether the text just added is the block's first. */
    boolean startsNow() {
        return !started;
    }

    void started(int at, @Nullable Element in, boolean isHidden) {
        node = at;
        element = in;
        hidden = isHidden;
        started = true;
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    int node() {
        return node;
    }

    Block block(int index, Kind kind, int level) {
        return new Block(index, text.toString(), kind, level, node, linkChars, boldChars, hidden, 0, element);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    void clear() {
        text.setLength(0);
        spaceDue = false;
        linkChars = 0;
        boldChars = 0;
        element = null;
        started = false;
    }

    /** Typography keeps words together with these; one alone between two words stays. */
    private static boolean noBreak(char c) {
        return c == '\u00a0' || c == '\u202f';
    }
}
