package io.galley.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EchoesTest {
    private static final String TITLE = "the harbour opens again";

    @Test
    void countsLongerLinesThatEndOrBeginWithALine() {
        List<String> lines = List.of(
                "home news " + TITLE,
                "anna on " + TITLE,
                "photo:" + TITLE,
                TITLE,
                TITLE + " | coast gazette",
                "ferries wait");
        Echoes echoes = new Echoes(lines, List.of(TITLE, "ferries wait"));
        assertThat(echoes.atEnd(TITLE)).isEqualTo(3);
        assertThat(echoes.atStart(TITLE)).isEqualTo(1);
        assertThat(echoes.atEnd("ferries wait")).isZero();
        assertThat(echoes.atStart("ferries wait")).isZero();
    }

    @Test
    void countsWholeWordsOnly() {
        Echoes echoes = new Echoes(List.of("bathe harbour opens again", TITLE + "st"), List.of(TITLE));
        assertThat(echoes.atEnd(TITLE)).isZero();
        assertThat(echoes.atStart(TITLE)).isZero();
    }

    @Test
    void readsTitlesOfScriptsWithoutSpaces() {
        Echoes echoes = new Echoes(List.of("首页 | 港口周一重新开放渡轮恢复", "港口周一重新开放渡轮恢复_海岸报"), List.of("港口周一重新开放渡轮恢复"));
        assertThat(echoes.atEnd("港口周一重新开放渡轮恢复")).isEqualTo(1);
        assertThat(echoes.atStart("港口周一重新开放渡轮恢复")).isEqualTo(1);
    }
}
