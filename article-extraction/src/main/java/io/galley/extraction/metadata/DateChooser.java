package io.galley.extraction.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses when the article was published and last changed. Takes no part of it from a clock. */
final class DateChooser {

    /** What a page says about later than its own fetch is an error or an event; a day covers every zone. */
    private static final Duration AFTER_FETCH_MAX = Duration.ofDays(1);
    /** Without a fetch time nothing is too late, but a year beyond this is no date. */
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    /** Before the first newspapers; what claims to be older is an error. */
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
    /** The web began about then: an older date must be declared, or stand beside the byline. */
    private static final Instant WEB = Instant.parse("1990-01-01T00:00:00Z");
    /** Where the clocks of computers begin: a default value, up to a day later in zones west of Greenwich. */
    private static final Instant EPOCH = Instant.EPOCH;
    /** Claims of the same page that lie further apart than this disagree: more than any two zones can differ. */
    private static final Duration AGREEMENT_MAX = Duration.ofDays(2);
    /** Texts between a date and the headline, or the byline, that it still belongs to. */
    static final int BESIDE_MAX = 12;
    /** The same where a page lists all days of its history. */
    private static final int HISTORY_MAX = 2 * BESIDE_MAX;

    /** What machines read, best first. Measured on development pages: see docs/decisions/0021-metadata-claims.md. */
    static final List<Place> DECLARED = List.of(
            Place.JSON_LD,
            Place.ARTICLE_META,
            Place.PARSELY,
            Place.MICRODATA,
            Place.RDFA,
            Place.META,
            Place.DUBLIN_CORE,
            Place.OPEN_GRAPH);

    /** What readers see, best first. */
    static final List<Place> SEEN = List.of(Place.TIME_ELEMENT, Place.DATELINE, Place.VISIBLE, Place.LINE);

    private final Claims claims;
    private final DateParser parser;
    private final boolean news;
    private final RelativeDates relative;
    private final @Nullable Instant fetchedAt;
    private final Notes notes;

    private record Read(Moment moment, Claim claim) {}

    /** @param news whether the page declares itself a news article */
    DateChooser(Claims claims, DateParser parser, boolean news, @Nullable Instant fetchedAt, Notes notes) {
        this.claims = claims;
        this.parser = parser;
        this.news = news;
        this.relative = new RelativeDates(fetchedAt);
        this.fetchedAt = fetchedAt;
        this.notes = notes;
    }

    /** What disagrees with it among the places that machines read is a warning; other places are asked if need be. */
    @Nullable
    Moment published() {
        Read best = declared(Field.PUBLISHED);
        if (best == null) {
            best = seen(Field.PUBLISHED);
        } else if (!news) {
            best = shownInstead(best);
        }
        Read url = first(Field.PUBLISHED, Place.URL);
        boolean far = best != null && SEEN.contains(best.claim().place()) && !isBeside(best);
        if (best == null || (far && url != null)) {
            best = url;
        } else if (url != null) {
            compare(best.moment(), url.moment());
        }
        Read changed = best == null || (far && url == null) ? changed(best) : null;
        if (changed != null) {
            notes.warn("published-from-modified");
            best = changed;
        }
        if (best == null) {
            return null;
        }
        notes.from("publishedAt", best.claim());
        return new PageClock(claims, parser).moved(best.moment(), best.claim().place());
    }

    /**
     * Many systems of companies and guides date a page by its first draft, and show readers another day, unlabelled, at
     * the headline: there the shown one is right, on 20 of 28 development pages that are no news. News declare it well.
     */
    private Read shownInstead(Read declared) {
        Read other = null;
        for (Place place : List.of(Place.TIME_ELEMENT, Place.DATELINE, Place.VISIBLE)) {
            Read shown = nearest(Field.PUBLISHED, place);
            other = other == null && shown != null && isBeside(shown) ? shown : other;
        }
        if (other == null || agree(declared.moment(), other.moment()) || isShown(declared.moment())) {
            return declared;
        }
        notes.warn("published-claims-disagree");
        return other;
    }

