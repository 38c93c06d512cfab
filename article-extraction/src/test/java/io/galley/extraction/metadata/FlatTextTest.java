package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Article.Author;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatTextTest {

    private static final String PROSE = """
            The old bridge over the Wend opened again on Friday after ten years of repairs and quarrels about money.
            People of the southern bank had waited for the bridge for long, and a brass band played until midnight.
            The county paid most of it, and the town will mark the reopening with a market in the summer.""";

    /** The title is the line {@code TITLE}. */
    private static Metadata read(String head, String foot) {
        return read(head, foot, "en");
    }

    private static Metadata read(String head, String foot, String language) {
        Reading reading = Reader.text(head + "\n" + PROSE + "\n" + foot);
        List<String> lines =
                reading.blocks().stream().map(block -> block.text()).toList();
        int title = lines.indexOf("Bridge over the Wend reopens");
        int body = lines.indexOf(PROSE.split("\n", -1)[0]);
        assertThat(title).isNotNegative();
        assertThat(body).isNotNegative();
        return MetadataReader.read(reading, body, new FlatText(title, language), null, null);
    }

    private static List<String> authors(String head, String foot) {
        return read(head, foot).authors().stream().map(Author::name).toList();
    }

    @Test
    void readsNamesBesideAgenciesAndDaysWithoutAYear() {
        String title = "Bridge over the Wend reopens\n";
        assertThat(authors(title + "Lucie Ferrand (avec AFP)\n6 février 2024", ""))
                .containsExactly("Lucie Ferrand");
        assertThat(authors(title + "Ada Reed and Tom Birch\nTue 6 Feb\nLast updated on Tue 6 Feb 11.20", ""))
                .containsExactly("Ada Reed", "Tom Birch");
        assertThat(authors(title + "Harbour News\nUpdated every hour", "")).isEmpty();
    }

    @Test
    void readsNoNameInAMenuOfCapitals() {
        String menu = "Kurier\nNA SYGNALE\nHome\nNews\nSport\n";
        assertThat(authors(menu + "Bridge over the Wend reopens\nKamila Wrzos\n4 lutego 2025, 12:41", ""))
                .containsExactly("Kamila Wrzos");
    }

    @Test
    void readsCaselessNamesWhoseParticleStandsInOtherWords() {
        String notes = "كتاب ابن خلدون\nلبنان بنك\nمبنى بنات\nبندر بنيان";
        assertThat(read("Bridge over the Wend reopens\nهاجر بن سالمية\n30 يناير 2025", notes, "ar")
                        .authors())
                .extracting(Author::name)
                .containsExactly("هاجر بن سالمية");
    }

    @Test
    void readsNamesInTheLinesBehindTheFirst() {
        assertThat(authors("Bridge over the Wend reopens\nPar Lucie Ferrand\net Mathieu Gaubert\n6 février 2024", ""))
                .containsExactly("Lucie Ferrand", "Mathieu Gaubert");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed\nTom Birch\n14 September 2024", ""))
                .containsExactly("Ada Reed", "Tom Birch");
        assertThat(authors("Bridge over the Wend reopens\nBy Ada Reed\nBy Tom Birch\n14 September 2024", ""))
                .containsExactly("Ada Reed", "Tom Birch");
        assertThat(authors("Bridge over the Wend reopens\nBy\nAda Reed\nand Tom Birch\nShare", ""))
                .containsExactly("Ada Reed", "Tom Birch");
    }

    @Test
    void readsNoPlaceWhichTheTextNamesAsOne() {
        String text = "\nThe mayor said in Upper Wend that she had never doubted it, whatever others said.";
        assertThat(authors("Bridge over the Wend reopens\nBy Ada Reed, Upper Wend\n14 September 2024", text))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed\nUpper Wend\n14 September 2024", text))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nBy Ada Reed, Tom Birch\n14 September 2024", text))
                .containsExactly("Ada Reed", "Tom Birch");
    }

    @Test
    void readsNoHeadingOfAList() {
        assertThat(authors("Bridge over the Wend reopens\n1. From Mill to Market Hall", ""))
                .isEmpty();
    }

    /** Who signs a page whose body is the prose, and perhaps the line behind it. */
    private static Metadata readToTheEnd(String foot, int more) {
        Reading reading = Reader.text("Bridge over the Wend reopens\n" + PROSE + "\n" + foot);
        BodySpan body = new BodySpan(1, 3 + more);
        return MetadataReader.read(reading, body, new FlatText(0, "en"), null, null);
    }

    @Test
    void readsSignatureAtTheEnd() {
        for (String foot : List.of("— Ada Reed", "Ada Reed", "Ada Reed, AFP", "AFP, Ada Reed")) {
            for (int more = 0; more < 2; more++) {
                assertThat(readToTheEnd(foot, more).authors())
                        .extracting(Author::name)
                        .containsExactly("Ada Reed");
            }
        }
        assertThat(readToTheEnd("Ada Reed, AFP", 1).agency()).isEqualTo("AFP");
    }

    @Test
    void readsNoSignatureInGreetingsAndButtons() {
        assertThat(readToTheEnd("Happy Planting!", 1).authors()).isEmpty();
        assertThat(readToTheEnd("Menu Menu Arrow", 0).authors()).isEmpty();
        assertThat(readToTheEnd("Company Name\nFull Name", 0).authors()).isEmpty();
        assertThat(readToTheEnd("Continue Reading", 0).authors()).isEmpty();
    }

    @Test
    void readsNameInTheLineBehindBy() {
        assertThat(authors("Bridge over the Wend reopens\nBy\nAda Reed\nShare", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAuthor of the article:\nAda Reed\nShare", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nBy\nAda\nShare", "")).containsExactly("Ada");
    }

    @Test
    void readsNameAmongDates() {
        assertThat(authors("Bridge over the Wend reopens\nOctober 11, 2023 by Ada Reed", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nBy Ada Reed on January 21, 2023", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nBy Ada Reed Published: Jan 29, 2025", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed, 26.04.2024 10:00", ""))
                .containsExactly("Ada Reed");
    }

    @Test
    void readsNameWithoutTheWeekdayBehindIt() {
        assertThat(authors("Bridge over the Wend reopens\nBy Ada Reed Saturday, 14 September 2024 16:30", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nOleh Ada Reed Sabtu, 14 September 2024", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed Thứ bảy, ngày 14 tháng 9 năm 2024", ""))
                .containsExactly("Ada Reed");
    }

    @Test
    void readsNameGluedToTheDate() {
        assertThat(authors("Bridge over the Wend reopens\nAda Reed14 September 2024", ""))
                .containsExactly("Ada Reed");
    }

    @Test
    void readsTwoNamesBesideTheDateWhateverJoinsThem() {
        assertThat(authors("Bridge over the Wend reopens\nAda Reed and Tom Birch\n14 September 2024", ""))
                .containsExactly("Ada Reed", "Tom Birch");
        assertThat(authors("Bridge over the Wend reopens\nশামীমা আখতার ও রফিকুল মাহমুদ\n১৪ সেপ্টেম্বর ২০২৪", ""))
                .containsExactly("শামীমা আখতার", "রফিকুল মাহমুদ");
        assertThat(authors("Bridge over the Wend reopens\n김도현·박세연 기자\n2024. 9. 14.", ""))
                .containsExactly("김도현", "박세연");
    }

    @Test
    void readsNameWithoutCapitalsBeforeTheDateAlone() {
        String section = "أخبار محلية\n";
        assertThat(authors("Bridge over the Wend reopens\nهدى الخفاجي\n14 سبتمبر 2024", ""))
                .containsExactly("هدى الخفاجي");
        assertThat(authors("Bridge over the Wend reopens\nبغداد - هدى الخفاجي\n14 سبتمبر 2024", ""))
                .containsExactly("هدى الخفاجي");
        assertThat(authors("Bridge over the Wend reopens\nनिज प्रतिनिधि", "")).isEmpty();
        assertThat(authors(section + "Bridge over the Wend reopens\n" + section + "14 سبتمبر 2024", ""))
                .isEmpty();
    }

    @Test
    void readsDateBeforeCountsOfReaders() {
        String dated = "Bridge over the Wend reopens\nA standfirst that says it all again, at length.\nBy Ada Reed\n"
                + "14 September 2024, 16:30 120 views 3 comments 4 minutes to read";
        assertThat(read(dated, "").publishedAt()).hasToString("2024-09-14T16:30Z");
    }

    @Test
    void readsBareNameBesideTheDate() {
        assertThat(authors("Bridge over the Wend reopens\nAda Reed\nSeptember 4, 2025", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\n4 September 2025\nAda Reed Political editor", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed, reporter\nSeptember 4, 2025", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed/Tom Hall\nSeptember 4, 2025", ""))
                .containsExactly("Ada Reed", "Tom Hall");
    }

    @Test
    void readsNamesAmongWhatTheirBearersAre() {
        assertThat(authors("Bridge over the Wend reopens\nBy Ada Reed Local Transport Reporter", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed Transport editor and Tom Hall\n4 May 2025", ""))
                .containsExactly("Ada Reed", "Tom Hall");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed Reporter Wend Courier 4 May 2025, 10:12", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed · Wend 1 · Posted: May 4, 2025", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nBy Sentinel News Staff\n4 May 2025\nlocal news", ""))
                .isEmpty();
    }

    @Test
    void agenciesSignBehindBy() {
        assertThat(read("Bridge over the Wend reopens\nBy Reuters and PA\nShare", "")
                        .agency())
                .isEqualTo("Reuters");
        assertThat(read("Bridge over the Wend reopens\nAda Reed, Reuters\n4 May 2025", "")
                        .agency())
                .isEqualTo("Reuters");
    }

    @Test
    void theNameBehindTheTitleSignsRatherThanOneBefore() {
        assertThat(authors("Wend Courier\nBridge over the Wend reopens\nAda Reed\n2 March 2024", ""))
                .containsExactly("Ada Reed");
    }

    @Test
    void theLineOfDatesMayBeLong() {
        String dates = "Publié le 2 mars 2024 à 18 h 00 • Mis à jour le 3 mars 2024 à 9 h 41";
        assertThat(authors("Bridge over the Wend reopens\nAda Reed\n" + dates, ""))
                .containsExactly("Ada Reed");
    }

    @Test
    void theSiteBehindTheHeadsTitleSignsNothing() {
        String head = "Bridge over the Wend reopens\n| Wend Courier\nAdvert\n";
        assertThat(authors(head + "Bridge over the Wend reopens\nAda Reed 2 March 2024", ""))
                .containsExactly("Ada Reed");
    }

    @Test
    void buttonsSignNothing() {
        assertThat(authors("Bridge over the Wend reopens\nPublished 2 March 2024\nPartager Tweeter Imprimer", ""))
                .isEmpty();
        assertThat(authors("Watch Live\nBridge over the Wend reopens\nUpdated 2 March 2024", ""))
                .isEmpty();
    }

    @Test
    void readsBareNameThatStandsTwiceOrWithItsTrade() {
        assertThat(authors("Bridge over the Wend reopens\nAda Reed\nAda Reed\nShare", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed\nReporter\nShare", ""))
                .containsExactly("Ada Reed");
    }

    @Test
    void readsWhoWroteItBehindTheBody() {
        assertThat(authors("Bridge over the Wend reopens", "Read more\nWritten by Ada Reed\nShare"))
                .containsExactly("Ada Reed");
    }

    @Test
    void headingsAndCaptionsSignNothing() {
        assertThat(authors("Bridge over the Wend reopens\nThe Bridge\nSeptember 4, 2025", "the bridge, the market"))
                .isEmpty();
        assertThat(authors("Bridge over the Wend reopens\nAda Reed\nThe Market Hall", ""))
                .isEmpty();
        assertThat(authors("Bridge over the Wend reopens\nFrom Quarry to Market\nShare", ""))
                .isEmpty();
        assertThat(authors("Bridge over the Wend reopens\nBy clicking you agree to the Gazette’s Terms", ""))
                .isEmpty();
    }

    @Test
    void datesStandBesideTheTitleThatIsKnown() {
        assertThat(read("Bridge over the Wend reopens\nJuly 2, 2025", "").publishedAt())
                .isEqualTo("2025-07-02T00:00:00Z");
        assertThat(read("Bridge over the Wend reopens", "Published\nFeb 2, 2023\nShare")
                        .publishedAt())
                .isEqualTo("2023-02-02T00:00:00Z");
    }

    @Test
    void readsDayBeforeTheFirstOfSeveralTitles() {
        Reading reading = Reader.text("July 2, 2025\nBridge over the Wend reopens\n"
                + "Menu entry\nNext entry\n".repeat(8)
                + "Home > Bridge over the Wend reopens\n"
                + PROSE);
        int title = 18;
        assertThat(reading.blocks().get(title).text()).startsWith("Home");
        assertThat(MetadataReader.read(reading, title + 1, new FlatText(title, "en"), null, null)
                        .publishedAt())
                .isEqualTo("2025-07-02T00:00:00Z");
    }

    @Test
    void signsOnlyWhoWroteAmongSeveralLabels() {
        assertThat(authors("Bridge over the Wend reopens\nText: Ada Reed Photos: Tom Hall\nOctober 11, 2023", ""))
                .containsExactly("Ada Reed");
        assertThat(authors("Bridge over the Wend reopens\nAda Reed\nada@example.com\nOctober 11, 2023", ""))
                .containsExactly("Ada Reed");
    }

    @Test
    void numericDatesAreReadByTheLanguageOfTheBody() {
        assertThat(read("Bridge over the Wend reopens\n02/12/2024", "", "es").publishedAt())
                .isEqualTo("2024-12-02T00:00:00Z");
        assertThat(read("Bridge over the Wend reopens\n02/12/2024", "", "en").publishedAt())
                .isEqualTo("2024-02-12T00:00:00Z");
    }
}
