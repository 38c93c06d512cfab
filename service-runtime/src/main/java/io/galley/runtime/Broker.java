package io.galley.runtime;

import io.galley.contract.TopicAdmin;
import io.galley.contract.TopicSpec;
import io.galley.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** What a process asks of its brokers before it starts to work. */
public final class Broker {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(8);

    private Broker() {}

    /**
     * An admin client of brokers that answer.
     *
     * @throws UnreachableException when no broker answers within 8 s; the message is one line
     */
    public static Admin connect(Settings settings) {
        Map<String, Object> config = new HashMap<>(KafkaSettings.client(settings));
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_LIMIT.toMillis());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_LIMIT.toMillis());
        Admin admin;
        try {
            admin = Admin.create(config);
        } catch (KafkaException e) {
            throw new UnreachableException(unreachable(settings) + ": " + rootMessage(e), e);
        }
        try {
            admin.describeCluster().nodes().get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return admin;
        } catch (ExecutionException | TimeoutException e) {
            admin.close(Duration.ZERO);
            throw new UnreachableException(
                    unreachable(settings) + " within " + ANSWER_LIMIT.toSeconds() + " s: is it running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            admin.close(Duration.ZERO);
            throw new UnreachableException("interrupted while connecting to the Kafka broker", e);
        }
    }

    /** The topics as the settings want them, routes last. */
    public static List<TopicSpec> topics(Settings settings) {
        Duration accepted = Duration.ofDays(settings.number(Setting.ACCEPTED_RETENTION_DAYS));
        List<TopicSpec> topics = new ArrayList<>();
        Topics.all()
                .forEach(spec ->
                        topics.add(spec.name().equals(Topics.PAGES_ACCEPTED) ? spec.withRetention(accepted) : spec));
        settings.routes().forEach(route -> topics.add(Topics.route(route.topic())));
        return topics;
    }

    /** Where the topics differ from what they must be, a line each. */
    public static List<String> checkTopics(Admin admin, Settings settings) {
        return new TopicAdmin(admin).check(topics(settings), settings.number(Setting.PARTITIONS));
    }

    /** Makes the topics that are missing and returns their names. */
    public static List<String> createTopics(Admin admin, Settings settings) {
        return new TopicAdmin(admin).create(topics(settings), settings.number(Setting.PARTITIONS), (short)
                settings.number(Setting.REPLICATION));
    }

    private static String unreachable(Settings settings) {
        return "no Kafka broker answers at " + settings.text(Setting.BOOTSTRAP_SERVERS);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** No broker answers; the message says so in one line. */
    public static final class UnreachableException extends RuntimeException {
        /** {@code message} is the line that the user sees. */
        public UnreachableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
