package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the choosers note on their way: where each value came from and what was doubtful. */
final class Notes {

    private final Map<String, String> provenance = new TreeMap<>();
    private final Map<String, String> raw = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    void from(String field, Claim claim) {
        from(field, claim.place(), claim.value());
    }

    /** @param value as the page has it, before anything was cut off or read into it */
    void from(String field, Place place, String value) {
        provenance.put(field, place.published());
        raw.put(field, value);
    }

    void warn(String code) {
        if (!warnings.contains(code)) {
            warnings.add(code);
        }
    }

    Map<String, String> provenance() {
        return provenance;
    }

    Map<String, String> raw() {
        return raw;
    }

    List<String> warnings() {
        return warnings;
    }
}
