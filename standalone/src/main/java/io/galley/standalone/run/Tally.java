package io.galley.standalone.run;

import io.galley.contract.Outcome.Kind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of the pages of a run. Thread-safe. */
final class Tally {
    private final Map<Kind, Long> outcomes = new EnumMap<>(Kind.class);
    private final Map<String, Long> rejected = new TreeMap<>();
    private long deadLetters;
    private long notSubmitted;

    synchronized void outcome(Kind kind, @Nullable String reason) {
        outcomes.merge(kind, 1L, Long::sum);
        if (kind == Kind.REJECTED) {
            rejected.merge(reason == null ? "unknown" : reason, 1L, Long::sum);
        }
    }

    synchronized void deadLetter() {
        deadLetters++;
    }

    synchronized void notSubmitted() {
        notSubmitted++;
    }

    /** Pages whose fate is known. */
    synchronized long settled() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum() + deadLetters;
    }

    synchronized boolean allWell() {
        return deadLetters == 0 && notSubmitted == 0;
    }

    /**
     * The table that ends a run.
     *
     * @param submitted pages handed in
     * @param seconds from the first submission to the last outcome
     */
    synchronized String table(int submitted, double seconds) {
        StringBuilder out = new StringBuilder();
        row(out, "submitted", submitted);
        for (Kind kind : Kind.values()) {
            long count = outcomes.getOrDefault(kind, 0L);
            boolean always = kind != Kind.WITHDRAWN && kind != Kind.SUPERSEDED;
            if (always || count > 0) {
                row(out, kind.name().toLowerCase(Locale.ROOT), count);
            }
        }
        rejected.forEach((reason, count) -> row(out, "  " + reason, count));
        row(out, "dead-lettered", deadLetters);
        if (notSubmitted > 0) {
            row(out, "not submitted", notSubmitted);
        }
        long open = submitted - settled();
        if (open > 0) {
            row(out, "without outcome", open);
        }
        double rate = seconds > 0 ? settled() / seconds : 0;
        out.append(String.format(Locale.ROOT, "%-24s%10.1f%n", "pages/s", rate));
        return out.toString();
    }

    private static void row(StringBuilder out, String name, long count) {
        out.append(String.format(Locale.ROOT, "%-24s%10d%n", name, count));
    }
}
