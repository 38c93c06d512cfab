package io.galley.standalone.explain;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Removed;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.trace.Trace;
import io.galley.extraction.trace.Trace.JudgedBlock;
import io.galley.standalone.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A trace as one self-contained page: no script, nothing loaded from elsewhere, and a content security policy that
 * allows nothing but its own style sheet.
 */
public final class HtmlReport {
    private final Trace trace;
    private final Markup html = new Markup();

    private HtmlReport(Trace trace) {
        this.trace = trace;
    }

    /**
     * Writes a trace.
     *
     * @param name what to call the page, for example its file's name
     */
    public static String of(Trace trace, String name) {
        return new HtmlReport(trace).page(name);
    }

    private String page(String name) {
        String style = style();
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; ")
                .raw("form-action 'none'; style-src 'sha256-" + hash(style) + "'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .element("title", "", "Galley: " + Printable.escaped(name))
                .raw("\n<style>" + style + "</style>\n</head>\n<body>\n");
        head(name);
        html.raw("<div class=\"columns\">\n<main>\n");
        new HtmlClaims(trace.claims(), html).write();
        new HtmlBlocks(trace, html).write();
        html.raw("</main>\n<aside>\n");
        legend();
        if (trace.extraction() instanceof Found found) {
            aside(found.article());
        }
        html.raw("</aside>\n</div>\n</body>\n</html>\n");
        return html.toString();
    }

    private void head(String name) {
        html.raw("<header>\n").element("p", "class=\"eyebrow\" dir=\"auto\"", name);
        switch (trace.extraction()) {
            case Found found -> {
                String title = found.article().title();
                html.element("h1", "dir=\"auto\"", title == null ? "An article without a title" : title);
            }
            case Refused refused ->
                html.element("h1", "class=\"refused\"", "Refused: " + refused.reason())
                        .element("p", "class=\"detail\"", refused.detail());
        }
        html.raw("<dl class=\"figures\">");
        if (trace.input() != null) {
            double words =
                    trace.blocks().stream().mapToDouble(JudgedBlock::words).sum();
            List<JudgedBlock> kept =
                    trace.blocks().stream().filter(JudgedBlock::kept).toList();
            double keptWords = kept.stream().mapToDouble(JudgedBlock::words).sum();
            figure("confidence", Wording.score(trace.confidence()));
            figure("blocks kept", kept.size() + " of " + trace.blocks().size());
            figure("words kept", Math.round(keptWords) + " of " + Math.round(words));
            figure("read as", trace.input());
            figure("charset", String.valueOf(trace.charset()));
        }
        figure("engine", String.valueOf(ArticleExtractor.ENGINE));
        html.raw("</dl>\n</header>\n");
    }

    private void figure(String name, String value) {
        html.raw("<div>").element("dt", "", name).element("dd", "", value).raw("</div>");
    }

    private void legend() {
        html.raw("<section class=\"legend\"><h2>Legend</h2><ul>")
                .raw("<li class=\"kept\"><span>kept</span> part of the body</li>")
                .raw("<li class=\"title\"><span>title</span> the title, which is no part of the body</li>")
                .raw("<li class=\"dropped\"><span>rule</span> a rule dropped it, or lowered its score</li>")
                .raw("<li class=\"below\"><span>score</span> its score is below the cut</li></ul>")
                .raw("<p>The number is how likely a block is part of the body, 0–1. Open it for what moved it most ")
                .raw("against the page’s other blocks: feature, value, and by how much (log odds).</p></section>\n");
    }

    private void aside(Article article) {
        html.raw("<section><h2>Metadata</h2><dl class=\"facts\">");
        for (Fact fact : Fact.of(article)) {
            html.element("dt", "", fact.name()).raw("<dd>").element("span", "dir=\"auto\"", fact.value());
            if (!fact.place().isEmpty()) {
                html.element("small", "", fact.place());
            }
            html.raw("</dd>");
        }
        html.raw("</dl></section>\n");
        keywords(article.keywords());
        list("Warnings", article.report().warnings());
        removed(article.report().removed());
    }

    private void keywords(List<Keyword> keywords) {
        if (keywords.isEmpty()) {
            return;
        }
        html.raw("<section><h2>Keywords</h2><ul class=\"keywords\">");
        for (Keyword keyword : keywords) {
            html.raw("<li>")
                    .element("span", "dir=\"auto\"", keyword.text())
                    .element("small", "", keyword.source() + " " + Wording.score(keyword.score()))
                    .raw("</li>");
        }
        html.raw("</ul></section>\n");
    }

    private void list(String heading, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        html.raw("<section>").element("h2", "", heading).raw("<ul>");
        entries.forEach(entry -> html.element("li", "", entry));
        html.raw("</ul></section>\n");
    }

    private void removed(List<Removed> removed) {
        if (removed.isEmpty()) {
            return;
        }
        html.raw("<section><h2>Removed</h2><table><thead><tr><th>kind</th><th>blocks</th><th>characters</th></tr>")
                .raw("</thead><tbody>");
        for (Removed kind : removed) {
            html.raw("<tr>")
                    .element("td", "", kind.kind())
                    .element("td", "", String.valueOf(kind.blocks()))
                    .element("td", "", String.valueOf(kind.chars()))
                    .raw("</tr>");
        }
        html.raw("</tbody></table></section>\n");
    }

    private static String style() {
        try (InputStream file = HtmlReport.class.getResourceAsStream("/explain/report.css")) {
            if (file == null) {
                throw new IllegalStateException("resource report.css is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By which the policy knows the style sheet. */
    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
