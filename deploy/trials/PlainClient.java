import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A supplier and a consumer with nothing but Kafka's own client library: submits one page, reads the articles until the
 * page's own comes, prints it, and ends with 0.
 *
 * <p>Usage: {@code java -cp LIBRARIES PlainClient.java BROKERS PAGE URL}
 */
final class PlainClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static void main(String[] arguments) throws Exception {
        String brokers = arguments[0];
        submit(brokers, Path.of(arguments[1]), arguments[2]);
        System.exit(read(brokers, arguments[2]) ? 0 : 1);
    }

    private static void submit(String brokers, Path page, String url) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers,
                "key.serializer", ByteArraySerializer.class,
                "value.serializer", ByteArraySerializer.class,
                "acks", "all",
                // A page has up to 8 MiB, eight times what a producer sends by default.
                "max.request.size", 20 << 20);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("pages.submitted", Files.readAllBytes(page));
            record.headers().add("url", url.getBytes(StandardCharsets.UTF_8));
            System.err.println("submitted as " + producer.send(record).get());
        }
    }

    private static boolean read(String brokers, String url) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers,
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", StringDeserializer.class,
                "group.id", "plain-client",
                "enable.auto.commit", false,
                "auto.offset.reset", "earliest",
                // Without this, a consumer also sees what a crashed service wrote and took back.
                "isolation.level", "read_committed");
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of("articles.published"));
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
                    if (event.value().contains("\"url\":\"" + url + "\"")) {
                        System.out.println(event.key() + " " + event.value());
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
