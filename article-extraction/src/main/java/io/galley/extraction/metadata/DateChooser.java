package io.galley.extraction.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses when the article was published and last changed. Takes no part of it from a clock. */
final class DateChooser {

    /** What a page says about later than its own fetch is an error or an event; a day covers every zone. */
    private static final Duration AFTER_FETCH_MAX = Duration.ofDays(1);
    /** Without a fetch time nothing is too late, but a year beyond this is no date. */
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    /** The web began about then; what claims to be older is a default value such as 1970-01-01. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    /** Claims of the same page that lie further apart than this disagree: more than any two zones can differ. */
    private static final Duration AGREEMENT_MAX = Duration.ofDays(2);

    /** Best first. Measured on development pages: see docs/decisions/0021-metadata-claims.md. */
    private static final List<Place> PLACES = List.of(
            Place.JSON_LD,
            Place.ARTICLE_META,
            Place.PARSELY,
            Place.MICRODATA,
            Place.META,
            Place.DUBLIN_CORE,
            Place.OPEN_GRAPH,
            Place.TIME_ELEMENT,
            Place.DATELINE,
            Place.VISIBLE,
            Place.LINE,
            Place.URL);

    private static final Pattern URL_DAY =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");

    private final Claims claims;
    private final DateParser parser;
    private final @Nullable Instant fetchedAt;
    private final Notes notes;

    DateChooser(Claims claims, DateParser parser, @Nullable Instant fetchedAt, Notes notes) {
        this.claims = claims;
        this.parser = parser;
        this.fetchedAt = fetchedAt;
        this.notes = notes;
    }

    /** Adds the day that an address carries, if it does. */
    static void addUrlDay(@Nullable String url, Claims claims) {
        Matcher day = URL_DAY.matcher(url == null || url.length() > Urls.CHARACTERS_MAX ? "" : url);
        if (day.find()) {
            claims.add(Field.PUBLISHED, day.group(1) + '-' + day.group(2) + '-' + day.group(3), Place.URL);
        }
    }

    /** What disagrees with it among the places that machines read is a warning; other places are asked if need be. */
    @Nullable
    Moment published() {
        Moment best = null;
        for (Place place : PLACES) {
            boolean heard = best == null || place.compareTo(Place.MICRODATA) <= 0 || place == Place.URL;
            Moment here = heard ? best(Field.PUBLISHED, place) : null;
            if (here == null) {
                continue;
            }
            if (best == null) {
                best = here;
                notes.from("publishedAt", place);
            } else if (Duration.between(best.instant(), here.instant()).abs().compareTo(AGREEMENT_MAX) > 0) {
                notes.warn("published-claims-disagree");
            }
        }
        return best;
    }

    /** Null where the page names no later change than its publication. */
    @Nullable
    Moment modified(@Nullable Moment published) {
        for (Place place : PLACES) {
            Moment here = best(Field.MODIFIED, place);
            if (here != null && (published == null || !here.instant().isBefore(published.instant()))) {
                notes.from("modifiedAt", place);
                return here;
            }
        }
        return null;
    }

    /** What machines read: the first claim counts. What readers see: the one nearest to the headline. */
    private @Nullable Moment best(Field field, Place place) {
        boolean seen = place.compareTo(Place.TIME_ELEMENT) >= 0 && place != Place.URL;
        Moment best = null;
        int nearest = Integer.MAX_VALUE;
        for (Claim claim : claims.of(field, place)) {
            int distance = seen ? claims.distanceToHeadline(claim) : 0;
            Moment moment = distance < nearest ? parser.parse(claim.value()) : null;
            if (moment != null && isPossible(moment, field)) {
                best = moment;
                nearest = distance;
            }
        }
        return best;
    }

    private boolean isPossible(Moment moment, Field field) {
        String name = field == Field.PUBLISHED ? "published" : "modified";
        Instant latest = fetchedAt == null ? LATEST : fetchedAt.plus(AFTER_FETCH_MAX);
        if (moment.instant().isAfter(latest)) {
            notes.warn(name + "-in-future");
            return false;
        }
        if (moment.instant().isBefore(EARLIEST)) {
            notes.warn(name + "-too-old");
            return false;
        }
        return true;
    }
}
