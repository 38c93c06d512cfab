package io.galley.standalone.run;

import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts the outcomes and dead letters of the pages that this run submitted; those of others pass by. */
final class OutcomeWatch {
    private final TopicTail tail;
    private final Submitted submitted;
    private final Tally tally;
    /** An outcome can be read before its page's acknowledgement: it waits here for its origin to be known. */
    private final Map<Origin, ConsumerRecord<byte[], byte[]>> early = new LinkedHashMap<>();

    private final Set<Origin> settled = new HashSet<>();

    OutcomeWatch(TopicTail tail, Submitted submitted, Tally tally) {
        this.tail = tail;
        this.submitted = submitted;
        this.tally = tally;
    }

    /** Reads what has arrived and counts it. */
    void poll(Duration wait) {
        for (ConsumerRecord<byte[], byte[]> record : tail.poll(wait)) {
            if (record.topic().equals(Topics.DEAD_LETTERS)
                    || Outcome.read(record.value())
                            .filter(outcome -> outcome.run() == null)
                            .isPresent()) {
                RecordHeadersReader.origin(record.headers()).ifPresent(origin -> early.put(origin, record));
            }
        }
        early.entrySet().removeIf(entry -> {
            boolean ours = submitted.index(entry.getKey()).isPresent();
            if (ours && settled.add(entry.getKey())) {
                count(entry.getValue());
            }
            return ours;
        });
    }

    private void count(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.DEAD_LETTERS)) {
            tally.deadLetter();
        } else {
            Outcome.read(record.value()).ifPresent(outcome -> tally.outcome(outcome.outcome(), outcome.reason()));
        }
    }
}
