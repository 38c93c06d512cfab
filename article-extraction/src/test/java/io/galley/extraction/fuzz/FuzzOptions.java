package io.galley.extraction.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param cases how many pages to damage
 * @param seed what the damage is drawn from
 * @param first number of the first case; a single case can be repeated by its number
 * @param bytesMax of larger pages a part of this size is taken
 * @param keep where to write the pages of findings, null for nowhere
 * @param pages folders with the pages to damage
 */
record FuzzOptions(
        long cases,
        long seed,
        long first,
        int bytesMax,
        @Nullable Path keep,
        List<Path> pages) {
    private static final Path GOLDEN_PAGES = Path.of("src/test/resources/pages");

    FuzzOptions {
        pages = List.copyOf(pages);
    }

    static FuzzOptions golden(long cases, long seed) {
        return new FuzzOptions(cases, seed, 0, 32 << 10, null, List.of(GOLDEN_PAGES));
    }

    static FuzzOptions of(String... arguments) {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("CASES SEED [--case N] [--kilobytes N] [--keep FOLDER] [PAGES…]");
        }
        long cases = Long.parseLong(arguments[0]);
        long first = 0;
        int kilobytes = 32;
        Path keep = null;
        List<Path> pages = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--case" -> {
                    first = Long.parseLong(arguments[++i]);
                    cases = 1;
                }
                case "--kilobytes" -> kilobytes = Integer.parseInt(arguments[++i]);
                case "--keep" -> keep = Path.of(arguments[++i]);
                default -> pages.add(Path.of(arguments[i]));
            }
        }
        return new FuzzOptions(
                cases,
                Long.parseLong(arguments[1]),
                first,
                kilobytes << 10,
                keep,
                pages.isEmpty() ? List.of(GOLDEN_PAGES) : pages);
    }
}
