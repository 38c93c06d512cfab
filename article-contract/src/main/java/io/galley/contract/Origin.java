package io.galley.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The record by which a page entered: its place in {@code pages.submitted}. It travels as a header through all hops, so
 * that every submitted page can be held against exactly one outcome or dead letter.
 *
 * @param topic the topic's name; holds no slash
 * @param partition from 0
 * @param offset from 0
 */
public record Origin(
        @JsonProperty("topic") String topic,
        @JsonProperty("partition") int partition,
        @JsonProperty("offset") long offset) {

    @JsonCreator
    public Origin {
        if (topic == null || topic.isEmpty() || topic.indexOf('/') >= 0 || partition < 0 || offset < 0) {
            throw new IllegalArgumentException("no origin: " + topic + "/" + partition + "/" + offset);
        }
    }

    /** {@code topic/partition/offset}, as in the header. */
    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }

    /** The header's bytes. */
    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #toString()} writes; empty for anything else. */
    public static Optional<Origin> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Origin origin = new Origin(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            // One submission has one spelling, else "+1" and "01" would count as two.
            return origin.toString().equals(text) ? Optional.of(origin) : Optional.empty();
        } catch (IllegalArgumentException notAnOrigin) {
            return Optional.empty();
        }
    }
}
