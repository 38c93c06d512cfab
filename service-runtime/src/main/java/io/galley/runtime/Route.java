package io.galley.runtime;

import io.galley.contract.ArticleContent;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A topic for some of the articles: those that fulfil all of its conditions. An empty set or a least confidence of 0
 * asks for nothing. Values are compared without regard to case; an article that does not say its language, section or
 * site equals no value.
 *
 * @param topic the topic's name, from the settings alone: no page has a say in it
 * @param languages ISO 639-1
 * @param sections as the page names them
 * @param sites registrable domains
 * @param confidenceMin least confidence of the extraction, 0–1
 * @param closed whether no article may enter any more, so that those in it leave with their next version
 */
public record Route(
        String topic,
        Set<String> languages,
        Set<String> sections,
        Set<String> sites,
        double confidenceMin,
        boolean closed) {

    public Route {
        languages = lowerCase(languages);
        sections = lowerCase(sections);
        sites = lowerCase(sites);
    }

    /** A route that no article may enter any more. */
    static Route closed(String topic) {
        return new Route(topic, Set.of(), Set.of(), Set.of(), 0, true);
    }

    /** Whether an article belongs into this topic. */
    public boolean takes(ArticleContent article) {
        double confidence =
                article.extraction() == null ? 0 : article.extraction().confidence();
        return !closed
                && isOneOf(languages, article.language())
                && isOneOf(sections, article.section())
                && isOneOf(sites, article.site() == null ? null : article.site().domain())
                && confidence >= confidenceMin;
    }

    private static boolean isOneOf(Set<String> values, @Nullable String value) {
        return values.isEmpty()
                || (value != null && values.contains(value.strip().toLowerCase(Locale.ROOT)));
    }

    private static Set<String> lowerCase(Set<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
