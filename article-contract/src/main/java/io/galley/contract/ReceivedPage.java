package io.galley.contract;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one received page, whatever was found in it: the values of {@code articles.extracted}. */
public sealed interface ReceivedPage permits ExtractedPage, PageNotice {
    /** The article's id. */
    String id();

    /** The received page's id. */
    String pageId();

    /** The page's normalised URL. */
    @Nullable
    String url();

    /** Who handed the page in. */
    @Nullable
    String supplier();

    /** What the supplier said of it, passed through. */
    Map<String, String> attributes();

    /** When the supplier fetched it. */
    @Nullable
    Instant fetchedAt();

    /** When it was appended to {@code pages.submitted}. */
    Instant acceptedAt();

    /** The time that orders the fetches of one article: a supplier's clock may be late, but not ahead of ours. */
    default Instant orderedAt() {
        Instant fetched = fetchedAt();
        return fetched == null || fetched.isAfter(acceptedAt()) ? acceptedAt() : fetched;
    }
}
