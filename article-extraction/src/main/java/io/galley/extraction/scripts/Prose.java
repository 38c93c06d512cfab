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
        int found = 0;
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            int says = ScriptNames.of(property.getKey()) & PAGE;
            if (says != 0
                    && property.getValue().isString()
                    && !property.getValue().asString().isBlank()) {
                found |= says;
            }
        }
        return found == PAGE;
    }

    private static final int PAGE = ScriptNames.bit("title") | ScriptNames.bit("address");

    private static int words(String text) {
        if (text.length() < WORDS_MIN) {
            return 0;
        }
        String plain = text.indexOf('<') < 0 ? text : withoutTags(text);
        double words = Words.count(plain);
        return words < WORDS_MIN || marks(plain) > MARKS_SHARE_MAX * plain.length() ? 0 : (int) words;
    }

    private static String withoutTags(String text) {
        StringBuilder plain = new StringBuilder(text.length());
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
            }
        }
        return plain.toString();
    }

    private static int marks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks += MARKS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return marks;
    }
}
