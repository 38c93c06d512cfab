package io.galley.evaluation.scores;

import io.galley.evaluation.Expected;
import io.galley.evaluation.Prediction;
import io.galley.evaluation.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one value on one page. */
public enum Finding {
    RIGHT,
    WRONG,
    /** The truth has it, the prediction does not. */
    MISSING,
    /** The prediction has it, the truth does not say. */
    UNJUDGED,
    /** Neither has it. */
    NEITHER;

    /** Judges it: titles, authors, dates and languages as {@link Measure} does. */
    public static Finding of(Value value, PageScore score) {
        List<String> truth = truth(value, score.expected());
        Prediction prediction = score.prediction();
        List<String> given = prediction == null ? List.of() : prediction.values(value);
        if (truth.isEmpty()) {
            return given.isEmpty() ? NEITHER : UNJUDGED;
        }
        if (given.isEmpty()) {
            return MISSING;
        }
        Measure measure = measure(value);
        Double measured = measure == null ? null : score.get(measure);
        boolean right = measured == null ? isRight(value, truth, given) : measured == 1;
        return right ? RIGHT : WRONG;
    }

    private static List<String> truth(Value value, Expected expected) {
        if (value == Value.LANGUAGE) {
            return expected.language() == null ? List.of() : List.of(expected.language());
        }
        return value == Value.AUTHORS ? expected.authors() : value.inTruth(expected.line());
    }

    private static @Nullable Measure measure(Value value) {
        return switch (value) {
            case TITLE -> Measure.TITLE_EXACT;
            case AUTHORS -> Measure.AUTHORS_EXACT;
            case PUBLISHED -> Measure.DATE;
            case LANGUAGE -> Measure.LANGUAGE;
            default -> null;
        };
    }

    /** A list is right where all that it has is true; a single value where it is one of the true ones. */
    private static boolean isRight(Value value, List<String> truth, List<String> given) {
        if (value == Value.MODIFIED) {
            return truth.stream().anyMatch(day -> Day.same(day, given.getFirst()));
        }
        Set<String> wanted = new HashSet<>();
        truth.forEach(text -> wanted.add(form(value, text)));
        return given.stream().map(text -> form(value, text)).allMatch(wanted::contains);
    }

    private static String form(Value value, String text) {
        return switch (value) {
            case IMAGE -> address(text).replaceFirst("[?#].*", "");
            case CANONICAL_URL -> address(text).replaceFirst("#.*", "").replaceFirst("/$", "");
            default -> TextForms.normalised(text);
        };
    }

    private static String address(String url) {
        return url.strip().replaceFirst("^(?i:https?:)?//", "");
    }
}
