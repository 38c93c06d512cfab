package io.galley.standalone.reprocess;

import io.galley.contract.TopicAdmin;
import io.galley.contract.TopicSpec;
import io.galley.contract.Topics;
import io.galley.publish.PublishTopology;
import io.galley.runtime.Routed;
import io.galley.runtime.ServiceStreams;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.runtime.TopicNames;
import io.galley.standalone.BadArgument;
import io.galley.standalone.replay.Checkpoint;
import io.galley.standalone.replay.Counts;
import io.galley.standalone.replay.GroupProgress;
import io.galley.standalone.replay.RangeFinder;
import io.galley.standalone.replay.Transactions;
import io.galley.standalone.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Topics of the run's own, and a publish of its own that begins with an empty state. Pages and progress are written in
 * one transaction, so that each is sent exactly once.
 */
final class Beside implements Destination {
    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);
    private static final int IN_FLIGHT_MAX = 5_000;
    private static final List<String> TOPICS = List.of(
            Topics.ARTICLES_EXTRACTED,
            Topics.ARTICLES_PUBLISHED,
            Topics.ARTICLES_LATEST,
            Topics.PAGES_OUTCOMES,
            Topics.DEAD_LETTERS);

    private final Settings settings;
    private final Admin admin;
    private final TopicNames names;
    private final GroupProgress progress;
    private final Transactions transactions;
    private @Nullable ServiceStreams publish;
    private @Nullable Path state;

    Beside(Settings settings, Admin admin, TopicNames names) {
        this.settings = settings;
        this.admin = admin;
        this.names = names;
        String application = "galley-" + names.service("enrich");
        progress = new GroupProgress(settings, admin, application, Topics.PAGES_ACCEPTED);
        transactions = new Transactions(
                InPlace.producer(settings), application, progress, COMMIT_EVERY, "the topics of " + names.run());
    }

    @Override
    public @Nullable Checkpoint resume() throws IOException {
        transactions.start();
        Checkpoint found = progress.read();
        if (!new RangeFinder(admin).exists(names.topic(Topics.ARTICLES_EXTRACTED))) {
            forgetEarlierRun(); // Whoever deleted the topics wants the run anew.
            return null;
        }
        if (found == null) {
            requireEmpty("nothing says where a run stopped: it is complete, or was not begun");
        }
        return found;
    }

    @Override
    public void begin(Checkpoint at) throws IOException {
        createTopics(at.spans().size());
        transactions.commit(at);
        startPublish(at.spans().size());
    }

    /** A fresh run takes no name that a run has. */
    @Override
    public void requireFresh() throws IOException {
        boolean begun = new RangeFinder(admin).exists(names.topic(Topics.ARTICLES_EXTRACTED));
        if (begun && progress.exists()) {
            throw new BadArgument("--into " + names.run() + " is a run that is not complete: --resume goes on with it");
        }
        requireEmpty("name another suffix, or delete them");
        forgetEarlierRun();
        transactions.start();
    }

    private void forgetEarlierRun() throws IOException {
        try {
            forgetPublish();
        } catch (GroupNotEmptyException alive) {
            throw new BadArgument("--into " + names.run()
                    + ": another process works on this run, or was killed less than 10 s ago: try again then");
        }
    }

    @Override
    public void send(List<Routed> records) throws IOException {
        for (Routed routed : records) {
            transactions.send(new ProducerRecord<>(
                    names.topic(routed.topic()), null, null, routed.key(), routed.value(), routed.headers()));
        }
    }

    @Override
    public void reached(Supplier<Checkpoint> at) throws IOException {
        transactions.reached(at);
    }

    @Override
    public void save(Checkpoint at) throws IOException {
        transactions.commit(at);
    }

    @Override
    public void finished() throws IOException {
        closePublish();
        progress.delete();
        try {
            forgetPublish();
        } catch (GroupNotEmptyException late) {
            // A member has not left yet: the group goes by itself after a week.
        }
    }

    /** Its offsets and its state: another run of this name begins with neither. */
    private void forgetPublish() throws IOException {
        String application = "galley-" + names.service("publish");
        try {
            RangeFinder.get(admin.deleteConsumerGroups(List.of(application)).all());
        } catch (GroupIdNotFoundException gone) {
            // No run of this name came so far.
        }
        try {
            RangeFinder.get(admin.deleteTopics(List.of(application + "-articles-changelog"))
                    .all());
        } catch (UnknownTopicOrPartitionException gone) {
            // Nor did it remember anything.
        }
    }

    /** Each page was sent once, by this process or one before it, and all outcomes are read from the beginning. */
    @Override
    public long waiting(Counts counts, RunOutcomes outcomes) {
        return counts.written() - outcomes.seen();
    }

    @Override
    public int inFlightMax() {
        return IN_FLIGHT_MAX;
    }

    @Override
    public String silence() {
        return "the run's own publish does not answer: standard error may say why";
    }

    @Override
    public void close() throws IOException {
        transactions.close();
        closePublish();
    }

    private void createTopics(int partitions) {
        List<TopicSpec> specs = TOPICS.stream()
                .map(name -> Topics.named(name).withName(names.topic(name)))
                .toList();
        new TopicAdmin(admin).create(specs, partitions, (short) settings.number(Setting.REPLICATION));
    }

    private void requireEmpty(String advice) throws IOException {
        RangeFinder finder = new RangeFinder(admin);
        for (String name : TOPICS) {
            String topic = names.topic(name);
            if (finder.exists(topic) && finder.find(topic, null, null).length() > 0) {
                throw new BadArgument("--into " + names.run() + ": topic " + topic + " holds records, and " + advice);
            }
        }
    }

    /** Its state is rebuilt from its changelog where a run is resumed. */
    private void startPublish(int partitions) throws IOException {
        Path folder = Files.createTempDirectory("galley-reprocess-");
        state = folder;
        int threads = Math.min(partitions, Runtime.getRuntime().availableProcessors());
        Settings own =
                settings.with(Setting.STATE_DIR, folder.toString()).with(Setting.THREADS, Integer.toString(threads));
        ServiceStreams streams =
                new ServiceStreams("publish", PublishTopology.build(own, names), own, names, InstantSource.system());
        publish = streams;
        streams.start();
    }

    private void closePublish() throws IOException {
        if (publish != null) {
            publish.close();
            publish = null;
        }
        if (state != null) {
            Folders.delete(state);
            state = null;
        }
    }
}
