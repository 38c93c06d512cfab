package io.galley.standalone.diff;

import io.galley.contract.Outcome;
import io.galley.contract.Topics;
import io.galley.runtime.Broker;
import io.galley.runtime.Settings;
import io.galley.runtime.TopicNames;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import io.galley.standalone.replay.Entry;
import io.galley.standalone.replay.RangeFinder;
import io.galley.standalone.replay.RangeReader;
import io.galley.standalone.replay.TopicRange;
import io.galley.standalone.run.Progress;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Opens what a user names: a file of events, a topic, or a run of re-extraction. */
final class Sides implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Above the largest record of any topic with events. */
    private static final int LINE_BYTES_MAX = 8 << 20;

    private final Settings settings;
    private final Path folder;
    private @Nullable Admin admin;

    /** {@code folder} takes copies of topics, and belongs to nobody else. */
    Sides(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /**
     * Opens one side.
     *
     * @param copy name of the file for a topic's copy
     * @throws BadArgument when there is neither a file, a topic nor a run of this name
     */
    Side open(String name, String copy, Progress progress) throws IOException {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return ofFile(name, file);
        }
        String topic = topic(name);
        Path path = folder.resolve(copy);
        Files.createFile(path);
        Side side = Side.over(Printable.of(name), path);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            long[] offset = {0};
            read(topic, progress, record -> {
                byte[] value = record.value();
                if (value == null) {
                    side.remove(record.key());
                } else {
                    side.add(offset[0], value);
                    offset[0] += value.length;
                    write(out, value);
                }
            });
        }
        String outcomes = outcomesOf(topic);
        if (outcomes != null) {
            read(
                    outcomes,
                    progress,
                    record -> Outcome.read(record.value())
                            .filter(outcome -> !outcomes.equals(Topics.PAGES_OUTCOMES) || outcome.run() == null)
                            .ifPresent(side::add));
        }
        return side;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
    }

    private static Side ofFile(String name, Path file) throws IOException {
        Side side = Side.over(Printable.of(name), file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long offset = 0;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long read = 0;
            for (int b = in.read(); ; b = in.read()) {
                if (b >= 0 && b != '\n') {
                    read++;
                    if (line.size() <= LINE_BYTES_MAX) {
                        line.write(b);
                    }
                    continue;
                }
                if (line.size() > 0) {
                    // A line that is too long was cut, and is no JSON any more.
                    side.add(offset, line.toByteArray());
                }
                line.reset();
                offset += read + 1;
                read = 0;
                if (b < 0) {
                    return side;
                }
            }
        }
    }

    private String topic(String name) throws IOException {
        RangeFinder finder = new RangeFinder(admin());
        if (finder.exists(name)) {
            return name;
        }
        if (TopicNames.isRun(name)) {
            String published = new TopicNames(name).topic(Topics.ARTICLES_PUBLISHED);
            if (finder.exists(published)) {
                return published;
            }
        }
        throw new BadArgument("'" + Printable.of(name) + "' is neither a file, a topic nor a run of re-extraction");
    }

    /** Where the refusals of a topic's pages stand; null for a topic that tells nothing of them. */
    private @Nullable String outcomesOf(String topic) throws IOException {
        if (!topic.equals(Topics.ARTICLES_PUBLISHED) && !topic.startsWith(Topics.ARTICLES_PUBLISHED + ".")) {
            return null;
        }
        String outcomes = Topics.PAGES_OUTCOMES + topic.substring(Topics.ARTICLES_PUBLISHED.length());
        return new RangeFinder(admin()).exists(outcomes) ? outcomes : null;
    }

    private void read(String topic, Progress progress, Consumer<ConsumerRecord<byte[], byte[]>> each)
            throws IOException {
        TopicRange range = new RangeFinder(admin()).find(topic, null, null);
        try (RangeReader reader = new RangeReader(settings, range, false)) {
            while (!reader.isDone()) {
                Entry entry = reader.next(POLL);
                if (entry != null) {
                    each.accept(entry.record());
                }
                progress.show(TopicRange.read(reader.spans()), range.length());
            }
        }
    }

    private Admin admin() {
        if (admin == null) {
            admin = Broker.connect(settings);
        }
        return admin;
    }

    private static void write(OutputStream out, byte[] value) {
        try {
            out.write(value);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot copy a topic: " + e.getMessage(), e);
        }
    }
}
