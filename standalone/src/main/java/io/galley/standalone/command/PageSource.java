package io.galley.standalone.command;

import io.galley.contract.Limits;
import io.galley.extraction.Page;
import io.galley.extraction.Page.Media;
import io.galley.ingest.intake.AcceptedPage;
import io.galley.ingest.intake.Intake;
import io.galley.ingest.intake.Submission;
import io.galley.ingest.intake.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a command that looks at one page gets it from. */
final class PageSource {
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

    /** Takes the page in as the ingest service would. */
    Verdict judge() throws IOException {
        Map<String, String> headers = new HashMap<>();
        if (url != null) {
            headers.put("url", url);
        }
        if (fetchedAt != null) {
            headers.put("fetched-at", fetchedAt);
        }
        return new Intake().judge(Submission.of(read(), headers));
    }

    /** What to call the page. */
    String name() {
        if (url != null) {
            return url;
        }
        return file == null || file.toString().equals("-") ? "standard input" : String.valueOf(file.getFileName());
    }

    /** The page as the enrich service would see it. */
    static Page page(AcceptedPage accepted) {
        return new Page(
                accepted.body(),
                Media.valueOf(accepted.media().toUpperCase(Locale.ROOT)),
                accepted.charset(),
                accepted.url(),
                accepted.fetchedAt());
    }

    /** One byte more than a submission may have, so that intake measures and refuses it. */
    private byte[] read() throws IOException {
        int most = Limits.DEFAULT.submittedBytesMax() + 1;
        if (file == null || file.toString().equals("-")) {
            return System.in.readNBytes(most);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (NoSuchFileException missing) {
            throw new IOException(file + " does not exist", missing);
        } catch (AccessDeniedException denied) {
            throw new IOException(file + " may not be read: permission denied", denied);
        }
    }
}
