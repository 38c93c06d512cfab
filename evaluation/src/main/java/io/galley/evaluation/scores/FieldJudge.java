package io.galley.evaluation.scores;

import io.galley.evaluation.Expected;
import io.galley.evaluation.Prediction;
import io.galley.evaluation.scores.PageScore.Sheet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares title, authors, date, language and keywords. */
final class FieldJudge {
    private FieldJudge() {}

    static void judge(Expected expected, @Nullable Prediction prediction, Sheet sheet) {
        if (expected.title() != null) {
            title(expected.title(), prediction == null ? null : prediction.title(), sheet);
        }
        authors(expected.authors(), prediction == null ? List.of() : prediction.authors(), sheet);
        if (expected.published() != null) {
            String published = prediction == null ? null : prediction.published();
            boolean same = published != null && Day.same(expected.published(), published);
            sheet.put(Measure.DATE, same ? 1 : 0);
        }
        if (expected.language() != null) {
            String language = prediction == null ? null : prediction.language();
            sheet.put(Measure.LANGUAGE, expected.language().equals(primary(language)) ? 1 : 0);
        }
        if (!expected.keywords().isEmpty()) {
            List<String> given = prediction == null ? List.of() : prediction.keywords();
            SetScore score = SetScore.of(normalised(expected.keywords()), normalised(given));
            sheet.put(Measure.KEYWORDS_PRECISION, score.precision());
            sheet.put(Measure.KEYWORDS_RECALL, score.recall());
            sheet.put(Measure.KEYWORDS_F1, PageScore.harmonic(score.precision(), score.recall()));
        }
    }

    private static void title(String truth, @Nullable String title, Sheet sheet) {
        String wanted = TextForms.normalised(truth);
        String given = title == null ? "" : TextForms.normalised(title);
        sheet.put(Measure.TITLE_EXACT, wanted.equals(given) ? 1 : 0);
        Bag wantedWords = Bag.of(TextForms.words(wanted));
        Bag givenWords = Bag.of(TextForms.words(given));
        double hits = wantedWords.common(givenWords);
        sheet.put(
                Measure.TITLE_TOKEN_F1,
                hits == 0 ? 0 : PageScore.harmonic(hits / givenWords.size(), hits / wantedWords.size()));
    }

    private static void authors(List<String> truth, List<String> authors, Sheet sheet) {
        if (truth.isEmpty()) {
            sheet.put(Tally.AUTHORS_UNASKED, authors.isEmpty() ? 0 : 1);
            return;
        }
        SetScore score = SetScore.of(names(truth), names(authors));
        sheet.put(Measure.AUTHORS_SET_F1, PageScore.harmonic(score.precision(), score.recall()));
        sheet.put(Measure.AUTHORS_EXACT, score.same() ? 1 : 0);
    }

    private record SetScore(double precision, double recall, boolean same) {
        static SetScore of(Set<String> truth, Set<String> given) {
            if (given.isEmpty()) {
                return new SetScore(0, 0, false);
            }
            double hits = given.stream().filter(truth::contains).count();
            return new SetScore(hits / given.size(), truth.isEmpty() ? 0 : hits / truth.size(), truth.equals(given));
        }
    }

    private static Set<String> normalised(List<String> texts) {
        Set<String> set = new HashSet<>();
        texts.forEach(text -> set.add(TextForms.normalised(text)));
        set.remove("");
        return set;
    }

    private static Set<String> names(List<String> authors) {
        return normalised(authors.stream().map(AuthorOpeners::strip).toList());
    }

    private static String primary(@Nullable String language) {
        return language == null
                ? ""
                : language.toLowerCase(Locale.ROOT).replace('_', '-').split("-", -1)[0];
    }
}
