package io.galley.ingest.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's content type (RFC 9110, section 8.3) says of a value.
 *
 * @param mediaType lower case, without parameters; empty where none was given
 * @param charset the declared charset, where it has the form of one
 */
record ContentType(Kind kind, String mediaType, @Nullable String charset) {
    /** Longer names are no media types: RFC 6838 allows 127 characters on either side of the slash. */
    private static final int CHARACTERS_MAX = 1000;

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([a-z0-9][a-z0-9._:+-]{0,39})[\"']?\\s*(?:;|$)");

    enum Kind {
        HTML,
        TEXT,
        ENVELOPE,
        CLOUD_EVENT,
        /** None was given, or one that says nothing: the value itself tells. */
        UNKNOWN,
        UNSUPPORTED
    }

    static ContentType parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new ContentType(Kind.UNKNOWN, "", null);
        }
        String text = header.strip().toLowerCase(Locale.ROOT);
        int end = text.indexOf(';');
        String mediaType = (end < 0 ? text : text.substring(0, end)).strip();
        if (text.length() > CHARACTERS_MAX || !MEDIA_TYPE.matcher(mediaType).matches()) {
            return new ContentType(Kind.UNSUPPORTED, "", null);
        }
        Matcher charset = CHARSET.matcher(text);
        return new ContentType(kind(mediaType), mediaType, charset.find() ? charset.group(1) : null);
    }

    private static Kind kind(String mediaType) {
        return switch (mediaType) {
            case "text/html", "application/xhtml+xml" -> Kind.HTML;
            case "text/plain" -> Kind.TEXT;
            case "application/json" -> Kind.ENVELOPE;
            case "application/cloudevents+json" -> Kind.CLOUD_EVENT;
            case "application/octet-stream", "application/gzip", "application/x-gzip" -> Kind.UNKNOWN;
            default -> Kind.UNSUPPORTED;
        };
    }
}
