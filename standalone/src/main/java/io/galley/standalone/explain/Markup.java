package io.galley.standalone.explain;

import io.galley.standalone.Printable;

/** Builds HTML. Whatever is added as text is escaped; only the program's own literals are added as markup. */
final class Markup {
    private final StringBuilder html = new StringBuilder();

    /** Adds markup: a literal of this program, never text of a page. */
    Markup raw(String literal) {
        html.append(literal);
        return this;
    }

    /** Adds text as an element's content. Characters that cannot be seen are written by their number. */
    Markup text(String text) {
        text.codePoints().forEach(this::character);
        return this;
    }

    private void character(int c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\n', '\t' -> html.append((char) c);
            default -> {
                if (Printable.isVisible(c)) {
                    html.appendCodePoint(c);
                } else {
                    html.append("<code class=\"hidden\">")
                            .append(Printable.escape(c))
                            .append("</code>");
                }
            }
        }
    }

    /** Adds an element with text in it. {@code name} and {@code attributes} are literals. */
    Markup element(String name, String attributes, String text) {
        html.append('<').append(name).append(attributes.isEmpty() ? "" : " ").append(attributes);
        html.append('>');
        return text(text).raw("</" + name + ">");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
