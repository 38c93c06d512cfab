package io.galley.extraction.fuzz;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.Page;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
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

    private final String shown;
    private final String scripts;

    private HeldText(String shown, String scripts) {
        this.shown = shown;
        this.scripts = scripts;
    }

    static HeldText of(Page page) {
        if (!(Decoder.decode(page) instanceof Decoded.Text text)) {
            return new HeldText("", "");
        }
        if (!text.html()) {
            return new HeldText(letters(text.text()), "");
        }
        Document document = parse(text.text());
        StringBuilder shown = new StringBuilder();
        StringBuilder scripts = new StringBuilder();
        document.filter((NodeFilter) (node, depth) -> read(node, shown, scripts));
        return new HeldText(letters(shown.toString()), scripts.toString());
    }

    private static Document parse(String page) {
        try {
            return Jsoup.parse(page, "", Parser.htmlParser().setMaxDepth(512));
        } catch (ValidationException tooManyTemplates) {
            return parse(page.replaceAll("(?i)<template", "<template\u200b"));
        }
    }

    private static NodeFilter.FilterResult read(Node node, StringBuilder shown, StringBuilder scripts) {
        if (node instanceof TextNode text) {
            shown.append(text.getWholeText());
        } else if (node instanceof Element element && UNREAD.contains(element.normalName())) {
            scripts.append(element.normalName().equals("script") ? element.data() : element.outerHtml());
            boolean skip = !element.normalName().equals("head");
            return skip ? NodeFilter.FilterResult.SKIP_ENTIRELY : NodeFilter.FilterResult.CONTINUE;
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    /** The first paragraph that the page does not hold, as a few words; null where it holds them all. */
    @Nullable
    String invented(Article article) {
        boolean fromScript = !"blocks".equals(article.report().provenance().get("body"));
        String held = fromScript ? scriptLetters() : shown;
        for (Paragraph paragraph : article.paragraphs()) {
            if (!held.contains(letters(paragraph.text()))) {
                return paragraph
                        .text()
                        .substring(0, Math.min(80, paragraph.text().length()));
            }
        }
        return null;
    }

    /** Scripts hold text escaped, and perhaps as markup. */
    private String scriptLetters() {
        String plain = Parser.unescapeEntities(Parser.unescapeEntities(unescaped(scripts), false), false);
        String text = plain.replaceAll("<[^<>]{1,2000}>", "");
        return letters(text) + '\n' + letters(Jsoup.parse(plain).text());
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
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }
}
