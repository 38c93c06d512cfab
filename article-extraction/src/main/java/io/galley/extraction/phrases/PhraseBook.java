package io.galley.extraction.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All phrases of all languages. A file {@code phrases/<ISO 639-1>.txt} holds sections opened by a line {@code [name]},
 * one phrase a line, and comments after {@code #} at a line's start; in the sections {@code ago-…} a small letter
 * behind it tells that it is a number. A new language is a new file: nothing else lists them.
 */
public final class PhraseBook {
    private static final class Shared {
        static final PhraseBook BOOK = read();
    }

    private final Map<String, Map<String, List<String>>> phrases;
    private final Map<String, PhraseList> lists = new HashMap<>();

    private PhraseBook(Map<String, Map<String, List<String>>> phrases) {
        this.phrases = phrases;
        long bit = 1;
        for (Map<String, List<String>> sections : phrases.values()) {
            for (String section : sections.keySet()) {
                if (!lists.containsKey(section)) {
                    lists.put(section, new PhraseList(phrases(section), bit));
                    bit <<= 1; // beyond 64 sections 0: a list that is always asked
                }
            }
        }
    }

    /** The book of this program; read once. */
    public static PhraseBook shared() {
        return Shared.BOOK;
    }

    /** Languages that have a file, sorted. */
    public Set<String> languages() {
        return Collections.unmodifiableSet(phrases.keySet());
    }

    /** The phrases of a section in one language, as written in the file; empty where it has none. */
    public List<String> phrases(String language, String section) {
        return phrases.getOrDefault(language, Map.of()).getOrDefault(section, List.of());
    }

    /** The phrases of a section in all languages, as written in the files. */
    public List<String> phrases(String section) {
        return phrases.values().stream()
                .flatMap(sections -> sections.getOrDefault(section, List.of()).stream())
                .toList();
    }

    /** A section of all languages, ready for look-ups. */
    public PhraseList list(String section) {
        return lists.getOrDefault(section, PhraseList.NONE);
    }

    private static PhraseBook read() {
        Map<String, Map<String, List<String>>> phrases = new TreeMap<>();
        String[] languages = Locale.getISOLanguages();
        Arrays.sort(languages);
        for (String language : languages) {
            try (InputStream file = PhraseBook.class.getResourceAsStream("/phrases/" + language + ".txt")) {
                if (file != null) {
                    phrases.put(language, sections(language, file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PhraseBook(phrases);
    }

    private static Map<String, List<String>> sections(String language, InputStream file) throws IOException {
        Map<String, List<String>> sections = new TreeMap<>();
        List<String> section = null;
        boolean counting = false;
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String phrase = line.strip();
            if (phrase.isEmpty() || (phrase.startsWith("#") && !(counting && opensWithNumber(phrase)))) {
                continue;
            }
            if (phrase.startsWith("[") && phrase.endsWith("]")) {
                String name = phrase.substring(1, phrase.length() - 1);
                section = sections.computeIfAbsent(name, absent -> new ArrayList<>());
                counting = name.startsWith("ago-");
            } else if (section != null) {
                section.add(phrase);
            } else {
                throw new IllegalStateException("phrases/" + language + ".txt: phrase before the first [section]");
            }
        }
        return sections;
    }

    /** Where phrases count time back, # is their number, and a comment goes on with a capital: {@code # hours ago}. */
    private static boolean opensWithNumber(String line) {
        String rest = line.substring(1).stripLeading();
        return !rest.isEmpty() && !Character.isUpperCase(rest.charAt(0));
    }
}
