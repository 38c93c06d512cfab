package io.galley.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleTextTest {
    private final TitleText titles = new TitleText(List.of("the harbour opens again", "coast gazette"));

    @Test
    void takesNoSiteNameFromTheTitle() {
        assertThat(titles.of("The harbour opens again - Coast Gazette")).isEqualTo("The harbour opens again");
        assertThat(titles.of("Ferries wait for calm seas – Coast Gazette")).isEqualTo("Ferries wait for calm seas");
        assertThat(titles.of("Ferries wait for calm seas | Any Paper")).isEqualTo("Ferries wait for calm seas");
    }

    @Test
    void takesNoPathFromTheTitle() {
        assertThat(titles.of("Home » News » Ferries wait for calm seas")).isEqualTo("Ferries wait for calm seas");
        assertThat(titles.of("Accueil / Ports > Les ferrys attendent")).isEqualTo("Les ferrys attendent");
    }

    @Test
    void takesNoPathWithoutMarksFromTheTitleWhereTheTitleStandsAlone() {
        assertThat(titles.of("Home News The harbour opens again")).isEqualTo("The harbour opens again");
        assertThat(titles.of("Home News Ferries wait for calm seas")).isEqualTo("Home News Ferries wait for calm seas");
        assertThat(titles.of("After the storm: The harbour opens again"))
                .isEqualTo("After the storm: The harbour opens again");
    }

    @Test
    void leavesATitleWithADashOrASlashWhole() {
        assertThat(titles.of("Harbour reopens - ferries sail on Monday"))
                .isEqualTo("Harbour reopens - ferries sail on Monday");
        assertThat(titles.of("Rail/road bridge closed until spring")).isEqualTo("Rail/road bridge closed until spring");
        assertThat(titles.of("A | B")).isEqualTo("A | B");
    }
}
