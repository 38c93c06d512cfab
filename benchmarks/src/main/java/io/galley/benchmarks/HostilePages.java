package io.galley.benchmarks;

import java.util.List;

/** Pages of any size that are made to cost: one piece over and over. */
final class HostilePages {
    private HostilePages() {}

    /**
     * A sort of hostile page.
     *
     * @param piece what is repeated; each {@code #} in it is replaced by the count
     */
    record Kind(String name, String head, String piece, String tail) {

        boolean html() {
            return !head.isEmpty();
        }

        /** A page of about this many characters. */
        String page(int characters) {
            StringBuilder page = new StringBuilder(characters + 1000).append(head);
            String prefix = piece;
            for (int i = 0; page.length() + tail.length() < characters; i++) {
                page.append(prefix.replace("#", Integer.toString(i)));
            }
            return page.append(tail).toString();
        }
    }

    private static final String OPEN = "<!doctype html><html><head><title>A page</title></head><body>";
    private static final String PROSE =
            "The council met on Monday, and after a long debate it voted for the new bridge. ";

    static final List<Kind> KINDS = List.of(
            html("nested elements", "<div>"),
            html("nested elements with text", "<div>word # "),
            html("unclosed paragraphs", "<p>A word # and another."),
            html("unclosed formatting", "<b>word # <i>and "),
            html("misnested formatting", "<a href=x><b><i>word</a> # </b></i>"),
            new Kind("one long class", OPEN + "<p class=\"", "name-# ", "\">" + PROSE.repeat(9) + "</p>"),
            new Kind("one element with many attributes", OPEN + "<p ", "a#=x ", ">" + PROSE.repeat(9) + "</p>"),
            html("many classes", "<div class=\"entry-# share# contentBody\" id=\"x#\">" + PROSE + "</div>"),
            html("table rows", "<table><tr><td>cell #<td>and</table>"),
            html("nested tables", "<table><tr><td>cell # "),
            html("comments", "<!-- comment # -->text "),
            html("CDATA", "<![CDATA[ text # ]]>"),
            html("entities", "&amp;&eacute;&#1234;&nothing; "),
            html("one text", PROSE),
            html("one word", "x"),
            html("marks", "/!-"),
            html("links", "<li><a href=\"/path/#\">The headline of a story number #</a></li>"),
            html("list of names", "<li>Share #"),
            html("scripts", "<script>var a# = \"<p>\";</script>"),
            new Kind("one script", OPEN + "<script>", "var a# = {b: [1, \"<p>\"]};\n", "</script>" + PROSE.repeat(9)),
            new Kind(
                    "one JSON-LD",
                    OPEN + "<script type=\"application/ld+json\">{\"@graph\":[",
                    "{\"@type\":\"NewsArticle\",\"headline\":\"Headline #\",\"author\":{\"name\":\"Jane #\"}},",
                    "{}]}</script>" + PROSE.repeat(9)),
            new Kind(
                    "one nested JSON-LD",
                    OPEN + "<script type=\"application/ld+json\">",
                    "{\"@graph\":[",
                    "</script>" + PROSE.repeat(9)),
            html(
                    "many JSON-LD",
                    "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"name\":\"#\"}</script>"),
            html("metas", "<meta property=\"article:tag\" content=\"tag #\">"),
            html("authors", "<span itemprop=\"author\">Jane Doe #</span> <a rel=author href=/#>By Jo Roe</a>"),
            html("bylines", "<p class=\"byline\">By Jane Doe #, 12 May 2026</p>"),
            html("dates", "<time datetime=\"2026-05-12\">12 May 2026, #</time>"),
            html("line breaks", "word # and<br>"),
            html("double line breaks", PROSE + "<br><br>"),
            html("one block again and again", "<p>" + PROSE + PROSE + "</p>"),
            html("blocks much alike", "<p>" + PROSE + "It was number # of the day, said the mayor.</p>"),
            html("headings", "<h2>Heading #</h2>"),
            html("hidden", "<p style=\"color: red; display : none\" aria-hidden=true>" + PROSE + "</p>"),
            html("options", "<select><option>option #</select>"),
            html("drawings", "<svg><g><path d=\"M0 0L#\"/></g></svg>"),
            text("one line without spaces", "x"),
            text("one line of marks", "/!-"),
            text("one line of words", PROSE),
            text("one line of one word", "Share "),
            text("one line of different words", "Word# of word# and "),
            text("one line of Han", "市议会星期一开会。经过长时间辩论后表决通过"),
            text("one line of capitals", "READ ALSO: The News # "),
            text("lines of one character", "x\n"),
            text("lines of one word", "Share\n"),
            text("lines much alike", PROSE + "It was number # of the day.\n"),
            text("one line again and again", PROSE + "\n"),
            text("headlines", "Council votes for bridge number #\n"),
            text("empty lines", "\n \n"),
            text("dates in lines", "12 May 2026, #:00\n"));

    private static Kind html(String name, String piece) {
        return new Kind(name, OPEN, piece, "");
    }

    private static Kind text(String name, String piece) {
        return new Kind("text: " + name, "", piece, "");
    }
}
