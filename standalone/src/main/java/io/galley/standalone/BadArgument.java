package io.galley.standalone;

/** An argument that picocli cannot judge and we can; the message is one line. */
public final class BadArgument extends RuntimeException {
    /** {@code message} is the line that the user sees. */
    public BadArgument(String message) {
        super(message);
    }
}
