package example;

import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Status;
import io.galley.contract.ConsumerSettings;
import io.galley.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RecordDeserializationException;

/**
 * Keeps the newest version of each article and prints what changed. A real reader keeps {@code newest} in its database,
 * in the same transaction as the article itself.
 *
 * <p>Arguments: brokers, consumer group, and perhaps after how many idle seconds to stop.
 */
public final class ArticleReader {
    private final Map<String, Long> newest = new HashMap<>();

    public static void main(String[] args) {
        Duration idle = args.length > 2 ? Duration.ofSeconds(Long.parseLong(args[2])) : Duration.ofDays(365);
        new ArticleReader().read(args[0], args[1], idle);
    }

    private void read(String brokers, String group, Duration idle) {
        try (KafkaConsumer<String, ArticleEvent> consumer =
                new KafkaConsumer<>(ConsumerSettings.articles(brokers, group))) {
            consumer.subscribe(List.of(Topics.ARTICLES_PUBLISHED));
            long end = System.nanoTime() + idle.toNanos();
            while (System.nanoTime() < end) {
                ConsumerRecords<String, ArticleEvent> records = poll(consumer);
                records.forEach(this::take);
                if (!records.isEmpty()) {
                    // Only now: whoever commits before its work is done loses what it did not do.
                    consumer.commitSync();
                    end = System.nanoTime() + idle.toNanos();
                }
            }
        }
    }

    /** A record that is no event of a version we know stops this reader no longer than it takes to step over it. */
    private static ConsumerRecords<String, ArticleEvent> poll(KafkaConsumer<String, ArticleEvent> consumer) {
        try {
            return consumer.poll(Duration.ofMillis(500));
        } catch (RecordDeserializationException e) {
            System.out.println("skipped " + e.topicPartition() + "@" + e.offset() + ": " + e.getCause().getMessage());
            consumer.seek(e.topicPartition(), e.offset() + 1);
            return ConsumerRecords.empty();
        }
    }

    private void take(ConsumerRecord<String, ArticleEvent> record) {
        ArticleEvent event = record.value();
        if (event == null || event.version() <= newest.getOrDefault(event.id(), 0L)) {
            return; // A tombstone (in articles.latest), or an event that we have already.
        }
        newest.put(event.id(), event.version());
        if (event.status() == Status.WITHDRAWN) {
            System.out.println("delete " + event.id() + " v" + event.version() + " " + event.reason());
        } else {
            System.out.println("keep " + event.id() + " v" + event.version() + " " + printable(event.content().title()));
        }
    }

    /** A page may have put escape sequences for terminals into its title. */
    private static String printable(String text) {
        return text == null ? "" : text.replaceAll("\\p{C}", "?");
    }
}
