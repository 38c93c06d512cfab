package io.galley.ingest.receiving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/** Who may withdraw by DELETE: those who send the token that is set (RFC 6750), and nobody where none is. */
final class WithdrawalAccess {
    private static final String SCHEME = "bearer ";

    private final byte[] token;

    /** An empty {@code token} lets nobody withdraw. */
    WithdrawalAccess(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Why a request with these headers may not withdraw; empty where it may. */
    Optional<Answer> refusal(HttpFields headers) {
        if (token.length == 0) {
            return Optional.of(Answer.problem(
                    Answer.FORBIDDEN, "WITHDRAWAL_OFF", "DELETE withdraws only where GALLEY_WITHDRAWAL_TOKEN is set"));
        }
        String sent = RequestHeaders.last(headers, "Authorization").orElse("");
        boolean bearer = sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        byte[] presented = (bearer ? sent.substring(SCHEME.length()).strip() : "").getBytes(StandardCharsets.UTF_8);
        // Takes the same time for every wrong token.
        return MessageDigest.isEqual(presented, token)
                ? Optional.empty()
                : Optional.of(Answer.problem(
                                Answer.UNAUTHORIZED, "TOKEN_WRONG", "withdrawal needs Authorization: Bearer TOKEN")
                        .with("WWW-Authenticate", "Bearer realm=\"galley\""));
    }
}
