package io.galley.contract;

/**
 * How large things may be. Every service checks before it writes: a record above a topic's own limit would stop its
 * whole batch for ever under exactly-once processing (measured with Kafka 4.3.1), so these limits stay well below it.
 *
 * @param pageBytesMax largest page, unzipped, in bytes; above it the submission is rejected
 * @param submittedBytesMax largest submitted record, in bytes of key, value and headers
 * @param bodyBytesMax largest article body, in bytes of UTF-8
 * @param eventBytesMax largest article event, in bytes of key, value and headers
 * @param attributesMax most supplier attributes
 * @param attributesBytesMax all supplier attributes together, in bytes of UTF-8
 * @param urlBytesMax longest URL, in bytes of UTF-8
 * @param headersBytesMax all headers that we write on one record, in bytes
 */
public record Limits(
        int pageBytesMax,
        int submittedBytesMax,
        int bodyBytesMax,
        int eventBytesMax,
        int attributesMax,
        int attributesBytesMax,
        int urlBytesMax,
        int headersBytesMax) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /** The limits of the product: what the topics, documents and tests name. */
    public static final Limits DEFAULT = new Limits(8 * MIB, 16 * MIB, MIB, 4 * MIB, 32, 8 * KIB, 8 * KIB, 32 * KIB);
}
