package io.galley.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppealRuleTest {
    private static final String BEFORE =
            "The ferry has lain at the quay since the ice came, and the company has gone on"
                    + " selling tickets for it all the same.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Lantern is paid for by readers. If you have read three pieces this month, please consider becoming"
                        + " one of them: membership starts at £4.",
                "Cette enquête est en accès libre. La Gazette des Monts n’appartient à aucun milliardaire et vit de ses"
                        + " lecteurs. Soutenez-nous avant la fin de l’année.",
                "Unsere Redaktion arbeitet ohne Verlag im Rücken. Mit Ihrer Spende bleibt guter Journalismus in der"
                        + " Region zu Hause.",
                "Nuestro periodismo no tiene dueño. Hazte socio y ayúdanos a seguir preguntando.",
                "Este jornal é feito pelos seus leitores. Nossos leitores pagam o papel; torne-se assinante.",
                "Nasi czytelnicy płacą za każdą stronę. Wesprzyj nas, a numer ukaże się także w maju.",
                "Våra läsare betalar varje rad. Bli medlem och stöd vår granskning av kommunen.",
                "Наша редакция не зависит от рекламы. Поддержите нас, и мы вернёмся на место через год.",
                "読者の皆様のご支援で続いています。ご寄付はこちらから受け付けています。",
            })
    void dropsWhatAPublicationAsksOfItsReaders(String appeal) {
        assertThat(verdict(appeal)).isEqualTo(Verdict.drop("promo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Good journalism is what keeps a council honest,\" said the mayor, who has not given an interview in"
                        + " two years. Nobody laughed. He then opened the new swimming pool.",
                "Le directeur assure que les dons de nos voisins ont payé le toit. Les travaux dureront un an. Le maire"
                        + " viendra couper le ruban en juin. Les écoliers chanteront.",
                "Die Mitglieder wählten am Abend einen neuen Vorstand; unsere Leser kennen den Mann als Wirt der Krone."
                        + " Er will das Vereinsheim verkaufen. Das Geld soll in die Jugend fließen.",
            })
    void leavesReportsThatSpeakOfHelpAlone(String paragraph) {
        assertThat(verdict(paragraph).drops()).isFalse();
    }

    private static Verdict verdict(String paragraph) {
        PageView page = PageView.of(Reader.text(BEFORE + paragraph));
        return Rulebook.shared().judge(page).get(1);
    }
}
