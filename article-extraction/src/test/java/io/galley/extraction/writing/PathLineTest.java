package io.galley.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathLineTest {
    @Test
    void knowsAPathThatDoesNotEndWithTheTitle() {
        assertThat(PathLine.is("Home > Local > Text")).isTrue();
        assertThat(PathLine.is("| Resources | Blog")).isTrue();
        assertThat(PathLine.is("Events >")).isTrue();
    }

    @Test
    void leavesTitlesAndPathsThatEndWithOne() {
        assertThat(PathLine.is("Home > Local > Ferries wait for calm seas")).isFalse();
        assertThat(PathLine.is("Ferries wait | Coast Gazette")).isFalse();
        assertThat(PathLine.is("Les ferrys attendent « une mer plus calme »")).isFalse();
    }
}
