package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleEvent;
import io.galley.contract.Topics;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One page that changes all day long: the state stays small and the chain whole. */
class ManyVersionsTest {
    /** {@code -Dgalley.versions=100000} takes half a minute; deploy/trials/ManyVersions.java does it on a broker. */
    private static final int VERSIONS = Integer.getInteger("galley.versions", 10_000);

    /** So many are looked at together: all of them would fill the heap. */
    private static final int READ = 5_000;

    @TempDir
    private Path state;

    @Test
    void thousandsOfVersionsOfOneArticleFormOneChain() {
        String hash = null;
        long version = 0;
        try (PublishRun run = new PublishRun(state)) {
            for (int i = 1; i <= VERSIONS; i++) {
                ArticleContent content = Samples.content("Bridge", "Day " + i + " of the works.");
                run.pipe(Samples.page(1, Samples.NOON.plusSeconds(i), Samples.NOON.plusSeconds(i), content));
                if (i % READ == 0) {
                    for (ArticleEvent event : run.eventsUnchecked(Topics.ARTICLES_PUBLISHED)) {
                        assertThat(event.version()).isEqualTo(++version);
                        assertThat(event.previousContentHash()).isEqualTo(hash);
                        hash = event.contentHash();
                    }
                    run.forget(Topics.ARTICLES_LATEST, Topics.PAGES_OUTCOMES);
                }
            }
            assertThat(version).isEqualTo(VERSIONS);
            try (KeyValueIterator<Bytes, byte[]> states = run.store().all()) {
                assertThat(states.next().value).hasSize(106);
                assertThat(states.hasNext()).isFalse();
            }
        }
    }
}
