package io.galley.extraction.metadata;

import org.jspecify.annotations.Nullable;

/** Chooses the address that a page says is its own. */
final class CanonicalUrl {

    private CanonicalUrl() {}

    /**
     * What {@code rel=canonical} says; where it is missing, or names the site's root on a page that lies elsewhere,
     * what OpenGraph says instead, if that is on the same site. Null where neither says anything.
     *
     * @param url where the page was fetched
     * @param base what relative addresses are resolved by
     */
    static @Nullable String of(Claims claims, @Nullable String url, @Nullable String base, Notes notes) {
        Claim head = first(claims, Place.HEAD, base);
        Claim graph = first(claims, Place.OPEN_GRAPH, base);
        String canonical = head == null ? null : Urls.absolute(head.value(), base);
        String shared = graph == null ? null : Urls.absolute(graph.value(), base);
        boolean lacks = canonical == null || isRoot(canonical, url);
        if (graph != null && shared != null && lacks && isOfPage(shared, canonical == null ? url : canonical, url)) {
            notes.from("canonicalUrl", graph);
            return shared;
        }
        if (head != null) {
            notes.from("canonicalUrl", head);
        }
        return canonical;
    }

    private static @Nullable Claim first(Claims claims, Place place, @Nullable String base) {
        for (Claim claim : claims.of(Field.CANONICAL_URL, place)) {
            if (Urls.absolute(claim.value(), base) != null) {
                return claim;
            }
        }
        return null;
    }

    /** Whether an address is a site's front page, while the page itself is none as far as is known. */
    private static boolean isRoot(String address, @Nullable String url) {
        return Urls.path(address).equals("/")
                && address.indexOf('?') < 0
                && (url == null || !Urls.path(url).equals("/"));
    }

    /** Some sites leave the address of their platform in OpenGraph, or that of their front page. */
    private static boolean isOfPage(String address, @Nullable String ofSite, @Nullable String url) {
        String domain = Urls.registrableDomain(address);
        boolean sameSite = ofSite == null || (domain != null && domain.equals(Urls.registrableDomain(ofSite)));
        return sameSite && !isRoot(address, url);
    }
}
