package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element that may be a name, a date or a title. Reading stops as soon as it is too long for one, so a
 * byline class on the whole article costs little.
 */
final class ShortText implements NodeFilter {

    /** Nodes looked at per element: a byline has below 30. */
    private static final int NODES_MAX = 200;

    private final StringBuilder text = new StringBuilder();
    private final int rawCharactersMax;
    private final Parting parting;
    private int nodes;

    /** What begins a new line of the text. */
    private enum Parting {
        BLOCKS,
        /** Also an element that begins a capitalised word without a blank. */
        WORDS,
        /** Also an element that begins a word without a blank, or is one of several of a kind. */
        ELEMENTS
    }

    private ShortText(int rawCharactersMax, Parting parting) {
        this.rawCharactersMax = rawCharactersMax;
        this.parting = parting;
    }

    /** All text in one line; "" where there is more than {@code charactersMax}. */
    static String of(Element element, int charactersMax) {
        return String.join(" ", lines(element, charactersMax, Parting.BLOCKS));
    }

    /** The text of a headline in one line; its parts are read apart where only style sheets part them. */
    static String headline(Element element, int charactersMax) {
        return String.join(" ", lines(element, charactersMax, Parting.WORDS));
    }

    /**
     * The text of a byline: by blocks, and where two words are glued, of which style sheets make a name and a role.
     * Empty where there is more than {@code charactersMax} characters of it.
     */
    static List<String> names(Element element, int charactersMax) {
        return lines(element, charactersMax, Parting.ELEMENTS);
    }

    private static List<String> lines(Element element, int charactersMax, Parting parting) {
        ShortText read = new ShortText(4 * charactersMax + 200, parting); // mark-up is indented with white space
        element.filter(read);
        if (read.nodes > NODES_MAX || read.text.length() > read.rawCharactersMax) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        int characters = 0;
        for (String line : read.text.toString().split("\u001f", -1)) {
            String folded = Text.fold(line);
            if (!folded.isEmpty()) {
                characters += folded.length() + 1;
                lines.add(folded);
            }
        }
        return characters - 1 > charactersMax ? List.of() : lines;
    }

    /** Whether a new element begins a word of its own without a blank: {@code <b>Ada Reed</b><i>Editor</i>}. */
    private boolean isGlued(TextNode run) {
        String next = run.getWholeText();
        if (text.isEmpty() || next.isEmpty()) {
            return false;
        }
        char before = text.charAt(text.length() - 1);
        char after = next.charAt(0);
        if (parting == Parting.WORDS) {
            return Character.isUpperCase(after) && (Character.isLowerCase(before) || before == ':');
        }
        return (Character.isLowerCase(before) && Character.isUpperCase(after))
                || (EastAsianRoles.isEastAsian(before) && EastAsianRoles.isEastAsian(after) && isBehindElement(run))
                || (Character.isDigit(before) && Character.isUpperCase(after))
                || (Character.isLetter(before) && Character.isDigit(after));
    }

    /** Whether a text opens an element right behind another one: words without blanks are parted by nothing else. */
    private static boolean isBehindElement(TextNode run) {
        Element own = run.parentElement();
        return own != null && run.previousSibling() == null && own.previousSibling() instanceof Element;
    }

    /** Whether elements of one name and class follow each other with nothing between: the items of a list. */
    private static boolean isNextOfList(Element element) {
        Element before = element.previousElementSibling();
        Node between = element.previousSibling();
        boolean apart = between instanceof TextNode run && !run.isBlank();
        return before != null
                && !apart
                && before.normalName().equals(element.normalName())
                && before.className().equals(element.className());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > NODES_MAX || text.length() > rawCharactersMax) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode run) {
            String next = run.getWholeText();
            if (parting != Parting.BLOCKS && isGlued(run)) {
                text.append('\u001f');
            }
            text.append(next);
        } else if (node instanceof Element element) {
            if (element.isBlock()
                    || "br".equals(element.normalName())
                    || (parting == Parting.ELEMENTS && isNextOfList(element))) {
                text.append('\u001f');
            }
            return switch (element.normalName()) {
                case "script", "style", "svg", "noscript", "button", "select" -> FilterResult.SKIP_ENTIRELY;
                default -> FilterResult.CONTINUE;
            };
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            text.append('\u001f');
        }
        return FilterResult.CONTINUE;
    }
}
