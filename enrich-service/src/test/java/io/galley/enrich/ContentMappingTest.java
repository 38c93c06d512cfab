package io.galley.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Author;
import org.junit.jupiter.api.Test;

class ContentMappingTest {

    @Test
    void carriesEveryFieldOver() {
        ArticleContent content = ContentMapping.content(Articles.full());
        assertThat(content).hasNoNullFieldsOrProperties();
        assertThat(content.title()).isEqualTo("Bridge reopens after two years");
        assertThat(content.description()).isEqualTo("The old bridge carries traffic again.");
        assertThat(content.body()).isEqualTo("The old bridge carries traffic again.\n\nAt last.");
        assertThat(content.publishedAt()).isEqualTo("2026-03-01T09:30:00Z");
        assertThat(content.modifiedAt()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(content.site()).isEqualTo(new ArticleContent.Site("Example Gazette", "example.com"));
        assertThat(content.section()).isEqualTo("Local");
        assertThat(content.type()).isEqualTo("news");
        assertThat(content.agency()).isEqualTo("AFP");
        assertThat(content.canonicalUrl()).isEqualTo("https://www.example.com/news/bridge");
    }

    @Test
    void leavesOutWhatIsBlankOrNoTime() {
        ArticleContent content = ContentMapping.content(Articles.blank());
        assertThat(content.title()).isNull();
        assertThat(content.alternativeTitles()).containsExactly("Bridge \uD83D");
        assertThat(content.paragraphs()).hasSize(1);
        assertThat(content.body()).isEqualTo("The old bridge");
        assertThat(content.authors()).containsExactly(new Author("Ada Reed", null));
        assertThat(content.keywords()).isEmpty();
        assertThat(content.image()).isNull();
        assertThat(content.site()).isNull();
        assertThat(content.publishedAt()).isNull();
        assertThat(content.publishedPrecision()).isNull();
        assertThat(content.modifiedAt()).isNull();
    }
}
