package io.galley.evaluation.scores;

import io.galley.evaluation.scores.PageScore.Sheet;
import java.util.List;

/** Looks for the pieces of text that a body must or must not hold. */
final class SnippetJudge {
    private SnippetJudge() {}

    static void judge(List<String> with, List<String> without, String body, Sheet sheet) {
        String lower = TextForms.lower(body);
        String squashed = TextForms.squashed(body);
        if (!with.isEmpty()) {
            int found = inSquashed(with, squashed);
            sheet.put(Measure.WITH, inLower(with, lower));
            sheet.put(Tally.PIECES_FOUND, found);
            sheet.put(Tally.PIECES_MISSED, with.size() - found);
        }
        if (!without.isEmpty()) {
            int left = inSquashed(without, squashed);
            sheet.put(Measure.WITHOUT, inLower(without, lower));
            sheet.put(Tally.PIECES_LEFT, left);
            sheet.put(Tally.PIECES_AVOIDED, without.size() - left);
        }
    }

    private static double inLower(List<String> pieces, String lower) {
        long found = pieces.stream()
                .filter(piece -> lower.contains(TextForms.lower(piece)))
                .count();
        return (double) found / pieces.size();
    }

    private static int inSquashed(List<String> pieces, String squashed) {
        return (int) pieces.stream()
                .filter(piece -> squashed.contains(TextForms.squashed(piece)))
                .count();
    }
}
