package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Article.Author;
import io.galley.extraction.reading.Reader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of each language whose byline and date only readers see. */
class MetadataLanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | بقلم ليلى حداد                | 14 آذار 2026             | ليلى حداد          | 2026-03-14
            ar | بقلم سامي نصار                | ١٤ مارس ٢٠٢٦            | سامي نصار          | 2026-03-14
            bg | автор Петър Стоянов           | 14 март 2026             | Петър Стоянов      | 2026-03-14
            cs | Autor: Jana Dvořáková         | 14. března 2026          | Jana Dvořáková     | 2026-03-14
            da | Skrevet af Mette Holm         | 14. marts 2026 kl. 9.05  | Mette Holm         | 2026-03-14
            de | Von Greta Lindner             | 14. März 2026, 9.05 Uhr  | Greta Lindner      | 2026-03-14
            el | Γράφει η Άννα Παππά           | 14 Μαρτίου 2026          | Άννα Παππά         | 2026-03-14
            en | Written by Isla Fenwright     | March 14th, 2026         | Isla Fenwright     | 2026-03-14
            es | Escrito por Lucía Ramos       | 14 de marzo de 2026      | Lucía Ramos        | 2026-03-14
            fa | نویسنده: مریم کاظمی           | 23 اسفند 1404            | مریم کاظمی         | 2026-03-14
            fi | Kirjoittanut Aino Mäkelä      | 14.3.2026                | Aino Mäkelä        | 2026-03-14
            fr | Écrit par Maëlle Quéré        | 14 mars 2026 à 9h05      | Maëlle Quéré       | 2026-03-14
            he | מאת דנה לוי                   | 14 במרץ 2026             | דנה לוי            | 2026-03-14
            hi | लेखक सुनील वर्मा              | १४ मार्च २०२६            | सुनील वर्मा        | 2026-03-14
            hr | Piše Ivana Horvat             | 14. ožujka 2026.         | Ivana Horvat       | 2026-03-14
            hu | Írta Szabó Eszter             | 2026. március 14.        | Szabó Eszter       | 2026-03-14
            id | Penulis Sari Wulandari        | 14 Maret 2026            | Sari Wulandari     | 2026-03-14
            is | Höfundur Jón Pálsson          | 14. mars 2026            | Jón Pálsson        | 2026-03-14
            it | A cura di Chiara Bassi        | 14 marzo 2026            | Chiara Bassi       | 2026-03-14
            ja | 文・山田太郎                    | 令和8年3月14日              | 山田太郎            | 2026-03-14
            ko | 김서연 기자                     | 2026년 3월 14일 오후 3:05   | 김서연              | 2026-03-14
            lt | Autorė Rūta Kazlauskienė      | 2026 m. kovo 14 d.       | Rūta Kazlauskienė  | 2026-03-14
            nl | Door Femke de Wit             | 14 maart 2026            | Femke de Wit       | 2026-03-14
            no | Skrevet av Ingrid Solberg     | 14. mars 2026            | Ingrid Solberg     | 2026-03-14
            pl | Autor: Hanna Wilk             | 14 marca 2026            | Hanna Wilk         | 2026-03-14
            pt | Escrito por Inês Falcão       | 14 de março de 2026      | Inês Falcão        | 2026-03-14
            ro | Scris de Ioana Munteanu       | 14 martie 2026           | Ioana Munteanu     | 2026-03-14
            ru | Автор: Анна Белова            | 14 марта 2026, 15:05     | Анна Белова        | 2026-03-14
            sk | Autorka Zuzana Kováčová       | 14. marca 2026           | Zuzana Kováčová    | 2026-03-14
            sv | Skriven av Elin Sjöberg       | 14 mars 2026             | Elin Sjöberg       | 2026-03-14
            th | โดย สมชาย ใจดี                | 14 มี.ค. 2569            | สมชาย ใจดี         | 2026-03-14
            tr | Yazar: Deniz Aydın            | 14 Mart 2026             | Deniz Aydın        | 2026-03-14
            uk | Автор: Олена Гнатюк           | 14 березня 2026          | Олена Гнатюк       | 2026-03-14
            vi | Tác giả: Trần Minh An         | 14 tháng 3, 2026         | Trần Minh An       | 2026-03-14
            zh | 作者：王小明                    | 2026年3月14日              | 王小明              | 2026-03-14
            zh | 記者陳怡君                      | 民國115年3月14日            | 陳怡君              | 2026-03-14
            """)
    void readsWhatOnlyReadersSee(String language, String byline, String date, String author, String day) {
        String page = "<html lang='" + language + "'><title>x</title><body><h1>x</h1><p class='byline'>" + byline
                + "</p><p class='date'>" + date + "</p>";
        Metadata found = MetadataReader.read(Reader.html(page, null, 1_000), 0, null, null);
        assertThat(found.publishedAt()).isNotNull();
        assertThat(found.publishedAt().toLocalDate()).hasToString(day);
        assertThat(found.authors()).extracting(Author::name).isEqualTo(List.of(author));
        assertThat(found.provenance()).containsEntry("authors", "byline").containsEntry("publishedAt", "dateline");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Ada Reed and Tom Birch
            fr | Ada Reed et Tom Birch
            de | Ada Reed und Tom Birch
            es | Ada Reed y Tom Birch
            it | Ada Reed e Tom Birch
            nl | Ada Reed en Tom Birch
            sv | Ada Reed och Tom Birch
            pl | Ada Reed i Tom Birch
            tr | Ada Reed ve Tom Birch
            ru | Ada Reed и Tom Birch
            ar | Ada Reed و Tom Birch
            ja | Ada Reed、Tom Birch
            fi | Ada Reed ja Tom Birch
            hu | Ada Reed és Tom Birch
            """)
    void partsTwoAuthors(String language, String authors) {
        String page = "<html lang='" + language + "'><meta name='author' content='" + authors + "'><h1>x</h1>";
        Metadata found = MetadataReader.read(Reader.html(page, null, 1_000), 0, null, null);
        assertThat(found.authors()).extracting(Author::name).containsExactly("Ada Reed", "Tom Birch");
    }
}
