package io.galley.runtime;

import io.galley.contract.Limits;
import io.galley.contract.Topics;
import io.galley.runtime.Settings.BadSettingsException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Source;

/**
 * Whether the heap holds the largest pages that may come. Brokers and consumers count compressed bytes, so pages that
 * compress well arrive in numbers that only our own settings bound; a heap too small for them ends in a restart on each
 * try, with the same pages.
 */
final class HeapCheck {
    /** A parsed page takes up to twelve times its bytes (measured with jsoup: a 10 MB page keeps 104 MB). */
    private static final int PARSED_FACTOR = 12;

    private static final Set<String> PAGE_TOPICS = Set.of(Topics.PAGES_SUBMITTED, Topics.PAGES_ACCEPTED);
    private static final long MIB = 1 << 20;

    private HeapCheck() {}

    /**
     * Refuses to start a service that reads pages in a heap that cannot hold them.
     *
     * @param heapBytes the most that the heap may grow to
     * @throws BadSettingsException when it is too small; the message says what is needed
     */
    static void require(Topology topology, Settings settings, long heapBytes) {
        int threads = settings.number(Setting.THREADS);
        long needed = readsPages(topology) ? threads * bytesPerThread() : 0;
        if (heapBytes < needed) {
            throw new BadSettingsException("the heap holds " + heapBytes / MIB + " MiB, needs " + needed / MIB
                    + " for " + Setting.THREADS.variable() + "=" + threads
                    + ": give the process more memory (-Xmx, or the container's limit) or fewer threads");
        }
    }

    /** One page parsed, a poll's pages waiting, and the buffers of the clients. */
    private static long bytesPerThread() {
        long page = Limits.DEFAULT.pageBytesMax();
        return (PARSED_FACTOR + KafkaSettings.POLL_RECORDS) * page
                + KafkaSettings.FETCH_BYTES_MAX
                + KafkaSettings.PRODUCER_BUFFER_BYTES;
    }

    private static boolean readsPages(Topology topology) {
        Set<String> sources = topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(Source.class::isInstance)
                .flatMap(node -> ((Source) node).topicSet().stream())
                .collect(Collectors.toSet());
        return sources.stream().anyMatch(PAGE_TOPICS::contains);
    }
}
