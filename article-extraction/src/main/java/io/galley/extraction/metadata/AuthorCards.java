package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The people under a heading such as "Authors": cards with name, post and telephone, a list, or a line. The first text
 * behind it is a name, and what stands in elements of its kind up to the next heading may be others.
 */
final class AuthorCards implements NodeFilter {
    /** Longest heading, in characters. */
    private static final int HEADING_CHARACTERS_MAX = 30;

    /** Longest name with a degree and a post, in characters. */
    private static final int NAME_CHARACTERS_MAX = 80;

    /** Texts that are looked at behind the heading. */
    private static final int TEXTS_MAX = 40;

    /** The same with the elements around them. */
    private static final int NODES_MAX = 300;

    /** More names are a list of all who write for the site. */
    private static final int NAMES_MAX = 6;

    /** Elements from the heading up to the one that holds the cards, too. */
    private static final int DEPTH_MAX = 2;

    private static final PhraseList BYLINE = PhraseBook.shared().list("byline");
    private static final PhraseList BIO = PhraseBook.shared().list("bio");

    private final Element heading;
    private final List<String> names = new ArrayList<>();
    private @Nullable Element first;
    private int nodes;
    private int texts;

    private AuthorCards(Element heading) {
        this.heading = heading;
    }

    /** The names under a heading, with its words before them; "" where it is none of authors. */
    static String signature(Element heading) {
        String label = ShortText.of(heading, HEADING_CHARACTERS_MAX);
        String normal = PhraseList.normalise(label);
        if (label.isEmpty() || !(BYLINE.is(normal) || BIO.is(normal))) {
            return "";
        }
        AuthorCards cards = new AuthorCards(heading);
        Element at = heading;
        for (int i = 0; i < DEPTH_MAX && at != null && cards.first == null; i++, at = at.parent()) {
            cards.readBehind(at);
        }
        boolean many = cards.names.size() > NAMES_MAX;
        return cards.names.isEmpty() || many ? "" : label + ": " + String.join(", ", cards.names);
    }

    private void readBehind(Element element) {
        Node next = element.nextSibling();
        while (next != null && NodeTraversor.filter(this, next) != FilterResult.STOP) {
            next = next.nextSibling();
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > NODES_MAX || (node instanceof Element element && isNextHeading(element))) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text && !text.isBlank()) {
            return read(text) ? FilterResult.CONTINUE : FilterResult.STOP;
        }
        return FilterResult.CONTINUE;
    }

    /** Whether more may follow. */
    private boolean read(TextNode node) {
        Element element = node.parentElement();
        String raw = node.getWholeText();
        if (++texts > TEXTS_MAX || element == null) {
            return false;
        }
        String text = raw.length() > 2 * NAME_CHARACTERS_MAX ? "" : Text.fold(raw);
        String name = text.length() > NAME_CHARACTERS_MAX ? "" : BareName.of(text);
        if (first == null) {
            first = element;
            if (name.isEmpty()) {
                return false;
            }
        }
        if (!name.isEmpty() && isLikeFirst(element) && !names.contains(name)) {
            names.add(name);
        }
        return true;
    }

    private boolean isLikeFirst(Element element) {
        return first != null
                && element.normalName().equals(first.normalName())
                && element.className().equals(first.className());
    }

    /** A heading of the same level or a higher one; names may be headings of a lower one. */
    private boolean isNextHeading(Element element) {
        String name = element.normalName();
        return name.equals(heading.normalName())
                || (name.length() == 2
                        && name.charAt(0) == 'h'
                        && Character.isDigit(name.charAt(1))
                        && heading.normalName().charAt(0) == 'h'
                        && name.compareTo(heading.normalName()) <= 0);
    }
}
