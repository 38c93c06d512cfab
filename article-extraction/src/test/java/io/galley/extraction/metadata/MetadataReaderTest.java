package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Article.Author;
import io.galley.extraction.Article.Image;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataReaderTest {

    private static final String URL = "https://www.gazette.example.com/2024/05/03/bridge";

    private static Metadata read(String html) {
        return read(html, URL, null);
    }

    private static Metadata read(String html, String url, Instant fetchedAt) {
        Reading reading = Reader.html(html, url, 1_000_000);
        return MetadataReader.read(reading, reading.blocks().size(), url, fetchedAt);
    }

    private static String jsonLd(String json) {
        return "<html><head><script type='application/ld+json'>" + json
                + "</script></head><body><p>Text</p></body></html>";
    }

    @Test
    void readsJsonLdWithAllItsBlemishes() {
        Metadata article = read(jsonLd("""
                /* <![CDATA[ */ {"@graph": [
                  {"@type": "WebSite", "name": "The Gazette"},
                  {"@type": ["Thing", "NewsArticle"], "headline": "Bridge &amp; tunnel
                reopen", "datePublished": "2024-05-03T10:00:00+02:00",
                   "author": [{"@id": "#jane"}, {"@type": "Person", "name": "John Roe"}],
                   "publisher": {"name": "The Gazette"}, "articleSection": ["City"], "inLanguage": "en-GB",
                   "isAccessibleForFree": "False", "keywords": "Bridge, Tunnel,Bridge",
                   "image": {"url": "/bridge.jpg", "caption": "The bridge"},},
                  {"@type": "Person", "@id": "#jane", "name": "Jane Doe", "url": "/people/jane"},
                ]} /* ]]> */"""));
        assertThat(article.title()).isEqualTo("Bridge & tunnel reopen");
        assertThat(article.authors())
                .containsExactly(
                        new Author("Jane Doe", "https://www.gazette.example.com/people/jane"),
                        new Author("John Roe", null));
        assertThat(article.publishedAt()).isEqualTo("2024-05-03T08:00:00Z");
        assertThat(article.publishedPrecision()).isEqualTo("second");
        assertThat(article.section()).isEqualTo("City");
        assertThat(article.type()).isEqualTo("news");
        assertThat(article.accessibleForFree()).isFalse();
        assertThat(article.publisherKeywords()).containsExactly("Bridge", "Tunnel");
        assertThat(article.image()).isEqualTo(new Image("https://www.gazette.example.com/bridge.jpg", "The bridge"));
        assertThat(article.siteName()).isEqualTo("The Gazette");
        assertThat(article.siteDomain()).isEqualTo("example.com");
        assertThat(article.declaredLanguages()).containsExactly("en-GB");
        assertThat(article.provenance())
                .containsEntry("title", "json-ld")
                .containsEntry("authors", "json-ld")
                .containsEntry("publishedAt", "json-ld");
    }

    @Test
    void prefersTheHeadlineInThePagesOwnCaseWithoutTheSitesName() {
        Metadata article = read("""
                <title>Bridge reopens after ten years - The Gazette</title>
                <meta property="og:site_name" content="The Gazette">
                <meta property="og:title" content="Bridge reopens after ten years | The Gazette">
                <h1>BRIDGE REOPENS AFTER TEN YEARS</h1>""");
        assertThat(article.title()).isEqualTo("Bridge reopens after ten years");
        assertThat(article.alternativeTitles()).isEmpty();
    }

    @Test
    void keepsOtherTitlesAsAlternatives() {
        Metadata article = read("""
                <title>Why the bridge stayed closed | Gazette</title>
                <meta property="og:site_name" content="Gazette">
                <meta property="og:title" content="The bridge: ten lost years">
                <h1>Ten lost years for a bridge</h1>""");
        assertThat(article.title()).isEqualTo("Ten lost years for a bridge");
        assertThat(article.alternativeTitles())
                .containsExactly("The bridge: ten lost years", "Why the bridge stayed closed");
    }

    @Test
    void readsBylineAndDateThatOnlyReadersSee() {
        Metadata article = read("""
                <html lang=fr><nav>12 juin 2020</nav><h1>Le pont rouvre</h1>
                <div>Par <a href="/x">Élise Dupont</a></div><div>Publié le 3 mai 2024 à 10h15</div>
                <div>Mis à jour le 4 mai 2024</div><p>Le pont a rouvert.</p>
                <div class=comments><div class=author>Jean Lecteur</div></div>""", "https://gazette.example.fr/pont", null);
        assertThat(article.authors()).extracting(Author::name).containsExactly("Élise Dupont");
        assertThat(article.publishedAt()).isEqualTo("2024-05-03T10:15:00Z");
        assertThat(article.publishedPrecision()).isEqualTo("minute");
        assertThat(article.modifiedAt()).isEqualTo("2024-05-04T00:00:00Z");
    }

    /** Behind a comma a post may stand, and "ada" is who posted the text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ada Reed; By <a href=/author/ada-reed>Ada Reed</a> and <span>Ben Oakes</span>; Ada Reed|Ben Oakes; byline",
                "Ada Reed; By Ada Reed, Senior Life; Ada Reed; json-ld",
                "ada; by <a href=/author/ada/>Ada Reed</a>; Ada Reed; author-link"
            })
    void namesAllWhoSignWhereMachinesAreToldTheFirst(String declared, String byline, String names, String place) {
        Metadata article = read("""
                <html><head><script type="application/ld+json">
                {"@type": "NewsArticle", "author": {"@type": "Person", "name": "%s"}}</script></head><body>
                <h1>Harbour opens again</h1>
                <span class="byline">%s</span>
                <p>The harbour is open again, said the mayor.</p></body></html>""".formatted(declared, byline));
        assertThat(article.authors().stream().map(Author::name).collect(Collectors.joining("|")))
                .isEqualTo(names);
        assertThat(article.provenance()).containsEntry("authors", place);
    }

    @Test
    void readsWhomAClassCallsAJournalistBesideTheNewspaperThatAPortalNames() {
        Metadata article = read("""
                <meta property="og:article:author" content="갯마을일보 | 한나루"><h1>등대에 책이 있다</h1>
                <div class="head_journalist"><em class="journalist_name">윤다솜 기자</em></div>
                <p>등대지기는 마지막 불을 끄고 책을 읽기 시작했다.</p>""");
        assertThat(article.authors()).extracting(Author::name).containsExactly("윤다솜");
    }

    @ParameterizedTest
    @CsvSource({"（三枝弘樹、大槻真帆）,三枝弘樹|大槻真帆", "（敬称略）,''", "（写真部）,''", "（三枝）,''"})
    void readsWhoSignsInBracketsBehindTheLastSentence(String end, String names) {
        Reading reading = Reader.html(
                "<title>渡し船の終わり</title><h1>渡し船の終わり</h1><p>最後の渡し船は朝の七時に岸を離れた。</p>"
                        + "<p>乗っていたのは船頭と二人の客だけで、誰も何も言わなかったという。" + end + "</p>",
                URL,
                1_000_000);
        Metadata article = MetadataReader.read(reading, new BodySpan(1, 2), FlatText.UNKNOWN, URL, null);
        assertThat(article.authors().stream().map(Author::name).collect(Collectors.joining("|")))
                .isEqualTo(names);
    }

    @Test
    void readsTheAuthorThatACardLabels() {
        String card = "<meta name='twitter:label1' content='%s'><meta name='twitter:data1' content='%s'>";
        assertThat(read(card.formatted("Verfasst von", "Greta Lindner") + "<h1>x</h1>")
                        .authors())
                .extracting(Author::name)
                .containsExactly("Greta Lindner");
        assertThat(read(card.formatted("Lesezeit", "Greta Lindner") + "<h1>x</h1>")
                        .authors())
                .isEmpty();
    }

    @Test
    void readsWhoAndWhenInTheFooterOfTheArticle() {
        String address = "https://www.gazette.example.com/bridge";
        Metadata found = read("""
                <h1>x</h1><article><p>x</p><div><footer class=meta><a rel=author href=/ada>Ada Reed</a>
                <time datetime=2024-05-03>May 3</time></footer></div></article>
                <footer><a rel=author href=/bo>Bo Marsh</a></footer>""", address, null);
        assertThat(found.authors()).extracting(Author::name).containsExactly("Ada Reed");
        assertThat(found.publishedAt()).isEqualTo("2024-05-03T00:00:00Z");
        Metadata site = read("<h1>x</h1><footer><time datetime=2024-05-03>May 3</time></footer>", address, null);
        assertThat(site.publishedAt()).isNull();
    }

    @Test
    void doubtsDatesAfterTheFetchAndBeforeTheWeb() {
        Instant fetched = Instant.parse("2024-05-03T12:00:00Z");
        Metadata future = read(
                "<meta property='article:published_time' content='2031-01-01T10:00:00Z'><p>x",
                "https://example.com/a",
                fetched);
        assertThat(future.publishedAt()).isNull();
        assertThat(future.warnings()).containsExactly("published-in-future");
        Metadata old = read("<meta property='article:published_time' content='1970-01-01'><p>x");
        assertThat(old.publishedAt()).isEqualTo("2024-05-03T00:00:00Z");
        assertThat(old.provenance()).containsEntry("publishedAt", "url");
        assertThat(old.warnings()).containsExactly("published-too-old");
    }

    @Test
    void readsMonthNamesInAddresses() {
        assertThat(read("<p>x", "https://www.gazette.example.com/2024/oct/03/bridge", null)
                        .publishedAt())
                .isEqualTo("2024-10-03T00:00:00Z");
        assertThat(read("<p>x", "https://www.gazette.example.com/2024/top/03/bridge", null)
                        .publishedAt())
                .isNull();
    }

    @Test
    void readsDottedDaysAsTheDeclaredDateHasThem() {
        assertThat(read("""
                        <meta property="article:published_time" content="2024-09-10T16:07:00Z"><h1>Bridge</h1>
                        <p class=date>09.10.2024""", "https://www.gazette.example.com/bridge", null).publishedAt())
                .isEqualTo("2024-09-10T16:07:00Z");
    }

    @Test
    void keepsOnlyWebAddresses() {
        Metadata article = read("""
                <link rel=canonical href="javascript:alert(1)"><meta property="og:image" content="data:image/png;base64,AA">
                <meta name="twitter:image" content="//cdn.example.com/a b.jpg"><p>x""");
        assertThat(article.canonicalUrl()).isNull();
        assertThat(article.image()).isEqualTo(new Image("https://cdn.example.com/a%20b.jpg", null));
    }

    @Test
    void namesTheAgencyOfADateline() {
        Reading reading = Reader.html("<p>PARIS (AFP) - Le pont a rouvert.</p>", null, 1000);
        assertThat(MetadataReader.read(reading, 0, null, null).agency()).isEqualTo("AFP");
    }

    @Test
    void findsTitleBylineAndDateInLinesOfText() {
        Reading reading = Reader.text("""
                Publicité 2 Publicité 2 En savoir plus Publicité 2
                Accueil Politique Monde Sport Culture Abonnez-vous
                Le pont de la Loire rouvre après dix ans
                Par Élise Dupont
                Publié le 3 mai 2024
                Le pont de la Loire a rouvert vendredi après dix ans de travaux et de querelles.
                Les habitants de la rive sud attendaient le pont depuis longtemps.
                Newsletter""");
        Metadata article = MetadataReader.read(reading, 5, null, null);
        assertThat(article.title()).isEqualTo("Le pont de la Loire rouvre après dix ans");
        assertThat(article.authors()).extracting(Author::name).containsExactly("Élise Dupont");
        assertThat(article.publishedAt()).isEqualTo("2024-05-03T00:00:00Z");
    }

    @Test
    void whoTookTheOwnPicturesSignsAtTheEnd() {
        Reading reading = Reader.html("""
                <h1>Паром пойдёт дважды в день</h1>
                <p>Паром на дальние острова с мая пойдёт дважды в день, сообщили в понедельник в управлении порта.</p>
                <div align="right"><i>Таисья Верескова, фото автора</i></div>""", null, 10_000);
        Metadata article = MetadataReader.read(reading, new BodySpan(1, 2), FlatText.UNKNOWN, null, null);
        assertThat(article.authors()).extracting(Author::name).containsExactly("Таисья Верескова");
    }

    @Test
    void takesHeadlineOfTheBlogForItsNameWhereTheAddressKnowsAnother() {
        String page = "<title>Werkbank am Deich: Lärchenplanken für den Steg</title><h1>Werkbank am Deich</h1>"
                + "<h3>Lärchenplanken für den Steg</h3><p>Die Planken sind aus Lärche.</p>";
        String knowing = "https://reed.example.com/2026/04/planken-für-den-steg";
        assertThat(read(page, knowing, null).title()).isEqualTo("Lärchenplanken für den Steg");
        assertThat(read(page, "https://reed.example.com/?p=17", null).title()).isEqualTo("Werkbank am Deich");
    }

    @Test
    @Timeout(60)
    void hostilePagesCostLittleAndThrowNothing() {
        read(jsonLd("[".repeat(300_000)));
        read(jsonLd("{\"a\":".repeat(300_000)));
        read(jsonLd("[CDATA[".repeat(100_000)));
        read(jsonLd("{\"@type\":\"Article\",\"headline\":17,\"author\":[[[1]],null,{\"name\":{}}],\"image\":[[]],"
                + "\"datePublished\":{},\"keywords\":[{}]}"));
        read("<div class=author>".repeat(50_000));
        read("<meta property=og:title content='" + "<a ".repeat(6_000) + "'>".repeat(3));
        read("<time datetime='" + "1".repeat(100_000) + "'>" + "<h1>".repeat(2_000));
        read("<p class='byline'>" + "a ".repeat(500_000));
        read("");
    }
}
