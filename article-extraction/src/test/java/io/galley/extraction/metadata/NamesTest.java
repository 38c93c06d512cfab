package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void splitsSeveralAuthorsInTheirLanguage() {
        assertThat(Names.people("By Jane Doe and John O'Neill", false)).containsExactly("Jane Doe", "John O'Neill");
        assertThat(Names.people("Par Élise Dupont et Jean-Marc Roy", false))
                .containsExactly("Élise Dupont", "Jean-Marc Roy");
        assertThat(Names.people("Von Anna Müller und Jan van der Berg", false))
                .containsExactly("Anna Müller", "Jan van der Berg");
        assertThat(Names.people("山田太郎、佐藤花子", true)).containsExactly("山田太郎", "佐藤花子");
        assertThat(Names.people("Jane Doe, John Roe & Ann Poe", true))
                .containsExactly("Jane Doe", "John Roe", "Ann Poe");
    }

    @Test
    void leavesOutWhatIsNoName() {
        assertThat(Names.people("By Jane Doe | May 3, 2024 | 5 min read", false))
                .containsExactly("Jane Doe");
        assertThat(Names.people("Jane Doe, MD, Ph.D.", true)).containsExactly("Jane Doe");
        assertThat(Names.people("Jane Doe, Senior Political Editor", false)).containsExactly("Jane Doe");
        assertThat(Names.people("Jane Doe, „Evening Post“", false)).containsExactly("Jane Doe");
        assertThat(Names.people("BY JANE DOE", false)).containsExactly("Jane Doe");
    }

    @Test
    void readsNamesInLettersThatUnicodeCallsSmall() {
        assertThat(Names.people("ავტორი: ნინო ქავთარაძე", false)).containsExactly("ნინო ქავთარაძე");
        assertThat(Names.people("Հեղինակ՝ Անահիտ Մխիթարյան", false)).containsExactly("Անահիտ Մխիթարյան");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Admin",
                "By",
                "jane@example.com",
                "https://www.example.com/jane",
                "La rédaction",
                "Reuters",
                "2024",
                "Written by",
                "",
                "|||",
                "Redaktion"
            })
    void namesNobody(String text) {
        assertThat(Names.people(text, true)).isEmpty();
    }

    @Test
    void namesKeepTheirParticlesAndNoOtherSmallWords() {
        assertThat(Names.people("Por María de la Cruz", false)).containsExactly("María de la Cruz");
        assertThat(Names.people("From Lab to Literature", false)).isEmpty();
        assertThat(Names.people("Jane Doe on", false)).containsExactly("Jane Doe");
        assertThat(Names.people("By Jane Doe The Associated Press", false)).containsExactly("Jane Doe");
    }

    @Test
    void aNameOfOneWordStandsAloneOrAmongItsLike() {
        assertThat(Names.people("ibby", true)).containsExactly("ibby");
        assertThat(Names.people("Mona, Tariq", true)).containsExactly("Mona", "Tariq");
        assertThat(Names.people("Ada Reed, Lille", true)).containsExactly("Ada Reed");
        assertThat(Names.people("Jonas Fink, Hamburg", true)).containsExactly("Jonas Fink");
    }

    @Test
    void anOrganisationThatIsForSomethingIsNotCutIntoNames() {
        for (String name : List.of("Centre for Coasts and Seas", "Zentrum für Küsten und Meere")) {
            assertThat(Names.people(name, true)).isEmpty();
            assertThat(Names.organisation(name)).isEqualTo(name);
        }
        assertThat(Names.organisation("Nord7 Studio")).isEqualTo("Nord7 Studio");
        assertThat(Names.organisation("Studio 77")).isEmpty();
        assertThat(Names.newsroom("By News Desk")).isEqualTo("News Desk");
    }

    @Test
    void whoReviewedOrTranslatedATextCountsWhereNobodyWroteIt() {
        assertThat(Names.people("By Ada Reed | Reviewed by Tom Hall", false)).containsExactly("Ada Reed");
        assertThat(Names.people("Relu par Tom Vallon", false)).containsExactly("Tom Vallon");
        assertThat(Names.people("Von Ada Riedel | Übersetzt von Jonas Fink", false))
                .containsExactly("Ada Riedel");
    }

    @Test
    void anAgencyIsNoPerson() {
        assertThat(Names.people("Jane Doe and Agence France-Presse", true)).containsExactly("Jane Doe");
        assertThat(Names.agency("Jane Doe and Agence France-Presse")).isEqualTo("AFP");
    }
}
