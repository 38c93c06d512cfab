package io.galley.enrich;

import io.galley.contract.Limits;
import io.galley.contract.Topics;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.runtime.Settings;
import io.galley.runtime.StepProcessor;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/** {@code pages.accepted} → enrich → {@code articles.extracted} or {@code pages.outcomes}. */
public final class EnrichTopology {
    private EnrichTopology() {}

    /** The topology with the engine that we ship. */
    public static Topology build(Settings settings) {
        return build(new ArticleExtractor(ExtractionLimits.DEFAULT)::extract);
    }

    /** The topology with any extraction. */
    static Topology build(Function<Page, Extraction> extractor) {
        Enrichment enrichment = new Enrichment(extractor, Limits.DEFAULT);
        return new Topology()
                .addSource(
                        Topics.PAGES_ACCEPTED,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        Topics.PAGES_ACCEPTED)
                .addProcessor("enrich", () -> new StepProcessor(enrichment), Topics.PAGES_ACCEPTED)
                .addSink(
                        Topics.ARTICLES_EXTRACTED,
                        Topics.ARTICLES_EXTRACTED,
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        "enrich")
                .addSink(
                        Topics.PAGES_OUTCOMES,
                        Topics.PAGES_OUTCOMES,
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        "enrich");
    }
}
