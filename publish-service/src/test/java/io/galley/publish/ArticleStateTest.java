package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
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
                    random.nextInt(),
                    random.nextBoolean() ? HASH : null);
            assertThat(ArticleStateFormat.read(ArticleStateFormat.write(state)))
                    .as("state %d of seed %d", i, seed)
                    .isEqualTo(state);
        }
    }

    @Test
    void staysSmall() {
        ArticleState state = new ArticleState(Long.MAX_VALUE, HASH, PARTS, Samples.NOON, Samples.pageId(1), 1, null);
        assertThat(ArticleStateFormat.write(state)).hasSize(106);
    }

    @Test
    void readsTheFirstFormat() {
        byte[] first = HexFormat.of()
                .parseHex("01" + "0000000000000007" + HASH + "00".repeat(7) + "01" + "00".repeat(7) + "02"
                        + "ff".repeat(8) + "00".repeat(7) + "04" + "0000000069a42a40" + "00000005" + Samples.pageId(3)
                        + "00000009");
        assertThat(ArticleStateFormat.read(first))
                .isEqualTo(new ArticleState(
                        7,
                        HASH,
                        Map.of("authors", 1L, "paragraphs", 2L, "publishedAt", -1L, "title", 4L),
                        Samples.NOON.plusNanos(5),
                        Samples.pageId(3),
                        9,
                        null));
    }

    @Test
    void refusesAnotherFormat() {
        byte[] bytes =
                ArticleStateFormat.write(new ArticleState(1, HASH, PARTS, Samples.NOON, Samples.pageId(1), 1, null));
        byte[] later = bytes.clone();
        later[0] = 3;
        byte[] unknownFlag = bytes.clone();
        unknownFlag[1] = (byte) 0x80;
        assertThatThrownBy(() -> ArticleStateFormat.read(later))
                .hasMessage("article state of 106 bytes is not of format 1 or 2");
        assertThatThrownBy(() -> ArticleStateFormat.read(unknownFlag)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArticleStateFormat.read(Arrays.copyOf(bytes, 105)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArticleStateFormat.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsWholeHashesAndIdsOnly() {
        assertThatThrownBy(() -> new ArticleState(0, HASH, PARTS, Samples.NOON, Samples.pageId(1), 1, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArticleState(1, "abcd", PARTS, Samples.NOON, Samples.pageId(1), 1, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArticleState(1, HASH, PARTS, Samples.NOON, "abcd", 1, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArticleState(1, HASH, Map.of(), Samples.NOON, Samples.pageId(1), 1, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
