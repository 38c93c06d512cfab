package io.galley.standalone.explain;

import io.galley.extraction.metadata.Evidence.Claimed;
import java.util.List;

/** All that a page says of itself as a table, folded: who asks why a value was chosen opens it. */
final class HtmlClaims {
    private final List<Claimed> claims;
    private final Markup html;

    HtmlClaims(List<Claimed> claims, Markup html) {
        this.claims = claims;
        this.html = html;
    }

    void write() {
        if (claims.isEmpty()) {
            return;
        }
        long fields = claims.stream().map(Claimed::field).distinct().count();
        html.raw("<details class=\"claims\"><summary>")
                .text("What the page says of itself: " + claims.size() + " claims about " + fields + " fields")
                .raw("</summary>\n<table><thead><tr><th>field</th><th>read from</th><th>what stands there</th></tr>")
                .raw("</thead>\n");
        String field = "";
        for (Claimed claim : claims) {
            boolean first = !claim.field().equals(field);
            if (first) {
                html.raw(field.isEmpty() ? "" : "</tbody>\n").raw("<tbody>");
                field = claim.field();
            }
            row(claim, first);
        }
        html.raw("</tbody>\n</table></details>\n");
    }

    private void row(Claimed claim, boolean first) {
        html.raw(claim.chosen() ? "<tr class=\"chosen\">" : "<tr>")
                .element("th", "scope=\"row\"", first ? Wording.field(claim.field()) : "")
                .element("td", "class=\"place\"", claim.place())
                .raw("<td><div>")
                .element("span", "dir=\"auto\"", claim.value());
        if (claim.times() > 1) {
            html.raw(" ").element("small", "", claim.times() + " times");
        }
        if (claim.chosen()) {
            html.raw(" <small class=\"mark\">chosen</small>");
        }
        html.raw("</div></td></tr>\n");
    }
}
