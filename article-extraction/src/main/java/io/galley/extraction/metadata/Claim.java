package io.galley.extraction.metadata;

import org.jspecify.annotations.Nullable;

/**
 * One value that the page claims, and where it was read.
 *
 * @param value as the page has it, entities decoded and white space folded
 * @param place where: {@code json-ld}, {@code open-graph}, {@code title-element} and so on; published as provenance
 * @param url the address that belongs to the value, such as an author's page; not yet checked. Of a headline, what is
 *     left of it without kicker and subtitle
 * @param at how many texts of the page stood before it: tells which date is nearest to the headline
 */
record Claim(
        Field field, String value, Place place, @Nullable String url, int at) {

    /** Whether it is a headline as readers see it. */
    boolean isHeadline() {
        return place == Place.H1 || place == Place.HEADING;
    }
}
