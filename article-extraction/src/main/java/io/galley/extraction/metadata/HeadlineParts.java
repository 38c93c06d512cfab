package io.galley.extraction.metadata;

import io.galley.extraction.phrases.WordGroups;
import io.galley.extraction.reading.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tells the headline proper from the kicker before it and the subtitle behind it, where the markup of one element tells
 * them apart: by class, or by an element that holds nothing but the mark between them.
 */
final class HeadlineParts {

    private static final Map<String, Set<String>> WORDS = words();

    /** Longest kicker, in characters. The longest on development pages has 40. */
    private static final int KICKER_CHARACTERS_MAX = 80;

    /** Longest badge, in words. */
    private static final double BADGE_WORDS_MAX = 2;

    /** Least words of what is left. */
    private static final double WORDS_MIN = 2;

    /** What may stand between a kicker and the headline; guillemets open quotations. */
    private static final String MARKS = " .|｜–—-:·•/>~_";

    /** Wrappers that are looked through, and parts that are looked at. */
    private static final int DEPTH_MAX = 4;

    private static final int PARTS_MAX = 12;

    private HeadlineParts() {}

    /**
     * The headline proper; null where the markup parts nothing from it.
     *
     * @param headline the element
     * @param whole its text
     */
    static @Nullable String proper(Element headline, String whole) {
        List<Node> parts = parts(headline);
        if (parts.size() < 2) {
            return null;
        }
        String text = whole;
        if (isKicker(parts)) {
            String kicker = text(parts.get(0));
            text = kicker.length() <= KICKER_CHARACTERS_MAX && text.startsWith(kicker)
                    ? withoutMark(text.substring(kicker.length()))
                    : text;
        }
        Node last = parts.get(parts.size() - 1);
        if (last instanceof Element element && (isSubtitle(element) || isBadge(element))) {
            String subtitle = text(last);
            text = text.endsWith(subtitle)
                    ? text.substring(0, text.length() - subtitle.length()).strip()
                    : text;
        }
        boolean title = Words.count(text) >= WORDS_MIN && !Character.isLowerCase(text.codePointAt(0));
        return title && text.length() < whole.length() ? text : null;
    }

    /** What is left of a headline without its first pieces of markup, and without its last ones. */
    static List<String> pieces(Element headline, String whole) {
        List<Node> parts = parts(headline);
        List<String> pieces = new ArrayList<>();
        String rest = whole;
        for (int i = 0; i + 1 < parts.size() && rest.startsWith(text(parts.get(i))); i++) {
            rest = rest.substring(text(parts.get(i)).length()).strip();
            pieces.add(rest);
        }
        rest = whole;
        for (int i = parts.size() - 1; i > 0 && rest.endsWith(text(parts.get(i))); i--) {
            rest = rest.substring(0, rest.length() - text(parts.get(i)).length())
                    .strip();
            pieces.add(rest);
        }
        return pieces;
    }

    /** The nodes with text that the headline is made of, wrappers of all of it looked through. */
    private static List<Node> parts(Element headline) {
        List<Node> parts = List.of(headline);
        for (int depth = 0; depth < DEPTH_MAX && parts.size() == 1 && parts.get(0) instanceof Element only; depth++) {
            parts = new ArrayList<>();
            for (Node child : only.childNodes()) {
                boolean speaks = child instanceof TextNode run
                        ? !run.isBlank()
                        : child instanceof Element element && !text(element).isEmpty();
                if (speaks && parts.size() < PARTS_MAX) {
                    parts.add(child);
                }
            }
        }
        return parts;
    }

    private static boolean isKicker(List<Node> parts) {
        if (!(parts.get(0) instanceof Element first)) {
            return false;
        }
        boolean parted = parts.size() > 2
                && parts.get(1) instanceof Element mark
                && withoutMark(text(mark)).isEmpty();
        return parted || isKicker(first) || (first.childrenSize() == 1 && isKicker(first.child(0)));
    }

    private static boolean isKicker(Element element) {
        Set<String> names = names(element);
        return speaks(names, "kicker") || (speaks(names, "label") && !speaks(names, "title"));
    }

    private static boolean isSubtitle(Element element) {
        return "small".equals(element.normalName()) || speaks(names(element), "subtitle");
    }

    private static boolean isBadge(Element element) {
        Set<String> names = names(element);
        return speaks(names, "badge") && !speaks(names, "title") && Words.count(text(element)) <= BADGE_WORDS_MAX;
    }

    /** Whether an element's classes or id call it the headline, or those of the element that it fills. */
    static boolean isCalledHeadline(Element element) {
        Element parent = element.parent();
        boolean only = parent != null && parent.childrenSize() == 1;
        return speaks(names(element), "headline")
                || speaks(Set.of(element.id().toLowerCase(Locale.ROOT)), "headline")
                || (only && parent != null && speaks(names(parent), "headline"));
    }

    private static boolean speaks(Set<String> names, String group) {
        return names.stream().anyMatch(WORDS.getOrDefault(group, Set.of())::contains);
    }

    /** The words of the classes, each without the name of the whole that it is a part of: "story-title__kicker". */
    private static Set<String> names(Element element) {
        Set<String> names = new HashSet<>();
        for (String name : element.classNames()) {
            String part = name.substring(name.lastIndexOf("__") + 1);
            int start = 0;
            for (int i = 0; i <= part.length(); i++) {
                if (i == part.length() || !Character.isLetter(part.charAt(i))) {
                    names.add(part.substring(start, i).toLowerCase(Locale.ROOT));
                    start = i + 1;
                }
            }
        }
        return names;
    }

    private static String text(Node node) {
        return node instanceof Element element
                ? ShortText.headline(element, 2 * KICKER_CHARACTERS_MAX)
                : node instanceof TextNode run ? Text.fold(run.text()) : "";
    }

    private static String withoutMark(String text) {
        int start = 0;
        while (start < text.length() && MARKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        WordGroups.read("/markup/headline-parts.txt").forEach((group, list) -> words.put(group, Set.copyOf(list)));
        return Map.copyOf(words);
    }
}
