import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Submits very many versions of one article to a pipeline that runs, and checks that a reader of committed records gets
 * each exactly once, in order, in one chain. Arguments: brokers, how many (100000). Exits with 0 only when all came.
 */
public final class ManyVersions {
    private static final String SENTENCE = "The works on the old bridge went on through the whole of day %d, and the"
            + " people of the valley kept using the ferry that the council had hired for them in the spring. ";

    private ManyVersions() {}

    public static void main(String[] args) throws Exception {
        int versions = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        String url = "https://example.org/many-versions/" + System.currentTimeMillis();
        long start = System.nanoTime();
        submit(args[0], url, versions);
        System.out.printf("%d pages submitted after %d s%n", versions, seconds(start));
        read(args[0], url, versions);
        System.out.printf("%d versions read, each once and in order, after %d s%n", versions, seconds(start));
    }

    private static void submit(String brokers, String url, int versions) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", brokers,
                "compression.type", "lz4",
                "enable.idempotence", true,
                "key.serializer", ByteArraySerializer.class,
                "value.serializer", ByteArraySerializer.class);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties)) {
            for (int i = 1; i <= versions; i++) {
                String page = "<article><h1>Bridge, day " + i + "</h1><p>" + SENTENCE.formatted(i).repeat(3) + "</p></article>";
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>("pages.submitted", bytes(url), bytes(page));
                record.headers().add("url", bytes(url)).add("content-type", bytes("text/html"));
                producer.send(record);
            }
        }
    }

    private static void read(String brokers, String url, int versions) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "bootstrap.servers", brokers,
                "isolation.level", "read_committed",
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", StringDeserializer.class));
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties)) {
            List<TopicPartition> partitions = consumer.partitionsFor("articles.published").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long version = 0;
            String hash = null;
            long end = System.nanoTime() + Duration.ofMinutes(30).toNanos();
            while (version < versions && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (record.value().contains("\"url\":\"" + url + "\"")) {
                        require(field(record.value(), "version").equals(Long.toString(++version)), record);
                        require(hash == null || hash.equals(field(record.value(), "previousContentHash")), record);
                        hash = field(record.value(), "contentHash");
                    }
                }
            }
            if (version != versions) {
                throw new IllegalStateException("read " + version + " of " + versions + " versions in 30 min");
            }
        }
    }

    private static void require(boolean holds, ConsumerRecord<String, String> record) {
        if (!holds) {
            Header id = record.headers().lastHeader("ce_id");
            throw new IllegalStateException("not the next version: " + new String(id.value(), StandardCharsets.UTF_8));
        }
    }

    private static String field(String json, String name) {
        int at = json.indexOf("\"" + name + "\":");
        return at < 0 ? "" : json.substring(at + name.length() + 3).split("[,}]", 2)[0].replace("\"", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000L;
    }
}
