package io.galley.standalone.replay;

import io.galley.contract.Topics;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Another topic: records as they are, in the partitions that they had, with their append times as the times of their
 * making. Progress is committed in the transaction of the records, as offsets of a group that is named after the topic
 * and belongs to this replay alone; it goes when the replay is complete.
 */
final class TopicOutput implements Output {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);
    private static final String PREFIX = "galley-replay-";

    private final Admin admin;
    private final String source;
    private final String target;
    private final GroupProgress progress;
    private final Transactions transactions;

    TopicOutput(Settings settings, Admin admin, String source, String target) {
        this.admin = admin;
        this.source = source;
        this.target = target;
        this.progress = new GroupProgress(settings, admin, PREFIX + target, source);
        this.transactions = new Transactions(
                KafkaSettings.producer(settings), PREFIX + target, progress, COMMIT_EVERY, Printable.of(target));
    }

    /**
     * Refuses what nobody can want.
     *
     * @throws BadArgument where the target is the source, a topic of the pipeline or no name
     */
    static void check(Settings settings, String source, String target) {
        String shown = "--to-topic " + Printable.of(target);
        if (!NAME.matcher(target).matches() || target.equals(".") || target.equals("..")) {
            throw new BadArgument(shown + " is no name of a topic: 1 to 249 of a-z, A-Z, 0-9, '.', '_' and '-'");
        }
        if (target.equals(source)) {
            throw new BadArgument(shown + " is the topic that is replayed: it would never end");
        }
        boolean ours = Topics.all().stream().anyMatch(spec -> spec.name().equals(target))
                || settings.routes().stream().anyMatch(route -> route.topic().equals(target));
        if (ours) {
            throw new BadArgument(shown + " is a topic of the pipeline: only its services write to it");
        }
    }

    @Override
    public @Nullable Checkpoint resume() throws IOException {
        transactions.start();
        Checkpoint found = progress.read();
        RangeFinder finder = new RangeFinder(admin);
        if (!finder.exists(target)) {
            return null; // Whoever deleted it wants it anew.
        }
        if (found != null
                && found.counts().written() > 0
                && finder.find(target, null, null).length() == 0) {
            throw new BadArgument("--to-topic " + Printable.of(target) + " is empty, but a replay has written "
                    + found.counts().written() + " records into it: it was made anew; begin without --resume");
        }
        if (found == null) {
            requireEmpty("and nothing says where a replay into it stopped: it is complete, or was not made by one");
        }
        return found;
    }

    @Override
    public void begin(Checkpoint at) throws IOException {
        if (!transactions.isStarted()) {
            boolean unfinished = progress.exists();
            requireEmpty(unfinished ? "of a replay that is not complete: --resume goes on with it" : "");
            transactions.start();
        }
        createTarget(at.spans().size());
        transactions.commit(at);
    }

    @Override
    public boolean takesTombstones() {
        return true;
    }

    @Override
    public void write(Entry entry, @Nullable JsonNode event) throws IOException {
        ConsumerRecord<byte[], byte[]> record = entry.record();
        transactions.send(new ProducerRecord<>(
                target, record.partition(), record.timestamp(), record.key(), record.value(), record.headers()));
    }

    @Override
    public void reached(Supplier<Checkpoint> at) throws IOException {
        transactions.reached(at);
    }

    @Override
    public void interrupted(Checkpoint at) throws IOException {
        transactions.commit(at);
    }

    @Override
    public void finished(Checkpoint at) throws IOException {
        transactions.commit(at);
        progress.delete();
    }

    @Override
    public String howToResume() {
        return "the same command with --resume goes on in " + Printable.of(target);
    }

    @Override
    public void close() {
        transactions.close();
    }

    private void requireEmpty(String otherwise) throws IOException {
        RangeFinder finder = new RangeFinder(admin);
        if (finder.exists(target)) {
            long records = finder.find(target, null, null).length();
            if (records > 0) {
                throw new BadArgument("--to-topic " + Printable.of(target) + " exists and holds up to " + records
                        + " records" + (otherwise.isEmpty() ? ": name a new topic" : ", " + otherwise));
            }
        }
    }

    private void createTarget(int partitions) throws IOException {
        RangeFinder finder = new RangeFinder(admin);
        if (!finder.exists(target)) {
            RangeFinder.get(admin.createTopics(List.of(
                            new NewTopic(target, Optional.of(partitions), Optional.empty()).configs(configuration())))
                    .all());
            TopicWait.until(() -> finder.exists(target), "topic " + target + " is not visible");
        }
        int there = finder.describe(target).partitions().size();
        if (there != partitions) {
            throw new BadArgument("--to-topic " + Printable.of(target) + " has " + there
                    + " partitions, the topic that is" + " replayed " + partitions + ": name a new topic");
        }
    }

    /** As the source, but kept for ever, and with the times that the records bring along. */
    private Map<String, String> configuration() throws IOException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, source);
        Config config =
                RangeFinder.get(admin.describeConfigs(List.of(resource)).all()).get(resource);
        Map<String, String> copied = new HashMap<>();
        for (String name : List.of("cleanup.policy", "max.message.bytes")) {
            if (config != null && config.get(name) != null) {
                copied.put(name, config.get(name).value());
            }
        }
        copied.put("message.timestamp.type", "CreateTime");
        copied.put("retention.ms", "-1");
        copied.put("retention.bytes", "-1");
        return copied;
    }
}
