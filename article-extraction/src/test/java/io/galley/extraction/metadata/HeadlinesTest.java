package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import org.junit.jupiter.api.Test;

/** Which of a page's headings is its title, and what of it. */
class HeadlinesTest {

    private static final String URL = "https://www.gazette.example.com/?p=17";

    private static String title(String html) {
        Reading reading = Reader.html(html, URL, 1_000_000);
        int body = reading.blocks().size() - 1;
        return MetadataReader.read(reading, body, URL, null).title();
    }

    @Test
    void partsKickerFromHeadlineByClass() {
        assertThat(title("""
                <title>Hallenbad: Ein Dorf kämpft weiter | Gazette</title>
                <h1><span class="heading__kicker">Hallenbad</span><span class="hidden">: </span>
                <span class="heading__title">Ein Dorf kämpft weiter</span></h1><p>Text""")).isEqualTo("Ein Dorf kämpft weiter");
        assertThat(title("<h1><em class='--lead'>Tenis.</em> El vaso volverá a llenarse</h1><p>Text"))
                .isEqualTo("El vaso volverá a llenarse");
        assertThat(title("<h1><span class='topic-body__title'>The pool opens again</span></h1><p>Text"))
                .isEqualTo("The pool opens again");
        assertThat(title("<h1><span class='label-title'>The pool</span> opens again</h1><p>Text"))
                .isEqualTo("The pool opens again");
    }

    @Test
    void partsKickerFromHeadlineByTheMarkBetweenThem() {
        assertThat(title("<h1><b class=x1>Bäder</b><i class=x2> – </i><b class=x3>«Es reicht uns»</b></h1><p>Text"))
                .isEqualTo("«Es reicht uns»");
    }

    @Test
    void keepsKickerThatThePageDeclaresAsPartOfItsTitle() {
        assertThat(title("""
                <meta property="og:title" content="Hallenbad: Ein Dorf kämpft weiter">
                <h1><span class="kicker">Hallenbad</span> <span>Ein Dorf kämpft weiter</span></h1><p>Text""")).isEqualTo("Hallenbad: Ein Dorf kämpft weiter");
    }

    @Test
    void partsSubtitleFromHeadline() {
        assertThat(
                        title(
                                "<title>Why pools cost › Blog</title><h1>Why pools cost <small>Roof and boiler</small></h1><p>Text"))
                .isEqualTo("Why pools cost");
        assertThat(title("<title>Why pools cost: Roof and boiler</title>"
                        + "<h1>Why pools cost <small>Roof and boiler</small></h1><p>Text"))
                .isEqualTo("Why pools cost: Roof and boiler");
    }

    @Test
    void readsHeadlineFromLowerHeadingWhereTheFirstIsTheSites() {
        assertThat(title("""
                <title>Fenland Notebook: The Pool That Split a Town</title>
                <h1>Fenland Notebook</h1><h2>March 12</h2><h3>The Pool That Split a Town</h3><p>Text""")).isEqualTo("The Pool That Split a Town");
        assertThat(title("""
                <title>Council repairs the swimming baths :: Borough</title>
                <h1>News and press releases</h1><h3>Council repairs the swimming baths</h3><p>Text""")).isEqualTo("Council repairs the swimming baths");
    }

    @Test
    void readsHeadlineFromBlockThatIsNoHeading() {
        assertThat(title("""
                <title>Głos Morlina - gazeta - Aktualności - Cztery miliony na pływalnię</title>
                <h1>Głos Morlina</h1><div class="art">Cztery miliony na pływalnię</div><p>Text""")).isEqualTo("Cztery miliony na pływalnię");
    }

    @Test
    void readsHeadlineAboveTheBodyRatherThanTheLastStepOfThePath() {
        assertThat(title("""
                <title>Streit in Morlingen: Rat saniert das Bad</title>
                <meta property="og:title" content="Streit in Morlingen: Rat saniert das Bad">
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Das Bad wird doch saniert"}</script>
                <ol><li><a href="/">Start</a></li><li><h1>Streit in Morlingen: Rat saniert das Bad</h1></li></ol>
                <h2>Das Bad wird doch saniert</h2><p>Text""")).isEqualTo("Das Bad wird doch saniert");
    }

    @Test
    void keepsFirstHeadingThatSaysWhatTheHeadSays() {
        assertThat(title("""
                <title>Exploring USB commands - Ada Reed - Cyber Security</title>
                <p>Ada Reed – Cyber Security</p><h1>Exploring USB commands</h1><p>Text""")).isEqualTo("Exploring USB commands");
    }

    @Test
    void believesMetaNamedHeadlineBeforeATitleWithTheSection() {
        assertThat(title("""
                <title>The pool opens in autumn-Local|Gazette</title>
                <meta name="headline" content="The pool opens in autumn"><p>Text""")).isEqualTo("The pool opens in autumn");
    }

    @Test
    void takesNoBadgeBehindTheHeadlineForAPartOfIt() {
        assertThat(title("<title>The pool opens again | Gazette</title>"
                        + "<h1>The pool opens again <span class='paywall-label'>Plus</span></h1><p>Text"))
                .isEqualTo("The pool opens again");
        assertThat(title("<h1>The pool <span class='title-tag'>opens again</span></h1><p>Text"))
                .isEqualTo("The pool opens again");
    }

