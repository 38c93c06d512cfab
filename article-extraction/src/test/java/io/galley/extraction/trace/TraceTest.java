package io.galley.extraction.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
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
    void explainsTheSameArticleThatIsExtracted() {
        assertThat(explain(PAGE).extraction())
                .isEqualTo(extractor.extract(Page.of(PAGE.getBytes(StandardCharsets.UTF_8))));
    }

    private Trace explain(String page) {
        return extractor.explain(Page.of(page.getBytes(StandardCharsets.UTF_8)));
    }
}
