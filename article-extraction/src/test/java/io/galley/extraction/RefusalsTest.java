package io.galley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.Page.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that were served in place of an article. */
class RefusalsTest {
    @ParameterizedTest
    @ValueSource(strings = {"""
                <title>404 - Page not found | Coast Gazette</title><nav><a href=/>Home</a> <a href=/s>Sport</a></nav>
                <h1>Page not found</h1>
                <p>We are sorry, but the page you are looking for has been moved or may never have been here at all.</p>
                <p>You can go back to our home page, use the search field above, or write to our readers' desk, which will
                gladly help you to find the report that you were looking for this morning.</p>
                <p>If you came here by a link on our own site, please tell us about it so that we can mend it soon.</p>
                """, """
                <title>Erreur 404</title><h1>Page introuvable</h1>
                <p>La page que vous recherchez n'existe plus ou a changé d'adresse depuis la refonte de notre site.</p>
                <p>Vous pouvez revenir à l'accueil, consulter les dernières nouvelles ou utiliser le moteur de recherche
                pour retrouver l'article que vous souhaitiez lire aujourd'hui sur notre journal en ligne.</p>
                <p>Si le problème persiste, notre service des lecteurs se tient à votre disposition chaque matin.</p>
                """, """
                <title>Just a moment...</title><h1>Checking your browser</h1>
                <p>This process is automatic. Your browser will be sent to the content that you asked for shortly, so
                please allow up to five seconds. Our shop window is guarded against machines that ask too often.</p>
                <p>Enable JavaScript and cookies to continue. If you see this page again, tell the owner of the site.</p>
                """})
    void refusesAnErrorsPage(String html) {
        assertThat(extract(html, Media.HTML)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                We value your privacy
                We and our 812 partners store and access information on a device, such as cookies, and process personal data.
                With your consent we and our partners may use precise geolocation data and identification through scanning.
                You can accept all cookies or manage your preferences at any time in our cookie policy.
                Some partners do not ask for your consent to process your data and rely on their legitimate interest.
                Accept all
                Reject all
                Manage preferences
                """, """
                Nous respectons votre vie privée
                Nous et nos partenaires utilisons des cookies pour stocker et consulter des informations sur votre appareil.
                Avec votre consentement, nous utilisons des cookies pour mesurer l'audience et personnaliser la publicité.
                Vous pouvez modifier vos choix à tout moment dans notre politique de gestion des cookies.
                Tout accepter
                Continuer sans accepter
                Paramétrer les cookies
                """, """
                Wir benötigen Ihre Zustimmung
                Wir und unsere Partner verwenden Cookies, um Informationen auf einem Gerät zu speichern und abzurufen.
                Mit Ihrer Einwilligung verwenden wir Cookies für personalisierte Anzeigen und zur Messung der Reichweite.
                Sie können Ihre Cookie-Einstellungen jederzeit in der Datenschutzerklärung ändern oder widerrufen.
                Alle akzeptieren
                Einstellungen
                """})
    void refusesAWallOfConsent(String text) {
        assertThat(extract(text, Media.TEXT)).isInstanceOf(Refused.class);
    }

    /** No block holds two of the phrases that walls are known by, but one is in almost all. */
    @Test
    void refusesAWallThatSaysLittleInEachLine() {
        String html = """
                <h1>One moment, please</h1>
                <p>The Shoreline Post and its 412 chosen partners use cookies, and so do those who pay for our reporters.</p>
                <p>They help us to count visits and to show you personalised ads, without which nobody could read us freely.</p>
                <p>Some of them would like to know where your phone is and need your precise geolocation data for it.</p>
                <p>Whatever you choose now, the link at the foot of each page leads back to where you manage preferences.</p>
                """;
        assertThat(extract(html, Media.HTML))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.detail()).contains("consent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Publicité\nPublicité\nPublicité\nPublicité - continuer la lecture ci-dessous\nPublicité\nContenu sponsorisé\n",
                "Advertisement\nAdvertisement - continue reading below\nSponsored\nAdvertisement\nAds by Anyone\n",
                "Anzeige\nWerbung\nAnzeige\nWeiterlesen nach der Anzeige\nWerbung\nAnzeige\n"
            })
    void refusesAPageOfAdvertisementsOnly(String text) {
        assertThat(extract(text, Media.TEXT)).isInstanceOf(Refused.class);
    }

    /** One file a language: a new wording needs no Java. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "it", "nl", "pl", "pt", "sv", "ru", "ja", "tr"})
    void refusesALongWallOfConsent(String language) throws IOException {
        String text = text("consent-walls", language);
        String html = text.lines().map(line -> "<p>" + line).collect(Collectors.joining("\n", "<h1>Gazette</h1>", ""));
        assertThat(extract(text, Media.TEXT)).as("flat").isInstanceOf(Refused.class);
        assertThat(extract(html, Media.HTML)).as("markup").isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    void readsReportsAboutConsent(String language) throws IOException {
        String text = text("consent-reports", language);
        assertThat(extract(text, Media.TEXT)).isInstanceOf(Found.class);
    }

    /** A file holds adverts, an empty line between two. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "it", "pt", "nl", "sv", "pl", "ru", "tr", "ar", "ja", "zh", "ko"})
    void refusesAdvertsInWholeSentences(String language) throws IOException {
        for (String advert : text("adverts", language).split("\n\n")) {
            List<String> lines = advert.lines().toList();
            String html = "<h1>" + lines.get(0) + "</h1><p>" + String.join("\n<p>", lines.subList(1, lines.size()));
            assertThat(extract(advert, Media.TEXT)).as("flat").isInstanceOf(Refused.class);
            assertThat(extract(html, Media.HTML)).as("markup").isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    void readsReportsAboutAdverts(String language) throws IOException {
        assertThat(extract(text("advert-reports", language), Media.TEXT)).isInstanceOf(Found.class);
    }

    /** A file holds the frame of a site, an empty line, and notices, each heading and text parted by a bar. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr", "en", "de", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "ar", "ru", "uk", "tr", "ja", "zh",
                "ko", "id"
            })
    void refusesAnErrorsPageInTheFrameOfItsSite(String language) throws IOException {
        String[] parts = text("error-pages", language).split("\n\n");
        List<String> frame = parts[0].lines().toList();
        for (String notice : parts[1].lines().toList()) {
            String heading = notice.substring(0, notice.indexOf('|'));
            String text = notice.substring(notice.indexOf('|') + 1);
            assertThat(extract(framed(frame, heading, text), Media.HTML))
                    .as(notice)
                    .isInstanceOf(Refused.class);
            String flat = String.join("\n", frame.get(0), frame.get(1), heading, text) + "\n"
                    + String.join("\n", frame.subList(2, frame.size()));
            assertThat(extract(flat, Media.TEXT)).as("flat: " + notice).isInstanceOf(Refused.class);
        }
    }

    /** What stands below a notice may look like a body. */
    @ParameterizedTest
    @ValueSource(strings = {"Page not found", "Access denied", "Oops! Something went wrong"})
    void refusesAnErrorsPageAboveManyTeasers(String heading) {
        String teasers = IntStream.range(0, 12)
                .mapToObj(i ->
                        "<div><a href=/n/" + i + ">Council talks, part " + i + "</a><p>The town council postponed the "
                                + "repair of bridge number " + i
                                + " until spring, since costs have doubled after the first estimate. "
                                + "Drivers will have to take a detour of " + i
                                + " miles while engineers inspect its pillars.</p></div>")
                .collect(Collectors.joining());
        String page = "<title>" + heading + " | Gazette</title><main><h1>" + heading
                + "</h1><p>Here is what others are " + "reading.</p></main><div class=grid>" + teasers + "</div>";
        assertThat(extract(page, Media.HTML)).isInstanceOf(Refused.class);
    }

    /** A file holds short reports, an empty line between two; they use the words of errors' pages. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es"})
    void readsShortReportsInTheWordsOfErrors(String language) throws IOException {
        for (String report : text("error-reports", language).split("\n\n")) {
            List<String> lines = report.lines().toList();
            String html = "<h1>" + lines.get(0) + "</h1><p>" + String.join("\n<p>", lines.subList(1, lines.size()));
            assertThat(extract(report, Media.TEXT)).as("flat: " + report).isInstanceOf(Found.class);
            assertThat(extract(html, Media.HTML)).as("markup: " + report).isInstanceOf(Found.class);
        }
    }

    /** The page declares an article and its day, and shows what other pages have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://courier.example/",
                "https://courier.example/author/ada-reed",
                "https://courier.example/economy"
            })
    void refusesAnIndexThatDeclaresAnArticle(String url) {
        assertThat(extract(declaredArticle(TEASERS), url)).isInstanceOf(Refused.class);
    }

    /** Round-ups have teasers, too, but no day for each of them. */
    @Test
    void readsARoundUp() {
        String items = TEASERS.replaceAll("<time>[^<]*</time>", "");
        assertThat(extract(declaredArticle(items), "https://courier.example/reading/best-of-the-week-in-march"))
                .isInstanceOf(Found.class);
    }

    /** Paragraphs on what a shop sells above its goods are no article; the same goods below an article are an aside. */
    @ParameterizedTest
    @ValueSource(strings = {"class='Price-box'", "itemprop=price", "class='teaser__preis'"})
    void refusesAShopsGoodsUnderParagraphs(String mark) {
        String prose = "<p>A kettle with a long, bent spout pours slowly and to the drop, which is what coffee in a"
                + " filter asks for. We have brewed with each of those below for a month before we took them in.</p>"
                + "<p>Steel keeps its shine, enamel keeps its colour, and copper warms fastest of all. Each kettle comes"
                + " with a brush, a spare lid and a promise to mend it for ten years, wherever you live.</p>";
        String goods = IntStream.range(20, 36)
                .mapToObj(price -> "<div class=item><a href=/k/" + price + ">Kettle No. " + price + "</a><b " + mark
                        + "><bdi><i>€</i>" + price + ",50</bdi></b></div>")
                .collect(Collectors.joining());
        String page = "<title>Kettles</title><main><h1>Kettles</h1>" + prose + goods + "</main>";

        assertThat(extract(page, "https://kettles.example/pouring"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.detail())
                                .isEqualTo("page shows 16 prices and declares no article, at most 15"));
        assertThat(extract("<meta property=og:type content=article>" + page, "https://kettles.example/blog/pouring"))
                .isInstanceOf(Found.class);
        assertThat(extract(page.replace(mark, ""), "https://kettles.example/pouring"))
                .isInstanceOf(Found.class);
    }

    private static final String TEASERS = Stream.of(
                    "Brewery keeps its cooper and its cat|12 March 2024|The new owners of the old brewery have"
                            + " promised to keep the name, the cooper who mends its casks and the cat.",
                    "Library stays open until ten at night|11 March 2024|Three branches are to merge under a plan"
                            + " that keeps the house at the square open on every day of the week.",
                    "Bridge closed to lorries until autumn|10 March 2024|Engineers have found rust in four of the"
                            + " hangers; buses will take the way along the river for half a year.",
                    "Last load of concrete for the flood wall|8 March 2024|The wall ends a mile short of the hamlet,"
                            + " and families there have been told to keep sandbags at their doors.",
                    "Choir looks for basses and a piano|7 March 2024|Of thirty singers four are men, and the piano"
                            + " in the parish hall has not been tuned since the roof was mended.")
            .map(teaser -> teaser.split("\\|"))
            .map(part -> "<div class=item><h2><a href=/x>" + part[0] + "</a></h2><time>" + part[1] + "</time><p>"
                    + part[2] + "</p></div>")
            .collect(Collectors.joining());

    private static String declaredArticle(String body) {
        return "<title>The Courier</title><meta property=og:type content=article>"
                + "<meta property=article:published_time content=2024-03-12T08:00:00Z><main><h1>The Courier</h1>" + body
                + "</main>";
    }

    private static Extraction extract(String html, String url) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new ArticleExtractor(ExtractionLimits.DEFAULT).extract(new Page(bytes, Media.HTML, null, url, null));
    }

    private static String framed(List<String> frame, String heading, String text) {
        String menu = Stream.of(frame.get(1).split(" "))
                .map(item -> "<li><a href=/m>" + item + "</a>")
                .collect(Collectors.joining());
        String others = frame.subList(3, frame.size()).stream()
                .map(title ->
                        "<article><h3><a href=/a>" + title + "</a></h3><p>" + title + ". " + title + ".</article>")
                .collect(Collectors.joining());
        return "<title>" + heading + " - " + frame.get(0) + "</title><nav><ul>" + menu + "</ul></nav><main><h1>"
                + heading
                + "</h1><p>" + text + "</main><aside><h2>" + frame.get(2) + "</h2>" + others
                + "</aside><footer><p>© 2026 "
                + frame.get(0) + "</footer>";
    }

    private static String text(String folder, String language) throws IOException {
        return Files.readString(Path.of("src/test/resources", folder, language + ".txt"));
    }

    private static Extraction extract(String page, Media media) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return new ArticleExtractor(ExtractionLimits.DEFAULT).extract(new Page(bytes, media, null, null, null));
    }
}
