package io.galley.standalone.diff;

import io.galley.standalone.diff.Change.Kind;
import io.galley.standalone.diff.Change.Pair;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts of differences. */
final class DiffSummary {
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private final Map<String, int[]> metadata = new TreeMap<>();
    private final Map<String, int[]> reasons = new TreeMap<>();
    private int compared;
    private int equal;
    private int anotherPage;
    private int titles;
    private int longer;
    private int shorter;
    private int sameLength;
    private int gained;
    private int lost;
    private int moved;

    /** An article that both sides have. */
    void compared(boolean same) {
        compared++;
        equal += same ? 1 : 0;
    }

    void add(Change change) {
        kinds.merge(change.change(), 1, Integer::sum);
        if (change.rejection() != null) {
            count(reasons, change.rejection().a(), change.rejection().b());
        }
        if (change.change() != Kind.CHANGED) {
            return;
        }
        anotherPage += Boolean.FALSE.equals(change.samePage()) ? 1 : 0;
        titles += change.title() == null ? 0 : 1;
        gained += change.gained().size();
        lost += change.lost().size();
        moved += Boolean.TRUE.equals(change.moved()) ? 1 : 0;
        Pair<Integer> body = change.body();
        if (body != null && body.a() != null && body.b() != null) {
            longer += body.b() > body.a() ? 1 : 0;
            shorter += body.b() < body.a() ? 1 : 0;
            sameLength += body.b().equals(body.a()) ? 1 : 0;
        }
        change.metadata().forEach(this::count);
    }

    String table(Side a, Side b) {
        StringBuilder table = new StringBuilder();
        row(table, "articles in A", a.articles());
        row(table, "articles in B", b.articles());
        row(table, "in both", compared);
        row(table, "  the same", equal);
        row(table, "  changed", kinds.getOrDefault(Kind.CHANGED, 0));
        optional(table, "    of another page", anotherPage);
        optional(table, "  withdrawn in B", kinds.getOrDefault(Kind.WITHDRAWN, 0));
        optional(table, "  returned in B", kinds.getOrDefault(Kind.RETURNED, 0));
        row(table, "only in A", kinds.getOrDefault(Kind.ONLY_IN_A, 0));
        row(table, "only in B", kinds.getOrDefault(Kind.ONLY_IN_B, 0));
        row(table, "new rejections", kinds.getOrDefault(Kind.REJECTED, 0));
        row(table, "vanished rejections", kinds.getOrDefault(Kind.NO_LONGER_REJECTED, 0));
        optional(table, "rejected otherwise", kinds.getOrDefault(Kind.OTHER_REASON, 0));
        row(table, "titles changed", titles);
        row(table, "bodies longer", longer);
        row(table, "bodies shorter", shorter);
        optional(table, "bodies as long", sameLength);
        row(table, "paragraphs gained", gained);
        row(table, "paragraphs lost", lost);
        optional(table, "bodies reordered", moved);
        if (!metadata.isEmpty()) {
            table.append(String.format(Locale.ROOT, "%-24s%10s%10s%10s%n", "metadata", "gained", "lost", "changed"));
            metadata.forEach((field, counts) -> table.append(
                    String.format(Locale.ROOT, "  %-22s%10d%10d%10d%n", field, counts[0], counts[1], counts[2])));
        }
        if (!reasons.isEmpty()) {
            table.append(String.format(Locale.ROOT, "%-24s%10s%10s%n", "rejections that differ", "A", "B"));
            reasons.forEach((reason, counts) ->
                    table.append(String.format(Locale.ROOT, "  %-22s%10d%10d%n", reason, counts[0], counts[1])));
        }
        return table.toString();
    }

    private void count(String field, Pair<JsonNode> values) {
        int[] counts = metadata.computeIfAbsent(field, name -> new int[3]);
        boolean had = values.a() != null;
        boolean has = values.b() != null;
        counts[had == has ? 2 : has ? 0 : 1]++;
    }

    private static void count(Map<String, int[]> reasons, @Nullable String a, @Nullable String b) {
        if (a != null) {
            reasons.computeIfAbsent(a, name -> new int[2])[0]++;
        }
        if (b != null) {
            reasons.computeIfAbsent(b, name -> new int[2])[1]++;
        }
    }

    private static void optional(StringBuilder table, String name, int count) {
        if (count > 0) {
            row(table, name, count);
        }
    }

    private static void row(StringBuilder table, String name, int count) {
        table.append(String.format(Locale.ROOT, "%-24s%10d%n", name, count));
    }
}
