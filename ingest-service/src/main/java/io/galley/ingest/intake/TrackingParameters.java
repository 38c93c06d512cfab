package io.galley.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The query parameters that say where a reader came from and never which page it is: a list in a resource file. */
final class TrackingParameters {
    private static final String FILE = "tracking-parameters.txt";

    private final Set<String> names = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();

    private TrackingParameters(List<String> lines) {
        for (String line : lines) {
            String name = line.strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty() || name.startsWith("#")) {
                continue;
            }
            if (name.endsWith("*")) {
                prefixes.add(name.substring(0, name.length() - 1));
            } else {
                names.add(name);
            }
        }
    }

    static TrackingParameters load() {
        try (InputStream in = TrackingParameters.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new TrackingParameters(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The query without them; may be empty. */
    String removeFrom(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            int end = parameter.indexOf('=');
            if (!isTracking(end < 0 ? parameter : parameter.substring(0, end))) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    private boolean isTracking(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
    }
}
