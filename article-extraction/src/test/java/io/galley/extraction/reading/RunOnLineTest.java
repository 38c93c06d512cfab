package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.RunOnLine.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunOnLineTest {
    private static final String PAGE = "Reklame Reklame Les mer her Reklame Reklame Forsiden Nyheter Sport Kultur "
            + "Fjellbandet spiller for sauene på Tustna Av Ingrid Aune Publisert 4. juli 2024 kl. 08:15 Del "
            + "Korpset på Tustna øver i fjøset, for der er akustikken best. Sauene er et tålmodig publikum. "
            + "Les også: Slik ble naustet et bibliotek "
            + "Dirigenten sier at de begynte for moro skyld, men at de nå ikke vil tilbake til skolen.";

    @Test
    void cutsBetweenTheLinesThatWereRunTogether() {
        List<String> pieces = RunOnLine.pieces(PAGE, AddressWords.NONE, LineEnds.delivered()).stream()
                .map(Piece::text)
                .toList();
        assertThat(pieces)
                .contains("Fjellbandet spiller for sauene på Tustna", "Sauene er et tålmodig publikum.")
                .anyMatch(piece -> piece.startsWith("Av Ingrid Aune"));
        assertThat(pieces).noneMatch(piece -> piece.startsWith("Reklame") && piece.contains("Fjellbandet"));
        assertThat(pieces).noneMatch(piece -> piece.contains("Fjellbandet") && piece.contains("2024"));
    }

    @Test
    void writesChineseAsItStood() {
        String line =
                "桥头镇的面馆开了四十年。“面要慢慢揉。”周师傅说,手里没有停。他每天四点起床,烧水,和面,从不例外。 " + "今年春天,店里来了一个年轻人。他想学揉面,周师傅没有答应,让他先洗了三个月的碗。";
        List<Piece> pieces = RunOnLine.pieces(line, AddressWords.NONE, LineEnds.delivered());
        String joined = pieces.stream()
                .map(piece -> (piece.blank() ? " " : "") + piece.text())
                .collect(Collectors.joining());
        assertThat(joined.strip()).isEqualTo(line);
        assertThat(pieces).extracting(Piece::text).contains("“面要慢慢揉。”");
        assertThat(pieces)
                .filteredOn(piece -> piece.text().startsWith("今年春天"))
                .extracting(Piece::newLine)
                .containsExactly(true);
    }

    @Test
    void cutsOutTheTitleThatTheAddressTells() {
        String line = "Merrow Herald Subscribe Coast News Opinion How Merrow Saved Its Lighthouse From The Sea Share "
                + "The lighthouse of Merrow shone again on Friday. Divers had mended the wall below it in two summers. "
                + "The town paid for the stones, and the fishermen carried them. Nobody asked for money.";
        AddressWords address = AddressWords.of("https://example.com/coast/merrow-saved-lighthouse-from-sea");
        String title = "How Merrow Saved Its Lighthouse From The Sea";
        assertThat(RunOnLine.pieces(line, address, LineEnds.delivered()))
                .extracting(Piece::text)
                .contains(title);
        assertThat(RunOnLine.pieces(line, AddressWords.NONE, LineEnds.delivered()))
                .extracting(Piece::text)
                .doesNotContain(title);
    }

    @Test
    void goesOnWithAParagraphBehindSomeSentences() {
        String line =
                "The council met on Monday and talked about the pier. It was built in 1911. Nobody has painted it "
                        + "since the war. The mayor said that it would cost too much, and that the town had other plans. He "
                        + "did not say which. Ten people wrote letters to the paper. All of them want the pier painted green.";
        assertThat(RunOnLine.pieces(line, AddressWords.NONE, LineEnds.delivered()).stream()
                        .filter(piece -> !piece.newLine()))
                .isNotEmpty();
    }

    @Test
    void leavesMarksWithTheWordsThatTheyStandAt() {
        String line = "Les pêcheurs ont vendu 40 % de leurs prises ! « Nous n’avons plus de glace », dit le patron. "
                + "Qui paiera ? « Personne », répond un voisin. Le quai rouvre lundi : les travaux sont finis.";
        assertThat(RunOnLine.pieces(line, AddressWords.NONE, LineEnds.delivered()))
                .extracting(Piece::text)
                .noneMatch(piece -> piece.endsWith("«"));
        assertThat(RunOnLine.pieces(line, AddressWords.NONE, LineEnds.delivered()))
                .extracting(Piece::text)
                .noneMatch(piece -> "!?%:»".indexOf(piece.charAt(0)) >= 0);
    }

    @Test
    void cutsOffAnAdvertsLabelBeforeAQuotation() {
        String line =
                "Le quai de Kéroual rouvre lundi, après deux ans de travaux. Cliquez ici - Publicité « Nous avons "
                        + "vendu nos filets », dit le patron. - Advertisement - L’an dernier, dix bateaux ont quitté le port.";
        assertThat(RunOnLine.pieces(line, AddressWords.NONE, LineEnds.delivered()))
                .extracting(Piece::text)
                .contains("Cliquez ici - Publicité", "- Advertisement -")
                .anyMatch(piece -> piece.startsWith("« Nous avons"))
                .anyMatch(piece -> piece.startsWith("L’an dernier"));
    }

    @Test
    void partsAHeadlineBehindReadAlsoFromTheSentenceBehindIt() {
        String line = "Les marins de Tabou ont repris la mer samedi, au terme de huit jours de grève. "
                + "Lire aussi : Pêche : le pays voisin relance ses discussions sur les licences Selon le ministère, "
                + "deux cents gilets seront distribués avant la fin du mois. Le comité se réunira le 20 février.";
        assertThat(RunOnLine.pieces(line, AddressWords.NONE, LineEnds.delivered()))
                .extracting(Piece::text)
                .anyMatch(piece -> piece.startsWith("Selon le ministère"))
                .anyMatch(piece -> piece.startsWith("Lire aussi") && piece.endsWith("licences"));
    }

    @Test
    void leavesADayWithItsMonth() {
        String line = "Die Brücke am Kanal wird am 11. Oktober gesperrt. Bis zum 3. Mai fahren die Busse einen Umweg "
                + "über den Markt. Am 4. April beginnt der zweite Abschnitt, sagte der Bürgermeister im Rat.";
        assertThat(RunOnLine.pieces(line, AddressWords.NONE, LineEnds.delivered()))
                .extracting(Piece::text)
                .noneMatch(piece -> piece.endsWith(" 11.") || piece.endsWith(" 3.") || piece.endsWith(" 4."));
    }

    @Test
    void losesAndAddsNothing() {
        assertThat(joined(RunOnLine.pieces(PAGE, AddressWords.NONE, LineEnds.delivered())))
                .isEqualTo(PAGE);
    }

    @Test
    void cutsBehindItsLimitAfterSentencesOnly() {
        String line = "Read also: Word of the day. ".repeat(9_000).strip();
        List<Piece> pieces = RunOnLine.pieces(line, AddressWords.NONE, LineEnds.delivered());
        assertThat(joined(pieces)).isEqualTo(line);
        assertThat(pieces.getLast().text()).isEqualTo("Read also: Word of the day.");
        assertThat(pieces.getLast().newLine()).isFalse();
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    }
}
