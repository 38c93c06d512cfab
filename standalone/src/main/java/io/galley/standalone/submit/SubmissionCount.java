package io.galley.standalone.submit;

/** How many pages were taken, and how many were not. */
public record SubmissionCount(long taken, long refused) {}
