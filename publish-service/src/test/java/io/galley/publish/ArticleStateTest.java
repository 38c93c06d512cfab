package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArticleStateTest {
    private static final String HASH = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    private static final Map<String, Long> PARTS =
            Map.of("title", 1L, "paragraphs", Long.MIN_VALUE, "authors", -1L, "publishedAt", 0L);
    private static final ArticleState PLAIN = state(1, HASH, PARTS, Samples.pageId(1), null);

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
                    instant(random),
                    Samples.pageId(random.nextInt()),
                    random.nextInt(),
                    random.nextBoolean() ? HASH : null,
                    random.nextBoolean(),
                    random.nextBoolean() ? instant(random) : null,
                    random.longs(random.nextInt(4)).boxed().collect(Collectors.toSet()));
            assertThat(ArticleStateFormat.read(ArticleStateFormat.write(state)))
                    .as("state %d of seed %d", i, seed)
                    .isEqualTo(state);
        }
    }

    @Test
    void staysSmall() {
        assertThat(ArticleStateFormat.write(PLAIN)).hasSize(106);
        assertThat(ArticleStateFormat.write(PLAIN.withdrawnAt(Samples.NOON))).hasSize(106);
        assertThat(ArticleStateFormat.write(PLAIN.missing(Samples.NOON))).hasSize(118);
        assertThat(ArticleStateFormat.write(PLAIN.inRoutes(Set.of(1L, 2L)))).hasSize(123);
    }

    @Test
    void readsTheFirstFormat() {
        byte[] first = HexFormat.of()
                .parseHex("01" + "0000000000000007" + HASH + "00".repeat(7) + "01" + "00".repeat(7) + "02"
                        + "ff".repeat(8) + "00".repeat(7) + "04" + "0000000069a42a40" + "00000005" + Samples.pageId(3)
                        + "00000009");
        Map<String, Long> parts = Map.of("authors", 1L, "paragraphs", 2L, "publishedAt", -1L, "title", 4L);
        assertThat(ArticleStateFormat.read(first))
                .isEqualTo(new ArticleState(
                        7, HASH, parts, Samples.NOON.plusNanos(5), Samples.pageId(3), 9, null, false, null, Set.of()));
    }

    @Test
    void refusesAnotherFormat() {
        byte[] bytes = ArticleStateFormat.write(PLAIN);
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
        String page = Samples.pageId(1);
        assertThatThrownBy(() -> state(0, HASH, PARTS, page, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state(1, "abcd", PARTS, page, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state(1, HASH, PARTS, "abcd", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state(1, HASH, Map.of(), page, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state(1, HASH, PARTS, page, "abcd")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ArticleState state(
            long version, String hash, Map<String, Long> parts, String pageId, String withheldHash) {
        return new ArticleState(version, hash, parts, Samples.NOON, pageId, 1, withheldHash, false, null, Set.of());
    }

    private static Instant instant(Random random) {
        return Instant.ofEpochSecond(random.nextLong(-1_000_000_000, 10_000_000_000L), random.nextInt(1_000_000_000));
    }
}
