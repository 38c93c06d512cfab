package io.galley.extraction.metadata;

import io.galley.extraction.Article.Author;
import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the people who wrote the article: the best place that names any. */
final class AuthorChooser {

    /** Most authors; a collective names some 30 people. */
    private static final int AUTHORS_MAX = 30;
    /** Texts between the headline and a byline that no mark-up marks. */
    private static final int VISIBLE_DISTANCE_MAX = 60;
    /** Texts between the headline and the organisation that signs. */
    private static final int SIGNED_DISTANCE_MAX = 6;
    /** One word there is a label or a user's name. */
    private static final int SIGNED_WORDS_MIN = 2;
    /** Texts between the headline and a link to its author. */
    private static final int LINK_DISTANCE_MAX = 25;

    /** What machines read, best first. Measured on development pages: see docs/decisions/0021-metadata-claims.md. */
    static final List<Place> DECLARED = List.of(
            Place.JSON_LD,
            Place.PARSELY,
            Place.ARTICLE_META,
            Place.MICRODATA,
            Place.RDFA,
            Place.META,
            Place.DUBLIN_CORE);

    private static final List<Place> SEEN =
            List.of(Place.REL_AUTHOR, Place.AUTHOR_LINK, Place.BYLINE, Place.VISIBLE, Place.LINE);

    private final Claims claims;
    private final SiteNames siteNames;
    private final @Nullable String base;
    /** Who signs under the site's own name: a blogger, or the house. */
    private @Nullable Claim house;

    AuthorChooser(Claims claims, SiteNames siteNames, @Nullable String base) {
        this.claims = claims;
        this.siteNames = siteNames;
        this.base = base;
    }

    /** People; where none is named and no agency signs, the newsroom or organisation that does. */
    List<Author> authors(Notes notes) {
        for (Place place : DECLARED) {
            List<Author> authors = at(place, notes);
            if (!authors.isEmpty()) {
                return authors;
            }
        }
        if (agencyAt(DECLARED) != null) {
            return List.of();
        }
        for (Place place : SEEN) {
            List<Author> authors = at(place, notes);
            if (!authors.isEmpty()) {
                return authors;
            }
        }
        return organisations(notes);
    }

    /** As it is usually called; the raw value is how it signs here. */
    @Nullable
    String agency(Notes notes) {
        List<Place> places = new ArrayList<>(DECLARED);
        places.addAll(SEEN);
        places.add(Place.DATELINE);
        Claim claim = agencyAt(places);
        if (claim == null) {
            return null;
        }
        notes.from("agency", claim.place(), Names.agencyPart(claim.value()));
        return Names.agency(claim.value());
    }

    private List<Claim> signers(Place place) {
        List<Claim> signers = new ArrayList<>(claims.of(Field.AUTHOR_ORGANISATION, place));
        signers.addAll(claims.of(Field.AUTHOR, place));
        return signers;
    }

    private @Nullable Claim agencyAt(List<Place> places) {
        for (Place place : places) {
            for (Claim claim : signers(place)) {
                if (!Names.agency(claim.value()).isEmpty()) {
                    return claim;
                }
            }
        }
        return null;
    }

    /**
     * Visible places repeat names and list other people further down: there the first element that names any counts.
     */
    private List<Author> at(Place place, Notes notes) {
        boolean visible = place.compareTo(Place.AUTHOR_LINK) >= 0;
        List<Author> authors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Claim claim : claims.of(Field.AUTHOR, place)) {
            int distance = claims.distanceToHeadline(claim);
            if ((place == Place.VISIBLE && distance > VISIBLE_DISTANCE_MAX && !Names.isWrittenBy(claim.value()))
                    || (place == Place.AUTHOR_LINK && distance > LINK_DISTANCE_MAX)) {
                continue;
            }
            List<String> people = Names.people(
                    place == Place.DUBLIN_CORE ? Names.turned(claim.value()) : claim.value(),
                    isTrusted(claim, place, distance));
            for (String name : people) {
                if (siteNames.is(name)) {
                    house = house == null ? claim : house;
                } else if (!(visible && !authors.isEmpty() && siteNames.isPart(name))
                        && seen.add(Text.key(name))
                        && authors.size() < AUTHORS_MAX) {
                    if (authors.isEmpty()) {
                        notes.from("authors", claim);
                    }
                    authors.add(new Author(name, people.size() == 1 ? Urls.absolute(claim.url(), base) : null));
                }
            }
            if (visible && !authors.isEmpty()) {
                break;
            }
        }
        return authors;
    }

    /** Whether a single word may be a name there. */
    private static boolean isTrusted(Claim claim, Place place, int distance) {
        return DECLARED.contains(place)
                || place == Place.AUTHOR_LINK
                || (place == Place.LINE && Names.isByline(claim.value()))
                || (place == Place.BYLINE && distance <= LINK_DISTANCE_MAX && Names.isByline(claim.value()));
    }

    /** One that a machine reads as author. */
    private List<Author> organisations(Notes notes) {
        for (Place place : DECLARED) {
            for (Claim claim : signers(place)) {
                String name = siteNames.is(claim.value())
                                && !Names.hasDigit(claim.value())
                                && claim.value().indexOf('@') < 0
                        ? claim.value() // some are called after their address: "mbl.is"
                        : Names.organisation(claim.value());
                if (!name.isEmpty()) {
                    notes.from("authors", claim);
                    notes.warn("author-is-no-person");
                    return List.of(new Author(name, Urls.absolute(claim.url(), base)));
                }
            }
        }
        Author own = signedByHouse(notes);
        return own == null ? shownOrganisation(notes) : List.of(own);
    }

    /** "Podium Staff", "The Upwork Team": what stands at the headline where its author does, and nothing else. */
    private List<Author> shownOrganisation(Notes notes) {
        for (Place place : List.of(Place.REL_AUTHOR, Place.AUTHOR_LINK, Place.BYLINE)) {
            for (Claim claim : claims.of(Field.AUTHOR, place)) {
                String name = claims.distanceToHeadline(claim) <= SIGNED_DISTANCE_MAX
                        ? Names.organisation(claim.value())
                        : "";
                if (Text.words(name) >= SIGNED_WORDS_MIN && !Names.BYLINE.is(PhraseList.normalise(name))) {
                    notes.from("authors", claim);
                    notes.warn("author-is-no-person");
                    return List.of(new Author(name, Urls.absolute(claim.url(), base)));
                }
            }
        }
        return List.of();
    }

    private @Nullable Author signedByHouse(Notes notes) {
        if (house != null) {
            notes.from("authors", house);
            List<String> names = Names.people(house.value(), true);
            return new Author(names.get(0), Urls.absolute(house.url(), base));
        }
        return null;
    }
}
