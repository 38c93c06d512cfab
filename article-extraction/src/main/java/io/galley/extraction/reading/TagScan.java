package io.galley.extraction.reading;

import io.galley.extraction.decode.PageText;

/**
 * Reads one tag of a page as the parser will, and finds which of its attributes nobody asks for. Knows orderly tags
 * only: of any other it says so, and whoever reads on must leave the rest of the page alone.
 */
final class TagScan {
    /** Longest name of a tag that means something here, in characters. */
    private static final int NAME_CHARS_MAX = 20;

    /** Most attributes of a tag: the parser takes only the first 512, counted with those that are cut. */
    private static final int ATTRIBUTES_MAX = 200;

    private final PageText text;

    /** The units of the text. */
    private final String page;

    private final int length;

    /** Where the attributes to be cut begin and end, in turn. */
    final int[] cuts = new int[2 * ATTRIBUTES_MAX];

    int cutCount;

    private int nameStart;
    private int nameEnd;
    private boolean selfClosing;

    /** Which cut takes the address of a link, -1 for none: the tag's end tells whether somebody asks for it. */
    private int linkCut;

    private boolean linkAsked;
    private boolean isLink;

    TagScan(PageText text) {
        this.text = text;
        this.page = text.units();
        this.length = page.length();
    }

    /**
     * Reads a tag.
     *
     * @param start of its name
     * @return the place behind its {@code >}, -1 where the tag is not orderly
     */
    int read(int start) {
        cutCount = 0;
        linkCut = -1;
        linkAsked = false;
        selfClosing = false;
        nameStart = start;
        int at = start;
        while (at < length && isName(page.charAt(at))) {
            at++;
        }
        nameEnd = at;
        if (at < length && !isBlank(page.charAt(at)) && page.charAt(at) != '/' && page.charAt(at) != '>') {
            return -1;
        }
        boolean all = keepsAll();
        isLink = nameEnd - nameStart == 1;
        for (int attributes = 0; at < length && attributes < ATTRIBUTES_MAX; attributes++) {
            int next = blanksEnd(at);
            if (next >= length) {
                return -1;
            }
            if (page.charAt(next) == '>') {
                keepLink();
                return next + 1;
            }
            if (page.charAt(next) == '/') {
                selfClosing = next + 1 < length && page.charAt(next + 1) == '>';
                keepLink();
                return selfClosing ? next + 2 : -1;
            }
            at = attribute(next, all);
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    private void keepLink() {
        if (linkCut >= 0 && linkAsked) {
            cuts[linkCut + 1] = cuts[linkCut];
        }
    }

    private void cut(int from, int to) {
        cuts[cutCount++] = from;
        cuts[cutCount++] = to;
    }

    /** Reads one attribute and returns the place behind it, -1 where it is not orderly. */
    private int attribute(int start, boolean all) {
        int at = start;
        while (at < length && isAttributeName(page.charAt(at))) {
            at++;
        }
        int end = at;
        at = blanksEnd(at);
        if (end == start || at >= length) {
            return -1;
        }
        if (page.charAt(at) != '=') {
            boolean parted = at > end || page.charAt(at) == '>' || page.charAt(at) == '/';
            if (parted && !all) {
                judge(start, end, end, end, end);
            }
            return parted ? end : -1;
        }
        at = blanksEnd(at + 1);
        if (at >= length) {
            return -1;
        }
        int quoted = page.charAt(at) == '"' || page.charAt(at) == '\'' ? 1 : 0;
        int valueStart = at + quoted;
        at = quoted > 0 ? next(page.charAt(at), valueStart) : valueEnd(at);
        if (at >= length) {
            return -1;
        }
        if (!all) {
            judge(start, end, valueStart, at, at + quoted);
        }
        return at + quoted;
    }

    private int next(char quote, int from) {
        int at = page.indexOf(quote, from);
        return at < 0 ? length : at;
    }

    private int valueEnd(int from) {
        int at = from;
        while (at < length && !isBlank(page.charAt(at)) && page.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    /** Marks an attribute as one to be cut, unless somebody asks for it. */
    private void judge(int start, int end, int valueStart, int valueEnd, int attributeEnd) {
        boolean link = is("href", start, end);
        if (link && isLink && linkCut < 0 && !isAskedLink(text.text(valueStart, valueEnd))) {
            linkCut = cutCount;
            cut(start, attributeEnd);
            return;
        }
        linkAsked |= link || (isLink && asksForLink(start, end, valueStart, valueEnd)); // of two links both stay
        if (!link && !isAsked(start, end, valueStart, valueEnd)) {
            cut(start, attributeEnd);
        }
    }

    /** Whether an address may be an author's page or the front page, or is a place of the page itself. */
    private static boolean isAskedLink(String address) {
        return address.startsWith("#") || AuthorLinks.leadsToAuthor(address) || FrontPage.isAddress(address);
    }

    private boolean isAsked(int start, int end, int valueStart, int valueEnd) {
        return switch (end - start) {
            case 2 -> is("id", start, end);
            case 3 -> is("rel", start, end) || is("src", start, end) || is("alt", start, end);
            case 4 -> is("role", start, end) || is("type", start, end);
            case 5 -> is("class", start, end) || (is("style", start, end) && mayHide(valueStart, valueEnd));
            case 6 -> is("hidden", start, end);
            case 7 -> is("content", start, end);
            case 8 -> is("itemprop", start, end) || is("datetime", start, end) || is("property", start, end);
            case 11 -> is("aria-hidden", start, end);
            default -> false;
        };
    }

    /** Whether an attribute may make a link the address of an author. */
    private boolean asksForLink(int start, int end, int valueStart, int valueEnd) {
        return is("rel", start, end)
                || is("itemprop", start, end)
                || ((is("class", start, end) || is("id", start, end)) && namesAuthor(valueStart, valueEnd));
    }

    /** Whether a class or an id may be that of a byline, whose link is the author's page. */
    private boolean namesAuthor(int from, int to) {
        for (int at = from; at < to; at++) {
            char c = page.charAt(at);
            boolean second = c == 'u' || c == 'y' || c == 'U' || c == 'Y';
            if (c == '&' || (second && (is("author", at - 1, at + 5) || is("byline", at - 1, at + 5)))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayHide(int from, int to) {
        return holds("none", from, to) || holds("hidden", from, to) || holds("&", from, to);
    }

    /** Whether a part of the page holds a word, given in lower case, whatever the case there. */
    boolean holds(String word, int from, int to) {
        char first = word.charAt(0);
        for (int at = from; at + word.length() <= to; at++) {
            if ((page.charAt(at) | ' ') == first && is(word, at, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Elements all of whose attributes are asked for, or tell the parser something. */
    private boolean keepsAll() {
        return switch (nameEnd - nameStart) {
            case 1 -> page.charAt(nameStart) != 'a' && page.charAt(nameStart) != 'p';
            case 2 -> isTag("em") || isTag("tt");
            case 3 -> isTag("big");
            case 4 ->
                isTag("meta")
                        || isTag("link")
                        || isTag("base")
                        || isTag("html")
                        || isTag("font")
                        || isTag("code")
                        || isTag("abbr")
                        || isTag("nobr");
            case 5 -> isTag("small") || isTag("input");
            case 6 -> isTag("script") || isTag("strike") || isTag("strong");
            case 14 -> isTag("annotation-xml");
            default -> nameEnd - nameStart > NAME_CHARS_MAX;
        };
    }

    /** Whether the tag just read has this name, whatever its case. */
    boolean isTag(String name) {
        return is(name, nameStart, nameEnd);
    }

    /** Where the name of the tag just read begins. */
    int nameStart() {
        return nameStart;
    }

    /** Where it ends. */
    int nameEnd() {
        return nameEnd;
    }

    /** Whether the tag just read closes itself. */
    boolean closesItself() {
        return selfClosing;
    }

    /** Whether a place of the page holds a word, given in lower case, whatever the case there. */
    boolean is(String word, int from, int to) {
        if (to - from != word.length() || to > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = page.charAt(from + i);
            if (c != word.charAt(i) && (c < 'A' || c > 'Z' || c + 32 != word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int blanksEnd(int from) {
        int at = from;
        while (at < length && isBlank(page.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isName(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
    }

    /** Marks that mean something elsewhere in a tag are part of a name here, if an odd one. */
    private static boolean isAttributeName(char c) {
        return c > ' ' && c != '=' && c != '>' && c != '/';
    }
}
