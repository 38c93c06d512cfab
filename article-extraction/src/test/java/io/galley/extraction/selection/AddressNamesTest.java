package io.galley.extraction.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressNamesTest {
    private static final Path FILE = Path.of("src/main/resources/markup/address-names.txt");

    @Test
    void countsStepsByWhatTheySay() {
        assertThat(AddressNames.names()).containsExactly("index", "shop", "forum", "site", "article");
        assertThat(AddressNames.count("/Category/news/page/2/")).containsExactly(2, 0, 0, 0, 1);
        assertThat(AddressNames.count("/collections/all-shoes")).containsExactly(0, 1, 0, 0, 0);
        assertThat(AddressNames.count("/2026/03/harbour-opens-again")).containsOnly(0);
        assertThat(AddressNames.count("")).containsOnly(0);
    }

    @Test
    void knowsEachStepOnceAndInLowerCase() throws IOException {
        List<String> steps = Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line ->
                        Stream.of(line.substring(line.indexOf(':') + 1).strip().split(" ")))
                .toList();
        assertThat(steps).doesNotHaveDuplicates().allMatch(step -> step.equals(step.toLowerCase(Locale.ROOT)));
    }
}
