package io.galley.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** Makes the topics and says where those that exist differ from what they must be. */
public final class TopicAdmin {
    private static final Duration VISIBLE_LIMIT = Duration.ofSeconds(20);
    private static final Duration VISIBLE_POLL = Duration.ofMillis(50);

    private final Admin admin;

    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * Makes the topics that are missing; those that exist stay as they are.
     *
     * @param partitions for each topic, the same number, so that order per article holds to the end
     * @param replication copies of each partition; -1 for the broker's default
     * @return the names of the topics that were made; all topics are visible then
     */
    public List<String> create(Collection<TopicSpec> specs, int partitions, short replication) {
        Set<String> present = names();
        List<NewTopic> missing = specs.stream()
                .filter(spec -> !present.contains(spec.name()))
                .map(spec -> newTopic(spec, partitions, replication))
                .toList();
        List<String> made = new ArrayList<>();
        admin.createTopics(missing).values().forEach((name, done) -> {
            if (created(done)) {
                made.add(name);
            }
        });
        awaitVisible(specs);
        return made;
    }

    /**
     * Compares the topics with what they must be.
     *
     * @param partitions the number of partitions that each must have
     * @return one line for each difference, with the command that mends it; empty where all fit
     */
    public List<String> check(Collection<TopicSpec> specs, int partitions) {
        Set<String> present = names();
        List<String> wrong = new ArrayList<>();
        List<TopicSpec> found = new ArrayList<>();
        for (TopicSpec spec : specs) {
            if (present.contains(spec.name())) {
                found.add(spec);
            } else {
                wrong.add("topic " + spec.name() + " does not exist: run 'galley topics create'");
            }
        }
        Map<String, TopicDescription> topics =
                get(admin.describeTopics(found.stream().map(TopicSpec::name).toList())
                        .allTopicNames());
        Map<ConfigResource, Config> configs = get(
                admin.describeConfigs(found.stream().map(TopicAdmin::resource).toList())
                        .all());
        for (TopicSpec spec : found) {
            checkPartitions(spec, topics, partitions, wrong);
            checkConfig(spec, configs, wrong);
        }
        return wrong;
    }

    private static void checkPartitions(
            TopicSpec spec, Map<String, TopicDescription> topics, int partitions, List<String> wrong) {
        TopicDescription topic = topics.get(spec.name());
        int measured = topic == null ? 0 : topic.partitions().size();
        if (measured != partitions) {
            wrong.add("topic " + spec.name() + " has " + measured + " partitions, needs " + partitions
                    + ": set GALLEY_PARTITIONS=" + measured
                    + " where all topics have as many, or move to new topics (docs/operating.md#partitions)");
        }
    }

    private static void checkConfig(TopicSpec spec, Map<ConfigResource, Config> configs, List<String> wrong) {
        Config config = configs.get(resource(spec));
        spec.config().forEach((name, needed) -> {
            ConfigEntry entry = config == null ? null : config.get(name);
            String measured = entry == null ? null : entry.value();
            if (!fits(name, measured, needed)) {
                wrong.add("topic " + spec.name() + " has " + name + "=" + measured + ", needs " + needed
                        + ": run kafka-configs.sh --bootstrap-server HOST:PORT --alter --entity-type topics --entity-name "
                        + spec.name() + " --add-config " + name + "=" + needed);
            }
        });
    }

    /**
     * An operator may keep records longer and allow larger ones: less was promised to nobody. Nothing else may differ.
     */
    private static boolean fits(String name, @Nullable String measured, String needed) {
        return switch (name) {
            case "retention.ms", "delete.retention.ms", "retention.bytes", "max.message.bytes" ->
                measured != null && orEver(measured) >= orEver(needed);
            default -> needed.equals(measured);
        };
    }

    /** Kafka writes -1 for without end. */
    private static long orEver(String number) {
        long value = Long.parseLong(number);
        return value < 0 ? Long.MAX_VALUE : value;
    }

    /** A broker acknowledges a new topic before its metadata shows it: without the wait, a check would miss it. */
    private void awaitVisible(Collection<TopicSpec> specs) {
        long end = System.nanoTime() + VISIBLE_LIMIT.toNanos();
        while (!names().containsAll(namesOf(specs))) {
            if (System.nanoTime() > end) {
                throw new KafkaException("new topics are not visible after " + VISIBLE_LIMIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(VISIBLE_POLL.toNanos());
        }
    }

    private Set<String> names() {
        return get(admin.listTopics().names());
    }

    private static NewTopic newTopic(TopicSpec spec, int partitions, short replication) {
        return new NewTopic(spec.name(), partitions, replication).configs(spec.config());
    }

    private static ConfigResource resource(TopicSpec spec) {
        return new ConfigResource(ConfigResource.Type.TOPIC, spec.name());
    }

    /** Whether this call made the topic; another process may have been faster. */
    private static boolean created(KafkaFuture<Void> done) {
        try {
            get(done);
            return true;
        } catch (TopicExistsException anotherWasFaster) {
            return false;
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking the broker about topics", e);
        }
    }

    /** The names of the topics of a list of specs. */
    public static List<String> namesOf(Collection<TopicSpec> specs) {
        return specs.stream().map(TopicSpec::name).collect(Collectors.toList());
    }
}
