package io.galley.enrich;

import io.galley.contract.Limits;
import io.galley.extraction.Extraction;
import io.galley.extraction.Page;
import io.galley.runtime.Routed;
import io.galley.runtime.SourceRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/** Pages of {@code pages.accepted} once more, as the service reads them, with the name of the run on what comes out. */
public final class Reextraction {
    private final Enrichment enrichment;

    /** A run of this name, by this extraction. */
    public Reextraction(Function<Page, Extraction> extractor, String run) {
        this.enrichment = new Enrichment(extractor, Limits.DEFAULT, run);
    }

    /**
     * The time that orders the fetches of one article; empty where there is no page to extract: a notice, or a record
     * that ingest did not write.
     */
    public Optional<Instant> fetchOrder(SourceRecord record) {
        return read(record).filter(page -> page.notice() == null).map(AcceptedPage::orderedAt);
    }

    /**
     * What the service would write; empty for a record that ingest did not write.
     *
     * @throws RuntimeException where the extraction fails as nobody expected
     */
    public Optional<List<Routed>> apply(SourceRecord record) {
        return read(record).map(enrichment::apply);
    }

    private static Optional<AcceptedPage> read(SourceRecord record) {
        try {
            return Optional.of(AcceptedPage.of(record));
        } catch (IllegalArgumentException | DateTimeException | JacksonException foreign) {
            return Optional.empty();
        }
    }
}
