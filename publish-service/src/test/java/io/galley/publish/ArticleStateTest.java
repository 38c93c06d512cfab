package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleStateTest {
    private static final String HASH = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    private static final Map<String, Long> PARTS =
            Map.of("title", 1L, "paragraphs", Long.MIN_VALUE, "authors", -1L, "publishedAt", 0L);

    @Test
    void readsWhatItWrote() {
        long seed = 20_260_303;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            ArticleState state = new ArticleState(
                    1 + random.nextInt(1000),
                    HASH,
                    Map.of(
                            "title", random.nextLong(),
                            "paragraphs", random.nextLong(),
                            "authors", random.nextLong(),
                            "publishedAt", random.nextLong()),
                    Instant.ofEpochSecond(
                            random.nextLong(-1_000_000_000, 10_000_000_000L), random.nextInt(1_000_000_000)),
                    Samples.pageId(random.nextInt()),
                    random.nextInt());
            assertThat(ArticleState.of(state.toBytes()))
                    .as("state %d of seed %d", i, seed)
                    .isEqualTo(state);
        }
    }

    @Test
    void staysSmall() {
        ArticleState state = new ArticleState(Long.MAX_VALUE, HASH, PARTS, Samples.NOON, Samples.pageId(1), 1);
        assertThat(state.toBytes()).hasSize(105).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void refusesAnotherFormat() {
        byte[] later = new ArticleState(1, HASH, PARTS, Samples.NOON, Samples.pageId(1), 1).toBytes();
        later[0] = 2;
        assertThatThrownBy(() -> ArticleState.of(later)).hasMessage("article state of 105 bytes is not of format 1");
        assertThatThrownBy(() -> ArticleState.of(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsWholeHashesAndIdsOnly() {
        assertThatThrownBy(() -> new ArticleState(0, HASH, PARTS, Samples.NOON, Samples.pageId(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArticleState(1, "abcd", PARTS, Samples.NOON, Samples.pageId(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArticleState(1, HASH, PARTS, Samples.NOON, "abcd", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArticleState(1, HASH, Map.of(), Samples.NOON, Samples.pageId(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
