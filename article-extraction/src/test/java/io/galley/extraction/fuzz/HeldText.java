package io.galley.extraction.fuzz;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.Page;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, as nothing but its letters and digits: white space, marks, and characters that no reader sees may
 * differ between a page and a body made of it, the rest may not.
 */
final class HeldText {
    /** What stands inside these is no text; the engine reads scripts only where a page shows nothing else. */
    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "template",
            "template\u200b",
            "noscript",
            "svg",
            "math",
            "head",
            "select",
            "option",
            "datalist",
            "textarea",
            "input",
            "iframe",
            "frameset",
            "object",
            "embed",
            "applet",
            "canvas",
            "audio",
            "video",
            "map");

    /** Words of a script's text that may be parted by formatting in it, one in so many. */
    private static final int PARTED_WORDS = 10;

    private final String shown;
    private final String unscripted;
    private final String scripts;

    private HeldText(String shown, String unscripted, String scripts) {
        this.shown = shown;
        this.unscripted = unscripted;
        this.scripts = scripts;
    }

    static HeldText of(Page page) {
        if (!(Decoder.decode(page) instanceof Decoded.Text text)) {
            return new HeldText("", "", "");
        }
        if (!text.html()) {
            return new HeldText(letters(text.text()), "", "");
        }
        Document parsed = parse(text.text());
        Document document = parsed == null ? new Document("") : parsed;
        StringBuilder shown = new StringBuilder();
        StringBuilder unscripted = new StringBuilder();
        StringBuilder scripts = new StringBuilder();
        read(document, false, shown);
        read(document, true, unscripted);
        if (manyTemplates(text.text()) || parsed == null) {
            // The engine parses what is left without templates and scripts, which may be read otherwise than the whole.
            String plain = Parser.unescapeEntities(TAG.matcher(text.text()).replaceAll(""), false);
            shown.append("\n").append(plain);
        }
        document.getElementsByTag("script")
                .forEach(script -> scripts.append(script.data()).append('\n'));
        String joined = BETWEEN_PIECES.matcher(scripts).replaceAll("");
        return new HeldText(letters(shown.toString()), letters(unscripted.toString()), joined);
    }

    /**
     * Like the engine, which calls templates otherwise where there are more than the parser bears; null where the
     * parser fails, as on some misnested pages.
     */
    private static @Nullable Document parse(String page) {
        boolean many = manyTemplates(page);
        String whole = page.replace('\uffff', '\ufffd'); // the parser would take it for the end, or not
        String bounded = many ? TEMPLATE.matcher(whole).replaceAll("$0\u200b") : whole;
        try {
            return Jsoup.parse(bounded, "", Parser.htmlParser().setMaxDepth(512));
        } catch (IndexOutOfBoundsException | IllegalArgumentException lostCount) {
            return null;
        }
    }

    private static boolean manyTemplates(String page) {
        return TEMPLATE.matcher(page).results().count() > TEMPLATES_MAX;
    }

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?][^<>]{0,2000}>");

    private static final Pattern TEMPLATE = Pattern.compile("(?i)<template");

    private static final int TEMPLATES_MAX = 400;

    /** Where a page that streams its text has cut it in pieces. */
    private static final Pattern BETWEEN_PIECES =
            Pattern.compile("\"\\]\\);?\\s{0,9}(?:self|window)\\.__next_f\\.push\\(\\[1,\\s{0,9}\"");

    /** Adds the texts that readers see. */
    private static void read(Node root, boolean noscript, StringBuilder into) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof TextNode text) {
                into.append(text.getWholeText());
            }
            String name = node.normalName();
            if (!UNREAD.contains(name) || (noscript && name.equals("noscript"))) {
                List<Node> children = node.childNodes();
                for (int i = children.size() - 1; i >= 0; i--) {
                    open.push(children.get(i));
                }
            }
        }
    }

    /** The place in a paragraph that the page does not hold, as a few words; null where it holds them all. */
    @Nullable
    String invented(Article article) {
        String source = String.valueOf(article.report().provenance().get("body"));
        String held = switch (source) {
            case "blocks" -> shown;
            case "noscript" -> unscripted;
            default -> scriptLetters();
        };
        boolean parted = source.equals("json-ld") || source.equals("script-json");
        for (Paragraph paragraph : article.paragraphs()) {
            String text = paragraph.text();
            if (!held.contains(letters(text)) && !(parted && holdsWords(held, text))) {
                return around(held, text) + " (" + source + ")";
            }
        }
        return null;
    }

    /** The words before and behind the place up to which a page holds a text. */
    private static String around(String held, String text) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            boolean holds = held.contains(letters(text.substring(0, middle)));
            low = holds ? middle : low;
            high = holds ? high : middle - 1;
        }
        return text.substring(Math.max(0, low - 40), Math.min(text.length(), low + 40));
    }

    /** Whether the words stand in this order, but for a few that formatting parts. */
    private static boolean holdsWords(String held, String text) {
        String[] words = text.split("[\\s\\p{Z}]+");
        int missing = 0;
        int at = 0;
        for (String word : words) {
            int next = held.indexOf(letters(word), at);
            missing += next < 0 ? 1 : 0;
            at = next < 0 ? at : next;
        }
        return missing <= 1 + words.length / PARTED_WORDS;
    }

    /** Scripts hold text escaped, and perhaps as markup: but a bracket in it may also be a mere bracket. */
    private String scriptLetters() {
        String plain = Parser.unescapeEntities(Parser.unescapeEntities(unescaped(scripts), false), false);
        String text = plain.replaceAll("<[^<>]{1,2000}>", "");
        return letters(text) + '\n' + letters(Jsoup.parse(plain).text()) + '\n' + letters(plain);
    }

    private static String unescaped(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\' || i + 1 == json.length()) {
                out.append(c);
                continue;
            }
            char next = json.charAt(++i);
            if (next == 'u'
                    && i + 4 < json.length()
                    && json.substring(i + 1, i + 5).matches("[0-9a-fA-F]{4}")) {
                out.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append("nrtbf".indexOf(next) >= 0 ? ' ' : next);
            }
        }
        return out.toString();
    }

    static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) && "ƒˆŠŒŽšœžŸ".indexOf(c) < 0) { // these may have been control characters
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }
}
