package io.galley.ingest.intake;

import io.galley.contract.PageNotice;
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
    /** The media of pages of which nobody said what they are. */
    static final String UNKNOWN = "unknown";

    /** What headers say without a page. */
    static SubmittedPage without(Said said) {
        return new SubmittedPage(new byte[0], UNKNOWN, null, said);
    }

    /**
     * A supplier's words, from headers or envelope; null where he said nothing.
     *
     * @param type CloudEvents' type: {@code page.gone}, or of no interest
     */
    record Said(
            @Nullable String type,
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

        /** Whether there is no page any more; null where nothing says so. */
        PageNotice.@Nullable Kind notice() {
            String status =
                    attributes.getOrDefault(PageNotice.STATUS_ATTRIBUTE, "").strip();
            if (PageNotice.GONE_TYPE.equals(type) || status.equals("410")) {
                return PageNotice.Kind.GONE;
            }
            return status.equals("404") ? PageNotice.Kind.MISSING : null;
        }

        /** These words, and where one is missing the other's. */
        Said orElse(Said other) {
            Map<String, String> both = new HashMap<>(other.attributes);
            both.putAll(attributes);
            return new Said(
                    type == null ? other.type : type,
                    url == null ? other.url : url,
                    fetchedAt == null ? other.fetchedAt : fetchedAt,
                    supplier == null ? other.supplier : supplier,
                    both);
        }
    }
}
