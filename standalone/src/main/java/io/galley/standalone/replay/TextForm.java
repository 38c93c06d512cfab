package io.galley.standalone.replay;

import io.galley.standalone.Printable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** For people: one article after another, with what a control character would do written out. */
record TextForm(Content content) implements Form {
    private static final String RULE = "-".repeat(72);

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] event(Instant appendedAt, byte[] value, JsonNode event) {
        List<String> lines = content == Content.OUTCOMES ? outcome(appendedAt, event) : article(appendedAt, event);
        String text = lines.stream().map(Printable::escaped).collect(Collectors.joining("\n", "", "\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> article(Instant appendedAt, JsonNode event) {
        List<String> lines = new ArrayList<>();
        lines.add(RULE);
        lines.add(joined(
                appendedAt.toString(),
                event.path("id").asString(""),
                "v" + event.path("version").asString("?"),
                event.path("status").asString("").equals("withdrawn") ? "withdrawn" : "",
                event.path("reason").asString(""),
                event.path("language").asString("")));
        add(lines, event.path("title").asString(""));
        add(lines, event.path("url").asString(""));
        add(lines, joined(names(event), event.path("publishedAt").asString("")));
        for (JsonNode paragraph : event.path("paragraphs")) {
            lines.add("");
            paragraph.path("text").asString("").lines().forEach(lines::add);
        }
        return lines;
    }

    private static List<String> outcome(Instant appendedAt, JsonNode event) {
        JsonNode origin = event.path("origin");
        return List.of(joined(
                appendedAt.toString(),
                event.path("articleId").asString(""),
                event.path("outcome").asString("") + " by "
                        + event.path("stage").asString(""),
                event.path("reason").asString(""),
                event.path("detail").asString(""),
                origin.path("topic").asString("") + "/"
                        + origin.path("partition").asInt(0) + "/"
                        + origin.path("offset").asLong(0)));
    }

    private static String names(JsonNode event) {
        return event.path("authors")
                .valueStream()
                .map(author -> author.path("name").asString(""))
                .collect(Collectors.joining(", "));
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }
}
