package io.galley.extraction.scripts;

import io.galley.extraction.phrases.WordGroups;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the names in a script's data say, read from {@code markup/script-names.txt}. */
final class ScriptNames {
    private static final Map<String, Set<String>> GROUPS = read();

    /** Longest name looked at, in characters: keys of caches go on for kilobytes. */
    private static final int NAME_CHARS_MAX = 40;

    private ScriptNames() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> groups = new HashMap<>();
        WordGroups.read("/markup/script-names.txt").forEach((group, names) -> groups.put(group, Set.copyOf(names)));
        return groups;
    }

    /** Whether a name belongs to a group, whatever its case and its marks. */
    static boolean in(String group, String name) {
        return name.length() <= NAME_CHARS_MAX
                && GROUPS.getOrDefault(group, Set.of()).contains(plain(name));
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                plain.append(Character.toLowerCase(name.charAt(i)));
            }
        }
        return plain.toString();
    }
}
