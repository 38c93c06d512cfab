package io.galley.standalone;

import static io.galley.standalone.CapturedOutput.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Cause;
import io.galley.contract.ArticleEvent.Status;
import io.galley.contract.HeaderNames;
import io.galley.contract.Ids;
import io.galley.contract.Json;
import io.galley.contract.Origin;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.Topics;
import io.galley.enrich.Reextraction;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.ExtractionLimits;
import io.galley.publish.PublishTopology;
import io.galley.runtime.ExitCode;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Routed;
import io.galley.runtime.ServiceStreams;
import io.galley.runtime.Settings;
import io.galley.runtime.SourceRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code galley reprocess} on a real broker, beside a publish service that runs. */
@Tag("broker")
@TestMethodOrder(MethodOrderer.MethodName.class) // Any order does; a fixed one is easier to read in a log.
class ReprocessTest {
    private static final int ARTICLES = 20;
    private static final int PAGES_EACH = 3;
    private static final Duration DEADLINE = Duration.ofSeconds(90);

    @TempDir
    static Path brokerFolder;

    @TempDir
    Path folder;

    private static TestBroker broker;
    private static Settings settings;
    private static ServiceStreams publish;
    private static KafkaProbe kafka;
    private static Admin admin;

    @RegisterExtension
    final CapturedOutput captured = new CapturedOutput();

    private final ByteArrayOutputStream out = captured.out();
    private final ByteArrayOutputStream err = captured.err();

    @BeforeAll
    static void start() {
        broker = TestBroker.start(brokerFolder);
        settings = broker.settings();
        admin = broker.admin();
        kafka = new KafkaProbe(settings);
        writePages();
        publishWithTitlesOfAnOlderEngine();
        publish = new ServiceStreams("publish", PublishTopology.build(settings), settings, InstantSource.system());
        publish.start();
        Await.until(() -> kafka.outcomes(Topics.PAGES_OUTCOMES).size() >= (ARTICLES + 1) * PAGES_EACH + 1, DEADLINE);
    }

    @AfterAll
    static void stop() {
        kafka.close();
        publish.close();
        broker.close();
    }

    @Test
    void besideTheLiveTopicsEveryPageIsReadOnceWhateverKillsIt() throws Exception {
        String[] killed = {"reprocess", "--from", "1h", "--into", "killed", "--resume", "--rate", "3", servers()};
        for (int kill = 1; kill <= 2; kill++) {
            int enough = kafka.outcomes("pages.outcomes.killed").size() + 4;
            try (GalleyProcess process = GalleyProcess.start(folder, killed)) {
                Await.until(
                        () -> !process.isAlive()
                                || kafka.outcomes("pages.outcomes.killed").size() >= enough,
                        DEADLINE);
                assertThat(process.isAlive()).as(process.said()).isTrue();
            }
        }
        assertThat(galley("reprocess", "--from", "1h", "--into", "killed")).isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).contains("is not complete: --resume goes on");
        String[] last = Arrays.copyOf(killed, killed.length);
        last[7] = "100000";
        assertThat(Galley.execute(last)).as(printed(err)).isZero();
        out.reset();
        assertThat(galley("reprocess", "--from", "1h", "--into", "undisturbed", "--threads", "1"))
                .as(printed(err))
                .isZero();
        assertThat(printed(out))
                .containsPattern("pages/s")
                .containsPattern("E, CPU ms a page")
                .containsPattern("mean page, KB");

