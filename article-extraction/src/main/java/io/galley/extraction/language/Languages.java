package io.galley.extraction.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/** ISO 639-1 codes for what pages declare and the detector knows; "" for what has none. */
final class Languages {

    /** Codes of single languages whose ISO 639-1 code names their group, and codes that were renamed. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("yue", "zh"),
            Map.entry("nan", "zh"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("pes", "fa"),
            Map.entry("nob", "no"),
            Map.entry("nb", "no"),
            Map.entry("zsm", "ms"),
            Map.entry("arb", "ar"),
            Map.entry("plt", "mg"),
            Map.entry("uzn", "uz"),
            Map.entry("pnb", "pa"),
            Map.entry("fil", "tl"),
            Map.entry("iw", "he"),
            Map.entry("in", "id"),
            Map.entry("ji", "yi"));

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> BY_THREE_LETTERS = byThreeLetters();

    private Languages() {}

    /** @param tag an ISO 639 code or a BCP 47 tag, in any case and with any separator: {@code en-GB}, {@code de_AT} */
    static String code(String tag) {
        String language = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        int end = language.indexOf('-');
        String code = end < 0 ? language : language.substring(0, end);
        String group = GROUPS.get(code);
        if (group != null) {
            return group;
        }
        return TWO_LETTERS.contains(code) ? code : BY_THREE_LETTERS.getOrDefault(code, "");
    }

    private static Map<String, String> byThreeLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.putIfAbsent(threeLetters(code), code);
        }
        return Map.copyOf(codes);
    }

    private static String threeLetters(String code) {
        try {
            return Locale.of(code).getISO3Language();
        } catch (MissingResourceException none) {
            return code; // without a three-letter code it is not what the detector names
        }
    }
}