    @Test
    void takesAHeadlineThatLeadsToTheFrontPageForTheSites() {
        String head = "<title>The Voice of the Valley - since 1904 » The quarrel of the boiler</title>";
        String body = "<h2>since 1904</h2><h2>The quarrel of the boiler</h2><p>Text";
        assertThat(title(head + "<h1><a href='/'>The Voice of the Valley</a></h1>" + body))
                .isEqualTo("The quarrel of the boiler");
        assertThat(title(
                        head + "<a href='https://www.gazette.example.com'><h1>The Voice of the Valley</h1></a>" + body))
                .isEqualTo("The quarrel of the boiler");
        assertThat(title("<h1><a href='https://elsewhere.example/'>The quarrel of the boiler</a></h1><p>Text"))
                .isEqualTo("The quarrel of the boiler");
    }

    @Test
    void leavesOutAPieceOfTheHeadlineThatTheHeadDoesWithout() {
        String head = "<title>The pool on Mill Lane opens again | Gazette</title>"
                + "<meta property=og:title content='The pool on Mill Lane opens again'>";
        assertThat(title(head + "<h1><span class=x7>Plus</span>The pool on Mill Lane opens again</h1><p>Text"))
                .isEqualTo("The pool on Mill Lane opens again");
        assertThat(title(head + "<h1><small>Local</small><br>The pool on Mill Lane opens again</h1><p>Text"))
                .isEqualTo("The pool on Mill Lane opens again");
        assertThat(title(head + "<h1>The pool on Mill Lane opens again <i class=x7>VIDEO</i></h1><p>Text"))
                .isEqualTo("The pool on Mill Lane opens again");
    }

    @Test
    void keepsAPieceOfTheHeadlineThatTheHeadHasToo() {
        assertThat(title("<title>The old pool on Mill Lane opens</title>"
                        + "<meta property=og:title content='The old pool on Mill Lane opens'>"
                        + "<h1>The old pool on Mill Lane <i>opens</i></h1><p>Text"))
                .isEqualTo("The old pool on Mill Lane opens");
    }

    @Test
    void readsTheHeadingAboveTheBodyWhereTheHeadOnlyNamesTheSite() {
        assertThat(title("""
                <title>Lakeside Council</title><h1>Lakeside Council</h1><h2>The ferry stops sailing in March</h2>
                <h3>Islanders will take the bus</h3>
                """ + PROSE + "<p>© 2026 Lakeside Council. All rights reserved."))
                .isEqualTo("The ferry stops sailing in March");
        assertThat(title("""
                <title>Lakeside Council website</title><a href="/"><img src="l.png" alt="Lakeside Council"></a>
                <h1>News</h1><h2>The ferry stops sailing in March</h2>
                """ + PROSE)).isEqualTo("The ferry stops sailing in March");
        assertThat(title("""
                <title>Lakeside News - All about the lake district</title><a href="/">Lakeside News</a>
                <div class="tit">The ferry stops sailing in March</div>
                """ + PROSE)).isEqualTo("The ferry stops sailing in March");
    }

    @Test
    void knowsTheSitesNameAmongTheWordsThatGoWithIt() {
        assertThat(title("""
                <title>Official homepage of Lakeside Council</title><a href="/"><img src="l.png" alt="Lakeside Council"></a>
                <h4>The ferry stops sailing in March</h4>
                """ + PROSE)).isEqualTo("The ferry stops sailing in March");
    }

    @Test
    void believesATitleElementOfWhichTheBodySpeaks() {
        assertThat(title("""
                <title>Lakeside News - Last ferry and its passengers</title><a href="/">Lakeside News</a>
                <h2>What now?</h2>
                """ + PROSE)).isEqualTo("Last ferry and its passengers");
    }

    @Test
    void cutsNamesOfTheSiteThatItsLogoShowsOrItsAddressSpellsWithoutAccents() {
        assertThat(title("<title>The ferry stops - The Lakesider</title><a href='/'>The Lakesider</a><p>Text"))
                .isEqualTo("The ferry stops");
        String url = "https://www.lasierrao.es/x";
        Reading page = Reader.html("<title>El faro vuelve - La Sierra Ó</title><p>Texto", url, 1_000_000);
        assertThat(MetadataReader.read(page, 1, url, null).title()).isEqualTo("El faro vuelve");
    }

    @Test
    void takesNoneOfTheSectionsForTheTitle() {
        assertThat(title("""
                <title>Your ferry checklist: what to pack and when to leave</title>
                <meta property="og:title" content="The great checklist for ferries and islands">
                <h1>Checklist</h1><p>One</p><h1>Luggage</h1><p>Two</p><h1>Tickets</h1><p>Three""")).isNotEqualTo("Checklist");
    }

    private static final String PROSE = """
            <p>The last ferry with passengers sails at the end of March, the owner said, and nobody on the island knows
            what will come after it.</p><p>A bus will take its place, over a causeway that floods at every spring tide,
            as farmers told a meeting in the schoolhouse.</p>
            """;
}
