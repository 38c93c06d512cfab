package io.galley.extraction.reading;

import io.galley.extraction.language.LanguageReader;
import io.galley.extraction.language.Rarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How rare each word of a text is in the text's language, whose lines were run together. */
final class RunRarity {
    /** Parts of the text by which its language is told, and the length of each, in characters. */
    private static final int SAMPLES = 3;

    private static final int SAMPLE_CHARACTERS = 130;

    private final float[] rare;

    RunRarity(List<RunWord> words) {
        Rarity rarity = Rarity.of(language(words));
        rare = new float[words.size()];
        Arrays.fill(rare, Float.NaN);
        for (int i = 0; i < rare.length && !rarity.words().isEmpty(); i++) {
            RunWord word = words.get(i);
            rare[i] = word.letter() == RunWord.NO_LETTER ? Float.NaN : (float) rarity.rareness(word.key());
        }
    }

    /** From 0, the commonest word, to 1; NaN where there is no such word or nothing is known of the language. */
    float of(int place) {
        return place < 0 || place >= rare.length ? Float.NaN : rare[place];
    }

    /** By samples from the middle: a page's beginning and end are menus and notices. */
    private static String language(List<RunWord> words) {
        List<String> samples = new ArrayList<>();
        for (int part = 1; part <= SAMPLES; part++) {
            int from = words.size() * part / (SAMPLES + 1);
            StringBuilder sample = new StringBuilder();
            for (int i = from; i < words.size() && sample.length() < SAMPLE_CHARACTERS; i++) {
                String word = words.get(i).text(); // hostile ones have megabytes
                sample.append(word, 0, Math.min(word.length(), SAMPLE_CHARACTERS))
                        .append(' ');
            }
            samples.add(sample.toString());
        }
        return LanguageReader.of(samples, List.of());
    }
}
