package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Status;
import io.galley.contract.HeaderNames;
import io.galley.contract.Ids;
import io.galley.contract.Origin;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.TopicAdmin;
import io.galley.contract.Topics;
import io.galley.runtime.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What goes wrong between honest suppliers, and what nobody should have written, on a real broker. */
abstract class BadInputScenario extends PipelineScenario {
    private static final Duration DEADLINE = Duration.ofSeconds(120);

    @Test
    void foreignRecordInEachTopicStopsNobody() {
        String url = "https://example.org/foreign";
        byte[] key = Ids.articleAt(url).getBytes(StandardCharsets.UTF_8);
        List<String> topics = new ArrayList<>(TopicAdmin.namesOf(Topics.all()));
        topics.add("articles.english");
        topics.remove(Topics.PAGES_SUBMITTED); // Anything there is a submission, with an outcome of its own.
        List<Origin> foreign = new ArrayList<>();
        for (String topic : topics) {
            for (String value : List.of("\u001b[31mforeign", "{}", "null")) {
                foreign.add(kafka.submit(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8))));
            }
        }
        Origin page = kafka.submit(TestPages.submission(url, TestPages.article(1)));

        List<Origin> read = foreign.stream()
                .filter(at -> List.of(Topics.PAGES_ACCEPTED, Topics.ARTICLES_EXTRACTED)
                        .contains(at.topic()))
                .toList();
        List<Origin> awaited = new ArrayList<>(read);
        awaited.add(page);
        KafkaProbe.Fates fates = kafka.awaitFates(awaited, DEADLINE);

        assertThat(fates.of(page).outcome()).isEqualTo(Kind.PUBLISHED);
        assertThat(fates.letters().keySet()).containsAll(read);
        assertThat(pipeline.isAlive()).isTrue();
        String printed = pageCommand(url);
        assertThat(printed).contains("published by publish, version 1").contains("foreign record, no outcome, at");
        assertThat(printed).doesNotContain("\u001b");
    }

    @Test
    void pagesThatClaimEachOthersOrStrangeAddressesStayArticlesOfTheirOwn() {
        Map<String, String> canonicalOf = Map.of(
                "https://example.org/one", "https://example.org/two",
                "https://example.org/two", "https://example.org/one",
                "https://example.org/three", "https://example.org/one",
                "https://example.org/home", "https://example.org/",
                "https://example.org/strange", "https://bank.example/login");
        List<Origin> origins = new ArrayList<>();
        List<String> urls = List.copyOf(canonicalOf.keySet());
        for (int i = 0; i < urls.size(); i++) {
            String html = TestPages.article(300 + i)
                    .replace("</head>", "<link rel=canonical href=\"" + canonicalOf.get(urls.get(i)) + "\"></head>");
            origins.add(kafka.submit(TestPages.submission(urls.get(i), html)));
        }

        KafkaProbe.Fates fates = kafka.awaitFates(origins, DEADLINE);

        for (int i = 0; i < urls.size(); i++) {
            assertThat(fates.of(origins.get(i)).outcome()).isEqualTo(Kind.PUBLISHED);
            ArticleEvent event = onlyEvent(urls.get(i));
            assertThat(event.url()).isEqualTo(urls.get(i));
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.content().title()).isEqualTo("Report " + (300 + i) + " from the valley");
        }
    }

    @Test
    void backAndForthAndGoneAndBackIsOneChainOfVersions() {
        String url = "https://example.org/to-and-fro";
        List<Origin> origins = new ArrayList<>();
        for (int content : new int[] {1, 2, 1, 0, 0, 1, 0}) {
            origins.add(kafka.submit(content == 0 ? gone(url) : TestPages.submission(url, TestPages.article(content))));
        }
        KafkaProbe.Fates fates = kafka.awaitFates(origins, DEADLINE);

        assertThat(origins.stream().map(origin -> fates.of(origin).outcome()))
                .containsExactly(
                        Kind.PUBLISHED,
                        Kind.UPDATED,
                        Kind.UPDATED,
                        Kind.WITHDRAWN,
                        Kind.UNCHANGED,
                        Kind.UPDATED,
                        Kind.WITHDRAWN);
        List<ArticleEvent> events = kafka.published().get(Ids.articleAt(url));
        assertThat(events).extracting(ArticleEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        String hash = null;
        for (ArticleEvent event : events) {
            assertThat(event.previousContentHash()).isEqualTo(hash);
            hash = event.status() == Status.USABLE ? event.contentHash() : hash;
        }
        assertThat(kafka.readAll(Topics.ARTICLES_LATEST).stream()
                        .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(Ids.articleAt(url)))
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .value())
                .isNull();
    }

    @Test
    void clocksThatAreADayOffOrInTheYear2099OrderNothingWrongly() {
        String url = "https://example.org/clocks";
        Instant now = Instant.now();
        List<Origin> origins = List.of(
                kafka.submit(at("2099-01-01T00:00:00Z", url, 51)),
                kafka.submit(at(now.plusSeconds(86_400).toString(), url, 52)),
                kafka.submit(at(now.minusSeconds(86_400).toString(), url, 53)),
                kafka.submit(TestPages.submission(url, TestPages.article(54))));

        KafkaProbe.Fates fates = kafka.awaitFates(origins, DEADLINE);

        // A clock that is ahead counts as ours; one that is late makes its page older than what is known.
        assertThat(origins.stream().map(origin -> fates.of(origin).outcome()))
                .containsExactly(Kind.PUBLISHED, Kind.UPDATED, Kind.SUPERSEDED, Kind.UPDATED);
    }

    private static ProducerRecord<byte[], byte[]> at(String fetchedAt, String url, int content) {
        ProducerRecord<byte[], byte[]> page = TestPages.submission(url, TestPages.article(content));
        page.headers().add(HeaderNames.FETCHED_AT, fetchedAt.getBytes(StandardCharsets.UTF_8));
        return page;
    }

    private static ProducerRecord<byte[], byte[]> gone(String url) {
        return TestPages.submission(url, new byte[0], Map.of("ce_type", "page.gone"));
    }

    private ArticleEvent onlyEvent(String url) {
        List<ArticleEvent> events = kafka.published().get(Ids.articleAt(url));
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private String pageCommand(String url) {
        PrintStream usual = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Galley.execute("page", url, "--bootstrap-servers", servers))
                    .isEqualTo(ExitCode.OK);
        } finally {
            System.setOut(usual);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
