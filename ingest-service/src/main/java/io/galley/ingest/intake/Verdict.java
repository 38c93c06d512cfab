package io.galley.ingest.intake;

/** What intake says of one submission. */
public sealed interface Verdict {
    /** It is a page that may go on. */
    record Accepted(AcceptedPage page) implements Verdict {}

    /** It is not. */
    record Refused(Refusal refusal) implements Verdict {}
}
