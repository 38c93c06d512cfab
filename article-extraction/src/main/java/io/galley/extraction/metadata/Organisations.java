package io.galley.extraction.metadata;

import io.galley.extraction.Article.Author;
import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who signs where no person does: a newsroom, a company, the site itself.
 *
 * @param claims what the page says
 * @param siteNames what the site is called
 * @param base what relative addresses are resolved by
 */
record Organisations(
        Claims claims, SiteNames siteNames, @Nullable String base) {
    /** Texts between the headline and the organisation that signs. */
    private static final int SIGNED_DISTANCE_MAX = 6;
    /** One word there is a label or a user's name. */
    private static final int SIGNED_WORDS_MIN = 2;

    /** Where readers see one sign. */
    private static final List<Place> SIGNED = List.of(Place.REL_AUTHOR, Place.AUTHOR_LINK, Place.BYLINE, Place.VISIBLE);

    /** All that sign at a place, organisations first. */
    static List<Claim> signers(Claims claims, Place place) {
        List<Claim> signers = new ArrayList<>(claims.of(Field.AUTHOR_ORGANISATION, place));
        signers.addAll(claims.of(Field.AUTHOR, place));
        return signers;
    }

    /**
     * The organisation that machines read as author and readers see at the headline: it signs, not who reviewed the
     * text or is named further down. Null where there is none.
     */
    @Nullable
    Author declaredAndShown(Notes notes) {
        for (Place place : AuthorChooser.DECLARED) {
            for (Claim claim : signers(claims, place)) {
                String name = isShown(claim) ? Names.organisation(claim.value()) : "";
                if (!name.isEmpty()) {
                    return author(name, claim, notes);
                }
            }
        }
        return null;
    }

    private boolean isShown(Claim declared) {
        String key = Text.key(declared.value());
        int nearest = Integer.MAX_VALUE;
        for (Claim seen : signatures()) {
            boolean same = Text.key(NameParts.tidied(seen.value())).equals(key);
            nearest = same ? Math.min(nearest, claims.distanceToHeadline(seen)) : nearest;
        }
        int at = nearest;
        return at < Integer.MAX_VALUE
                && signatures().stream()
                        .filter(seen -> claims.distanceToHeadline(seen) <= at && !Names.isHelp(seen.value()))
                        .flatMap(seen -> Names.people(seen.value(), false).stream())
                        .allMatch(name -> Text.key(name).equals(key));
    }

    /** What readers see sign beside the headline. */
    private List<Claim> signatures() {
        return claims.of(Field.AUTHOR).stream()
                .filter(claim ->
                        SIGNED.contains(claim.place()) && claims.distanceToHeadline(claim) <= DateChooser.BESIDE_MAX)
                .toList();
    }

    /**
     * One that a machine reads as author, else the site, else what readers see; null where there is none.
     *
     * @param house where the site's own name stood as an author's
     */
    @Nullable
    Author signing(@Nullable Claim house, Notes notes) {
        for (Place place : AuthorChooser.DECLARED) {
            for (Claim claim : signers(claims, place)) {
                String name = siteNames.is(claim.value())
                                && !Names.hasDigit(claim.value())
                                && claim.value().indexOf('@') < 0
                        ? claim.value() // some are called after their address: "mbl.is"
                        : Names.organisation(claim.value());
                if (!name.isEmpty()) {
                    return author(name, claim, notes);
                }
            }
        }
        if (house != null) {
            notes.from("authors", house);
            return new Author(Names.people(house.value(), true).get(0), Urls.absolute(house.url(), base));
        }
        return shown(notes);
    }

    /** "Podium Staff", "The Upwork Team": what stands at the headline where its author does, and nothing else. */
    private @Nullable Author shown(Notes notes) {
        for (Place place : SIGNED) {
            for (Claim claim : claims.of(Field.AUTHOR, place)) {
                String name = claims.distanceToHeadline(claim) <= SIGNED_DISTANCE_MAX ? shownName(claim) : "";
                if (!name.isEmpty()) {
                    return author(name, claim, notes);
                }
            }
        }
        return null;
    }

    /** Of two words or more, or the site's own; behind "by" a newsroom's name counts, too. */
    private String shownName(Claim claim) {
        boolean labelled = Names.isByline(claim.value());
        if (claim.place() == Place.VISIBLE && (!labelled || claims.isTitle(claim.value()))) {
            return "";
        }
        String name = labelled ? Names.newsroom(claim.value()) : Names.organisation(claim.value());
        if (labelled && !Text.key(claim.value()).endsWith(Text.key(name))) {
            return ""; // what goes on behind it is a sentence
        }
        boolean signs = Text.words(name) >= SIGNED_WORDS_MIN || siteNames.is(name);
        return signs && Names.isCapitalised(name) && !Names.BYLINE.is(PhraseList.normalise(name)) ? name : "";
    }

    private Author author(String name, Claim claim, Notes notes) {
        notes.from("authors", claim);
        notes.warn("author-is-no-person");
        return new Author(name, Urls.absolute(claim.url(), base));
    }
}
