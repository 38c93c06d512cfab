package io.galley.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Limits;
import io.galley.contract.Origin;
import io.galley.contract.RecordSize;
import java.time.Instant;
import java.util.Random;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Whatever is submitted, there is a verdict, it is the same the second time, and its record keeps the limits. */
class IntakePropertyTest {
    private static final String[] NAMES = {
        "content-type",
        "url",
        "ce_subject",
        "ce_time",
        "fetched-at",
        "supplier",
        "attribute-a",
        "attribute-",
        "traceparent",
        "galley-origin",
        "other"
    };
    private static final String[] TEXTS = {
        "text/html",
        "text/plain; charset=utf-16",
        "application/json",
        "https://example.org/a?b=c",
        "javascript:x",
        "2026-01-31T08:00:00Z",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "",
        "pages.submitted/0/1"
    };
    private static final String[] PIECES = {
        "{",
        "}",
        "\"html\"",
        ":",
        "\"text\"",
        "\"x\"",
        ",",
        "\"bodyBase64\"",
        "\"AAAA\"",
        "null",
        "[",
        "]",
        " ",
        "\"attributes\"",
        "\"url\"",
        "\"https://example.org/\"",
        "1e999",
        "\u0000",
        "<p>",
        "\\u00",
        "é"
    };

    private final Intake intake = new Intake();

    @Test
    void judgesAnythingWithoutThrowing() {
        long seed = 7_2026;
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 5_000; i++) {
            Submission submission = new Submission(random(random), value(random), headers(random));
            Verdict verdict = intake.judge(submission);
            assertThat(verdict.getClass())
                    .as("seed %s, case %s", seed, i)
                    .isEqualTo(intake.judge(submission).getClass());
            if (verdict instanceof Verdict.Accepted taken) {
                accepted++;
                Headers written = taken.page().headers(new Origin("pages.submitted", 0, 0), Instant.EPOCH);
                assertThat(RecordSize.ofHeaders(written)).isLessThanOrEqualTo(Limits.DEFAULT.headersBytesMax());
                assertThat(taken.page().body()).isNotEmpty();
            }
        }
        assertThat(accepted).as("both verdicts occur, seed %s", seed).isBetween(100, 4_900);
    }

    private static byte[] value(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random(random);
            case 1 -> Pages.gzip(pieces(random));
            case 2 -> damaged(Pages.gzip(pieces(random)), random);
            default -> pieces(random);
        };
    }

    private static byte[] pieces(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"html\":" : "");
        for (int n = random.nextInt(12); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return Pages.utf8(text.toString());
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        return bytes;
    }

    private static byte[] random(Random random) {
        byte[] bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        return random.nextInt(10) == 0 ? null : bytes;
    }

    private static Headers headers(Random random) {
        Headers headers = new RecordHeaders();
        for (int n = random.nextInt(6); n > 0; n--) {
            byte[] text = random.nextInt(4) == 0 ? random(random) : Pages.utf8(TEXTS[random.nextInt(TEXTS.length)]);
            headers.add(NAMES[random.nextInt(NAMES.length)], text);
        }
        return headers;
    }
}
