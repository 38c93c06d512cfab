package io.galley.standalone.run;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a run is, on a terminal; nothing where standard error is a file or a pipe. */
public final class Progress implements AutoCloseable {
    private static final int REDRAW_MS = 200;
    /**
     * Set by the launcher script, which can see what Java 21 cannot: the width of the terminal behind standard error.
     */
    private static final String TERMINAL_COLUMNS = "galley.terminal.columns";

    private @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Starts to show, where somebody sees it. */
    public static Progress start() {
        return start("pages");
    }

    /** The same, for other things than pages. */
    public static Progress start(String things) {
        int columns = Integer.getInteger(TERMINAL_COLUMNS, 0);
        return new Progress(columns > 0 ? bar(things, columns) : null);
    }

    private static ProgressBar bar(String things, int columns) {
        return new ProgressBarBuilder()
                .setTaskName(things)
                .setInitialMax(0)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MS)
                .showSpeed()
                // A consumer of our own: the library's would take over the terminal, and with it Ctrl-C.
                .setConsumer(new ConsoleProgressBarConsumer(System.err, columns))
                .build();
    }

    /** {@code settled} of {@code submitted} pages have their outcome. */
    public void show(long settled, long submitted) {
        if (bar != null) {
            bar.maxHint(submitted);
            bar.stepTo(settled);
        }
    }

    /** Ends the line, so that what is printed next stands below it; may be called again. */
    public void finish() {
        close();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