        Map<String, List<String>> values = values("articles.published.killed");
        assertThat(values).hasSize(ARTICLES + 1);
        // Not isEqualTo, which would print all of them.
        assertThat(values.equals(values("articles.published.undisturbed"))).isTrue();
        out.reset();
        assertThat(galley("diff", "killed", "undisturbed")).as(printed(err)).isZero();
        assertThat(printed(out)).containsPattern("  the same +" + (ARTICLES + 1) + "\n");
        values.values().forEach(versions -> assertThat(versions).hasSizeBetween(PAGES_EACH, PAGES_EACH + 1));
        assertThat(events("articles.published.killed")).allSatisfy(event -> {
            assertThat(event.run()).isEqualTo("killed");
            assertThat(event.cause()).isNotEqualTo(Cause.ENGINE);
        });
        assertThat(events("articles.published.killed"))
                .filteredOn(event -> event.status() == Status.WITHDRAWN)
                .hasSize(1);
        assertThat(kafka.outcomes("pages.outcomes.killed")).hasSize((ARTICLES + 1) * PAGES_EACH + 1);
        assertThat(galley("reprocess", "--from", "1h", "--into", "killed")).isEqualTo(ExitCode.USAGE);
        assertThat(admin.listGroups().all().get())
                .as("the run's own groups go")
                .noneMatch(group -> group.groupId().contains("killed"));
    }

    @Test
    void inPlaceTheNewestPageOfEachArticleBecomesAVersionOfTheEngineOnce() {
        String[] command = {"reprocess", "--from", "1h", "--resume", "--rate", "2", servers()};
        try (GalleyProcess process = GalleyProcess.start(folder, command)) {
            Await.until(() -> !process.isAlive() || runOutcomes() >= 4, DEADLINE);
            assertThat(process.isAlive()).as(process.said()).isTrue();
        }
        assertThat(Galley.execute("reprocess", "--from", "1h", "--resume", servers()))
                .as(printed(err))
                .isZero();
        assertThat(printed(err)).contains("resuming after");

        for (int article = 0; article < ARTICLES; article++) {
            List<ArticleEvent> versions = kafka.published().get(Ids.articleAt(url(article)));
            assertThat(versions).hasSize(PAGES_EACH + 1);
            ArticleEvent last = versions.getLast();
            assertThat(last.cause()).isEqualTo(Cause.ENGINE);
            assertThat(last.changed()).containsExactly("title");
            assertThat(last.run()).isNull();
            assertThat(last.content().title())
                    .isEqualTo("Report " + seed(article, PAGES_EACH - 1) + " from the valley");
        }
        assertThat(kafka.published().get(Ids.articleAt(url(ARTICLES))).getLast().status())
                .as("a withdrawn article stays withdrawn")
                .isEqualTo(Status.WITHDRAWN);
        out.reset();
        assertThat(galley("reprocess", "--from", "1h")).isZero();
        assertThat(printed(out))
                .containsPattern("unchanged +" + ARTICLES + "\n")
                .containsPattern("superseded +1\n")
                .containsPattern("older pages +" + (ARTICLES + 1) * (PAGES_EACH - 1) + "\n")
                .containsPattern("no pages +2\n");
    }

    @Test
    void aRunWhoseTopicsWereDeletedBeginsAnew() throws Exception {
        String[] command = {"reprocess", "--from", "1h", "--into", "deleted", "--resume", "--rate", "3", servers()};
        try (GalleyProcess process = GalleyProcess.start(folder, command)) {
            Await.until(
                    () -> !process.isAlive()
                            || kafka.outcomes("pages.outcomes.deleted").size() >= 4,
                    DEADLINE);
            assertThat(process.isAlive()).as(process.said()).isTrue();
        }
        List<String> topics = admin.listTopics().names().get().stream()
                .filter(name -> name.endsWith(".deleted"))
                .toList();
        assertThat(topics).hasSize(5);
        admin.deleteTopics(topics).all().get();
        // The killed member is forgotten after its session.
        Await.until(() -> galley("reprocess", "--from", "1h", "--into", "deleted") == ExitCode.OK, DEADLINE);
        assertThat(kafka.outcomes("pages.outcomes.deleted")).hasSize((ARTICLES + 1) * PAGES_EACH + 1);
        assertThat(events("articles.published.deleted").stream()
                        .filter(event -> event.version() == 1)
                        .count())
                .isEqualTo(ARTICLES + 1);
    }

    @Test
    void refusesWhatCannotBe() {
        assertUsage("--from is missing", "reprocess");
        assertUsage("lies ahead", "reprocess", "--from", "2199-01-01");
        assertUsage("must be 1 to 40 of", "reprocess", "--from", "1h", "--into", "../etc");
        assertUsage("--rate is -1", "reprocess", "--from", "1h", "--rate", "-1");
        assertThat(galley("reprocess", "--from", "2026-01-01", "--to", "2026-01-02"))
                .isZero();
        assertThat(printed(err)).contains("the range is empty");
        assertThat(galley("reprocess", "--from", "2026-01-01", "--to", "2026-01-02", "--into", "empty"))
                .isZero();
    }

    private static void writePages() {
        try (AcceptedPages pages = new AcceptedPages(settings)) {
            for (int minute = 0; minute < PAGES_EACH; minute++) {
                for (int article = 0; article <= ARTICLES; article++) {
                    pages.write(url(article), minute, TestPages.article(seed(article, minute)));
                }
            }
            pages.writeGone(url(ARTICLES), PAGES_EACH);
            pages.writeForeign();
        }
    }

    /** What enrich wrote when its engine found other titles. */
    private static void publishWithTitlesOfAnOlderEngine() {
        ArticleExtractor engine = new ArticleExtractor(ExtractionLimits.DEFAULT);
        Reextraction older = new Reextraction(engine::extract, "older");
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(KafkaSettings.producer(settings))) {
            for (ConsumerRecord<byte[], byte[]> page : kafka.readAll(Topics.PAGES_ACCEPTED)) {
                Optional<List<Routed>> extracted = older.apply(new SourceRecord(
                        page.key(),
                        page.value(),
                        page.headers(),
                        page.timestamp(),
                        new Origin(page.topic(), page.partition(), page.offset())));
                extracted.ifPresent(records -> records.forEach(routed -> {
                    routed.headers().remove(HeaderNames.REPROCESS_RUN);
                    producer.send(new ProducerRecord<>(
                            routed.topic(), null, null, routed.key(), retitled(routed.value()), routed.headers()));
                }));
            }
        }
    }

    private static byte[] retitled(byte[] page) {
        String json = new String(page, StandardCharsets.UTF_8);
        return json.replace("\"title\":\"Report", "\"title\":\"Older: Report").getBytes(StandardCharsets.UTF_8);
    }

    private static String url(int article) {
        return "https://example.com/again/" + article;
    }

    private static long seed(int article, int minute) {
        return article * 10L + minute;
    }

    private static int runOutcomes() {
        return (int) kafka.outcomes(Topics.PAGES_OUTCOMES).stream()
                .filter(outcome -> outcome.run() != null && outcome.outcome() == Kind.UPDATED)
                .count();
    }

    private static List<ArticleEvent> events(String topic) {
        return kafka.readAll(topic).stream()
                .map(record -> Json.decode(record.value(), ArticleEvent.class))
                .toList();
    }

    /** The values of each article in order, without the name of the run. */
    private static Map<String, List<String>> values(String topic) {
        Map<String, List<String>> values = new TreeMap<>();
        kafka.readAll(topic)
                .forEach(record -> values.computeIfAbsent(
                                new String(record.key(), StandardCharsets.UTF_8), id -> new ArrayList<>())
                        .add(new String(record.value(), StandardCharsets.UTF_8)
                                .replaceFirst(",\"run\":\"[a-z]+\"", "")));
        return values;
    }

    private void assertUsage(String message, String... command) {
        err.reset();
        assertThat(galley(command)).isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).contains(message).doesNotContain("\tat ");
    }

    private static int galley(String... command) {
        return broker.galley(command);
    }

    private static String servers() {
        return broker.serversOption();
    }
}
