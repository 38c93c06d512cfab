package io.galley.standalone.command;

import io.galley.contract.ArticleContent;
import io.galley.enrich.ContentMapping;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.ingest.intake.AcceptedPage;
import io.galley.ingest.intake.Verdict;
import io.galley.ingest.intake.Verdict.Accepted;
import io.galley.runtime.ExitCode;
import io.galley.standalone.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code galley extract}: one page to its article, without Kafka. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Prints the article of one page as JSON, without Kafka. Takes what ingest takes: HTML, flat text,"
                + " gzip of either, or a JSON envelope.",
        footer = {
            "",
            "Examples:",
            "  galley extract samples/bakery-strike.html",
            "  curl -s https://example.org/news/1 | galley extract - --url https://example.org/news/1",
            "",
            "Exit codes: 0 an article was found; 1 the page was refused (standard error says why) or cannot be read;",
            "  2 wrong arguments."
        })
public final class ExtractCommand implements Callable<Integer> {
    @Mixin
    PageSource source = new PageSource();

    @Override
    public Integer call() throws IOException {
        return switch (source.judge()) {
            case Accepted accepted -> extract(accepted.page());
            case Verdict.Refused refused ->
                refuse(refused.refusal().reason().name(), refused.refusal().detail());
        };
    }

    private static int extract(AcceptedPage accepted) {
        Page page = PageSource.page(accepted);
        Extraction extraction = new ArticleExtractor(ExtractionLimits.DEFAULT).extract(page);
        return switch (extraction) {
            case Found found -> print(ContentMapping.content(found.article()));
            case Refused refused -> refuse(refused.reason().name(), refused.detail());
        };
    }

    private static int print(ArticleContent content) {
        JsonMapper pretty =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        byte[] json = (pretty.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(json, 0, json.length);
        System.out.flush();
        return ExitCode.OK;
    }

    private static int refuse(String reason, String detail) {
        System.err.println("galley: refused: " + reason + ": " + Printable.of(detail));
        return ExitCode.FAILED;
    }
}
