package io.galley.standalone.command;

import io.galley.contract.ArticleContent;
import io.galley.contract.Limits;
import io.galley.enrich.ContentMapping;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.extraction.Page.Media;
import io.galley.ingest.intake.AcceptedPage;
import io.galley.ingest.intake.Intake;
import io.galley.ingest.intake.Submission;
import io.galley.ingest.intake.Verdict;
import io.galley.ingest.intake.Verdict.Accepted;
import io.galley.runtime.ExitCode;
import io.galley.standalone.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
    @Parameters(paramLabel = "FILE|-", description = "The page; - is standard input.")
    @Nullable
    Path file;

    @Option(names = "--url", paramLabel = "URL", description = "Where the page was fetched.")
    @Nullable
    String url;

    @Option(
            names = "--fetched-at",
            paramLabel = "TIME",
            description = "When the page was fetched, ISO 8601 with a zone.")
    @Nullable
    String fetchedAt;

    @Override
    public Integer call() throws IOException {
        Map<String, String> headers = new HashMap<>();
        if (url != null) {
            headers.put("url", url);
        }
        if (fetchedAt != null) {
            headers.put("fetched-at", fetchedAt);
        }
        return switch (new Intake().judge(Submission.of(read(), headers))) {
            case Accepted accepted -> extract(accepted.page());
            case Verdict.Refused refused ->
                refuse(refused.refusal().reason().name(), refused.refusal().detail());
        };
    }

    private static int extract(AcceptedPage accepted) {
        Page page = new Page(
                accepted.body(),
                Media.valueOf(accepted.media().toUpperCase(Locale.ROOT)),
                accepted.charset(),
                accepted.url(),
                accepted.fetchedAt());
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

    /** One byte more than a submission may have, so that intake measures and refuses it. */
    private byte[] read() throws IOException {
        int most = Limits.DEFAULT.submittedBytesMax() + 1;
        if (file == null || file.toString().equals("-")) {
            return System.in.readNBytes(most);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new IOException(file + " does not exist", missing);
        } catch (java.nio.file.AccessDeniedException denied) {
            throw new IOException(file + " may not be read: permission denied", denied);
        }
    }
}
