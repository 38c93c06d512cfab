package io.galley.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.internal.AbstractRecords;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordHeadersTest {
    private final Headers headers = new RecordHeaders();

    @Test
    void lastOfTwoHeadersOfOneNameWins() {
        add("url", "https://example.com/first");
        add("url", "https://example.com/last");
        assertThat(RecordHeadersReader.text(headers, "url")).contains("https://example.com/last");
    }

    @Test
    void headerWithoutValueIsAbsent() {
        headers.add("url", null);
        assertThat(RecordHeadersReader.text(headers, "url")).isEmpty();
        assertThat(RecordHeadersReader.text(headers, "fetched-at")).isEmpty();
    }

    @Test
    void malformedUtf8IsReplaced() {
        headers.add("url", new byte[] {'a', (byte) 0xFF, 'b'});
        assertThat(RecordHeadersReader.text(headers, "url")).contains("a\uFFFDb");
    }

    @Test
    void originTravelsAsHeader() {
        Origin origin = new Origin("pages.submitted", 3, 17);
        headers.add(HeaderNames.ORIGIN, origin.toBytes());
        assertThat(RecordHeadersReader.origin(headers)).contains(origin);
        assertThat(origin).hasToString("pages.submitted/3/17");
        assertThat(Origin.parse("pages.submitted/2147483647/9223372036854775807"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pages.submitted",
                "/0/0",
                "a/0",
                "a/0/0/0",
                "a/-1/0",
                "a/0/-1",
                "a/x/0",
                "a/0/",
                "a/+1/0",
                "a/01/0",
                "a/0/1 ",
                "a/2147483648/0",
                "a/0/9223372036854775808",
                "a/\u0661/0"
            })
    void otherTextsAreNoOrigins(String text) {
        assertThat(Origin.parse(text)).isEmpty();
    }

    @Test
    void originHasTopicPartitionAndOffset() {
        assertThatThrownBy(() -> new Origin("", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Origin("a/b", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Origin("a", -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Origin("a", 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recordSizeCountsKeyValueAndHeaders() {
        assertThat(RecordSize.of(null, null, headers)).isZero();
        assertThat(RecordSize.of(new byte[3], new byte[40], headers)).isEqualTo(43);
        add("é", "four");
        headers.add("empty", null);
        // Names as UTF-8 (2 and 5 bytes), values (4 and 0), and 10 bytes for the lengths of each header.
        assertThat(RecordSize.ofHeaders(headers)).isEqualTo(2 + 4 + 10 + 5 + 10);
        assertThat(RecordSize.of(new byte[3], null, headers)).isEqualTo(3 + 31);
    }

    @Test
    void batchOfOneRecordIsNeverLargerThanItsSizeAndTheOverhead() {
        add("content-type", "application/json");
        for (int size : new int[] {0, 100, 10_000, 5_000_000}) {
            byte[] key = new byte[32];
            byte[] value = new byte[size];
            int batch = AbstractRecords.estimateSizeInBytesUpperBound(
                    RecordBatch.CURRENT_MAGIC_VALUE, CompressionType.LZ4, key, value, headers.toArray());
            assertThat((long) batch)
                    .isLessThanOrEqualTo(RecordSize.of(key, value, headers) + RecordSize.BATCH_OVERHEAD_BYTES);
        }
    }

    private void add(String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
