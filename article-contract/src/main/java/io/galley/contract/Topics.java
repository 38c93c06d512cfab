package io.galley.contract;

import java.time.Duration;
import java.util.List;

/** All topics: their names, and what each must be. Everything that makes, checks or documents a topic reads this. */
public final class Topics {
    /** What suppliers write. */
    public static final String PAGES_SUBMITTED = "pages.submitted";
    /** Page bytes unwrapped, with normalised headers; re-extraction starts here. */
    public static final String PAGES_ACCEPTED = "pages.accepted";
    /** Articles as extracted, before versions. */
    public static final String ARTICLES_EXTRACTED = "articles.extracted";
    /** THE publication topic: every version, in order, kept. */
    public static final String ARTICLES_PUBLISHED = "articles.published";
    /** The newest version of each article; a tombstone means withdrawn. */
    public static final String ARTICLES_LATEST = "articles.latest";
    /** One small record for each submitted page. */
    public static final String PAGES_OUTCOMES = "pages.outcomes";
    /** Failures that nobody expected, with the original bytes. */
    public static final String DEAD_LETTERS = "pipeline.dead-letters";
    /** Dead letters that somebody decided to keep aside. */
    public static final String PARKED = "pipeline.parked";

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    private static final List<TopicSpec> ALL = List.of(
            new TopicSpec(PAGES_SUBMITTED, "any", "page or JSON envelope", false, Duration.ofDays(7), 20 * MIB),
            new TopicSpec(PAGES_ACCEPTED, "articleId", "page bytes", false, Duration.ofDays(30), 20 * MIB),
            new TopicSpec(ARTICLES_EXTRACTED, "articleId", "ExtractedPage", false, Duration.ofDays(3), 5 * MIB),
            new TopicSpec(ARTICLES_PUBLISHED, "articleId", "ArticleEvent", false, null, 5 * MIB),
            new TopicSpec(ARTICLES_LATEST, "articleId", "ArticleEvent or tombstone", true, null, 5 * MIB),
            new TopicSpec(PAGES_OUTCOMES, "articleId or origin", "Outcome", false, Duration.ofDays(30), 256 * KIB),
            new TopicSpec(DEAD_LETTERS, "original", "original bytes", false, Duration.ofDays(30), 20 * MIB),
            new TopicSpec(PARKED, "original", "original bytes", false, Duration.ofDays(90), 20 * MIB));

    private Topics() {}

    /** All topics, in the order of the flow. */
    public static List<TopicSpec> all() {
        return ALL;
    }

    /** What the topic of a route must be: the same as {@link #ARTICLES_PUBLISHED}, for some of the articles. */
    public static TopicSpec route(String name) {
        return new TopicSpec(
                name,
                "articleId",
                "ArticleEvent",
                false,
                null,
                named(ARTICLES_PUBLISHED).messageBytesMax());
    }

    /**
     * One topic by its name.
     *
     * @throws IllegalArgumentException when no topic has this name
     */
    public static TopicSpec named(String name) {
        return ALL.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic is named " + name));
    }
}
