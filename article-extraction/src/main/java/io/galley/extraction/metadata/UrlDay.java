package io.galley.extraction.metadata;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that many addresses of articles carry. */
final class UrlDay {
    /** {@code /2024/05/03/}, {@code /2024-05-03-title}, {@code /20240503.html}. */
    private static final Pattern NUMBERS =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");

    /** {@code /2024/may/03/}. */
    private static final Pattern NAMED =
            Pattern.compile("/((?:19|20)\\d{2})/(\\p{L}{3,12})/(0?[1-9]|[12]\\d|3[01])(?=/|$)");

    private UrlDay() {}

    /** Adds the day of an address to the claims, if it carries one. */
    static void add(@Nullable String url, Claims claims) {
        String address = url == null || url.length() > Urls.CHARACTERS_MAX ? "" : url;
        Matcher day = NUMBERS.matcher(address);
        if (day.find()) {
            claims.add(Field.PUBLISHED, day.group(1) + '-' + day.group(2) + '-' + day.group(3), Place.URL);
            return;
        }
        Matcher named = NAMED.matcher(address);
        Integer month = named.find() ? Calendars.month(named.group(2), "") : null;
        if (month != null) {
            claims.add(
                    Field.PUBLISHED,
                    String.format(Locale.ROOT, "%s-%02d-%02d", named.group(1), month, Integer.valueOf(named.group(3))),
                    Place.URL);
        }
    }
}
