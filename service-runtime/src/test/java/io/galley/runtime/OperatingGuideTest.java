package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OperatingGuideTest {
    @Test
    void namesEverySettingAsItIs() throws IOException {
        String guide = Files.readString(Path.of("../docs/operating.md"));

        assertThat(guide)
                .contains(Arrays.stream(Setting.values())
                        .map(OperatingGuideTest::row)
                        .toList());
    }

    private static String row(Setting setting) {
        String value = setting.defaultValue().isEmpty() ? "(empty)" : "`" + setting.defaultValue() + "`";
        return "| `" + setting.variable() + "` | " + value + " | " + setting.unit() + " | " + setting.range() + " | "
                + setting.meaning() + " |";
    }
}
