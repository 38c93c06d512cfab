package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.metadata.Moment.Precision;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 2024-05-03T15:47:42.389+02:00        | 2024-05-03T13:47:42Z | SECOND
            en    | 2024-05-03 15:47:42Z                 | 2024-05-03T15:47:42Z | SECOND
            en    | 2024-05-03T15:47-0500                | 2024-05-03T20:47:00Z | MINUTE
            en    | Fri, 03 May 2024 15:47:42 GMT        | 2024-05-03T15:47:42Z | SECOND
            en    | 20240503                             | 2024-05-03T00:00:00Z | DAY
            en    | 20240503154742                       | 2024-05-03T15:47:42Z | SECOND
            en    | 1714751262                           | 2024-05-03T15:47:42Z | SECOND
            en    | May 3, 2024                          | 2024-05-03T00:00:00Z | DAY
            en    | Published May 3rd, 2024 at 3:47 pm ET | 2024-05-03T19:47:00Z | MINUTE
            en    | 3rd of May 2024                      | 2024-05-03T00:00:00Z | DAY
            en-US | 05/03/2024                           | 2024-05-03T00:00:00Z | DAY
            en-GB | 03/05/2024                           | 2024-05-03T00:00:00Z | DAY
            fr    | Publié le 3 mai 2024 à 15h47         | 2024-05-03T15:47:00Z | MINUTE
            fr    | 1er août 2024                        | 2024-08-01T00:00:00Z | DAY
            fr    | 03/05/2024                           | 2024-05-03T00:00:00Z | DAY
            de    | 3. März 2024, 15:47 Uhr              | 2024-03-03T15:47:00Z | MINUTE
            de    | 03.05.2024                           | 2024-05-03T00:00:00Z | DAY
            es    | 3 de mayo de 2024                    | 2024-05-03T00:00:00Z | DAY
            pl    | 3 listopada 2024                     | 2024-11-03T00:00:00Z | DAY
            ru    | 3 мая 2024, 15:47                    | 2024-05-03T15:47:00Z | MINUTE
            tr    | 3 Mayıs 2024                         | 2024-05-03T00:00:00Z | DAY
            ar    | ٣ مايو ٢٠٢٤                          | 2024-05-03T00:00:00Z | DAY
            lv    | 2024. gada 3. maijā plkst. 15.47     | 2024-05-03T15:47:00Z | MINUTE
            lt    | 2024 m. gegužės 3 d. 15:47           | 2024-05-03T15:47:00Z | MINUTE
            hu    | 2024. május 3., péntek 15:47         | 2024-05-03T15:47:00Z | MINUTE
            ca    | 3 d'agost de 2024                    | 2024-08-03T00:00:00Z | DAY
            eu    | 2024ko maiatzaren 3a                 | 2024-05-03T00:00:00Z | DAY
            hr    | 3. listopada 2024. u 15:47           | 2024-10-03T15:47:00Z | MINUTE
            ka    | 3 მაისი, 2024 15:47                  | 2024-05-03T15:47:00Z | MINUTE
            hi    | 3 मई 2024                            | 2024-05-03T00:00:00Z | DAY
            bn    | ৩ মে ২০২৪, ১৫:৪৭                     | 2024-05-03T15:47:00Z | MINUTE
            mr    | ३ सप्टेंबर २०२४                       | 2024-09-03T00:00:00Z | DAY
            th    | 3 พ.ค. 2567                          | 2024-05-03T00:00:00Z | DAY
            ur    | مئی 3 ، 2024                         | 2024-05-03T00:00:00Z | DAY
            ar    | 3 أيار/مايو 2024                     | 2024-05-03T00:00:00Z | DAY
            ar    | 3 مايو (أيار) 2024                   | 2024-05-03T00:00:00Z | DAY
            ja    | 2024年5月3日 15:47                     | 2024-05-03T15:47:00Z | MINUTE
            zh    | 二〇二四年五月三日                      | 2024-05-03T00:00:00Z | DAY
            zh    | 二零二四年十二月二十三日                  | 2024-12-23T00:00:00Z | DAY
            ja    | 二○二四年十月三十日                     | 2024-10-30T00:00:00Z | DAY
            de    | 14. VII. 2023                        | 2023-07-14T00:00:00Z | DAY
            pl    | 7 III 2024, 13:10                    | 2024-03-07T13:10:00Z | MINUTE
            es    | 22 · noviembre · 2023                | 2023-11-22T00:00:00Z | DAY
            ko    | 2024. 5. 3.                          | 2024-05-03T00:00:00Z | DAY
            en    | 2024-05-03T00:00:00+02:00            | 2024-05-03T00:00:00Z | DAY
            """)
    void readsDatesOfMachinesAndPeople(String locale, String text, Instant instant, Precision precision) {
        Moment moment = new DateParser(locale).parse(text);
        assertThat(moment).isNotNull();
        assertThat(moment.instant().getEpochSecond()).isEqualTo(instant.getEpochSecond());
        assertThat(moment.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "3 May",
                "2024-13-45",
                "31 February 2024",
                "2024 10:30",
                "5 tips for 2024",
                "999999999",
                "+33 1 23 45 67 89",
                "16:9",
                "3 XIV 2024",
                "二千年的历史"
            })
    void takesNoDateFromOtherTexts(String text) {
        assertThat(new DateParser("en").parse(text)).isNull();
    }

    @Test
    void hostileTextCostsNoTime() {
        String text = "1 a ".repeat(50).substring(0, 200);
        for (int i = 0; i < 2_000; i++) {
            assertThat(new DateParser("").parse(text)).isNull();
        }
        assertThat(new DateParser("").parse("9".repeat(1_000_000))).isNull();
    }
}
