package io.galley.extraction.metadata;

import io.galley.extraction.Article.Author;
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
    static final int VISIBLE_DISTANCE_MAX = 60;
    /** A blog's name of one word is its house's. */
    private static final int BLOGGER_WORDS_MIN = 2;
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

    /** What readers see, best first. */
    static final List<Place> SEEN =
            List.of(Place.REL_AUTHOR, Place.AUTHOR_LINK, Place.BYLINE, Place.VISIBLE, Place.LINE);

    /** How far from the headline a signature may stand: bylines do there, boxes about the author at the end. */
    private enum Reach {
        HEADLINE,
        PAGE,
        /** Also who only reviewed, edited or translated. */
        HELP
    }

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
        HeadlineByline byline = new HeadlineByline(claims, siteNames);
        for (Place place : DECLARED) {
            List<Author> authors = at(place, Reach.PAGE, notes);
            if (!authors.isEmpty()) {
                return byline.insteadOf(authors, place, notes);
            }
        }
        if (agencyAt(DECLARED) != null) {
            return List.of();
        }
        Organisations organisations = new Organisations(claims, siteNames, base);
        Author shown = organisations.declaredAndShown(notes);
        if (shown != null) {
            return List.of(shown);
        }
        for (Reach reach : Reach.values()) {
            for (Place place : SEEN) {
                List<Author> authors = at(place, reach, notes);
                if (!authors.isEmpty()) {
                    return place == Place.AUTHOR_LINK ? byline.before(authors, notes) : authors;
                }
            }
            if (house != null && DECLARED.contains(house.place()) && Text.words(house.value()) >= BLOGGER_WORDS_MIN) {
                break; // a blogger who signs with the blog's name
            }
        }
        Author signs = organisations.signing(house, notes);
        return signs == null ? List.of() : List.of(signs);
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

    private @Nullable Claim agencyAt(List<Place> places) {
        for (Place place : places) {
            for (Claim claim : Organisations.signers(claims, place)) {
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
    private List<Author> at(Place place, Reach reach, Notes notes) {
        boolean visible = place.compareTo(Place.AUTHOR_LINK) >= 0;
        List<Author> authors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Claim claim : visible ? claims.byNearness(Field.AUTHOR, place) : claims.of(Field.AUTHOR, place)) {
            int distance = claims.distanceToHeadline(claim);
            boolean helps = (visible ? reach != Reach.HELP : !authors.isEmpty()) && Names.isHelp(claim.value());
            if (helps || isFar(claim, place, reach, distance) || !isName(claim, place)) {
                continue;
            }
            List<String> people = Names.people(
                    place == Place.DUBLIN_CORE ? Names.turned(claim.value()) : claim.value(),
                    isTrusted(claim, place, distance));
            if (visible && people.size() == 1) {
                people = new ArrayList<>(people);
                people.addAll(goingOn(claim));
            }
            boolean ofSite = siteNames.is(claim.value());
            for (String name : people) {
                if (ofSite || siteNames.is(name)) {
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

    /** Names in elements of the same kind that follow a name with nothing but a comma between. */
    private List<String> goingOn(Claim claim) {
        List<String> more = new ArrayList<>();
        List<String> organisations = claims.of(Field.AUTHOR_ORGANISATION).stream()
                .map(organisation -> Text.key(organisation.value()))
                .toList();
        for (Claim next : claims.following(claim)) {
            List<String> people = Names.people(next.value(), false);
            boolean one = people.size() == 1
                    && !Names.isHelp(next.value())
                    && Text.key(next.value()).endsWith(Text.key(people.get(0)));
            if (!one || organisations.contains(Text.key(people.get(0)))) {
                break;
            }
            more.addAll(people);
        }
        return more;
    }

    /** Whether a text stands too far from the headline to be a signature there. */
    private static boolean isFar(Claim claim, Place place, Reach reach, int distance) {
        return switch (place) {
            case VISIBLE ->
                distance > (reach == Reach.HEADLINE ? LINK_DISTANCE_MAX : VISIBLE_DISTANCE_MAX)
                        && !(reach != Reach.HEADLINE && Names.isWrittenBy(claim.value()));
            case AUTHOR_LINK -> distance > LINK_DISTANCE_MAX;
            case REL_AUTHOR, BYLINE -> reach == Reach.HEADLINE && distance > VISIBLE_DISTANCE_MAX;
            default -> false;
        };
    }

    /** A link to an author begins with the name: "I review games, music or films" only leads there. */
    private boolean isName(Claim claim, Place place) {
        return switch (place) {
            case AUTHOR_LINK ->
                NameParts.of(claim.value()).stream()
                        .limit(1)
                        .anyMatch(first -> !Names.people(first, true).isEmpty());
            case VISIBLE -> !claims.isTitle(claim.value());
            default -> true;
        };
    }

    /** Whether a single word may be a name there. */
    private static boolean isTrusted(Claim claim, Place place, int distance) {
        return DECLARED.contains(place)
                || place == Place.AUTHOR_LINK
                || (place == Place.LINE && Names.isByline(claim.value()))
                || (place == Place.VISIBLE && Names.isWrittenBy(claim.value()))
                || (place == Place.BYLINE && distance <= LINK_DISTANCE_MAX && Names.isByline(claim.value()));
    }
}
