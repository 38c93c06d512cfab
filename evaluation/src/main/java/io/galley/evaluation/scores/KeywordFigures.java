package io.galley.evaluation.scores;

import io.galley.extraction.keywords.KeywordLearning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well ranked keywords match those that people gave: the figures of papers on key phrases. Whole phrases are
 * compared, all means are over documents; F1 at 10 by macro means is the F1 of the mean precision and recall.
 */
public final class KeywordFigures {

    /** The figures of one way to compare, in percent. */
    public record Figures(
            double precisionAt5,
            double recallAt5,
            double f1At5,
            double precisionAt10,
            double recallAt10,
            double f1At10,
            double macroF1At10,
            double meanAveragePrecision) {}

    private final boolean stemmed;
    private final double[] sums = new double[7];
    private int documents;

    /** @param stemmed whether inflected forms of a word are one, by the stemmer of the language */
    public KeywordFigures(boolean stemmed) {
        this.stemmed = stemmed;
    }

    /** Takes in one document. */
    public void add(List<String> wanted, List<String> given, String language) {
        documents++;
        Set<String> truth = keys(wanted, language);
        List<String> ranked = new ArrayList<>(keys(given, language));
        at(5, truth, ranked, 0);
        at(10, truth, ranked, 3);
        double hits = 0;
        double precisions = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (truth.contains(ranked.get(i))) {
                hits++;
                precisions += hits / (i + 1);
            }
        }
        sums[6] += truth.isEmpty() ? 0 : precisions / truth.size();
    }

    private void at(int cut, Set<String> truth, List<String> ranked, int from) {
        List<String> best = ranked.subList(0, Math.min(cut, ranked.size()));
        double hits = best.stream().filter(truth::contains).count();
        double precision = best.isEmpty() ? 0 : hits / best.size();
        double recall = truth.isEmpty() ? 0 : hits / truth.size();
        sums[from] += precision;
        sums[from + 1] += recall;
        sums[from + 2] += PageScore.harmonic(precision, recall);
    }

    /** The means of all documents so far. */
    public Figures figures() {
        double[] means = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            means[i] = documents == 0 ? 0 : 100 * sums[i] / documents;
        }
        return new Figures(
                means[0],
                means[1],
                means[2],
                means[3],
                means[4],
                means[5],
                PageScore.harmonic(means[3], means[4]),
                means[6]);
    }

    private Set<String> keys(List<String> phrases, String language) {
        Set<String> keys = new LinkedHashSet<>();
        phrases.forEach(phrase -> keys.add(key(phrase, language, stemmed)));
        keys.remove("");
        return keys;
    }

    /** A phrase as it is compared. */
    public static String key(String phrase, String language, boolean stemmed) {
        String normal = TextForms.normalised(phrase).toLowerCase(Locale.ROOT);
        if (!stemmed) {
            return normal;
        }
        StringBuilder stems = new StringBuilder();
        for (String word : normal.split(" ", -1)) {
            stems.append(stems.isEmpty() ? "" : " ").append(KeywordLearning.stem(word, language));
        }
        return stems.toString();
    }
}
