package io.galley.standalone.command;

/** An argument that picocli cannot judge and we can; the message is one line. */
public final class BadArgument extends RuntimeException {
    BadArgument(String message) {
        super(message);
    }
}
