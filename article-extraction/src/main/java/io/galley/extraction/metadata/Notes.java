package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the choosers note on their way: where each value came from and what was doubtful. */
final class Notes {

    private final Map<String, String> provenance = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    void from(String field, Place place) {
        provenance.put(field, place.published());
    }

    void warn(String code) {
        if (!warnings.contains(code)) {
            warnings.add(code);
        }
    }

    Map<String, String> provenance() {
        return provenance;
    }

    List<String> warnings() {
        return warnings;
    }
}
