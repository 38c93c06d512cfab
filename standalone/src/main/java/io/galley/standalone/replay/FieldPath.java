package io.galley.standalone.replay;

import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A field of an event by its name, deeper ones with dots: {@code language}, {@code site.domain}, {@code keywords.text}.
 * A list gives the values of all its items. {@code appendedAt} is the record's append time.
 */
public final class FieldPath {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}(\\.[A-Za-z0-9_-]{1,100}){0,9}");
    /** Not in the event: it is where replay's axis is. */
    static final String APPENDED_AT = "appendedAt";

    private final String name;
    private final List<String> steps;

    private FieldPath(String name) {
        this.name = name;
        this.steps = List.of(name.split("\\."));
    }

    /**
     * Reads a field's name.
     *
     * @param option where it stands, for the message
     */
    static FieldPath of(String option, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new BadArgument(option + " names no field: '" + Printable.of(name)
                    + "', must be a name such as language or site.domain");
        }
        return new FieldPath(name);
    }

    String name() {
        return name;
    }

    /** The values as text; none where the event has no such field. */
    List<String> values(Instant appendedAt, JsonNode event) {
        if (name.equals(APPENDED_AT)) {
            return List.of(appendedAt.toString());
        }
        List<String> values = new ArrayList<>();
        collect(event, 0, values);
        return values;
    }

    private void collect(JsonNode node, int step, List<String> values) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, step, values));
        } else if (step < steps.size()) {
            JsonNode child = node.get(steps.get(step));
            if (child != null) {
                collect(child, step + 1, values);
            }
        } else if (node.isString()) {
            values.add(node.asString());
        } else if (!node.isNull()) {
            values.add(node.toString());
        }
    }
}
