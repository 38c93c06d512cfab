package io.galley.standalone.run;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a run is, on a terminal; nothing where standard error is a file or a pipe. */
final class Progress implements AutoCloseable {
    private static final int REDRAW_MS = 200;
    /** Set by the launcher script, which can see what Java 21 cannot: whether standard error is a terminal. */
    private static final String TERMINAL = "galley.terminal";

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress start() {
        boolean terminal = Boolean.getBoolean(TERMINAL);
        return new Progress(
                terminal
                        ? new ProgressBarBuilder()
                                .setTaskName("pages")
                                .setInitialMax(0)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(REDRAW_MS)
                                .showSpeed()
                                .build()
                        : null);
    }

    /** {@code settled} of {@code submitted} pages have their outcome. */
    void show(long settled, long submitted) {
        if (bar != null) {
            bar.maxHint(submitted);
            bar.stepTo(settled);
        }
    }

    /** Ends the line, so that what is printed next stands below it; may be called again. */
    void finish() {
        close();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
