package io.galley.standalone.run;

import io.galley.ingest.intake.Submission;

/**
 * One page to submit.
 *
 * @param name where it comes from, for messages: a file's path, perhaps with a line number
 */
public record NamedSubmission(String name, Submission submission) {}
