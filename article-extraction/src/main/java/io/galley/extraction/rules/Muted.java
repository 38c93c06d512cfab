package io.galley.extraction.rules;

import java.util.List;
import java.util.Set;

/**
 * Kinds of verdicts that are not heard, to measure what the rules behind them are worth.
 *
 * @param inCut what binds the cut no longer; the model still sees it
 * @param altogether what nobody hears
 */
public record Muted(Set<String> inCut, Set<String> altogether) {

    /** Everything is heard. */
    public static final Muted NOTHING = new Muted(Set.of(), Set.of());

    public Muted {
        inCut = Set.copyOf(inCut);
        altogether = Set.copyOf(altogether);
    }

    /** What is heard of that which the rules say. */
    public List<Verdict> spoken(List<Verdict> verdicts) {
        return without(verdicts, altogether);
    }

    /** What may bind the cut of that which was heard. */
    public List<Verdict> binding(List<Verdict> verdicts) {
        return without(verdicts, inCut);
    }

    private static List<Verdict> without(List<Verdict> verdicts, Set<String> kinds) {
        if (kinds.isEmpty()) {
            return verdicts;
        }
        return verdicts.stream()
                .map(verdict -> verdict.kind() != null && kinds.contains(verdict.kind()) ? Verdict.NONE : verdict)
                .toList();
    }
}
