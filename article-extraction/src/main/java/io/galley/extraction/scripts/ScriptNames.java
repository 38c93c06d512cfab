package io.galley.extraction.scripts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the names in a script's data say, read from {@code markup/script-names.txt}. */
final class ScriptNames {
    private static final Map<String, Set<String>> GROUPS = read();

    /** Longest name looked at, in characters: keys of caches go on for kilobytes. */
    private static final int NAME_CHARS_MAX = 40;

    private ScriptNames() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> groups = new HashMap<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ScriptNames.class.getResourceAsStream("/markup/script-names.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    List<String> words =
                            List.of(line.substring(colon + 1).strip().split(" "));
                    groups.put(line.substring(0, colon), Set.copyOf(words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
