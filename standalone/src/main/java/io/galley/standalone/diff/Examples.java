package io.galley.standalone.diff;

import io.galley.standalone.Printable;
import io.galley.standalone.diff.Change.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The most telling differences, for people: a stranger's text, so its control characters are written out. */
final class Examples {
    private static final int SHOWN_CHARACTERS_MAX = 140;
    private static final int PARAGRAPHS_SHOWN_MAX = 3;
    private static final Comparator<Change> LEAST_FIRST =
            Comparator.comparingDouble(Change::weight).thenComparing(Change::id, Comparator.reverseOrder());

    private final int most;
    private final PriorityQueue<Change> kept = new PriorityQueue<>(LEAST_FIRST);

    Examples(int most) {
        this.most = most;
    }

    void add(Change change) {
        kept.add(change);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    String text() {
        List<Change> ordered = new ArrayList<>(kept);
        ordered.sort(LEAST_FIRST.reversed());
        StringBuilder text = new StringBuilder();
        ordered.forEach(change -> text.append('\n').append(show(change)));
        return text.toString();
    }

    private static String show(Change change) {
        StringBuilder text = new StringBuilder();
        String name = change.change().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        text.append(change.id()).append("  ").append(name);
        if (Boolean.FALSE.equals(change.samePage())) {
            text.append("  (of another page)");
        }
        text.append('\n');
        line(text, "      ", change.url());
        pair(text, "title", change.title());
        if (change.rejection() != null) {
            pair(text, "rejected", change.rejection());
        }
        if (change.body() != null) {
            text.append(String.format(
                    Locale.ROOT,
                    "    body: %s → %s characters%n",
                    orDash(change.body().a()),
                    orDash(change.body().b())));
        }
        paragraphs(text, "  - ", change.lost());
        paragraphs(text, "  + ", change.gained());
        if (Boolean.TRUE.equals(change.moved())) {
            text.append("    paragraphs in another order\n");
        }
        change.metadata()
                .forEach((field, values) -> pair(text, field, new Pair<>(shown(values.a()), shown(values.b()))));
        return text.toString();
    }

    private static void paragraphs(StringBuilder text, String mark, List<String> paragraphs) {
        paragraphs.stream().limit(PARAGRAPHS_SHOWN_MAX).forEach(paragraph -> line(text, mark, paragraph));
        int more = paragraphs.size() - PARAGRAPHS_SHOWN_MAX;
        if (more > 0) {
            text.append(mark).append("and ").append(more).append(" more\n");
        }
    }

    private static void pair(StringBuilder text, String name, @Nullable Pair<String> values) {
        if (values != null) {
            text.append("    ").append(name).append(":\n");
            line(text, "      - ", values.a());
            line(text, "      + ", values.b());
        }
    }

    private static void line(StringBuilder text, String mark, @Nullable String value) {
        if (value != null) {
            text.append(mark).append(Printable.escaped(cut(value))).append('\n');
        }
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= SHOWN_CHARACTERS_MAX) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS_MAX)) + "…";
    }

    /** Lists of keywords and people by their names alone: the whole is in the JSON. */
    private static @Nullable String shown(@Nullable JsonNode value) {
        if (value == null || value.isString()) {
            return value == null ? null : value.asString();
        }
        if (!value.isArray()) {
            return value.toString();
        }
        return value.valueStream().map(Examples::named).collect(Collectors.joining(", "));
    }

    private static String named(JsonNode item) {
        for (String name : List.of("text", "name")) {
            if (item.path(name).isString()) {
                return item.path(name).asString();
            }
        }
        return item.isString() ? item.asString() : item.toString();
    }

    private static String orDash(@Nullable Integer number) {
        return number == null ? "–" : number.toString();
    }
}
