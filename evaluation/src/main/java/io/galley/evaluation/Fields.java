package io.galley.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object leniently: what has another form than expected is absent. */
record Fields(JsonNode object) {

    /** A text, or null where there is none or an empty one. */
    @Nullable
    String text(String name) {
        JsonNode value = object.path(name);
        return value.isString() && !value.asString().isEmpty() ? value.asString() : null;
    }

    /** The texts of a list; a single text falls into several at its semicolons. */
    List<String> texts(String name) {
        JsonNode value = object.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isString() && !value.asString().isEmpty()) {
            texts.addAll(Arrays.asList(value.asString().split(";", -1)));
        } else if (value.isArray()) {
            value.forEach(each -> texts.add(each.asString("")));
        }
        return texts;
    }

    @Nullable
    Double number(String name) {
        JsonNode value = object.path(name);
        return value.isNumber() ? value.asDouble() : null;
    }

    Map<String, String> map(String name) {
        Map<String, String> map = new TreeMap<>();
        object.path(name)
                .properties()
                .forEach(each -> map.put(each.getKey(), each.getValue().asString("")));
        return map;
    }
}
