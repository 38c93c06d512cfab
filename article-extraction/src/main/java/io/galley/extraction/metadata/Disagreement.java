package io.galley.extraction.metadata;

import io.galley.extraction.Article.Author;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Notes where a page calls its article otherwise, or has others sign it, than was chosen. How much the warnings tell is
 * measured in docs/decisions/0026-evidence-of-values.md.
 */
final class Disagreement {

    /** Where editors or search engines write the title of the story; other places copy these. */
    private static final List<Place> TITLED = List.of(Place.JSON_LD, Place.OPEN_GRAPH);

    /** What readers see as signature. Links to authors lead to those of teasers as well. */
    private static final List<Place> SIGNED = List.of(Place.REL_AUTHOR, Place.BYLINE);

    /** Texts between the headline and a signature; further down people sign comments and teasers. */
    private static final int SIGNED_DISTANCE_MAX = 25;

    private Disagreement() {}

    /** One that only says more or less is no other title. */
    static void ofTitle(String title, Claims claims, TitleCuts cuts, Notes notes) {
        String chosen = Text.key(title);
        for (Place place : TITLED) {
            List<Claim> here = claims.of(Field.TITLE, place);
            String other =
                    here.isEmpty() ? "" : Text.key(cuts.withoutSite(here.get(0).value()));
            if (!other.contains(chosen) && !chosen.contains(other)) {
                notes.warn("title-claims-disagree");
            }
        }
    }

    /**
     * Where another place names people, and none of these places names any of those that were chosen. A word in common
     * is enough; a single word is a user's name and says nothing.
     */
    static void ofAuthors(List<Author> authors, Claims claims, SiteNames siteNames, Notes notes) {
        Set<String> chosen = new HashSet<>();
        authors.forEach(author -> chosen.addAll(words(author.name())));
        List<Claim> others = new ArrayList<>();
        for (Claim claim : chosen.isEmpty() ? List.<Claim>of() : claims.of(Field.AUTHOR)) {
            if (isSignature(claim, claims)
                    && !claim.place().published().equals(notes.provenance().get("authors"))) {
                others.add(claim);
            }
        }
        // Nearly always one of them names the chosen: taking names out of texts costs far more than looking for words.
        if (others.stream().noneMatch(claim -> words(claim.value()).stream().anyMatch(chosen::contains))
                && others.stream().anyMatch(claim -> namesPeople(claim, siteNames))) {
            notes.warn("authors-claims-disagree");
        }
    }

    private static boolean namesPeople(Claim claim, SiteNames siteNames) {
        return Names.people(claim.value(), false).stream()
                .anyMatch(name -> !siteNames.is(name) && !siteNames.isPart(name));
    }

    private static boolean isSignature(Claim claim, Claims claims) {
        return AuthorChooser.DECLARED.contains(claim.place())
                || (SIGNED.contains(claim.place()) && claims.distanceToHeadline(claim) <= SIGNED_DISTANCE_MAX);
    }

    private static List<String> words(String text) {
        return List.of(Text.key(text).split(" ", -1));
    }
}
