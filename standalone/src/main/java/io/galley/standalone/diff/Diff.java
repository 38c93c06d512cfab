package io.galley.standalone.diff;

import io.galley.contract.Json;
import io.galley.runtime.ExitCode;
import io.galley.runtime.Settings;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import io.galley.standalone.run.Folders;
import io.galley.standalone.run.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two sets of articles held against each other. */
public final class Diff {
    private final Settings settings;
    private final Request request;
    private final PrintStream out;
    private final PrintStream err;

    /** {@code out} gets table and examples, {@code err} what the user should know. */
    public Diff(Settings settings, Request request, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.request = request;
        this.out = out;
        this.err = err;
    }

    /**
     * What is wanted.
     *
     * @param a a file, a topic or a run
     * @param b another
     * @param changes where to write the differences, one a line; null for nowhere
     * @param examples how many of the most telling ones to show
     * @param truth a corpus that knows the right articles; null where none does
     */
    public record Request(
            String a,
            String b,
            @Nullable Path changes,
            int examples,
            @Nullable Path truth) {}

    /** Compares, prints and returns the process's exit code. */
    public int run() throws IOException {
        Path folder = Files.createTempDirectory("galley-diff-");
        try (Sides sides = new Sides(settings, folder);
                Progress progress = Progress.start("records");
                Side a = sides.open(request.a(), "a", progress);
                Side b = sides.open(request.b(), "b", progress)) {
            progress.finish();
            requireEvents(a);
            requireEvents(b);
            compare(a, b);
            if (request.truth() != null) {
                Truth.judge(request.truth(), a, b, folder, out);
            }
            return a.unreadable() + b.unreadable() > 0 ? ExitCode.FAILED : ExitCode.OK;
        } finally {
            Folders.delete(folder);
        }
    }

    private void compare(Side a, Side b) throws IOException {
        Set<String> ids = new LinkedHashSet<>(a.ids());
        ids.addAll(b.ids());
        DiffSummary summary = new DiffSummary();
        Examples examples = new Examples(request.examples());
        try (OutputStream changes = request.changes() == null
                ? OutputStream.nullOutputStream()
                : new BufferedOutputStream(Files.newOutputStream(request.changes()))) {
            for (String id : ids) {
                JsonNode before = a.event(id);
                JsonNode after = b.event(id);
                Optional<Change> change = Comparing.compare(id, before, a.refusal(id), after, b.refusal(id));
                if (before != null && after != null) {
                    summary.compared(change.isEmpty());
                }
                if (change.isPresent()) {
                    summary.add(change.get());
                    examples.add(change.get());
                    changes.write(Json.encode(change.get()));
                    changes.write('\n');
                }
            }
        }
        out.println("A " + a.name());
        out.println("B " + b.name());
        out.print(summary.table(a, b));
        out.print(examples.text());
    }

    private void requireEvents(Side side) {
        if (side.unreadable() > 0) {
            err.println("galley: " + side.unreadable() + " lines of " + side.name()
                    + " are no article events that this release reads, and no outcomes: they are left out");
        }
        if (side.articles() == 0 && side.unreadable() > 0) {
            throw new BadArgument(Printable.of(side.name()) + " holds no article event");
        }
    }
}
