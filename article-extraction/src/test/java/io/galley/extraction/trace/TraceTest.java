package io.galley.extraction.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.extraction.metadata.Evidence.Claimed;
import io.galley.extraction.trace.Trace.Fate;
import io.galley.extraction.trace.Trace.JudgedBlock;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final String PAGE = """
            Publicité Votre publicité ici Publicité Votre publicité ici

            Le moulin de Courvelle tourne de nouveau après trente ans

            Les ailes du moulin de Courvelle ont repris leur course samedi matin, devant quatre cents habitants venus malgré la pluie.

            Lire aussi : Trois moulins à visiter cet été dans la vallée

            La charpente a été refaite par deux artisans du village, qui ont choisi des chênes tombés lors de la tempête d’il y a six ans.

            Le meunier, formé dans le nord du pays, espère moudre dix tonnes de blé par saison et vendre sa farine aux boulangers voisins.
            """;

    private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT);

    @Test
    void tellsTheFateOfEachBlockAndTheRuleThatSpoke() {
        Trace trace = explain(PAGE);

        assertThat(trace.extraction()).isInstanceOf(Found.class);
        assertThat(trace.blocks())
                .extracting(JudgedBlock::fate)
                .containsExactly(Fate.DROPPED, Fate.TITLE, Fate.KEPT, Fate.DROPPED, Fate.KEPT, Fate.KEPT);
        assertThat(trace.blocks().get(0).spoken()).isEqualTo("advert");
        assertThat(trace.blocks().get(3).spoken()).isEqualTo("read-also");
        assertThat(trace.blocks())
                .filteredOn(JudgedBlock::kept)
                .allSatisfy(block -> assertThat(block.weighed()).isGreaterThanOrEqualTo(trace.cut()));
    }

    @Test
    void namesTheFeaturesThatSetABlockApartTheStrongestFirst() {
        for (JudgedBlock block : explain(PAGE).blocks()) {
            assertThat(block.influences()).hasSizeBetween(1, 4);
            assertThat(block.influences())
                    .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
        }
    }

    @Test
    void explainsARefusedPageToo() {
        Trace read = explain("One line only.\n\nAnd another one.");
        Trace unread = explain("");

        assertThat(read.extraction()).isInstanceOf(Refused.class);
        assertThat(read.blocks()).hasSize(2);
        assertThat(unread.extraction()).isInstanceOf(Refused.class);
        assertThat(unread.blocks()).isEmpty();
    }

    @Test
    void listsWhatThePageClaimsTheChosenFirst() {
        String head =
                "<html lang='fr'><title>Le moulin tourne | Gazette</title><meta property='og:title' content='Le moulin"
                        + " tourne | Gazette'><meta property='og:site_name' content='Gazette'><meta name='author' content='Ada Roux'>"
                        + "<meta name='author' content='Bo Lund'><meta property='article:section' content='Interview'>"
                        + "<meta property='article:modified_time' content='2026-03-01T09:30:00+01:00'><p class='byline'>Share</p>";
        Trace trace = explain(head + "<article><h1>Le moulin tourne</h1><p>"
                + String.join("</p><p>", PAGE.strip().split("\n\n")) + "</p></article>");

        assertThat(trace.claims())
                .contains(
                        new Claimed("title", "h1", "Le moulin tourne", 1, true),
                        new Claimed("title", "open-graph", "Le moulin tourne | Gazette", 1, false),
                        new Claimed("authors", "meta", "Ada Roux", 1, true),
                        new Claimed("authors", "meta", "Bo Lund", 1, true),
                        new Claimed("type", "article-meta", "Interview", 1, true),
                        new Claimed("publishedAt", "article-meta", "2026-03-01T09:30:00+01:00", 1, true),
                        new Claimed("modifiedAt", "article-meta", "2026-03-01T09:30:00+01:00", 1, true),
                        new Claimed("siteName", "open-graph", "Gazette", 1, true))
                .noneMatch(claim -> claim.value().equals("Share"));
        assertThat(trace.claims().get(0).chosen()).isTrue();
    }

    @Test
    void flatTextClaimsTheLineThatBecameItsTitle() {
        assertThat(explain(PAGE).claims().get(0))
                .isEqualTo(new Claimed(
                        "title", "line", "Le moulin de Courvelle tourne de nouveau après trente ans", 1, true));
    }

    @Test
    void refusedPageClaimsWithoutBeingBelieved() {
        assertThat(explain("<title>Bridge</title><p>One line only.").claims())
                .containsExactly(new Claimed("title", "title-element", "Bridge", 1, false));
    }

    @Test
    void explainsTheSameArticleThatIsExtracted() {
        assertThat(explain(PAGE).extraction())
                .isEqualTo(extractor.extract(Page.of(PAGE.getBytes(StandardCharsets.UTF_8))));
    }

    private Trace explain(String page) {
        return extractor.explain(Page.of(page.getBytes(StandardCharsets.UTF_8)));
    }
}
