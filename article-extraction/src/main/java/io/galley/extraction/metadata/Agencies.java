package io.galley.extraction.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** News agencies: they sign articles, but are no people. */
final class Agencies {

    private static final class Shared {
        static final Map<String, String> BY_KEY = read();
    }

    private Agencies() {}

    /** The agency's usual name where the text is nothing but one of its names, else null. */
    static @Nullable String named(String text) {
        return Shared.BY_KEY.get(Text.key(text));
    }

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Agencies.class.getResourceAsStream("agencies.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] forms = line.split(",", -1);
                    for (String form : forms) {
                        names.putIfAbsent(Text.key(form), forms[0].strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
