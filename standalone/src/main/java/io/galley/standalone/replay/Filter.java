package io.galley.standalone.replay;

import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which events are wanted: those that fulfil every kind of demand, each by one of its values. */
public final class Filter {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63}){0,20}");

    private final Set<String> languages;
    private final Set<String> sites;
    private final Set<String> keywords;
    private final List<Condition> conditions;

    /**
     * Reads the options of the command line; empty lists want everything.
     *
     * @throws BadArgument where a value is impossible
     */
    public Filter(List<String> languages, List<String> sites, List<String> keywords, List<String> conditions) {
        this.languages = languages.stream().map(Filter::language).collect(Collectors.toSet());
        this.sites = sites.stream().map(Filter::host).collect(Collectors.toSet());
        this.keywords = keywords.stream().map(Condition::folded).collect(Collectors.toSet());
        this.conditions = conditions.stream().map(Condition::parse).toList();
    }

    /** Whether nothing is demanded. */
    public boolean isEmpty() {
        return languages.isEmpty() && sites.isEmpty() && keywords.isEmpty() && conditions.isEmpty();
    }

    boolean accepts(Instant appendedAt, JsonNode event) {
        return (languages.isEmpty() || languages.contains(event.path("language").asString("")))
                && (sites.isEmpty() || isOfSite(event))
                && (keywords.isEmpty() || hasKeyword(event))
                && conditions.stream().allMatch(condition -> condition.accepts(appendedAt, event));
    }

    /** Fields of conditions that no event had. */
    List<String> unseen() {
        return conditions.stream()
                .map(Condition::unseen)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isOfSite(JsonNode event) {
        String host = hostOf(event.path("url").asString(""));
        String domain = event.path("site").path("domain").asString("").toLowerCase(Locale.ROOT);
        return sites.stream().anyMatch(site -> site.equals(domain) || isHostOf(site, host));
    }

    private static boolean isHostOf(String site, @Nullable String host) {
        return host != null && (host.equals(site) || host.endsWith("." + site));
    }

    private boolean hasKeyword(JsonNode event) {
        for (JsonNode keyword : event.path("keywords")) {
            if (keywords.contains(Condition.folded(keyword.path("text").asString("")))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String hostOf(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException none) {
            return null;
        }
    }

    private static String language(String text) {
        String language = text.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGE.matcher(language).matches()) {
            throw new BadArgument("--language is '" + Printable.of(text)
                    + "', must be a code of ISO 639-1 such as fr, or und where a text is too short to tell");
        }
        return language;
    }

    private static String host(String text) {
        String host;
        try {
            host = IDN.toASCII(text.strip()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            host = "";
        }
        if (!HOST.matcher(host).matches()) {
            throw new BadArgument(
                    "--site is '" + Printable.of(text) + "', must be a host such as example.com, without https://");
        }
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
