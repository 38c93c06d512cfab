package io.galley.standalone.reprocess;

import com.sun.management.OperatingSystemMXBean;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** The present engine, with what it costs. Thread-safe. */
final class MeasuredExtraction implements Function<Page, Extraction> {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_MS = 1e6;
    private static final double BYTES_PER_KB = 1e3;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT);
    private final LongAdder pages = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final long began = PROCESS.getProcessCpuTime();

    @Override
    public Extraction apply(Page page) {
        long before = THREADS.getCurrentThreadCpuTime();
        Extraction extraction = extractor.extract(page);
        nanos.add(THREADS.getCurrentThreadCpuTime() - before);
        pages.increment();
        bytes.add(page.bytes().length);
        return extraction;
    }

    long pages() {
        return pages.sum();
    }

    /** Milliseconds of one processor a page. */
    double cpuMs() {
        return pages() == 0 ? 0 : nanos.sum() / NANOS_PER_MS / pages();
    }

    /** Milliseconds of all processors that this process took a page since the beginning: extraction and all else. */
    double processCpuMs() {
        return pages() == 0 ? 0 : (PROCESS.getProcessCpuTime() - began) / NANOS_PER_MS / pages();
    }

    /** Mean size of a page. */
    double kilobytes() {
        return pages() == 0 ? 0 : bytes.sum() / BYTES_PER_KB / pages();
    }
}
