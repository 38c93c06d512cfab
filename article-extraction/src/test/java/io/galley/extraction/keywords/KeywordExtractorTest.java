package io.galley.extraction.keywords;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeywordExtractorTest {

    private static List<Keyword> of(String language, String title, List<String> publisher, String... paragraphs) {
        List<Paragraph> body = Arrays.stream(paragraphs)
                .map(text -> new Paragraph("paragraph", text))
                .toList();
        return KeywordExtractor.of(title, body, language, publisher, 12);
    }

    private static List<String> texts(List<Keyword> keywords) {
        return keywords.stream().map(Keyword::text).toList();
    }

    @Test
    void joinsWordsByTheirLinksAndKeepsNamesInTheirCase() {
        List<Keyword> keywords = of(
                "fr",
                "Le Tchad dénonce son accord de coopération militaire avec la France",
                List.of(),
                "Le Tchad a rompu l'accord de coopération militaire qui le liait à la France depuis 1960.",
                "La fin de l'accord de coopération militaire surprend Paris. L'influence française au Sahel recule.",
                "Le Sahel échappe à la France après le coup d'État au Niger.");
        assertThat(texts(keywords)).contains("Tchad", "France", "accord de coopération militaire", "Sahel");
        assertThat(texts(keywords)).doesNotContain("accord de", "de", "1960", "coopération");
        assertThat(keywords).allMatch(keyword -> keyword.source().equals("extracted"));
        assertThat(keywords).allMatch(keyword -> keyword.score() > 0 && keyword.score() < 1);
    }

    @Test
    void ranksBehindAnArticlesKeywordsWhatItsListLeavesOut() {
        String title = "Le Tchad dénonce son accord de coopération militaire avec la France";
        String body = "Le Tchad a rompu l'accord de coopération militaire qui le liait à la France depuis 1960. "
                + "La fin de l'accord de coopération militaire surprend Paris. L'influence française au Sahel recule.";
        List<Paragraph> paragraphs = List.of(new Paragraph("paragraph", body));
        List<String> listed = texts(of("fr", title, List.of(), body));
        List<String> ranked = texts(KeywordExtractor.ranking(title, paragraphs, "fr"));
        assertThat(ranked).startsWith(listed.get(0)).containsAll(listed).doesNotHaveDuplicates();
        assertThat(listed).doesNotContain("coopération militaire", "fin");
        assertThat(ranked).containsSubsequence("accord de coopération militaire", "fin", "coopération militaire");
        assertThat(KeywordExtractor.ranking(title, paragraphs, "und")).isEmpty();
    }

    @Test
    void putsThePublishersKeywordsFirstAndHasNoInflectedDoubles() {
        List<Keyword> keywords = of(
                "en",
                "Bridges reopen across Anytown",
                List.of("Bridges", "bridge", "City planning"),
                "The bridges of Anytown reopen. Every bridge in Anytown had been closed for a decade.",
                "Engineers in Anytown repaired each bridge.");
        assertThat(keywords.get(0)).isEqualTo(new Keyword("Bridges", "publisher", 1.0));
        assertThat(keywords.get(1)).isEqualTo(new Keyword("City planning", "publisher", 1.0));
        assertThat(texts(keywords)).contains("Anytown").doesNotContain("bridge", "bridges");
    }

    @Test
    void keepsThePublishersKeywordsApartThatDifferByAStopWord() {
        List<String> keywords =
                texts(of("en", "Senate votes", List.of("Politics", "US politics"), "The politics of it."));
        assertThat(keywords).startsWith("Politics", "US politics").doesNotContain("politics");
    }

    @Test
    void takesFromUnspacedScriptsOnlyWhatRepeats() {
        String text = "気象庁は南海トラフの調査を始めた。南海トラフの地震について気象庁が発表した。";
        List<String> keywords = texts(of("ja", "南海トラフ、気象庁が調査", List.of(), text, text));
        assertThat(keywords).contains("気象庁", "南海トラフ").allMatch(word -> word.length() <= 8);
        assertThat(of("lo", "ຂົວໃໝ່", List.of(), "ຂົວໃໝ່ ຂົວໃໝ່")).isEmpty();
        assertThat(of("und", "Bridge", List.of(), "Bridge bridge bridge")).isEmpty();
    }

    @Test
    void findsWholeWordsOfChinese() {
        List<String> keywords = texts(
                of("zh", "中国与巴西签署航天合作协议", List.of(), "中国与巴西在上海签署了航天合作协议。中国代表说，航天合作协议有助于两国。", "巴西代表在上海表示，协议将于3月生效。"));
        assertThat(keywords).contains("中国", "巴西", "航天合作协议", "上海").doesNotContain("航天合", "天合作", "合作协", "天合作协议", "月生效");
    }

    @Test
    void doesNotCutJapaneseWordsAtCharactersThatAlsoJoin() {
        List<String> keywords = texts(of(
                "ja", "ミナト銀行、日本大学と提携", List.of(), "ミナト銀行は3日、日本大学との提携を発表した。日本大学は2月に計画を示していた。", "提携によりミナト銀行は奨学金を新設する。"));
        assertThat(keywords).contains("ミナト銀行", "日本大学", "提携").doesNotContain("ミナト銀", "本大学", "日本大");
    }

    @Test
    void findsThaiWordsByTheDictionaryOfTheJdk() {
        List<String> keywords = texts(of(
                "th",
                "ชาวบ้านคัดค้านโครงการเขื่อน",
                List.of(),
                "ชาวบ้านในจังหวัดรวมตัวคัดค้านโครงการเขื่อนของกรมชลประทาน",
                "กรมชลประทานชี้แจงว่าโครงการเขื่อนจะช่วยแก้ปัญหาภัยแล้งของชาวบ้าน"));
        assertThat(keywords)
                .contains("ชาวบ้าน", "โครงการเขื่อน", "กรมชลประทาน")
                .doesNotContain("ของ", "จะ", "ใน", "โครงการ");
    }

    @Test
    void stopsShortListsWhereTheRestIsNoKeyword() {
        List<Keyword> keywords = of(
                "en",
                "Village bakery reopens after flood",
                List.of(),
                "The bakery in Wexmoor reopened on Friday, six months after the river Arle flooded the high street.",
                "The council paid half of the repairs from its flood fund, and customers queued since dawn.");
        assertThat(texts(keywords)).contains("bakery", "flood").doesNotContain("bakery in Wexmoor reopened", "months");
        assertThat(keywords).allMatch(keyword -> keyword.score() > 0.01);
    }

    @Test
    void hasNoInflectedDoublesInAnyLanguage() {
        assertThat(texts(of(
                        "es",
                        "Los agricultores piden agua",
                        List.of(),
                        "Un agricultor pide agua. Los agricultores esperan en Belmonte las aguas del río.")))
                .containsOnlyOnce("agricultores")
                .contains("Belmonte")
                .doesNotContain("agricultor", "aguas", "belmonte");
        assertThat(texts(of(
                        "de",
                        "Brücken in Altwerda gesperrt",
                        List.of(),
                        "Die Brücken in Altwerda sind gesperrt. Jede Brücke in Altwerda wird geprüft, so die Stadt.")))
                .contains("Altwerda", "Brücken")
                .doesNotContain("Brücke", "altwerda");
        assertThat(texts(of(
                        "pt",
                        "Professores em greve no Porto",
                        List.of(),
                        "Os professores do Porto estão em greve. Um professor do Porto falou das greves passadas.")))
                .contains("professores", "Porto", "greve")
                .doesNotContain("professor", "greves", "porto");
    }

    @Test
    void foldsWhatStandsOnlyInsideALongerPhrase() {
        assertThat(texts(of(
                        "en",
                        "Brenton Harbour Authority fined",
                        List.of(),
                        "The Brenton Harbour Authority was fined. The Brenton Harbour Authority will appeal.")))
                .contains("Brenton Harbour Authority")
                .doesNotContain("Harbour Authority", "Brenton Harbour", "Authority");
    }

    @Test
    void repeatsItself() {
        List<Keyword> once =
                of("de", "Brücke in Köln öffnet", List.of(), "Die Brücke in Köln öffnet. Köln freut sich.");
        assertThat(of("de", "Brücke in Köln öffnet", List.of(), "Die Brücke in Köln öffnet. Köln freut sich."))
                .isEqualTo(once);
        assertThat(texts(once)).contains("Köln", "Brücke");
    }

    @Test
    @Timeout(60)
    void hostileTextsCostLittleAndThrowNothing() {
        for (String language : List.of("fr", "en", "zh", "ja", "ko", "ar", "und")) {
            of(language, "", List.of("", "'", "a".repeat(60)), "a-".repeat(500_000));
            of(language, "'", List.of(), "l'".repeat(500_000), "航".repeat(500_000), "\ud800".repeat(1000));
            of(language, "x", List.of(), "wort ".repeat(200_000));
        }
    }

    @Test
    void survivesWordsThatAreNothingButAnEnding() {
        assertThat(of("tr", "Kaya leri", List.of(), "Deniz leri açıldı ve ları liman leri bekledi. Kaya leri sustu."))
                .isNotNull();
    }
}
