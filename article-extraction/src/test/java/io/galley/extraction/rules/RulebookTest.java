package io.galley.extraction.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.regions.PageView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lire aussi : Le port de Brest change de mains | read-also",
                "Czytaj także: Nowy most w Gdyni | read-also",
                "関連記事：新しい港 | read-also",
                "- Publicité 2 | advert",
                "Anzeige Mehr erfahren Anzeige Mehr erfahren Anzeige Mehr erfahren | advert",
                "Photo : AFP/M. Konaté | credit",
                "Die Bäckerin am Ofen. Foto: privat | credit",
                "IMG_20240302_081537.jpg | file-name",
                "8Ab4410 2022 07 11T101500Z 1999887766 Rc1Xy7Abc90D Rtrmadp 3 Kenya Port | file-name",
                "Mots-clés associés à l'article : | tags",
                "Facebook Twitter WhatsApp Telegram | share",
                "Publié le 12 mars 2024 à 10h12 | date-line",
                "১৪ সেপ্টেম্বর ২০২৪ | date-line",
                "14 ก.ย. 2567 16:30 น. | date-line",
                "۱۴۰۳/۰۶/۲۴ ۱۶:۳۰ | date-line",
                "修復された船と松井さん＝9月撮影 | credit",
                "জেলা শহরের নতুন সেতু ছবি: সংগৃহীত | credit",
                "5. 5. 2025 11:45 | date-line",
                "2025. május 5., hétfő 10:20 | date-line",
                "2025. gada 5. maijs, 12:15 | date-line",
                "Լուսանկարը՝ Արմենպրեսի | credit",
                "Tiltas į salą. Asmeninio albumo nuotr. | credit",
                "Պիտակներ՝ գյուղ, հաց | tags",
                "Yorumlar | comments",
                "Inscrivez-vous à notre newsletter | newsletter",
                "ООО «Василёк», ИНН 3512345678, erid: 2VqxYz | advert",
                "MIRA: ¿Dónde dormir en Ronda por poco? | read-also",
                "Article précédent | end",
                "Enjoying this story? Become a member and get unlimited access. | promo",
                "This post contains affiliate links. We may earn a commission at no extra cost to you. | promo",
                "Dit artikel bevat affiliate links. Wij krijgen een kleine vergoeding als je iets koopt. | promo",
                "Sieh dir diesen Beitrag auf Instagram an | promo",
                "GOAL! What a strike from the halfway line #HarbourRovers pic.twitter.com/8hQpLz1 | promo",
                "— Ada Reed of the Harbour Rovers Supporters Club (@adareed) 6/5 | promo",
                "Continuer sans accepter | cookie",
                "İlk ekmekleri fırından çıkarırken.Fotoğraf: Zeynep Arıkan | credit",
                "读者在老图书馆二楼看书。周以宁 摄 | credit",
                "The owner and her boat at the slip. ANNA REEVE | credit",
                "A crowd at the Whitmonday fair - Ben Oakes/Harbour Post | credit",
                "The dam seen from the right bank, on 11 May. © R. Tanner / The Echo | credit",
                "/ A. Reeve | credit",
                "Photo Le Rivage, Anna Roy — Les ruelles du vieux quartier sont étroites. | credit"
            })
    void namesWhatIsNoProse(String line, String kind) {
        assertThat(judge(line)).isEqualTo(Verdict.drop(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "„Jetzt Newsletter abonnieren!“, steht auf dem Schild an der Haltestelle.",
                "La publicité a changé de visage, dit-elle, et les murs de la ville avec elle.",
                "この記事はメールの書き方を紹介します。",
                "Bu yazıda uygulamayı anlatacağız.",
                "If you purchase the app today, the court said, the old contract still holds.",
                "A post shared by the police on Facebook said that the road was closed.",
                "Read more slowly, the teacher used to say, and the book will talk to you.",
                "The council's report contains affiliate links to three firms, the auditor found, and two of them are bankrupt.",
                "— I never saw him (@ was all he signed with) after May, she said, and nobody else did.",
                "Share prices fell by 2024 points on Monday, the steepest fall in a decade.",
                "De 12. 5. 2024 kronor som fattades i kassan hittades aldrig, och ingen letade längre efter dem.",
                "Trajekt za Veli Kamen opet plovi (FOTO)",
                "第12回全国大会で3位に入った北浜高校の選手",
                "9. LANTERN QX MARK",
                "Photo albums — what to keep and what to throw away",
                "He read what stood on the gate. NO WAY",
                "Tags auf Mauern sind für die einen Kunst, für die anderen Schmiererei."
            })
    void leavesProseAlone(String line) {
        assertThat(judge(line).drops()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Nora Field · 12 May 2024 · 4 min read · 12 comments",
                "Von Jens Brandt | 3. März 2025 | Lesedauer: 3 Min.",
                "Zehra Aksoy - 5 Mart 2024 Salı, 16:10 - Güncelleme: 6 Mart 2024 Çarşamba, 09:22",
                "de Ioana Marin, 05 martie 2024, 12:10 • Actualizat: 05 martie 2024, 18:45",
                "Por Rocío Alba / EFE Publicado el martes 13 de febrero de 2024 a las 21:05 · Lectura de 3 minutos",
                "박서연 기자 | 입력 2024. 3. 5. 09:12 | 수정 2024. 3. 6. 10:40 | 댓글 3",
                "מאת: נועה ברק | יום שלישי, 5 במרץ 2024, 09:40 | זמן קריאה: 3 דקות",
                "วันอังคารที่ 5 มีนาคม พ.ศ. 2567 เวลา 09.30 น.",
                "Tuesday 5 March, 10:20",
                "22 · noviembre · 2023"
            })
    void dropsRowsOfNameAndDay(String line) {
        assertThat(judge(line)).isEqualTo(Verdict.drop("date-line"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was born on 12 May 1924 in a house by the harbour – his sister was born on 3 June 1926 on a boat",
                "On 3 May 2024 | the team says | the second test of the pump failed again, because nobody had oiled it.",
                "Update 3 May 2024: the day after I wrote this, the pump was found, and it turned out that it works."
            })
    void leavesSentencesWithDaysAlone(String line) {
        assertThat(judge(line).drops()).isFalse();
    }

    /** Headlines from a "read also" to what is none of the text, and the heading of a box; not those of the text. */
    @Test
    void dropsHeadlinesUpToTheEndAndTheHeadingOfAnInvitation() {
        String prose = "The ferry sailed at dawn with forty sheep on board. Nobody had told the crew about the ram.";
        List<Verdict> listed = judgeAll(prose + "\n\nYou may also like\n\nTen piers that must be seen in winter\n\n"
                + "Why did the tide come twice on Monday?\n\nAdvertisement\n\n" + prose);
        assertThat(listed.subList(1, 4)).containsOnly(Verdict.drop("read-also"));
        List<Verdict> own = judgeAll(prose + "\n\nYou may also like\n\nTen piers that must be seen in winter\n\n"
                + "Why did the tide come twice on Monday?\n\n" + prose);
        assertThat(own.get(3).drops()).isFalse();
        List<Verdict> box = judgeAll(prose + "\n\nNewsletter Harbour Post\n\nSubscribe to our newsletter\n\n" + prose);
        assertThat(box.subList(1, 3)).allMatch(Verdict::drops);
        List<Verdict> heading = judgeAll(prose + "\n\nA newsletter of sheep\n\n" + prose);
        assertThat(heading.get(1).drops()).isFalse();
    }

    @Test
    void dropsWhatWasChangedWhereTheTextEnds() {
        String prose = "<p>The ferry that carried the mail across the strait for sixty years was sold on Monday to a"
                + " farmer, who wants to keep his hay in it.</p>";
        String change = "<p>Updated 14 May 2024 to correct the name of the farmer who bought it.</p>";
        String note = "<p>This story was last updated on November 12th, 2023.</p>";
        String told = "<p>The plan of the harbour was revised on November 12th, 2023.</p>";
        String html = "<html><body><h1>Ferry sold</h1>" + prose + change + prose + prose + prose + change + note + told;
        PageView page = PageView.of(requireNonNull(Reader.html(html, null, 100)));
        List<Verdict> verdicts = Rulebook.shared().judge(page);
        assertThat(verdicts.get(2).drops()).isFalse();
        assertThat(verdicts.subList(6, 8)).containsOnly(Verdict.drop("date-line"));
        assertThat(verdicts.get(8).kind()).isNotEqualTo("date-line");
    }

    @Test
    void dropsDayBehindTheStandfirstOnly() {
        String prose = "<p>The ferry that carried the mail across the strait for sixty years was sold on Monday to a"
                + " farmer, who wants to keep his hay in it.</p>";
        String line = "<div>Tuesday 18 November 2025 23:50 GMT</div>";
        String html = "<html><body><h1>Ferry sold</h1>" + prose + line + prose + line + prose + "</body></html>";
        PageView page = PageView.of(requireNonNull(Reader.html(html, null, 100)));
        List<Verdict> verdicts = Vetoes.of(page, Rulebook.shared().judge(page));
        assertThat(verdicts.get(2)).isEqualTo(Verdict.drop("date-line"));
        assertThat(verdicts.get(4).drops()).isFalse();
    }

    @Test
    void dropsDateBehindTheHeadlineThoughANoticeStandsBefore() {
        String notice =
                "<p>This site uses cookies, small files that tell us which pages you read, when and for how long.</p>";
        String prose =
                "<p>The ferry sailed again on Tuesday with forty passengers and a goat, and a band played on the quay.</p>";
        String page =
                notice + "<h1>The ferry sails again</h1><p>5. 5. 2025 11:45</p>" + prose + "<p>6. 5. 2025</p>" + prose;
        Reading reading = requireNonNull(Reader.html("<body><article>" + page + "</article>", null, 1000));
        List<Verdict> verdicts = Rulebook.shared().judge(PageView.of(reading));
        assertThat(verdicts.get(2)).isEqualTo(Verdict.drop("date-line"));
        assertThat(verdicts.get(4).drops()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"###", "# # #"})
    void doubtsWhatFollowsAPressRelease(String mark) {
        String release =
                "<p>The plant in Merrow will make glass fibre for boats from next spring, the company said.</p>"
                        + "<p>Ninety people will work there, and half of them are to be trained in the town's own school.</p>";
        String house = "<p>Corvane makes glass fibre in nine plants and was founded in 1931 by two brothers.</p>";
        String after = "<p>" + mark + "</p>" + house;
        assertThat(last(release + after)).isEqualTo(Verdict.doubt("after-end"));
        assertThat(last(release + house)).isEqualTo(Verdict.NONE);
        assertThat(last(after + release)).isEqualTo(Verdict.NONE);
    }

    private static Verdict last(String html) {
        return Rulebook.shared()
                .judge(PageView.of(Reader.html("<html><body>" + html + "</body></html>", null, 1000)))
                .getLast();
    }

    private static List<Verdict> judgeAll(String text) {
        return Rulebook.shared().judge(PageView.of(Reader.text(text)));
    }

    private static Verdict judge(String line) {
        return Rulebook.shared().judge(PageView.of(Reader.text(line))).getFirst();
    }
}
