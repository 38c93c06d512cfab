package io.galley.extraction.selection;

import io.galley.extraction.phrases.WordGroups;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/** What the steps of an address say of the page behind it, read from {@code markup/address-names.txt}. */
final class AddressNames {
    private static final Map<String, List<String>> GROUPS = WordGroups.read("/markup/address-names.txt");
    private static final List<String> NAMES = List.copyOf(GROUPS.keySet());
    private static final Map<String, Integer> GROUP_OF = groupOf();

    private AddressNames() {}

    private static Map<String, Integer> groupOf() {
        Map<String, Integer> groupOf = new HashMap<>();
        GROUPS.forEach((name, steps) -> steps.forEach(step -> groupOf.put(step, NAMES.indexOf(name))));
        return groupOf;
    }

    /** The groups' names, in the order of {@link #count}. */
    static List<String> names() {
        return NAMES;
    }

    /** How many steps of a path belong to each group. */
    static int[] count(String path) {
        int[] counts = new int[NAMES.size()];
        StringTokenizer steps = new StringTokenizer(path.toLowerCase(Locale.ROOT), "/");
        while (steps.hasMoreTokens()) {
            Integer group = GROUP_OF.get(steps.nextToken());
            if (group != null) {
                counts[group]++;
            }
        }
        return counts;
    }
}
