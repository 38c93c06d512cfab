package io.galley.standalone.submit;

import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import io.galley.standalone.run.Feeder;
import io.galley.standalone.run.Inputs;
import io.galley.standalone.run.Submitted;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes pages to {@code pages.submitted}. What is wrong with a page, ingest says: here all that is acknowledged
 * counts.
 */
public final class KafkaSubmission {
    private KafkaSubmission() {}

    /** Writes all pages and returns when each is acknowledged or has failed. */
    public static SubmissionCount submit(Settings settings, Inputs inputs, List<Path> files) {
        Submitted submitted = new Submitted();
        Feeder feeder = new Feeder(KafkaSettings.producer(settings), submitted);
        feeder.feed(inputs, files, () -> false);
        return new SubmissionCount(submitted.count(), feeder.sent() - submitted.count());
    }
}
