package io.galley.ingest.receiving;

import io.galley.contract.Limits;
import java.time.Duration;

/**
 * How much a client may ask of the HTTP server.
 *
 * @param headerTime from the connection, or the answer before, to the last byte of a request's headers
 * @param idleTime between two pieces of a body
 * @param bodyTime from the headers to the last byte of the body: drips of one byte keep no connection for ever
 * @param ackTime until the brokers have acknowledged
 * @param connectionsMax open at once; one more is closed as it comes
 * @param waitingBytesMax bodies being read, or written and not yet acknowledged, in bytes
 * @param bodyBytesMax body of one page, as sent
 * @param linesMax pages in one NDJSON request
 * @param linesBytesMax NDJSON body, as sent and unpacked
 * @param checkTime between two looks for connections whose time is over
 */
record HttpLimits(
        Duration headerTime,
        Duration idleTime,
        Duration bodyTime,
        Duration ackTime,
        int connectionsMax,
        long waitingBytesMax,
        int bodyBytesMax,
        int linesMax,
        int linesBytesMax,
        Duration checkTime) {

    private static final int MIB = 1 << 20;

    static final HttpLimits DEFAULT = new HttpLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(120),
            Duration.ofSeconds(10),
            256,
            64 * MIB,
            Limits.DEFAULT.submittedBytesMax(),
            1000,
            32 * MIB,
            Duration.ofSeconds(1));
}
