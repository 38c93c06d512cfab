package io.galley.standalone.replay;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** How events are written to a file or a terminal. */
public interface Form {
    /** What stands before the first event. */
    byte[] head();

    /**
     * One event, with its line end.
     *
     * @param value the record's own bytes
     * @param event the same as JSON
     */
    byte[] event(Instant appendedAt, byte[] value, JsonNode event);
}
