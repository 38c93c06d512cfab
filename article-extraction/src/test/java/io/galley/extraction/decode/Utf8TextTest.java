package io.galley.extraction.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8TextTest {
    private static final long SEED = 3;

    @Test
    void readsWhatJavaReadsOrLeavesItToJava() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = bytes(random);
            String text = new String(bytes, StandardCharsets.UTF_8);
            Utf8Text read = Utf8Text.of(bytes);
            if (read == null) {
                assertThat(text.contains("\ufffd") || text.length() == bytes.length)
                        .as("case %d of seed %d", i, SEED)
                        .isTrue();
            } else {
                assertThat(read.text().toString())
                        .as("case %d of seed %d", i, SEED)
                        .isEqualTo(text);
                assertThat(read.damage()).isEqualTo(Damage.of(text));
            }
        }
    }

    @Test
    void leavesOutTheByteOrderMark() {
        Utf8Text read = Utf8Text.of("\ufeffété".getBytes(StandardCharsets.UTF_8));
        assertThat(read).isNotNull();
        assertThat(read.text().toString()).isEqualTo("été");
    }

    /** Characters of all lengths, control characters, and now and then a byte that is anything. */
    private static byte[] bytes(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(40); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(0x80 + random.nextInt(0x780));
                case 1 -> text.appendCodePoint(0x3040 + random.nextInt(0x4000));
                case 2 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                case 3 -> text.append((char) random.nextInt(0x20));
                default -> text.append("some letters");
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
