package io.galley.runtime;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** What a service counts, for Prometheus: the Java machine's figures and all of Kafka Streams'. Near, never exact. */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final KafkaStreamsMetrics kafka;

    /** Counts one service. */
    public Metrics(String service, ServiceStreams streams) {
        registry.config().commonTags("service", service);
        kafka = new KafkaStreamsMetrics(streams.streams());
        kafka.bindTo(registry);
        garbage.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        io.micrometer.core.instrument.Metrics.addRegistry(registry);
    }

    /** Where a service counts what is its own. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** All figures in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        kafka.close();
        garbage.close();
        io.micrometer.core.instrument.Metrics.removeRegistry(registry);
        registry.close();
    }
}
