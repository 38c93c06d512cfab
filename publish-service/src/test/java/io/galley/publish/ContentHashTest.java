package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Author;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.SampleContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private static final List<Author> AUTHORS = List.of(new Author("Ada Reed", null), new Author("Bo Lund", null));
    private static final List<Paragraph> PARAGRAPHS = List.of(
            new Paragraph("paragraph", "The old bridge carries traffic again."), new Paragraph("quote", "At last."));
    private static final Instant MORNING = Instant.parse("2026-03-01T09:30:00Z");

    /** Computed by another program from docs/decisions/0004-article-state.md: another hash updates every article. */
    @Test
    void neverChangesByAccident() {
        ContentHash hash = hash("Bridge reopens – Größe", PARAGRAPHS, AUTHORS, MORNING);
        assertThat(hash.whole()).isEqualTo("3d4fec67ea2187e724e8e956e4bca5b5f287356108d71b4c65e468150107ec7a");
        assertThat(hash.parts())
                .containsEntry("title", -4034831245652762130L)
                .containsEntry("paragraphs", 2124436318975249565L)
                .containsEntry("authors", 646530080607796139L)
                .containsEntry("publishedAt", -1177488727008248364L);
        assertThat(hash(null, List.of(new Paragraph("paragraph", "a")), List.of(), null)
                        .whole())
                .isEqualTo("21d1c25cebad68e6bbb458140e51e8df051a8a52adec2b1aa05e82522873a5f3");
    }

    @Test
    void partsNeverRunIntoEachOther() {
        assertThat(hash("ab", "c")).isNotEqualTo(hash("a", "bc"));
        assertThat(List.of(
                        hash("t", List.of(new Paragraph("p", "ab"), new Paragraph("p", "c")), AUTHORS, null)
                                .whole(),
                        hash("t", List.of(new Paragraph("p", "a"), new Paragraph("p", "bc")), AUTHORS, null)
                                .whole(),
                        hash("t", List.of(new Paragraph("p", "abpc")), AUTHORS, null)
                                .whole(),
                        hash("t", List.of(new Paragraph("pa", "b"), new Paragraph("p", "c")), AUTHORS, null)
                                .whole()))
                .doesNotHaveDuplicates();
        assertThat(hash("t", PARAGRAPHS, List.of(new Author("ab", null), new Author("c", null)), null)
                        .whole())
                .isNotEqualTo(hash("t", PARAGRAPHS, List.of(new Author("a", null), new Author("bc", null)), null)
                        .whole());
    }

    @Test
    void orderOfParagraphsAndAuthorsMatters() {
        ContentHash hash = hash("t", PARAGRAPHS, AUTHORS, MORNING);
        assertThat(hash("t", PARAGRAPHS.reversed(), AUTHORS, MORNING).changedFrom(hash.parts()))
                .containsExactly("paragraphs");
        assertThat(hash("t", PARAGRAPHS, AUTHORS.reversed(), MORNING).changedFrom(hash.parts()))
                .containsExactly("authors");
    }

    @Test
    void namesEachPartThatDiffers() {
        ContentHash hash = hash("t", PARAGRAPHS, AUTHORS, MORNING);
        assertThat(hash("u", PARAGRAPHS, AUTHORS, MORNING).changedFrom(hash.parts()))
                .containsExactly("title");
        assertThat(hash("t", PARAGRAPHS, AUTHORS, null).changedFrom(hash.parts()))
                .containsExactly("publishedAt");
        assertThat(hash("u", List.of(), List.of(), null).changedFrom(hash.parts()))
                .containsExactly("authors", "paragraphs", "publishedAt", "title");
        assertThat(hash.changedFrom(hash.parts())).isEmpty();
    }

    @Test
    void whatIsNoPartMakesNoDifference() {
        ArticleContent one =
                Samples.content("t", PARAGRAPHS, List.of(new Author("Ada Reed", "https://a.example/")), null, 1);
        ArticleContent other = Samples.content("t", PARAGRAPHS, List.of(new Author("Ada Reed", null)), null, 9);
        assertThat(ContentHash.of(one)).isEqualTo(ContentHash.of(other));
    }

    @Test
    void howAValueWasWrittenMakesNoDifference() {
        ArticleContent one = Samples.content("t", PARAGRAPHS, AUTHORS, MORNING, 1);
        Map<String, Object> report = Map.of(
                "engine",
                1,
                "input",
                "html",
                "confidence",
                0.9,
                "raw",
                Map.of("title", "T | Gazette"),
                "warnings",
                List.of("w"));
        ArticleContent other = SampleContent.with(one, Map.of("extraction", report));
        assertThat(other.extraction().raw()).isNotEmpty();
        assertThat(ContentHash.of(one)).isEqualTo(ContentHash.of(other));
    }

    private static String hash(String title, String text) {
        return ContentHash.of(Samples.content(title, text)).whole();
    }

    private static ContentHash hash(
            String title, List<Paragraph> paragraphs, List<Author> authors, Instant publishedAt) {
        return ContentHash.of(Samples.content(title, paragraphs, authors, publishedAt, 1));
    }
}
