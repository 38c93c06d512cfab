package io.galley.extraction.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language and country that a page's numeric dates are read by. */
final class Locales {

    /** Domains of countries that are sold all over the world tell no country. */
    private static final Set<String> WORLDWIDE = Set.of(
            "ai", "app", "cc", "co", "eu", "fm", "gg", "io", "is", "la", "ly", "me", "sh", "so", "to", "tv", "ws");

    private Locales() {}

    /** As the page declares it; one without a country gets that of the site's domain. "" where nothing is known. */
    static String of(List<String> languages, @Nullable String domain) {
        String language = languages.isEmpty() ? "" : languages.get(0);
        String country = domain == null ? "" : domain.substring(domain.lastIndexOf('.') + 1);
        boolean tells =
                country.length() == 2 && !WORLDWIDE.contains(country) && (language.length() == 2 || language.isEmpty());
        return tells ? language + '-' + country.replace("uk", "gb").toLowerCase(Locale.ROOT) : language;
    }
}
