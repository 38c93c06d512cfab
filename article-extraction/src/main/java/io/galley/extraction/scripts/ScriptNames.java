package io.galley.extraction.scripts;

import io.galley.extraction.phrases.WordGroups;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the names in a script's data say, read from {@code markup/script-names.txt}: sets of groups, as bits. */
final class ScriptNames {
    private static final Map<String, List<String>> GROUPS = WordGroups.read("/markup/script-names.txt");

    private static final List<String> ORDER = List.copyOf(GROUPS.keySet());

    /** The groups of each name. */
    private static final Map<String, Integer> BITS = new HashMap<>();

    /** Longest name looked at, in characters: keys of caches go on for kilobytes. */
    private static final int NAME_CHARS_MAX = 40;

    /** Places for the hashes of all names: most keys of scripts are none of ours, and fall on an empty one. */
    private static final int PLACES = 1 << 13;

    private static final BitSet TAKEN = new BitSet(PLACES);

    static {
        GROUPS.forEach((group, names) -> names.forEach(name -> {
            BITS.merge(name, bit(group), (a, b) -> a | b);
            TAKEN.set(place(name));
        }));
    }

    private ScriptNames() {}

    /** The bit of a group. */
    static int bit(String group) {
        return 1 << ORDER.indexOf(group);
    }

    /** The groups that a name belongs to, whatever its case and its marks. */
    static int of(String name) {
        boolean known = name.length() <= NAME_CHARS_MAX && TAKEN.get(place(name));
        return known ? BITS.getOrDefault(BodyFinder.plain(name), 0) : 0;
    }

    /** Whether a name belongs to a group. */
    static boolean in(String group, String name) {
        return (of(name) & bit(group)) != 0;
    }

    /** By the letters and digits of a name in lower case. */
    private static int place(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z') {
                hash = 31 * hash + c;
            } else if (Character.isLetterOrDigit(c)) {
                hash = 31 * hash + Character.toLowerCase(c);
            }
        }
        return (hash ^ (hash >>> 15)) & (PLACES - 1);
    }
}
