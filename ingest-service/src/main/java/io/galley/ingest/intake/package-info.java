/**
 * Judges a submission. In: value and headers as a supplier wrote them, in any of the forms of docs/submitting.md. Out:
 * a page with its ids and normalised URL, or a refusal with its reason. Pure: the stream, the HTTP server and the
 * command line give the same verdict.
 */
@NullMarked
package io.galley.ingest.intake;

import org.jspecify.annotations.NullMarked;
