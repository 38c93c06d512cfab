package io.galley.standalone.replay;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a replay goes. */
public interface Output extends AutoCloseable {
    /**
     * Where an interrupted replay stopped; null where there is none to resume.
     *
     * @throws IOException when what is there cannot be read
     */
    @Nullable
    Checkpoint resume() throws IOException;

    /** Begins, at a checkpoint that {@link #resume} gave or a fresh one. */
    void begin(Checkpoint at) throws IOException;

    /** Writes one record; {@code event} is its JSON, null for a record without a value and for pages. */
    void write(Entry entry, @Nullable JsonNode event) throws IOException;

    /** Whether records without a value have a place here. */
    default boolean takesTombstones() {
        return false;
    }

    /** All was written up to here: makes it last, unless it was done a moment ago. */
    void reached(Supplier<Checkpoint> at) throws IOException;

    /** Nothing arrives at the moment: what waits in memory may as well be shown. */
    default void idle() throws IOException {}

    /** Makes it last now; the replay ends here for the time being. */
    void interrupted(Checkpoint at) throws IOException;

    /** Everything is written. */
    void finished(Checkpoint at) throws IOException;

    /** What the user types to go on, for the message after an interruption; empty where nobody can. */
    String howToResume();

    @Override
    void close() throws IOException;

    /** The record's value; outputs that take events never see one without. */
    static byte[] valueOf(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            throw new IllegalStateException("a tombstone is no event");
        }
        return value;
    }
}
