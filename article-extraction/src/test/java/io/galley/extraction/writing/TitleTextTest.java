package io.galley.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleTextTest {

    /** A title among lines: what its text is where it stands first of them. */
    private static String of(String title, String... others) {
        List<String> lines = new ArrayList<>(List.of(title));
        lines.addAll(List.of(others));
        return at(null, lines);
    }

    private static String at(String url, List<String> lines) {
        List<String> normal = lines.stream().map(PhraseList::normalise).toList();
        return new TitleText(
                        lines,
                        normal,
                        Slug.of(url),
                        SiteName.of(url, List.of()),
                        line -> !lines.get(line).endsWith("."))
                .of(0);
    }

    @Test
    void takesNoSiteNameFromTheTitle() {
        assertThat(of("The harbour opens again - Coast Gazette", "The harbour opens again"))
                .isEqualTo("The harbour opens again");
        assertThat(of("Ferries wait for calm seas – Coast Gazette", "Any line", "COAST GAZETTE"))
                .isEqualTo("Ferries wait for calm seas");
        assertThat(of("Ferries wait for calm seas | Any Paper")).isEqualTo("Ferries wait for calm seas");
    }

    @Test
    void leavesATitleWholeWhoseTopicIsALine() {
        assertThat(of("Zero Waste - A Beginner’s Guide", "Zero Waste")).isEqualTo("Zero Waste - A Beginner’s Guide");
    }

    @Test
    void takesNoPathFromTheTitle() {
        assertThat(of("Home » News » Ferries wait for calm seas")).isEqualTo("Ferries wait for calm seas");
        assertThat(of("Accueil / Ports > Les ferrys attendent")).isEqualTo("Les ferrys attendent");
    }

    @Test
    void takesNoPathWithoutMarksFromTheTitleWhereTheTitleStandsAlone() {
        assertThat(of("Home News The harbour opens again", "The harbour opens again"))
                .isEqualTo("The harbour opens again");
        assertThat(of("Home News The harbour opens again", "a", "b", "c", "The harbour opens again"))
                .isEqualTo("Home News The harbour opens again");
        assertThat(of("Home News The harbour opens again on Monday", "a", "b", "The harbour opens again on Monday"))
                .isEqualTo("The harbour opens again on Monday");
        assertThat(of("Home News Ferries wait for calm seas", "The harbour opens again"))
                .isEqualTo("Home News Ferries wait for calm seas");
        assertThat(of("After the storm: The harbour opens again", "The harbour opens again"))
                .isEqualTo("After the storm: The harbour opens again");
    }

    @Test
    void joinsATitleThatWasPartedBeforeItsColon() {
        List<String> lines = List.of("Harbour and town", ": Ferries wait for calm seas");
        assertThat(new TitleText(lines, lines, Slug.of(null), SiteName.of(null, List.of()), line -> false).of(1))
                .isEqualTo("Harbour and town: Ferries wait for calm seas");
        List<String> first = List.of(": Ferries wait for calm seas");
        assertThat(new TitleText(first, first, Slug.of(null), SiteName.of(null, List.of()), line -> false).of(0))
                .isEqualTo(": Ferries wait for calm seas");
    }

    @Test
    void takesOffTheDayThatWasRunTogetherWithIt() {
        assertThat(of("The harbour opens again Published 3 May 2024 at 09:12")).isEqualTo("The harbour opens again");
        assertThat(of("Le port rouvre après la tempête Publié le 3 février 2024"))
                .isEqualTo("Le port rouvre après la tempête");
        assertThat(of("Bank minutes of autumn published 3 May 2024"))
                .isEqualTo("Bank minutes of autumn published 3 May 2024");
        assertThat(of("The harbour opens again Published")).isEqualTo("The harbour opens again Published");
        assertThat(of("What we read in March: Published letters of 1924 sailors"))
                .isEqualTo("What we read in March: Published letters of 1924 sailors");
    }

    @Test
    void leavesATitleWholeWhoseEndIsALine() {
        assertThat(of("How to Choose a Tool", "Choose a Tool")).isEqualTo("How to Choose a Tool");
        assertThat(of("10 of the best home gym equipment", "Home gym equipment"))
                .isEqualTo("10 of the best home gym equipment");
        assertThat(of("The best ferries of the northern coast in 2026", "best ferries of the northern coast in 2026"))
                .isEqualTo("The best ferries of the northern coast in 2026");
        assertThat(of("Seven things to do in Port Harcourt", "Port Harcourt"))
                .isEqualTo("Seven things to do in Port Harcourt");
    }

    @Test
    void leavesATitleWithADashOrASlashWhole() {
        assertThat(of("Harbour reopens - ferries sail on Monday"))
                .isEqualTo("Harbour reopens - ferries sail on Monday");
        assertThat(of("Rail/road bridge closed until spring")).isEqualTo("Rail/road bridge closed until spring");
        assertThat(of("A | B")).isEqualTo("A | B");
    }

    @Test
    void takesNoKickerFromTheTitleThatTheAddressDoesNotKnow() {
        String url = "https://gazette.example.com/ports/ferries-wait-for-calm-seas-17";
        assertThat(at(url, List.of("Storm over the bay: Ferries wait for calm seas")))
                .isEqualTo("Ferries wait for calm seas");
        assertThat(at(url, List.of("Ports : Ferries wait for calm seas"))).isEqualTo("Ferries wait for calm seas");
        assertThat(at(url, List.of("10 tips: Ferries wait for calm seas")))
                .isEqualTo("10 tips: Ferries wait for calm seas");
        assertThat(at(null, List.of("Ports: Ferries wait for calm seas")))
                .isEqualTo("Ports: Ferries wait for calm seas");
        assertThat(at(null, List.of("New Ports | Ferries wait for calm seas"))).isEqualTo("Ferries wait for calm seas");
    }

    @Test
    void readsATitleThatGoesOnBehindItsColonInTheNextLine() {
        assertThat(of("Three years empty:", "The story of a quarrel"))
                .isEqualTo("Three years empty: The story of a quarrel");
        assertThat(of("Three years empty:", "It began with a leak.")).isEqualTo("Three years empty:");
    }

    @Test
    void takesNoLongLeadFromTheTitleThatStandsBeside() {
        String lead = "Posted on December 20, 2025 by Ada Reed of the Gazette - 5 Comments on ";
        String title = "Do you need fourteen ports on your boat?";
        assertThat(of(lead + title, title)).isEqualTo(title);
        assertThat(of(lead + title, "a", "b", "c", title)).isEqualTo(lead + title);
    }

    @Test
    void takesTheSitesNameThatTheAddressTells() {
        String url = "https://www.coastgazette.example/news/1";
        assertThat(at(url, List.of("Ferries wait for calm seas – Coast Gazette")))
                .isEqualTo("Ferries wait for calm seas");
        assertThat(at(url, List.of("Coast Gazette - Ferries wait for calm seas")))
                .isEqualTo("Ferries wait for calm seas");
        assertThat(at(url, List.of("Coast Gazette: Ferries wait for calm seas")))
                .isEqualTo("Ferries wait for calm seas");
        assertThat(at(url, List.of("Harbour town - Ferries wait for calm seas")))
                .isEqualTo("Harbour town - Ferries wait for calm seas");
    }

    @Test
    void takesEachLabelBeforeABar() {
        assertThat(of("Blog | Tips | Ferries wait for calm seas")).isEqualTo("Ferries wait for calm seas");
    }

    @Test
    void takesAKickerWithoutAMarkThatTheAddressDoesNotSay() {
        String url = "https://gazette.example/local/ferries-wait-for-the-calm-sea-article24075843.html";
        assertThat(at(url, List.of("Harbour news Ferries wait for the calm sea")))
                .isEqualTo("Ferries wait for the calm sea");
        assertThat(at(url, List.of("LIVE Ferries wait for the calm sea"))).isEqualTo("Ferries wait for the calm sea");
        assertThat(at(url, List.of("“It is over”: Ferries wait for the calm sea")))
                .isEqualTo("Ferries wait for the calm sea");
        assertThat(at(url, List.of("The Ferries Wait for the Calm Sea")))
                .isEqualTo("The Ferries Wait for the Calm Sea");
        assertThat(at(url, List.of("Ultimate Ferries Wait for the Calm Sea")))
                .isEqualTo("Ultimate Ferries Wait for the Calm Sea");
        assertThat(at("https://gazette.example/17", List.of("Harbour news Ferries wait for the calm sea")))
                .isEqualTo("Harbour news Ferries wait for the calm sea");
    }

    @Test
    void leavesATitleWholeWhoseBeginningIsALineOfATeaser() {
        assertThat(at(
                        "https://gazette.example/news/storm-on-the-northern-coast-ferries-wait-in-port",
                        List.of("Storm on the northern coast - Ferries wait in port", "Storm on the northern coast")))
                .isEqualTo("Storm on the northern coast - Ferries wait in port");
    }

    @Test
    void leavesATitleWholeThatEndsLikeASmallHeading() {
        assertThat(of("Ferries wait for calm seas – what we know", "x", "What we know"))
                .isEqualTo("Ferries wait for calm seas – what we know");
    }

    @Test
    void readsATitleOnceThatStandsTwiceInItsLine() {
        assertThat(of("Ferries wait for calm seas Ferries wait for calm seas")).isEqualTo("Ferries wait for calm seas");
    }

    @Test
    void takesTheSpellingWithTheMarkBehindTheKicker() {
        assertThat(of(
                        "Storm Ferries wait for calm seas",
                        "Ferries wait for calm seas",
                        "Storm: Ferries wait for calm seas"))
                .isEqualTo("Storm: Ferries wait for calm seas");
    }

    @Test
    void joinsAHeadlineOverTwoLinesOfWhichTheAddressHasBoth() {
        String url = "https://gazette.example/news/ferries-wait-for-calm-seas-and-islanders-for-bread";
        assertThat(at(url, List.of("Ferries wait for calm seas", "and islanders for bread")))
                .isEqualTo("Ferries wait for calm seas and islanders for bread");
        assertThat(at(url, List.of("Ferries wait for calm seas", "Bread for all")))
                .isEqualTo("Ferries wait for calm seas");
    }
}
