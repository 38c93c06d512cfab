package io.galley.extraction.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How rare a word is in its language: a list of the commonest, read when the first article of a language comes. */
public final class Rarity {

    private static final Map<String, Rarity> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, Integer> ranks;
    private final double scale;

    private Rarity(Map<String, Integer> ranks) {
        this.ranks = Map.copyOf(ranks);
        this.scale = Math.log(ranks.size() + 2.0);
    }

    /** Of a language by its ISO 639-1 code; of one without a list, or of {@code und}, nothing is known. */
    public static Rarity of(String language) {
        boolean plain = language.length() == 2 && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return BY_LANGUAGE.computeIfAbsent(plain ? language : "", Rarity::read);
    }

    /** All that are listed. */
    public Set<String> words() {
        return ranks.keySet();
    }

    /** From 0, the commonest word, to 1, a word that is not among the commonest. */
    public double rareness(String lower) {
        Integer rank = ranks.get(lower);
        return rank == null ? 1 : Math.log(rank + 1.0) / scale;
    }

    private static Rarity read(String language) {
        Map<String, Integer> ranks = new HashMap<>();
        try (InputStream file = Rarity.class.getResourceAsStream("/rarity/" + language + ".txt")) {
            if (file != null) {
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#")) {
                        ranks.putIfAbsent(line, ranks.size() + 1);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rarity(ranks);
    }
}
