package io.galley.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares a schema with its released form. Within one schema version a field may be added and a description changed,
 * and nothing else: what readers were promised of a field holds, and what suppliers may write is still taken.
 */
final class SchemaCompatibility {
    /** Says what a field means, to people. */
    private static final Set<String> WORDS =
            Set.of("title", "description", "examples", "x-schema-org", "x-unit", "$comment");

    private SchemaCompatibility() {}

    /** What a reader or a supplier of the released form would stumble over, a line each. */
    static List<String> breaks(JsonNode released, JsonNode now) {
        List<String> breaks = new ArrayList<>();
        compare("$", released, now, breaks);
        return breaks;
    }

    private static void compare(String path, JsonNode released, JsonNode now, List<String> breaks) {
        Set<String> keywords = new HashSet<>(released.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(WORDS);
        for (String keyword : keywords) {
            JsonNode before = released.path(keyword);
            JsonNode after = now.path(keyword);
            if (keyword.equals("properties")) {
                compareFields(path, before, after, breaks);
            } else if (keyword.equals("items") && before.isObject() && after.isObject()) {
                compare(path + "[]", before, after, breaks);
            } else if (!before.equals(after)) {
                breaks.add(path + ": " + keyword + " was " + before + ", is " + after);
            }
        }
    }

    private static void compareFields(String path, JsonNode released, JsonNode now, List<String> breaks) {
        released.properties().forEach(field -> {
            String here = path + "." + field.getKey();
            if (!now.has(field.getKey())) {
                breaks.add(here + " is gone");
            } else if (field.getValue().isObject()) {
                compare(here, field.getValue(), now.path(field.getKey()), breaks);
            }
        });
    }
}
