package io.galley.extraction.scripts;

import io.galley.extraction.reading.Words;
import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How many words of prose a script's data hold; each value is counted once. */
final class Prose {
    /** Fewest words of a text that may be prose: shorter values are names, labels, codes. */
    private static final int WORDS_MIN = 8;

    /** Largest share of marks that programs are full of, over all characters. */
    private static final double MARKS_SHARE_MAX = 0.04;

    private static final String MARKS = "{}[]();=_#$\\|*^~`";

    private final IdentityHashMap<JsonNode, Integer> known = new IdentityHashMap<>();

    /** Words of prose in a value, without those in objects inside it that describe another page. */
    int words(JsonNode value) {
        if (value.isString()) {
            return words(value.asString());
        }
        if (!value.isContainer()) {
            return 0;
        }
        Integer before = known.get(value);
        if (before != null) {
            return before;
        }
        int words = 0;
        for (JsonNode child : value) {
            words += isPage(child) ? 0 : words(child);
        }
        known.put(value, words);
        return words;
    }

    /** Whether an object describes a page of its own: it has a title and an address. */
    static boolean isPage(JsonNode value) {
        if (!value.isObject()) {
            return false;
        }
        boolean title = false;
        boolean address = false;
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            boolean text = property.getValue().isString()
                    && !property.getValue().asString().isBlank();
            title |= text && ScriptNames.in("title", property.getKey());
            address |= text && ScriptNames.in("address", property.getKey());
        }
        return title && address;
    }

    private static int words(String text) {
        StringBuilder plain = new StringBuilder();
        int marks = 0;
        boolean tag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                tag = true;
                plain.append(' ');
            } else if (c == '>' && tag) {
                tag = false;
            } else if (!tag) {
                plain.append(c);
                marks += MARKS.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        double words = Words.count(plain.toString());
        return words < WORDS_MIN || marks > MARKS_SHARE_MAX * plain.length() ? 0 : (int) words;
    }
}
