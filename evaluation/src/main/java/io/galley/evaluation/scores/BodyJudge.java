package io.galley.evaluation.scores;

import io.galley.evaluation.scores.PageScore.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares bodies. */
final class BodyJudge {
    /** Words in a shingle. */
    private static final int SHINGLE_WORDS = 4;

    /** Shorter paragraphs occur by chance. */
    private static final int PARAGRAPH_WORDS_MIN = 5;

    private BodyJudge() {}

    static void judge(@Nullable String truth, String body, Sheet sheet) {
        if (truth == null) {
            return;
        }
        shingles(TextForms.words(truth), TextForms.words(body), sheet);
        words(Bag.of(TextForms.words(TextForms.lower(truth))), Bag.of(TextForms.words(TextForms.lower(body))), sheet);
        paragraphs(truth, body, sheet);
    }

    private static void shingles(List<String> truth, List<String> body, Sheet sheet) {
        Bag wanted = Bag.of(shingles(truth));
        Bag given = Bag.of(shingles(body));
        int hits = wanted.common(given);
        if (given.size() > 0) {
            sheet.put(Measure.SHINGLE_PRECISION, (double) hits / given.size());
        }
        if (wanted.size() > 0) {
            sheet.put(Measure.SHINGLE_RECALL, (double) hits / wanted.size());
        }
        sheet.put(Measure.SHINGLE_ACCURACY, truth.equals(body) ? 1 : 0);
    }

    /** Runs of four words; a text with fewer is one run. */
    private static List<String> shingles(List<String> words) {
        List<String> shingles = new ArrayList<>();
        if (!words.isEmpty()) {
            int last = Math.max(0, words.size() - SHINGLE_WORDS);
            for (int i = 0; i <= last; i++) {
                shingles.add(String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE_WORDS))));
            }
        }
        return shingles;
    }

    private static void words(Bag truth, Bag body, Sheet sheet) {
        int hits = truth.common(body);
        double precision = body.size() == 0 ? 0 : (double) hits / body.size();
        double recall = truth.size() == 0 ? 0 : (double) hits / truth.size();
        if (truth.size() == 0 && body.size() == 0) {
            precision = 1;
            recall = 1;
        }
        sheet.put(Measure.WORD_PRECISION, precision);
        sheet.put(Measure.WORD_RECALL, recall);
        sheet.put(Measure.WORD_F1, PageScore.harmonic(precision, recall));
        sheet.put(Tally.WORDS_PREDICTED, body.size());
        sheet.put(Tally.WORDS_COMMON, hits);
    }

    private static void paragraphs(String truth, String body, Sheet sheet) {
        String text = TextForms.normalised(body);
        int wanted = 0;
        int found = 0;
        for (String paragraph : TextForms.paragraphs(truth)) {
            String normalised = TextForms.normalised(paragraph);
            if (normalised.split(" ").length >= PARAGRAPH_WORDS_MIN) {
                wanted++;
                found += text.contains(normalised) ? 1 : 0;
            }
        }
        if (wanted > 0) {
            sheet.put(Measure.PARAGRAPHS, (double) found / wanted);
        }
    }
}
