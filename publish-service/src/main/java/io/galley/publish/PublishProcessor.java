package io.galley.publish;

import io.galley.contract.HeaderNames;
import io.galley.contract.TopicSpec;
import io.galley.publish.Publication.Result;
import io.galley.runtime.Counts;
import io.galley.runtime.PromptCommits;
import io.galley.runtime.SourceRecord;
import io.galley.runtime.StepProcessor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds the store around {@link Publication}. A dead letter does not undo a write to the store (measured), so
 * everything is computed and checked first, then the store is written, then the records are forwarded.
 */
final class PublishProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final Publication publication;
    private final List<TopicSpec> topics;
    private @Nullable ProcessorContext<byte[], byte[]> context;
    private @Nullable KeyValueStore<Bytes, byte[]> articles;
    private @Nullable PromptCommits commits;

    /** {@code topics} are those that may be written to, routes among them. */
    PublishProcessor(Publication publication, List<TopicSpec> topics) {
        this.publication = publication;
        this.topics = topics;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        commits = new PromptCommits(processorContext);
        articles = processorContext.getStateStore(PublishTopology.STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        ProcessorContext<byte[], byte[]> here = StepProcessor.initialised(context);
        KeyValueStore<Bytes, byte[]> store = StepProcessor.initialised(articles);
        SourceRecord source = StepProcessor.source(here, record);
        Bytes key = Bytes.wrap(ReceivedRecord.articleId(source).getBytes(StandardCharsets.UTF_8));
        byte[] known = store.get(key);
        Result result = publication.apply(known == null ? null : ArticleStateFormat.read(known), source);
        result.records().forEach(routed -> StepProcessor.requireFits(routed, topics));
        Counts.outcomes(result.records());
        byte[] after = result.after() == null ? null : ArticleStateFormat.write(result.after());
        if (after != null) {
            store.put(key, after);
        }
        result.records()
                .forEach(routed -> here.forward(StepProcessor.toRecord(routed, record.timestamp()), routed.topic()));
        if (record.headers().lastHeader(HeaderNames.REPROCESS_RUN) == null) {
            StepProcessor.initialised(commits).processed(); // Nobody waits for history.
        }
    }
}
