package io.galley.standalone.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Author;
import io.galley.extraction.Article.Image;
import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.Article.Removed;
import io.galley.extraction.Article.Report;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.extraction.metadata.Evidence.Claimed;
import io.galley.extraction.trace.Trace;
import io.galley.extraction.trace.Trace.Fate;
import io.galley.extraction.trace.Trace.Influence;
import io.galley.extraction.trace.Trace.JudgedBlock;
import io.galley.standalone.Printable;
import io.galley.standalone.explain.TerminalReport.Style;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReportsTest {
    /** Tries to reach the terminal and the report with markup, escape sequences and marks that turn lines around. */
    private static final String HOSTILE =
            "The \u001b[2J\u001b[31mbridge\u202e <script>alert(1)</script> \u001b]0;t\u0007 & <img src=x onerror='alert(2)'>"
                    + " \u2066\u009b5m\u0000\u2028\u00ad \"";

    private static final String PAGE = """
            The harbour bridge opens again after two winters of repairs

            After two winters of repairs the harbour bridge opened on Monday to walkers and carts, and nobody fell in.

            The council and the guild paid for the planks, “which came from local oaks”, as the mayor said to the crowd.

            A third of the lamps are still missing because the foundry in the next valley burned down in spring last year.

            Read also: Ten bridges that you should see
            """;

    private static final String CLAIMING =
            "<html><head><title>Bridge opens | Gazette</title><title>Bridge opens | Gazette</title>"
                    + "<meta property='og:title' content='Bridge opens | Gazette'></head><body><article>"
                    + "<h1>The harbour bridge opens again after two winters</h1><p>"
                    + String.join("</p><p>", PAGE.strip().split("\n\n"))
                    + "</p></article></body></html>";

    @Test
    void nothingOfAPageReachesTheTerminalUnescaped() {
        String plain = terminal(hostile(), new Style(false, 80, true));
        String full = terminal(hostile(), new Style(false, 0, true));

        assertThat(plain.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        assertThat(full.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void onlyOurOwnColoursReachTheTerminal() {
        String painted = terminal(hostile(), new Style(true, 100, false));

        assertThat(painted.replaceAll("\u001b\\[(0|1|2|31|32)m", "").replace("\n", ""))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        assertThat(painted).contains("\u001b[32m");
    }

    @Test
    void saysOfEachBlockWhatBecameOfItAndWhy() {
        assertThat(terminal(trace(PAGE), new Style(false, 0, false)))
                .containsPattern("4 - rule read-also, score 0\\.\\d\\d")
                .containsPattern("1 \\+ score 0\\.\\d\\d")
                .containsPattern("\\d of 5 blocks kept");
        assertThat(terminal(trace(""), new Style(false, 0, false))).contains("refused: EMPTY_PAGE");
    }

    @Test
    void reportHoldsNoMarkupOfThePageAndLoadsNothing() {
        Document report = Jsoup.parse(HtmlReport.of(hostile(), "evil<b>name\u202e.txt"));

        assertThat(report.select("script, img, a, link, iframe, object, form, base, [src], [href], [style]"))
                .isEmpty();
        assertThat(report.getAllElements())
                .noneMatch(element -> element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(report.title()).isEqualTo("Galley: evil<b>name\\u{202e}.txt");
        assertThat(report.text()).contains("<script>alert(1)</script>").contains("onerror='alert(2)'");
        assertThat(report.wholeText().replaceAll("[\n\t]", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void policyAllowsTheReportsOwnStyleSheetOnly() throws Exception {
        Document report = Jsoup.parse(HtmlReport.of(trace(PAGE), "page"));
        byte[] style = report.selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style);

        assertThat(report.selectFirst("meta[http-equiv=Content-Security-Policy]")
                        .attr("content"))
                .startsWith("default-src 'none';")
                .endsWith("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        assertThat(new String(style, StandardCharsets.UTF_8))
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void reportShowsKeptBlocksToReadAndRemovedOnesStruck() {
        Document report = Jsoup.parse(HtmlReport.of(trace(PAGE), "page"));

        assertThat(report.select(".kept p").text()).contains("After two winters");
        assertThat(report.select(".dropped del").text()).contains("Ten bridges");
        assertThat(report.select(".dropped .label").text()).startsWith("rule read-also");
        assertThat(report.select(".text > [dir=auto]")).hasSize(5);
    }

    @Test
    void claimsAreListedFieldByFieldTheChosenOneFirst() {
        Document report = Jsoup.parse(HtmlReport.of(trace(CLAIMING), "page"));

        assertThat(report.select(".claims tbody").first().select("tr").eachText())
                .containsExactly(
                        "title h1 The harbour bridge opens again after two winters chosen",
                        "open-graph Bridge opens | Gazette",
                        "title-element Bridge opens | Gazette 2 times");
        assertThat(terminal(trace(CLAIMING), new Style(false, 0, false)))
                .containsPattern("claims  \\* chosen\\R  title +\\* h1 +The harbour bridge opens")
                .containsPattern("  +open-graph +Bridge opens \\| Gazette")
                .contains("Bridge opens | Gazette  2 times");
    }

    @Test
    void terminalCountsClaimsThatDoNotFit() {
        String page = CLAIMING.replace("<h1>", "<h1>One</h1><h1>Two</h1><h1>Three</h1><h1>Four</h1><h1>");

        assertThat(terminal(trace(page), new Style(false, 80, false))).contains("1 more, see --full");
        assertThat(terminal(trace(page), new Style(false, 0, false))).doesNotContain("--full");
    }

    @Test
    void refusedPageIsReportedWithItsReason() {
        Document report = Jsoup.parse(HtmlReport.of(trace(""), "empty"));

        assertThat(report.select("h1").text()).isEqualTo("Refused: EMPTY_PAGE");
        assertThat(report.select(".detail").text()).isEqualTo("page has 0 characters, needs 1");
    }

    @Test
    void charactersThatCannotBeSeenAreWrittenByTheirNumber() {
        String text = "a\u001b[31m\u202eb\u0085\u2028\ufeff<&\"'>\u200d";

        assertThat(Printable.escaped(text)).isEqualTo("a\\u{1b}[31m\\u{202e}b\\u{85}\\u{2028}\\u{feff}<&\"'>\u200d");
        assertThat(new Markup().text(text).toString())
                .startsWith("a<code class=\"hidden\">\\u{1b}</code>[31m")
                .endsWith("\\u{feff}</code>&lt;&amp;&quot;&#39;&gt;\u200d");
    }

    /** As no engine should ever give it out. */
    private static Trace hostile() {
        Report report = new Report(
                1,
                "html",
                HOSTILE,
                0.5,
                List.of(new Removed(HOSTILE, 1, 1)),
                Map.of("title", HOSTILE, "authors", HOSTILE),
                Map.of("title", HOSTILE),
                List.of(HOSTILE));
        Article article = new Article(
                HOSTILE,
                List.of(HOSTILE),
                HOSTILE,
                List.of(new Paragraph("paragraph", HOSTILE)),
                1,
                HOSTILE,
                List.of(new Author(HOSTILE, HOSTILE)),
                HOSTILE,
                null,
                null,
                null,
                "en",
                HOSTILE,
                List.of(new Keyword(HOSTILE, HOSTILE, 1)),
                new Image(HOSTILE, HOSTILE),
                true,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                report);
        List<JudgedBlock> blocks = Arrays.stream(Fate.values())
                .map(fate -> new JudgedBlock(
                        0, "paragraph", HOSTILE, 1, 0.5, 0.5, "advert", fate, List.of(new Influence("words", 1, 1))))
                .toList();
        List<Claimed> claims = List.of(
                new Claimed("title", HOSTILE, HOSTILE, 2, true), new Claimed(HOSTILE, HOSTILE, HOSTILE, 1, false));
        return new Trace(new Found(article), "html", HOSTILE, 0.5, 0.5, blocks, claims);
    }

    private static Trace trace(String page) {
        return new ArticleExtractor(ExtractionLimits.DEFAULT).explain(Page.of(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static String terminal(Trace trace, Style style) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        TerminalReport.print(trace, style, new PrintStream(printed, false, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
