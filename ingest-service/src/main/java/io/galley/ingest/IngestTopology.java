package io.galley.ingest;

import io.galley.contract.Topics;
import io.galley.ingest.intake.Intake;
import io.galley.runtime.Settings;
import io.galley.runtime.Step;
import io.galley.runtime.StepProcessor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/** {@code pages.submitted → intake → pages.accepted | pages.outcomes}; no store, no repartition topic. */
public final class IngestTopology {
    private IngestTopology() {}

    /** The topology of the ingest service. */
    public static Topology build(Settings settings) {
        return of(new IngestStep(new Intake(), settings.acceptedAt()));
    }

    static Topology of(Step step) {
        ByteArrayDeserializer in = new ByteArrayDeserializer();
        ByteArraySerializer out = new ByteArraySerializer();
        return new Topology()
                .addSource(Topics.PAGES_SUBMITTED, in, in, Topics.PAGES_SUBMITTED)
                .addProcessor("intake", () -> new StepProcessor(step), Topics.PAGES_SUBMITTED)
                .addSink(Topics.PAGES_ACCEPTED, Topics.PAGES_ACCEPTED, out, out, "intake")
                .addSink(Topics.PAGES_OUTCOMES, Topics.PAGES_OUTCOMES, out, out, "intake");
    }
}
