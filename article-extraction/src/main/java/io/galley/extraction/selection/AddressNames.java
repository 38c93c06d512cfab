package io.galley.extraction.selection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;

/** What the steps of an address say of the page behind it, read from {@code markup/address-names.txt}. */
final class AddressNames {
    private static final String RESOURCE = "/markup/address-names.txt";

    private static final Map<String, Integer> GROUPS = new HashMap<>();
    private static final List<String> NAMES = read();

    private AddressNames() {}

    private static List<String> read() {
        List<String> names = new ArrayList<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AddressNames.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    StringTokenizer steps = new StringTokenizer(line.substring(colon + 1));
                    while (steps.hasMoreTokens()) {
                        GROUPS.put(steps.nextToken(), names.size());
                    }
                    names.add(line.substring(0, colon));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(names);
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
            Integer group = GROUPS.get(steps.nextToken());
            if (group != null) {
                counts[group]++;
            }
        }
        return counts;
    }
}
