package io.galley.ingest.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page out of its wrapping, with what the supplier said of it as he said it.
 *
 * @param body unzipped, charset untouched
 * @param media {@code html}, {@code text} or {@code unknown}
 */
record SubmittedPage(byte[] body, String media, @Nullable String charset, Said said) {

    /** A supplier's words, from headers or envelope; null where he said nothing. */
    record Said(
            @Nullable String url,
            @Nullable String fetchedAt,
            @Nullable String supplier,
            Map<String, String> attributes) {

        Said {
            // Absent is absent, never empty, from here to the event.
            attributes = attributes.entrySet().stream()
                    .filter(attribute -> !attribute.getValue().isBlank())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /** These words, and where one is missing the other's. */
        Said orElse(Said other) {
            Map<String, String> both = new HashMap<>(other.attributes);
            both.putAll(attributes);
            return new Said(
                    url == null ? other.url : url,
                    fetchedAt == null ? other.fetchedAt : fetchedAt,
                    supplier == null ? other.supplier : supplier,
                    both);
        }
    }
}
