package io.galley.extraction.metadata;

import io.galley.extraction.Article.Author;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The byline that readers see at the headline. Some pages declare who uploaded a text; there it names who wrote it.
 *
 * @param claims what the page says
 * @param siteNames under which nobody else signs
 */
record HeadlineByline(Claims claims, SiteNames siteNames) {
    /** Names beyond it are written in another script for machines than for readers. */
    private static final int LATIN_LAST = 0x24f;

    /**
     * Who is named there, where that stands before all links to authors and is none of the linked: a story links to
     * whom it is about, too.
     */
    List<Author> before(List<Author> linked, Notes notes) {
        Claim byline = nearest();
        if (byline == null || claims.distanceToHeadline(byline) >= nearestLink()) {
            return linked;
        }
        List<String> words = words(byline.value());
        boolean named =
                linked.stream().anyMatch(author -> words(author.name()).stream().anyMatch(words::contains));
        return !named || namesMore(byline, linked) ? authors(byline, notes) : linked;
    }

    /** Who is named there, where the page shows readers nobody of the declared; else the declared. */
    List<Author> insteadOf(List<Author> declared, Place place, Notes notes) {
        boolean help = areHelpers(declared);
        Claim byline = isUser(declared) ? writtenBy() : help ? marked() : nearest();
        if (byline != null && namesMore(byline, declared)) {
            return authors(byline, notes);
        }
        if (isUser(declared) && (byline == null || isShown(declared))) {
            return writtenOut(declared, notes);
        }
        if (byline == null
                || Names.people(byline.value(), false).stream().anyMatch(siteNames::is)
                || (!help && !isFar(place) && isShown(declared))) {
            return declared;
        }
        return authors(byline, notes);
    }

    /** Whether a byline names all of some people, and others: machines are often told only the first. */
    private static boolean namesMore(Claim byline, List<Author> some) {
        List<String> people = Names.people(byline.value(), false);
        List<String> keys = people.stream().map(Text::key).toList();
        return people.size() > some.size()
                && NameParts.inARow(people, byline.value())
                && some.stream().allMatch(author -> keys.contains(Text.key(author.name())));
    }

    /** Whether what machines read is a text far from the headline: who posted it, or the team of the blog. */
    private boolean isFar(Place place) {
        return place == Place.MICRODATA
                && claims.of(Field.AUTHOR, place).stream()
                        .allMatch(claim -> claims.distanceToHeadline(claim) > AuthorChooser.VISIBLE_DISTANCE_MAX);
    }

    /** Whether the only one is a user's name: "webteam". */
    private static boolean isUser(List<Author> declared) {
        String name = declared.get(0).name();
        return declared.size() == 1
                && name.indexOf(' ') < 0
                && name.equals(name.toLowerCase(Locale.ROOT))
                && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** Whose name has the user's where people sign: "ada", by Ada Reed. */
    private List<Author> writtenOut(List<Author> user, Notes notes) {
        String name = Text.key(user.get(0).name());
        for (Place place : List.of(Place.BYLINE, Place.AUTHOR_LINK)) {
            for (Claim claim : claims.byNearness(Field.AUTHOR, place)) {
                List<String> people = Names.people(claim.value(), false);
                if (people.size() == 1 && words(people.get(0)).contains(name)) {
                    return authors(claim, notes);
                }
            }
        }
        return user;
    }

    /** "Written by Ada Reed", wherever it stands. */
    private @Nullable Claim writtenBy() {
        Claim byline = nearest();
        if (byline != null) {
            return byline;
        }
        return claims.byNearness(Field.AUTHOR, Place.VISIBLE).stream()
                .filter(claim -> Names.isWrittenBy(claim.value())
                        && !Names.isHelp(claim.value())
                        && !Names.people(claim.value(), false).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Whom mark-up or words call an author beside the headline. */
    private @Nullable Claim marked() {
        return claims.byNearness(Field.AUTHOR, Place.BYLINE).stream()
                .filter(claim -> claims.distanceToHeadline(claim) <= DateChooser.BESIDE_MAX
                        && !Names.isHelp(claim.value())
                        && !Names.people(claim.value(), false).isEmpty())
                .findFirst()
                .orElseGet(this::nearest);
    }

    /** Whether readers see all of the declared as editors, reviewers or translators. */
    private boolean areHelpers(List<Author> declared) {
        Set<String> helpers = new HashSet<>();
        for (Claim claim : claims.of(Field.AUTHOR)) {
            if (AuthorChooser.SEEN.contains(claim.place()) && Names.isHelp(claim.value())) {
                Names.people(claim.value(), true).forEach(name -> helpers.add(Text.key(name)));
            }
        }
        return declared.stream().allMatch(author -> helpers.contains(Text.key(author.name())));
    }

    private int nearestLink() {
        List<Claim> links = claims.byNearness(Field.AUTHOR, Place.AUTHOR_LINK);
        return links.isEmpty() ? Integer.MAX_VALUE : claims.distanceToHeadline(links.get(0));
    }

    private static List<Author> authors(Claim byline, Notes notes) {
        notes.from("authors", byline);
        return Names.people(byline.value(), false).stream()
                .map(name -> new Author(name, null))
                .toList();
    }

    /** The text nearest to the headline that opens as bylines do and names people. */
    private @Nullable Claim nearest() {
        for (Place place : List.of(Place.BYLINE, Place.VISIBLE)) {
            for (Claim claim : claims.byNearness(Field.AUTHOR, place)) {
                if (claims.distanceToHeadline(claim) <= DateChooser.BESIDE_MAX
                        && Names.isByline(claim.value())
                        && !Names.isHelp(claim.value())
                        && !claims.isTitle(claim.value())
                        && !Names.people(claim.value(), false).isEmpty()) {
                    return claim;
                }
            }
        }
        return null;
    }

    /** Whether readers see a word of a declared name where authors stand, or could not, as it is in another script. */
    private boolean isShown(List<Author> declared) {
        Set<String> words = new HashSet<>();
        for (Author author : declared) {
            if (author.name().codePoints().anyMatch(c -> c > LATIN_LAST)) {
                return true;
            }
            words.addAll(words(author.name()));
        }
        return claims.of(Field.AUTHOR).stream()
                .filter(claim -> AuthorChooser.SEEN.contains(claim.place()))
                .anyMatch(claim -> words(claim.value()).stream().anyMatch(words::contains));
    }

    private static List<String> words(String text) {
        return List.of(Text.key(text).split(" ", -1));
    }
}
