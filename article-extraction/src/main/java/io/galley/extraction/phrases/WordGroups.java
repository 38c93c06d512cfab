package io.galley.extraction.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;

/** Reads groups of words from a resource: a line {@code group: word word …}; one that begins with # is a comment. */
public final class WordGroups {
    private WordGroups() {}

    /** The words of each group, in the order of the resource. */
    public static Map<String, List<String>> read(String resource) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordGroups.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    groups.put(line.substring(0, colon), words(line.substring(colon + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return groups;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringTokenizer each = new StringTokenizer(line);
        while (each.hasMoreTokens()) {
            words.add(each.nextToken());
        }
        return words;
    }
}
