package io.galley.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The bridge over the river has been closed for ten years, and nobody in the town believed that it would ever open again. Last week the mayor cut the ribbon.
            fr | Le pont sur la Loire était fermé depuis dix ans, et personne en ville ne croyait plus à sa réouverture. La semaine dernière, la maire a coupé le ruban.
            de | Die Brücke über den Fluss war seit zehn Jahren gesperrt, und niemand in der Stadt glaubte noch daran, dass sie je wieder öffnet. Nun schnitt die Bürgermeisterin das Band durch.
            es | El puente sobre el río llevaba diez años cerrado y nadie en la ciudad creía que volviera a abrirse. La semana pasada la alcaldesa cortó la cinta.
            ru | Мост через реку был закрыт десять лет, и никто в городе уже не верил, что он когда-нибудь откроется снова.
            hi | समस्तीपुर पुलिस ने दो दिनों के अंदर चोरी की घटना का खुलासा किया है और गहने भी बरामद किए हैं, पुलिस ने यह जानकारी मंगलवार को दी।
            ja | 川にかかる橋は十年間閉鎖されていたが、先週ようやく再び開通し、町の人々は喜びの声を上げた。
            zh | 这座横跨河流的大桥已经关闭了十年，城里没有人相信它会重新开放。上周市长终于剪彩。
            """)
    void tellsTheLanguageOfTheText(String code, String text) {
        assertThat(LanguageReader.of(List.of(text), List.of())).isEqualTo(code);
        assertThat(LanguageReader.of(List.of(text), List.of("tr-TR", "nonsense", "")))
                .isEqualTo(code);
    }

    @Test
    void isUnsureOfAdvertsAndScraps() {
        assertThat(LanguageReader.of(List.of("Publicité 2 Publicité 2 En savoir plus - ".repeat(9)), List.of("fr")))
                .isEqualTo("und");
        assertThat(LanguageReader.of(
                        List.of("Publicité 2 En savoir plus - Découvrez nos offres pour annonceurs"), List.of()))
                .isEqualTo("und");
        assertThat(LanguageReader.of(List.of("OK"), List.of("en"))).isEqualTo("und");
        assertThat(LanguageReader.of(List.of("12 34 56 78 90 11 12 13 14"), List.of()))
                .isEqualTo("und");
        assertThat(LanguageReader.of(List.of(), List.of("en"))).isEqualTo("und");
    }

    @Test
    void looksPastATimetable() {
        List<String> rows = new ArrayList<>(Collections.nCopies(20, "Salle 217, 12:00 - 13:00"));
        assertThat(LanguageReader.of(rows, List.of("fr"))).isEqualTo("und");
        rows.add(
                "Pendant huit semaines, le yoga nous servira à explorer les liens entre le corps, le souffle et l'esprit.");
        assertThat(LanguageReader.of(rows, List.of("fr"))).isEqualTo("fr");
        assertThat(LanguageReader.of(rows, List.of())).isEqualTo("fr");
    }

    @Test
    void letsThePageDecideBetweenNeighbours() {
        String text = "Pemerintah kota membuka kembali jembatan setelah sepuluh tahun ditutup.";
        assertThat(LanguageReader.of(List.of(text), List.of("id_ID"))).isEqualTo("id");
    }

    @Test
    void readsCodesAsPagesWriteThem() {
        assertThat(Languages.code("en-GB")).isEqualTo("en");
        assertThat(Languages.code("DE_at")).isEqualTo("de");
        assertThat(Languages.code("fra")).isEqualTo("fr");
        assertThat(Languages.code("nb-NO")).isEqualTo("no");
        assertThat(Languages.code("zh-Hans")).isEqualTo("zh");
        assertThat(Languages.code("english")).isEmpty();
    }

    @Test
    void takesALanguageOfThePressBeforeItsNeighbours() {
        String text = "Rektor Institut Karsa Bahari, Dr. Ardi Naku Wirawan, mengajak para lulusan wisuda "
                + "agar kembali ke desa dan membangun daerahnya. Petani, kata dia, adalah guru pertama "
                + "bangsa. Sebanyak 217 mahasiswa diwisuda pada Sabtu di aula kampus, disaksikan orang "
                + "tua dan dosen. Dua di antaranya anak petani garam yang lulus dengan pujian dan segera "
                + "mengajar.";
        assertThat(LanguageReader.of(List.of(text), List.of()))
                .as("not Sundanese")
                .isEqualTo("id");
    }

    @Test
    void readsOnWhereTheOpeningLeavesItOpen() {
        List<String> text = List.of(
                "TELUK SANGKAREH - Puluhan nelayan di Teluk Sangkareh punya cara sederhana agar penyu "
                        + "tidak lagi tersangkut jaring mereka. Lampu sepeda bekas yang berkedip hijau dipasang "
                        + "setiap sepuluh meter di tali pelampung.",
                "Kelompok Nelayan Samudra Rasa, Zulfikar Tanjung, mengatakan ide itu muncul setelah "
                        + "dua ekor penyu ditemukan mati di jaring miliknya pada Februari lalu. \"Anak saya "
                        + "menangis seharian. Besoknya dia melepas lampu dari sepedanya dan bilang, Ayah pakai "
                        + "ini,\" ujar Zulfikar, Selasa (20/5/2025).",
                "Lintang Ditutup Dua Hari Hasilnya di luar dugaan. Dalam tiga bulan, jumlah penyu yang "
                        + "tersangkut turun dari 17 menjadi dua ekor. Sementara itu, tangkapan ikan tidak "
                        + "berkurang.",
                "Ratna Simbolon menjelaskan, mata penyu peka terhadap cahaya hijau, sedangkan sebagian "
                        + "besar ikan karang tidak. Lampu tersebut membuat jaring terlihat seperti pagar. Kini "
                        + "warga kota ikut menyumbang. Di pelabuhan tersedia kotak besar bertuliskan \"Lampu "
                        + "Anda, Nyawa Mereka\". Hingga pekan ini, sudah terkumpul 640 lampu, sebuah klakson, "
                        + "dan satu sepeda utuh yang belum diketahui pemiliknya.");
        assertThat(LanguageReader.of(text.subList(0, 1), List.of()))
                .as("Malay says the same")
                .isEqualTo("und");
        assertThat(LanguageReader.of(text, List.of())).isEqualTo("id");
    }
}
