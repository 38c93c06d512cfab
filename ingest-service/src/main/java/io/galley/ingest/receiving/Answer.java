package io.galley.ingest.receiving;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.galley.contract.Json;
import io.galley.ingest.intake.Reason;
import io.galley.ingest.intake.Refusal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One HTTP answer. Problems are in the form of RFC 9457. */
record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    static final int OK = 200;
    static final int ACCEPTED = 202;
    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int TIMEOUT = 408;
    static final int TOO_LARGE = 413;
    static final int UNSUPPORTED = 415;
    static final int TOO_MANY = 429;
    static final int UNAVAILABLE = 503;

    /** A problem as JSON: {@code type} names the reason, {@code detail} says what was measured. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            String reason,
            @Nullable Long measured,
            @Nullable Long limit) {}

    static Answer json(int status, Object value) {
        return new Answer(status, "application/json", Json.encode(value), Map.of());
    }

    static Answer problem(int status, String reason, String detail) {
        return problem(status, reason, detail, null, null);
    }

    static Answer problem(Refusal refusal) {
        return problem(
                status(refusal.reason()),
                refusal.reason().name(),
                refusal.detail(),
                refusal.measured(),
                refusal.limit());
    }

    static Answer tooLarge(String reason, String what, long measured, long limit) {
        return problem(TOO_LARGE, reason, what + ", at most " + limit + " are taken", measured, limit);
    }

    private static Answer problem(
            int status, String reason, String detail, @Nullable Long measured, @Nullable Long limit) {
        String words = reason.toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        Problem problem = new Problem(
                "urn:galley:problem:" + words.replace(' ', '-'), title, status, detail, reason, measured, limit);
        return new Answer(status, "application/problem+json", Json.encode(problem), Map.of());
    }

    /** The status that stands for a reason. */
    static int status(Reason reason) {
        if (reason.isContentTooLarge()) {
            return TOO_LARGE;
        }
        return reason.isUnsupportedMedia() ? UNSUPPORTED : BAD_REQUEST;
    }

    Answer with(String header, String value) {
        return new Answer(status, contentType, body, Map.of(header, value));
    }
}
