package io.galley.standalone;

import static io.galley.standalone.CapturedOutput.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Ids;
import io.galley.contract.Outcome;
import io.galley.contract.Topics;
import io.galley.runtime.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What happens to {@code galley reprocess} when its broker restarts, and when retention is faster than a resume. */
@Tag("broker")
class ReprocessRestartTest {
    private static final int PAGES = 40;
    private static final int PARTITIONS = 2;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir
    static Path brokerFolder;

    @TempDir
    Path folder;

    private static TestBroker broker;
    private static KafkaProbe kafka;

    @RegisterExtension
    final CapturedOutput captured = new CapturedOutput();

    @BeforeAll
    static void start() {
        broker = TestBroker.start(brokerFolder, PARTITIONS);
        kafka = new KafkaProbe(broker.settings());
        try (AcceptedPages pages = new AcceptedPages(broker.settings())) {
            for (int page = 0; page < PAGES; page++) {
                pages.write("https://example.com/restart/" + page, 0, TestPages.article(page));
            }
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
        broker.close();
    }

    @Test
    void losesAndDoublesNothingWhenItsBrokerRestartsAndSaysWhatRetentionTookBeforeAResume() throws Exception {
        try (GalleyProcess process = GalleyProcess.startPatient(folder, reprocess("restarted", "3"))) {
            Await.until(
                    () -> kafka.outcomes(Topics.PAGES_OUTCOMES + ".restarted").size() >= 5 || !process.isAlive(),
                    DEADLINE);
            broker.restart();
            assertThat(process.isAlive()).as(process.said()).isTrue();
            assertThat(process.exitCode()).as(process.said()).isZero();
        }
        List<Outcome> outcomes = kafka.outcomes(Topics.PAGES_OUTCOMES + ".restarted");
        assertThat(outcomes).hasSize(PAGES);
        assertThat(new HashSet<>(outcomes.stream().map(Outcome::articleId).toList()))
                .isEqualTo(new HashSet<>(IntStream.range(0, PAGES)
                        .mapToObj(page -> Ids.articleAt("https://example.com/restart/" + page))
                        .toList()));

        try (GalleyProcess process = GalleyProcess.start(folder, reprocess("late", "3"))) {
            Await.until(
                    () -> kafka.outcomes(Topics.PAGES_OUTCOMES + ".late").size() >= 5 || !process.isAlive(), DEADLINE);
            assertThat(process.isAlive()).as(process.said()).isTrue();
        }
        Map<TopicPartition, RecordsToDelete> all = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(Topics.PAGES_ACCEPTED, partition),
                        partition -> RecordsToDelete.beforeOffset(-1)));
        broker.admin().deleteRecords(all).all().get();

        assertThat(broker.galley("reprocess", "--from", "1h", "--into", "late", "--resume", "--rate", "3"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(printed(captured.err()))
                .contains("were deleted before they were read (retention)")
                .contains(Topics.PAGES_ACCEPTED)
                .doesNotContain("\tat ");
    }

    private static String[] reprocess(String into, String rate) {
        return new String[] {"reprocess", "--from", "1h", "--into", into, "--rate", rate, broker.serversOption()};
    }
}
