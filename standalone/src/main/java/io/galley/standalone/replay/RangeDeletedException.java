package io.galley.standalone.replay;

import java.io.IOException;

/** The topic's retention deleted records of a range before they were read; the message is one line. */
public final class RangeDeletedException extends IOException {
    RangeDeletedException(String message, Throwable cause) {
        super(message, cause);
    }
}
