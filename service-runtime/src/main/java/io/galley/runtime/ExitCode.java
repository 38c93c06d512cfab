package io.galley.runtime;

/** What the exit codes of all our processes mean. */
public final class ExitCode {
    /** All went well. */
    public static final int OK = 0;
    /** The command ran, but something in its input failed: its output says what. */
    public static final int FAILED = 1;
    /** Wrong arguments or settings; nothing was done. */
    public static final int USAGE = 2;
    /** The Kafka broker or an HTTP service cannot be reached. */
    public static final int UNREACHABLE = 3;
    /** The topics are not what they must be. */
    public static final int TOPICS = 4;
    /** Stopped by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    /** Whoever read standard output went away, as shells report it (128 + SIGPIPE). */
    public static final int READER_GONE = 141;

    private ExitCode() {}
}
