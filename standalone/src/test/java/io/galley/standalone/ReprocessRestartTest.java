package io.galley.standalone;

import static io.galley.standalone.CapturedOutput.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Ids;
import io.galley.contract.Json;
import io.galley.contract.Outcome;
import io.galley.contract.Topics;
import io.galley.runtime.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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
        try (GalleyProcess process = reprocess("restarted", "10")) {
            awaitUntil(() -> outcomes("restarted").size() >= 5 || !process.isAlive());
            broker.restart();
            assertThat(process.isAlive()).as(process.said()).isTrue();
            int code = process.exitCode();
            if (code != ExitCode.OK) { // It may give up, but then it says how to go on.
                assertThat(process.said()).contains("--resume goes on from there");
                assertThat(broker.galley("reprocess", "--from", "1h", "--into", "restarted", "--resume"))
                        .isZero();
            }
        }
        List<Outcome> outcomes = outcomes("restarted");
        assertThat(outcomes).hasSize(PAGES);
        assertThat(new HashSet<>(outcomes.stream().map(Outcome::articleId).toList()))
                .isEqualTo(new HashSet<>(IntStream.range(0, PAGES)
                        .mapToObj(page -> Ids.articleAt("https://example.com/restart/" + page))
                        .toList()));

        try (GalleyProcess process = reprocess("late", "10")) {
            awaitUntil(() -> outcomes("late").size() >= 5 || !process.isAlive());
            assertThat(process.isAlive()).as(process.said()).isTrue();
        }
        Map<TopicPartition, RecordsToDelete> all = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(Topics.PAGES_ACCEPTED, partition),
                        partition -> RecordsToDelete.beforeOffset(-1)));
        broker.admin().deleteRecords(all).all().get();

        assertThat(broker.galley("reprocess", "--from", "1h", "--into", "late", "--resume", "--rate", "10"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(printed(captured.err()))
                .contains("were deleted before they were read (retention)")
                .contains(Topics.PAGES_ACCEPTED)
                .doesNotContain("\tat ");
    }

    private GalleyProcess reprocess(String into, String rate) {
        return GalleyProcess.start(
                folder, "reprocess", "--from", "1h", "--into", into, "--rate", rate, broker.serversOption());
    }

    private static List<Outcome> outcomes(String run) {
        String topic = Topics.PAGES_OUTCOMES + "." + run;
        try {
            if (!broker.admin().listTopics().names().get().contains(topic)) {
                return List.of();
            }
            return kafka.readAll(topic).stream()
                    .map(record -> Json.decode(record.value(), Outcome.class))
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
