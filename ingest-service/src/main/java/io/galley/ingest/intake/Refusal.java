package io.galley.ingest.intake;

import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was refused, and why.
 *
 * @param detail one sentence with the measured value and the limit; holds no text of the page
 * @param measured the measured value, where the reason is about a number
 * @param limit the limit that it missed, in the same unit
 * @param articleId the article, where its URL could be read
 */
public record Refusal(
        Reason reason,
        String detail,
        @Nullable Long measured,
        @Nullable Long limit,
        @Nullable String articleId) {

    static Refusal of(Reason reason, String detail) {
        return new Refusal(reason, detail, null, null, null);
    }

    /** {@code what} is a sentence's beginning and {@code unit} its end: {@code the page has 9 bytes, at most 8}. */
    static Refusal above(Reason reason, String what, long measured, long limit, String unit) {
        String detail = what + " has " + measured + " " + unit + ", at most " + limit + " are taken";
        return new Refusal(reason, detail, measured, limit, null);
    }

    Refusal of(String article) {
        return new Refusal(reason, detail, measured, limit, article);
    }

    /** The outcome of the submission at {@code origin}. */
    public Outcome outcome(Origin origin) {
        return new Outcome(
                articleId,
                null,
                origin,
                Outcome.Stage.INGEST,
                Outcome.Kind.REJECTED,
                reason.name(),
                detail,
                measured,
                limit,
                null,
                null);
    }
}
