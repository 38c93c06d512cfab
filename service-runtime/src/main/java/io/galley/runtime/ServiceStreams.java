package io.galley.runtime;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One service's topology, running. Thread-safe. */
public final class ServiceStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceStreams.class);
    /** A close that takes longer leaves the group by session time-out instead (10 s). */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(8);
    /**
     * More failed threads than this within {@link #FAILURES_WINDOW}, and the process stops: its supervisor restarts it.
     */
    private static final int FAILURES_MAX = 10;

    private static final Duration FAILURES_WINDOW = Duration.ofMinutes(5);

    private final String service;
    private final KafkaStreams streams;
    private final InstantSource clock;
    private final Deque<Long> failures = new ArrayDeque<>();

    /** Prepares a service; {@link #start()} starts it. {@code service} is ingest, enrich or publish. */
    public ServiceStreams(String service, Topology topology, Settings settings, InstantSource clock) {
        this(service, topology, settings, TopicNames.LIVE, clock);
    }

    /** The same for a service of a run of re-extraction beside the live one. */
    public ServiceStreams(String service, Topology topology, Settings settings, TopicNames names, InstantSource clock) {
        this.service = names.service(service);
        this.clock = clock;
        this.streams = new KafkaStreams(topology, KafkaSettings.streams(settings, service, names));
        streams.setUncaughtExceptionHandler(this::afterFailure);
    }

    /** Joins the group and begins to work; returns at once. */
    public void start() {
        streams.start();
    }

    /** Whether it works on its partitions now. */
    public boolean isReady() {
        return streams.state() == State.RUNNING;
    }

    /** Whether it works, or will without help. */
    public boolean isAlive() {
        State state = streams.state();
        return state.isRunningOrRebalancing() || state == State.CREATED;
    }

    /** The running application, for metrics. */
    KafkaStreams streams() {
        return streams;
    }

    /** Finishes the open transaction and leaves the group, so that another instance goes on at once. */
    @Override
    public void close() {
        streams.close(CloseOptions.timeout(CLOSE_LIMIT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    private synchronized StreamThreadExceptionResponse afterFailure(Throwable failure) {
        long now = clock.millis();
        failures.addLast(now);
        while (!failures.isEmpty() && failures.getFirst() < now - FAILURES_WINDOW.toMillis()) {
            failures.removeFirst();
        }
        boolean again = failure instanceof Exception && failures.size() <= FAILURES_MAX;
        LOG.error("{}: a stream thread failed, {}", service, again ? "starting another" : "stopping", failure);
        return again ? StreamThreadExceptionResponse.REPLACE_THREAD : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
