package io.galley.standalone.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** One partition of a {@link RangeReader}: what was read of it and not yet handed out. */
final class Lane {
    /** Enough that most polls find room, and a bound on the memory that many partitions take. */
    private static final int RECORDS_MAX = 200;

    private static final long BYTES_MAX = 4L << 20;

    final TopicPartition partition;
    final Deque<Entry> queue = new ArrayDeque<>();
    private final boolean follow;
    /** After the record that was handed out last. */
    private Span span;

    /** How far the consumer has read: beyond the last record where markers of transactions stand there. */
    private long position;

    private long clock;
    private long bytes;
    long steppedBack;

    Lane(TopicPartition partition, Span span, boolean follow) {
        this.partition = partition;
        this.span = span;
        this.follow = follow;
        this.position = span.next();
        this.clock = span.clock();
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        position = record.offset() + 1;
        if (record.offset() >= span.end() && !follow) {
            return;
        }
        if (record.timestamp() < clock) {
            steppedBack++;
        }
        clock = Math.max(clock, record.timestamp());
        queue.addLast(new Entry(clock, record));
        bytes += size(record);
    }

    /** The consumer stands there now; returns whether it got any further. */
    boolean reached(long offset) {
        boolean further = offset > position;
        position = Math.max(position, offset);
        return further;
    }

    Entry take() {
        Entry entry = queue.removeFirst();
        bytes -= size(entry.record());
        span = span.readTo(entry.record().offset() + 1, entry.time());
        return entry;
    }

    long time() {
        return queue.getFirst().time();
    }

    /** Where the consumer begins, or began. */
    long nextOffset() {
        return position;
    }

    /** Up to where all is handed out. */
    Span span() {
        return queue.isEmpty() ? span.readTo(Math.max(span.next(), position), span.clock()) : span;
    }

    boolean isFull() {
        return queue.size() >= RECORDS_MAX || bytes >= BYTES_MAX;
    }

    boolean isDone() {
        return !follow && queue.isEmpty() && position >= span.end();
    }

    /** Whether all of the range was handed out, and what follows comes behind it. */
    boolean isBehindRange() {
        return position >= span.end()
                && (queue.isEmpty() || queue.getFirst().record().offset() >= span.end());
    }

    /** Whether a record of the range may still come, and none is here. */
    boolean isWaiting() {
        return queue.isEmpty() && position < span.end();
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        return (long) Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    }
}
