package io.galley.standalone.command;

import io.galley.contract.Ids;
import io.galley.contract.Limits;
import io.galley.contract.Outcome;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import io.galley.ingest.intake.Checked.Bad;
import io.galley.ingest.intake.Checked.Good;
import io.galley.ingest.intake.UrlNormaliser;
import io.galley.runtime.Broker;
import io.galley.runtime.ExitCode;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code galley page}: what became of the pages of one article. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        description = "Says what became of the pages of one article: its outcomes and dead letters, oldest first."
                + " Reads one partition of pages.outcomes and the dead letters.",
        footer = {
            "",
            "Examples:",
            "  galley page https://example.org/news/1",
            "  galley page 0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e --bootstrap-servers localhost:9092",
            "",
            "Exit codes: 0 something is known; 1 nothing is; 2 wrong arguments; 3 the broker cannot be reached."
        })
public final class PageCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofSeconds(1);

    @Parameters(paramLabel = "ARTICLE-ID|URL", description = "The article, by its id or by the URL of its page.")
    String article = "";

    @Mixin
    BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() {
        Settings settings = broker.settings();
        String id = articleId();
        Broker.connect(settings).close();
        List<String> lines = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaSettings.reader(settings))) {
            byte[] key = id.getBytes(StandardCharsets.UTF_8);
            found(consumer, outcomePartition(consumer, key), key).forEach(record -> lines.add(line(record)));
            List<TopicPartition> letters = partitions(consumer, Topics.DEAD_LETTERS);
            found(consumer, letters, key).forEach(record -> lines.add(letterLine(record)));
        }
        lines.forEach(System.out::println);
        if (lines.isEmpty()) {
            System.err.println("galley: nothing is known of article " + id);
        }
        return lines.isEmpty() ? ExitCode.FAILED : ExitCode.OK;
    }

    private String articleId() {
        if (Ids.isId(article)) {
            return article;
        }
        return switch (new UrlNormaliser(Limits.DEFAULT.urlBytesMax()).normalise(article)) {
            case Good<String> good -> Ids.articleAt(good.value());
            case Bad<String> bad ->
                throw new BadArgument("neither an article id (32 hex digits) nor a URL: "
                        + bad.refusal().detail());
        };
    }

    private static List<TopicPartition> outcomePartition(KafkaConsumer<byte[], byte[]> consumer, byte[] key) {
        int count = partitions(consumer, Topics.PAGES_OUTCOMES).size();
        if (count == 0) {
            throw new BadArgument(
                    "the brokers have no topic " + Topics.PAGES_OUTCOMES + ": run 'galley topics create'");
        }
        return List.of(new TopicPartition(Topics.PAGES_OUTCOMES, BuiltInPartitioner.partitionForKey(key, count)));
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> found(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, byte[] key) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            consumer.poll(POLL).forEach(record -> {
                if (Arrays.equals(record.key(), key)) {
                    found.add(record);
                }
            });
        }
        found.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return found;
    }

    private static String line(ConsumerRecord<byte[], byte[]> record) {
        return Outcome.read(record.value())
                .map(outcome -> line(record, outcome))
                .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()) + "  foreign record, no outcome, at "
                        + record.topic() + "/" + record.partition() + "/" + record.offset());
    }

    private static String line(ConsumerRecord<byte[], byte[]> record, Outcome outcome) {
        StringBuilder line = new StringBuilder()
                .append(Instant.ofEpochMilli(record.timestamp()))
                .append("  ")
                .append(outcome.outcome().name().toLowerCase(Locale.ROOT))
                .append(" by ")
                .append(outcome.stage().name().toLowerCase(Locale.ROOT));
        append(line, "version", outcome.version());
        append(line, "reason", outcome.reason());
        append(line, "detail", outcome.detail());
        append(line, "page", outcome.pageId());
        append(line, "origin", outcome.origin());
        append(line, "run", outcome.run());
        return line.toString();
    }

    private static String letterLine(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder line = new StringBuilder()
                .append(Instant.ofEpochMilli(record.timestamp()))
                .append("  dead letter");
        append(line, "failed in", header(record, "__streams.errors.topic"));
        append(line, "with", header(record, "__streams.errors.exception"));
        append(line, "origin", RecordHeadersReader.origin(record.headers()).orElse(null));
        append(line, "letter", record.topic() + "/" + record.partition() + "/" + record.offset());
        return line.toString();
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return RecordHeadersReader.text(record.headers(), name).orElse(null);
    }

    private static void append(StringBuilder line, String name, @Nullable Object value) {
        if (value != null) {
            line.append(", ").append(name).append(' ').append(Printable.of(value.toString()));
        }
    }
}