    /** Whether readers see this day near the headline: papers list there when they were handed in and revised, too. */
    private boolean isShown(Moment declared) {
        for (Claim claim : claims.of(Field.PUBLISHED)) {
            if (SEEN.contains(claim.place()) && claims.distanceToOpening(claim) <= HISTORY_MAX) {
                Moment shown = parser.parse(claim.value());
                if (shown != null && agree(declared, shown)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isBeside(Read seen) {
        return claims.distanceToOpening(seen.claim()) <= BESIDE_MAX;
    }

    /** A page that names only its last change was published by then; not where readers see both days together. */
    private @Nullable Read changed(@Nullable Read published) {
        Read declared = declared(Field.MODIFIED);
        Read shown = declared == null ? seen(Field.MODIFIED) : null;
        boolean together = shown != null
                && published != null
                && Math.abs(shown.claim().at() - published.claim().at()) <= BESIDE_MAX;
        return together ? null : declared == null ? shown : declared;
    }

    /** Null where the page names no later change than its publication. */
    @Nullable
    Moment modified(@Nullable Moment published) {
        for (Place place : Place.values()) {
            Read here = SEEN.contains(place) ? nearest(Field.MODIFIED, place) : first(Field.MODIFIED, place);
            if (here != null && (published == null || !here.moment().instant().isBefore(published.instant()))) {
                notes.from("modifiedAt", here.claim());
                return onClockOf(published, here.moment());
            }
        }
        return null;
    }

    private static Moment onClockOf(@Nullable Moment published, Moment moment) {
        return published == null || !published.zoned() || moment.zoned() || moment.precision() == Moment.Precision.DAY
                ? moment
                : moment.in(published.time().getOffset());
    }

    private @Nullable Read declared(Field field) {
        Read best = null;
        for (Place place : DECLARED) {
            boolean heard = best == null || place.compareTo(Place.MICRODATA) <= 0;
            Read here = heard ? first(field, place) : null;
            if (best == null) {
                best = here;
            } else if (here != null && field == Field.PUBLISHED) {
                compare(best.moment(), here.moment());
            }
        }
        return best;
    }

    private void compare(Moment best, Moment other) {
        if (!agree(best, other)) {
            notes.warn("published-claims-disagree");
        }
    }

    private static boolean agree(Moment one, Moment other) {
        return Duration.between(one.instant(), other.instant()).abs().compareTo(AGREEMENT_MAX) <= 0;
    }

    /** The best place that has one beside the headline, else the best place: a site prints the day of today, too. */
    private @Nullable Read seen(Field field) {
        Read best = null;
        for (Place place : SEEN) {
            Read here = nearest(field, place);
            if (here != null && isBeside(here)) {
                return here;
            }
            best = best == null ? here : best;
        }
        return best;
    }

    /** What machines read: the first claim that can be true counts. */
    private @Nullable Read first(Field field, Place place) {
        for (Claim claim : claims.of(field, place)) {
            Moment moment = likelier(parser.parse(claim.value()), claim);
            if (moment != null && isPossible(moment, claim)) {
                return new Read(moment, claim);
            }
        }
        return null;
    }

    /** What readers see: the claim nearest to the headline. */
    private @Nullable Read nearest(Field field, Place place) {
        Read best = null;
        int nearest = Integer.MAX_VALUE;
        for (Claim claim : claims.of(field, place)) {
            int distance = claims.distanceToOpening(claim);
            if (distance < nearest) {
                Moment moment = likelier(read(claim), claim);
                if (moment != null && isPossible(moment, claim) && !isMarkedAsChange(moment, claim)) {
                    best = new Read(moment, claim);
                    nearest = distance;
                }
            }
        }
        return best;
    }

    /** A date as it stands, else one that counts back from the fetch. */
    private @Nullable Moment read(Claim claim) {
        Moment moment = parser.parse(claim.value());
        if (moment == null) {
            moment = relative.parse(claim.value());
            if (moment != null) {
                notes.warn("published-relative");
            }
        }
        return moment;
    }

    /** Whether the same text is marked as the day of a change: as bare text it stands among the others. */
    private boolean isMarkedAsChange(Moment moment, Claim claim) {
        boolean bare = claim.field() == Field.PUBLISHED && claim.place() == Place.VISIBLE;
        for (Claim change : bare ? claims.of(Field.MODIFIED) : List.<Claim>of()) {
            Moment changed = SEEN.contains(change.place()) && Math.abs(change.at() - claim.at()) <= 1
                    ? parser.parse(change.value())
                    : null;
            if (changed != null && changed.day().equals(moment.day())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A day that may be read either way is read as the address or a declared date has it, else in the order of the
     * page's other numeric dates, and never in the future.
     */
    private @Nullable Moment likelier(@Nullable Moment moment, Claim claim) {
        if (moment == null || moment.swapped() == null) {
            return moment;
        }
        for (Field other : List.of(claim.field(), Field.MODIFIED)) {
            for (Claim told : claims.of(other)) {
                Moment witness = isWitness(told.place()) ? parser.parse(told.value()) : null;
                if (witness != null && witness.swapped() == null) {
                    if (witness.day().equals(moment.day())) {
                        return moment;
                    }
                    if (witness.day().equals(moment.swapped())) {
                        return moment.turned();
                    }
                }
            }
        }
        Moment ordered = NumericOrder.of(claims).read(moment, claim.value());
        return isLate(ordered) && !isLate(ordered.turned()) ? ordered.turned() : ordered;
    }

    private boolean isLate(Moment moment) {
        return moment.instant().isAfter(fetchedAt == null ? LATEST : fetchedAt.plus(AFTER_FETCH_MAX));
    }

    private static boolean isWitness(Place place) {
        return DECLARED.contains(place) || place == Place.URL || place == Place.TIME_ELEMENT;
    }

    private boolean isPossible(Moment moment, Claim claim) {
        String name = claim.field() == Field.PUBLISHED ? "published" : "modified";
        if (isLate(moment)) {
            notes.warn(name + "-in-future");
            return false;
        }
        boolean unset = Duration.between(EPOCH, moment.instant()).abs().compareTo(Duration.ofDays(1)) < 0;
        if (moment.instant().isBefore(EARLIEST) || unset || !isOldEnough(moment, claim)) {
            notes.warn(name + "-too-old");
            return false;
        }
        return true;
    }

    private boolean isOldEnough(Moment moment, Claim claim) {
        return !moment.instant().isBefore(WEB)
                || DECLARED.contains(claim.place())
                || ((claim.place() == Place.DATELINE
                                || claim.place() == Place.TIME_ELEMENT
                                || claim.place() == Place.LINE)
                        && claims.distanceToByline(claim) <= BESIDE_MAX);
    }
}
