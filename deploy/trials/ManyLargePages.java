import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Submits pages of the largest size, one sentence repeated, lz4: a few megabytes for a broker, gigabytes for a heap.
 * Then waits until each has its outcome or dead letter, and ends with 0 only when each has exactly one.
 *
 * <p>Usage: {@code java -cp 'standalone/target/lib/*' deploy/trials/ManyLargePages.java localhost:9092 1000}
 */
final class ManyLargePages {
    private static final int PAGE_BYTES = 8 << 20;
    private static final String SENTENCE = "The harbour was quiet and the gulls waited for the boats to come home. ";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern ORIGIN = Pattern.compile(
            "\"origin\":\\{\"topic\":\"pages.submitted\",\"partition\":(\\d+),\"offset\":(\\d+)}.*\"outcome\":\"(\\w+)\"(?:,\"reason\":\"(\\w+)\")?");

    public static void main(String[] arguments) throws Exception {
        String brokers = arguments[0];
        int pages = Integer.parseInt(arguments[1]);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(brokers)) {
            Set<String> waiting = submit(brokers, pages);
            System.out.println("submitted " + pages + " pages of " + PAGE_BYTES + " bytes");
            System.exit(await(consumer, waiting) ? 0 : 1);
        }
    }

    private static Set<String> submit(String brokers, int pages) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", brokers);
        settings.put("compression.type", "lz4");
        settings.put("max.request.size", 20 << 20);
        settings.put("key.serializer", ByteArraySerializer.class);
        settings.put("value.serializer", ByteArraySerializer.class);
        byte[] text = SENTENCE.repeat(PAGE_BYTES / SENTENCE.length() + 1)
                .substring(0, PAGE_BYTES)
                .getBytes(StandardCharsets.US_ASCII);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
            for (int i = 0; i < pages; i++) {
                byte[] key = ("hostile-" + i).getBytes(StandardCharsets.UTF_8);
                ProducerRecord<byte[], byte[]> page = new ProducerRecord<>("pages.submitted", key, text);
                String run = Long.toHexString(System.nanoTime());
                page.headers().add("url", ("https://hostile.example/" + run).getBytes(StandardCharsets.UTF_8));
                // In turn: declared as text, declared as HTML, not declared.
                if (i % 3 < 2) {
                    String type = i % 3 == 0 ? "text/plain" : "text/html";
                    page.headers().add("content-type", type.getBytes(StandardCharsets.UTF_8));
                }
                sent.add(producer.send(page));
            }
        }
        Set<String> origins = new HashSet<>();
        for (Future<RecordMetadata> one : sent) {
            origins.add(one.get().partition() + "/" + one.get().offset());
        }
        return origins;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String brokers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", brokers);
        settings.put("isolation.level", "read_committed");
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings);
        List<TopicPartition> partitions = List.of("pages.outcomes", "pipeline.dead-letters").stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(Comparator.comparing(TopicPartition::toString))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    /** Until every origin was seen, or nothing came for {@link #PATIENCE}. */
    private static boolean await(KafkaConsumer<byte[], byte[]> consumer, Set<String> waiting) {
        Map<String, Integer> kinds = new TreeMap<>();
        int all = waiting.size();
        int twice = 0;
        long began = System.nanoTime();
        long last = began;
        while (!waiting.isEmpty() && System.nanoTime() - last < PATIENCE.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                last = System.nanoTime();
                String[] seen = seen(record);
                kinds.merge(seen[1], 1, Integer::sum);
                twice += waiting.remove(seen[0]) ? 0 : 1;
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        kinds.forEach((kind, count) -> System.out.println(kind + " " + count));
        System.out.printf(
                "%d of %d pages have an outcome, %d more than one or not ours, %.0f s%n",
                all - waiting.size(), all, twice, seconds);
        return waiting.isEmpty() && twice == 0;
    }

    private static String[] seen(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals("pipeline.dead-letters")) {
            String origin = new String(record.headers().lastHeader("galley-origin").value(), StandardCharsets.UTF_8);
            return new String[] {origin.substring(origin.indexOf('/') + 1), "dead letter"};
        }
        Matcher matcher = ORIGIN.matcher(new String(record.value(), StandardCharsets.UTF_8));
        if (!matcher.find()) {
            return new String[] {"", "unreadable"};
        }
        String reason = matcher.group(4) == null ? "" : " " + matcher.group(4);
        return new String[] {matcher.group(1) + "/" + matcher.group(2), matcher.group(3) + reason};
    }
}
