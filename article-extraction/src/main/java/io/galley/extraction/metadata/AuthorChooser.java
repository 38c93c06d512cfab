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

    /** Best first. Measured on development pages: see docs/decisions/0021-metadata-claims.md. */
    private static final List<Place> PLACES = List.of(
            Place.JSON_LD,
            Place.PARSELY,
            Place.ARTICLE_META,
            Place.MICRODATA,
            Place.META,
            Place.DUBLIN_CORE,
            Place.REL_AUTHOR,
            Place.BYLINE,
            Place.VISIBLE,
            Place.LINE);

    private final Claims claims;
    private final Set<String> siteNames = new HashSet<>();
    private final @Nullable String base;

    AuthorChooser(Claims claims, List<String> siteNames, @Nullable String base) {
        this.claims = claims;
        siteNames.forEach(name -> this.siteNames.add(Text.key(name)));
        this.base = base;
    }

    List<Author> authors(Notes notes) {
        for (Place place : PLACES) {
            List<Author> authors = at(place);
            if (!authors.isEmpty()) {
                notes.from("authors", place);
                return authors;
            }
        }
        return List.of();
    }

    @Nullable
    String agency(Notes notes) {
        for (Place place : Place.values()) {
            for (Claim claim : claims.of(Field.AUTHOR, place)) {
                String agency = Names.agency(claim.value());
                if (!agency.isEmpty()) {
                    notes.from("agency", place);
                    return agency;
                }
            }
        }
        return null;
    }

    /**
     * Visible places repeat names and list other people further down: there the first element that names any counts.
     */
    private List<Author> at(Place place) {
        boolean visible = place == Place.BYLINE || place == Place.VISIBLE || place == Place.LINE;
        List<Author> authors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Claim claim : claims.of(Field.AUTHOR, place)) {
            List<String> people = Names.people(claim.value(), !visible && place != Place.REL_AUTHOR);
            for (String name : people) {
                if (!siteNames.contains(Text.key(name)) && seen.add(Text.key(name)) && authors.size() < AUTHORS_MAX) {
                    authors.add(new Author(name, people.size() == 1 ? Urls.absolute(claim.url(), base) : null));
                }
            }
            if (visible && !authors.isEmpty()) {
                break;
            }
        }
        return authors;
    }
}
