package io.galley.extraction.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few of the cases that {@code fuzz.sh} tries by the hundred thousand. */
class FuzzTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void survivesDamagedPages(long seed) throws IOException {
        FuzzOptions options = FuzzOptions.golden(200, seed);
        Mutator mutator = new Mutator(SeedPages.in(options.pages()), seed, options.bytesMax());
        Fuzz fuzz = new Fuzz();
        fuzz.run(mutator, options, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(fuzz.findings()).isEmpty();
    }
}
