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
    void splitsAuthorsWhereAndIsPartOfTheNextWord() {
        assertThat(Names.people("سامر العبيدي وهدى الخفاجي", false)).containsExactly("سامر العبيدي", "هدى الخفاجي");
        assertThat(Names.people("נועה ברקאי ואורי שמשוני", false)).containsExactly("נועה ברקאי", "אורי שמשוני");
        assertThat(Names.people("هدى وليد الخفاجي", false)).containsExactly("هدى وليد الخفاجي");
    }

    @Test
    void keepsNicknamesAndDropsTheStopOfASentence() {
        assertThat(Names.people("Lakshmi (Lucky) Rao", true)).containsExactly("Lakshmi (Lucky) Rao");
        assertThat(Names.people("Ada Reed (AP) Paris", false)).containsExactly("Ada Reed");
        assertThat(Names.people("Posted by Ada Fenwick.", false)).containsExactly("Ada Fenwick");
        assertThat(Names.people("Tom Reed Jr.", false)).containsExactly("Tom Reed Jr.");
    }

    @Test
    void splitsAtRolesOfEastAsia() {
        assertThat(Names.people("记者 陆晓彤 通讯员 张万里", false)).containsExactly("陆晓彤", "张万里");
        assertThat(Names.people("記者林靜儀／台北報導", false)).containsExactly("林靜儀");
        assertThat(Names.people("文｜陆晓彤 编辑｜方远", false)).containsExactly("陆晓彤");
        assertThat(Names.people("김도현 기자 박세연 기자", false)).containsExactly("김도현", "박세연");
        assertThat(Names.people("통영=김도현 기자 kim@example.com", false)).containsExactly("김도현");
        assertThat(Names.isByline("글 김도현")).isTrue();
        assertThat(Names.isByline("글씨크기")).isFalse();
    }

    @Test
    void readsNoNameInDaysAndCounts() {
        assertThat(Names.people("מאת: נועה ברק | יום שלישי, 5 במרץ 2024 | זמן קריאה: 3 דקות", false))
                .containsExactly("נועה ברק");
        assertThat(Names.people("Words by Nora Field | Pictures by Jo Lamb", false))
                .containsExactly("Nora Field");
        assertThat(Names.people("Nora Field / Photographs by Ivo Marsh", false)).containsExactly("Nora Field");
    }

    @Test
    void readsNamesOfTwoThaiWordsAndJoinersWithoutWidth() {
        assertThat(Names.people("โดย สมชาย ใจกล้าหาญยิ่ง", false)).containsExactly("สมชาย ใจกล้าหาญยิ่ง");
        assertThat(Names.people("مریم کاظم\u200cپور", false)).containsExactly("مریم کاظم\u200cپور");
    }

    @Test
    void leavesOutWhoTookThePictures() {
        assertThat(Names.people("Text: Leonie Hasel und Jon Ertl | Fotos: Severin Pock", false))
                .containsExactly("Leonie Hasel", "Jon Ertl");
        assertThat(Names.people("TEKST: Eirik Sandvik FOTO: Marit Haug", false)).containsExactly("Eirik Sandvik");
        assertThat(Names.people("Tekst: Birgitte Nold. Foto: Jeppe Kold", false))
                .containsExactly("Birgitte Nold");
        assertThat(Names.people("Urs Graggen (Text), Beat Hunziker (Bilder)", false))
                .containsExactly("Urs Graggen");
        assertThat(Names.people("文・北条みなと　写真・榊原光", false)).containsExactly("北条みなと");
        assertThat(Names.people("文/白若溪 图/丁一帆", false)).containsExactly("白若溪");
        assertThat(Names.people("글 표은서 기자 · 사진 도현우 기자", false)).containsExactly("표은서");
        assertThat(Names.people("Texte et photos : Noémie Vuillet", true)).containsExactly("Noémie Vuillet");
    }

    @Test
    void leavesOutWhereItsWritersAreAndWhoOnlyEdited() {
        assertThat(Names.people("Por Ana Reis e Caio Luz, de Vila Serena", false))
                .containsExactly("Ana Reis", "Caio Luz");
        assertThat(Names.people("Ana de Sousa, João de Melo", false)).containsExactly("Ana de Sousa", "João de Melo");
        assertThat(Names.people("Written by Ada Fenwick. Edited by Bea Hunt.", false))
                .containsExactly("Ada Fenwick");
        assertThat(Names.people("Text Ada Reed | Foto Bea Hunt", false)).containsExactly("Ada Reed");
        assertThat(Names.people("Bild Hunt, Ada Reed", true)).contains("Ada Reed");
    }

    @Test
    void leavesOutWhereATextWasTakenFrom() {
        assertThat(Names.people("Autor: Kajetan Suwaj Źródło: Głos Mazur", false))
                .containsExactly("Kajetan Suwaj");
        assertThat(Names.people("来源：江海日报　作者：顾明轩", false)).containsExactly("顾明轩");
        assertThat(Names.people("Written by: Ada Reed", false)).containsExactly("Ada Reed");
    }

    @Test
    void readsFirstNamesThatAreBylinesElsewhere() {
        assertThat(Names.people("Per Hallström", false)).containsExactly("Per Hallström");
        assertThat(Names.people("By Ada Reed and Theo Marsh", false)).containsExactly("Ada Reed", "Theo Marsh");
        assertThat(Names.people("Per Laia Camps", false)).containsExactly("Laia Camps");
        assertThat(Names.people("Imeandikwa na Neema Kisanga", false)).containsExactly("Neema Kisanga");
    }

    @Test
    void readsNamesBesideAddressesAndRoles() {
        assertThat(Names.people("By Ada Reed and Jon Vale, ada@example.com @adareed", false))
                .containsExactly("Ada Reed", "Jon Vale");
        assertThat(Names.people("Von RK-Redakteurin Merle Brand", false)).containsExactly("Merle Brand");
        assertThat(Names.people("本报记者 欧阳静姝 冯一诺", false)).containsExactly("欧阳静姝", "冯一诺");
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
        assertThat(Names.people("Penulis: Ada Reed | Editor: Tom Hall", false)).containsExactly("Ada Reed");
        assertThat(Names.people("Von Ada Riedel | Übersetzt von Jonas Fink", false))
                .containsExactly("Ada Riedel");
    }

    @Test
    void anAgencyIsNoPerson() {
        assertThat(Names.people("Jane Doe and Agence France-Presse", true)).containsExactly("Jane Doe");
        assertThat(Names.agency("Jane Doe and Agence France-Presse")).isEqualTo("AFP");
    }
}
