package io.galley.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The JSON Schemas (draft 2020-12) of what crosses topics. They lie in this jar under {@code schemas/}; their
 * {@code $id} is {@code urn:galley:schema:<name>:<version>}. They refer to each other by these ids, never by address.
 */
public final class Schemas {
    /** Values of {@code articles.published} and {@code articles.latest}. */
    public static final String ARTICLE = "article-1";
    /** Values of {@code pages.outcomes}. */
    public static final String OUTCOME = "outcome-1";
    /** Values of {@code articles.extracted}: pages with an article. */
    public static final String EXTRACTED_PAGE = "extracted-page-1";
    /** Values of {@code articles.extracted}: notices that a page is gone. */
    public static final String PAGE_NOTICE = "page-notice-1";
    /** JSON values of {@code pages.submitted}, and lines of NDJSON requests. */
    public static final String PAGE_ENVELOPE = "page-envelope-1";

    private Schemas() {}

    /** All schemas by name. */
    public static List<String> names() {
        return List.of(ARTICLE, OUTCOME, EXTRACTED_PAGE, PAGE_NOTICE, PAGE_ENVELOPE);
    }

    /**
     * A schema's JSON.
     *
     * @param name one of {@link #names()}
     * @throws IllegalArgumentException when there is no such schema
     */
    public static String text(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no schema is named " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema's {@code $id}: {@code article-1} becomes {@code urn:galley:schema:article:1}. */
    public static String id(String name) {
        int dash = name.lastIndexOf('-');
        return "urn:galley:schema:" + name.substring(0, dash) + ":" + name.substring(dash + 1);
    }
}
