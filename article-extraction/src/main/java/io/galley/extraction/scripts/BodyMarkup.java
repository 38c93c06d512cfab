package io.galley.extraction.scripts;

import io.galley.extraction.reading.Reader;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * Writes a body that stands in a script's data as markup, so that it is read and judged like any other. Knows text,
 * markup in text, lists of paragraphs, and the trees in which editors keep articles. Calls itself as deep as the data
 * nest, which is bounded: {@link ScriptJson#DEPTH_MAX}.
 */
final class BodyMarkup {
    private BodyMarkup() {}

    static Document of(JsonNode body) {
        Document document = Document.createShell("");
        Element article = document.body().appendElement("article").attr("itemprop", "articleBody");
        write(body, article, "p");
        return document;
    }

    /** Writes a value as blocks; {@code tag} is that of a text. */
    private static void write(JsonNode value, Element into, String tag) {
        if (value.isString()) {
            text(value.asString(), into, tag);
        } else if (value.isArray()) {
            for (JsonNode item : value) {
                write(item, into, tag);
            }
        } else if (value.isObject()) {
            object(value, into, tag);
        }
    }

    private static void object(JsonNode value, Element into, String tag) {
        if (is("skipped", value) || (Prose.isPage(value) && !isInline(value))) {
            return; // pictures, adverts, teasers
        }
        String own = tag(value, tag);
        if (isLine(value)) {
            inline(value, into.appendElement(own));
            return;
        }
        boolean holds = (!own.equals(tag) || own.equals("li")) && !own.equals("h2");
        Element inside = holds ? into.appendElement(own) : into;
        boolean said = saysItself(value);
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonNode child = property.getValue();
            if (child.isContainer() ? !said : ScriptNames.in("text", property.getKey())) {
                write(child, inside, own.equals("ul") ? "li" : holds ? "p" : own);
            }
        }
    }

    /** Shortest text, in characters, that is what its object says; what the object holds beside it are the pieces. */
    private static final int SAID_CHARS_MIN = 40;

    private static boolean saysItself(JsonNode value) {
        return value.properties().stream()
                .anyMatch(property -> property.getValue().isString()
                        && property.getValue().asString().length() >= SAID_CHARS_MIN
                        && ScriptNames.in("text", property.getKey()));
    }

    /** Whether an object says of itself that it is of a sort. */
    private static boolean is(String group, JsonNode value) {
        return value.properties().stream()
                .anyMatch(property -> property.getValue().isString()
                        && ScriptNames.in("kind", property.getKey())
                        && ScriptNames.in(group, property.getValue().asString()));
    }

    private static String tag(JsonNode value, String otherwise) {
        if (is("heading", value)) {
            return "h2";
        }
        if (is("item", value)) {
            return "li";
        }
        if (is("quote", value)) {
            return "blockquote";
        }
        if (is("list", value)) {
            return "ul";
        }
        return is("code", value) ? "pre" : otherwise;
    }

    /** Whether an object is one line of text: what holds text in it are pieces of formatted text. */
    private static boolean isLine(JsonNode value) {
        if (is("list", value)) {
            return false;
        }
        boolean pieces = false;
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonNode child = property.getValue();
            if (child.isArray() && !child.isEmpty() && ScriptNames.in("text", property.getKey())) {
                for (JsonNode item : child) {
                    pieces = isInline(item);
                    if (!pieces) {
                        return false;
                    }
                }
            }
        }
        return pieces;
    }

    /** A piece of formatted text: said to be one, or text beside values that are no text. */
    private static boolean isInline(JsonNode value) {
        if (!value.isObject() || is("inline", value)) {
            return value.isObject();
        }
        boolean nested = value.properties().stream()
                .anyMatch(property -> property.getValue().isContainer()
                        && !property.getValue().isEmpty());
        boolean block = is("paragraph", value) || is("heading", value) || is("item", value) || is("quote", value);
        return !nested && !block && value.size() <= INLINE_PROPERTIES_MAX && isShort(value);
    }

    /** Most properties of a piece of text: it, its sort, and what it looks like. */
    private static final int INLINE_PROPERTIES_MAX = 8;

    private static boolean isShort(JsonNode value) {
        return value.properties().stream()
                .noneMatch(property -> property.getValue().isString()
                        && isMarkup(property.getValue().asString()));
    }

    private static void inline(JsonNode value, Element into) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonNode child = property.getValue();
            if (!ScriptNames.in("text", property.getKey())) {
                continue;
            }
            if (child.isString()) {
                into.appendChild(new TextNode(child.asString()));
            } else if (child.isArray()) {
                child.forEach(item -> inline(item, into));
            }
        }
    }

    private static void text(String text, Element into, String tag) {
        String plain = text.contains("&lt;") && text.indexOf('<') < 0 ? Parser.unescapeEntities(text, false) : text;
        if (isMarkup(plain)) {
            Element inside = into.appendElement(tag.equals("p") ? "div" : tag);
            for (Node child : Reader.part(plain).childNodes().toArray(Node[]::new)) {
                inside.appendChild(child);
            }
            return;
        }
        String unescaped = plain.indexOf('&') >= 0 ? Parser.unescapeEntities(plain, false) : plain;
        unescaped
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> into.appendElement(tag).appendChild(new TextNode(line)));
    }

    /** Whether text holds a tag. */
    private static boolean isMarkup(String text) {
        int close = text.lastIndexOf('>');
        for (int at = text.indexOf('<'); at >= 0 && at < close; at = text.indexOf('<', at + 1)) {
            char next = text.charAt(at + 1);
            if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/') {
                return true;
            }
        }
        return false;
    }
}
