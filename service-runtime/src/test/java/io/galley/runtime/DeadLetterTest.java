package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.HeaderNames;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.RecordSize;
import io.galley.contract.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static final byte[] KEY = {0, (byte) 0xFF, 1};
    private static final byte[] VALUE = {(byte) 0xC3, 0x28, 0};
    private static final int LETTER_BYTES_MAX =
            Topics.named(Topics.DEAD_LETTERS).messageBytesMax() - RecordSize.BATCH_OVERHEAD_BYTES;

    private final Headers original = new RecordHeaders();

    @Test
    void carriesTheOriginalRecordToTheByte() {
        byte[] odd = {(byte) 0xFE, 0, 'x'};
        original.add("twice", odd);
        original.add("twice", null);
        original.add(HeaderNames.TRACEPARENT, bytes("00-aa-bb-01"));
        ProducerRecord<byte[], byte[]> letter = letter(KEY, VALUE);
        assertThat(letter.topic()).isEqualTo("pipeline.dead-letters");
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(VALUE);
        assertThat(letter.headers().headers("twice"))
                .extracting(header -> header.value())
                .containsExactly(odd, null);
        assertThat(text(letter, HeaderNames.TRACEPARENT)).isEqualTo("00-aa-bb-01");
        assertThat(original.toArray()).hasSize(3);
    }

    @Test
    void keepsAMissingKeyAndValueMissing() {
        ProducerRecord<byte[], byte[]> letter = letter(null, null);
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
    }

    @Test
    void saysWhereAndWhyItFailed() {
        ProducerRecord<byte[], byte[]> letter = letter(KEY, VALUE);
        assertThat(text(letter, "__streams.errors.exception")).isEqualTo("java.lang.IllegalStateException");
        assertThat(text(letter, "__streams.errors.message")).isEqualTo("broken");
        assertThat(text(letter, "__streams.errors.stacktrace"))
                .startsWith("java.lang.IllegalStateException: broken")
                .contains("DeadLetterTest");
        for (String prefix : new String[] {"__streams.errors.", "kafka_dlt-original-"}) {
            assertThat(text(letter, prefix + "topic")).isEqualTo("pages.accepted");
            assertThat(text(letter, prefix + "partition")).isEqualTo("3");
            assertThat(text(letter, prefix + "offset")).isEqualTo("17");
        }
    }

    @Test
    void stackTraceAndMessageAreCut() {
        ProducerRecord<byte[], byte[]> letter = letter(KEY, VALUE, new IllegalStateException("x".repeat(100_000)));
        assertThat(text(letter, "__streams.errors.stacktrace")).hasSize(8 * 1024);
        assertThat(text(letter, "__streams.errors.message")).hasSize(1024);
    }

    @Test
    void failureWithoutMessageSaysNull() {
        assertThat(text(letter(KEY, VALUE, new NullPointerException()), "__streams.errors.message"))
                .isEqualTo("null");
    }

    @Test
    void keepsTheOriginOfTheSubmission() {
        original.add(HeaderNames.ORIGIN, bytes("pages.submitted/1/5"));
        assertThat(text(letter(KEY, VALUE), HeaderNames.ORIGIN)).isEqualTo("pages.submitted/1/5");
    }

    @Test
    void recordWithoutOriginOrWithANonsensicalOneEnteredWhereItStood() {
        assertThat(text(letter(KEY, VALUE), HeaderNames.ORIGIN)).isEqualTo("pages.accepted/3/17");
        original.add(HeaderNames.ORIGIN, bytes("nonsense"));
        assertThat(text(letter(KEY, VALUE), HeaderNames.ORIGIN)).isEqualTo("pages.accepted/3/17");
        original.add(HeaderNames.ORIGIN, bytes("elsewhere/0/0"));
        ProducerRecord<byte[], byte[]> letter = letter(KEY, VALUE);
        assertThat(text(letter, HeaderNames.ORIGIN)).isEqualTo("pages.accepted/3/17");
        assertThat(letter.headers().headers(HeaderNames.ORIGIN)).hasSize(1);
    }

    @Test
    void letterOfARedrivenLetterSaysTheNewFailureOnly() {
        ProducerRecord<byte[], byte[]> first = letter(KEY, VALUE);
        ProducerRecord<byte[], byte[]> second = DeadLetter.of(
                Topics.DEAD_LETTERS, new Place(), KEY, VALUE, first.headers(), new IllegalArgumentException("again"));
        assertThat(second.headers().headers("__streams.errors.message")).hasSize(1);
        assertThat(text(second, "__streams.errors.message")).isEqualTo("again");
        assertThat(second.headers().toArray()).hasSameSizeAs(first.headers().toArray());
    }

    @Test
    void leavesOutTheValueThatNoLetterCanHold() {
        original.add("kept", bytes("yes"));
        ProducerRecord<byte[], byte[]> letter = letter(KEY, new byte[LETTER_BYTES_MAX]);
        assertThat(letter.value()).isNull();
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(text(letter, "kept")).isEqualTo("yes");
        assertThat(text(letter, "galley-value-left-out-bytes")).isEqualTo(Integer.toString(LETTER_BYTES_MAX));
        assertThat(text(letter, "kafka_dlt-original-offset")).isEqualTo("17");
    }

    @Test
    void leavesOutHeadersThatNoLetterCanHold() {
        original.add(HeaderNames.ORIGIN, bytes("pages.submitted/1/5"));
        original.add("huge", new byte[LETTER_BYTES_MAX]);
        ProducerRecord<byte[], byte[]> letter = letter(KEY, VALUE);
        assertThat(RecordSize.of(letter.key(), letter.value(), letter.headers()))
                .isLessThan(LETTER_BYTES_MAX);
        assertThat(text(letter, HeaderNames.ORIGIN)).isEqualTo("pages.submitted/1/5");
        assertThat(text(letter, "galley-value-left-out-bytes")).isEqualTo("3");
    }

    private ProducerRecord<byte[], byte[]> letter(byte[] key, byte[] value) {
        return letter(key, value, new IllegalStateException("broken"));
    }

    private ProducerRecord<byte[], byte[]> letter(byte[] key, byte[] value, Exception failure) {
        return DeadLetter.of(Topics.DEAD_LETTERS, new Place(), key, value, original, failure);
    }

    private static String text(ProducerRecord<byte[], byte[]> letter, String header) {
        return RecordHeadersReader.text(letter.headers(), header).orElse(null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Place() implements ErrorHandlerContext {
        @Override
        public String topic() {
            return "pages.accepted";
        }

        @Override
        public int partition() {
            return 3;
        }

        @Override
        public long offset() {
            return 17;
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "step";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 3);
        }

        @Override
        public long timestamp() {
            return 0;
        }

        @Override
        public byte[] sourceRawKey() {
            return KEY;
        }

        @Override
        public byte[] sourceRawValue() {
            return VALUE;
        }
    }
}
