package io.galley.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeaserTailTest {
    private static final String ARTICLE = """
            The last forge in the valley will stay lit
            Three apprentices have taken over the forge at Brennock, which was to close at the end of the summer when the \
            old smith, Edwin Marsh, turned seventy-five and nobody had asked for it in two years.
            They met on a course for farriers. None of them comes from the valley, and all of them have moved there, one \
            with a child and one with a loom that fills the room above the shop.
            Marsh will come in on Thursdays. He says that he has nothing to teach them that the iron will not teach them, \
            and that he would like to see the gates of the church finished.
            The gates are to hang at Easter. They weigh four hundred kilos, and the bill is paid by the parish and a \
            brewery from two valleys away.
            """;

    private static final String TEASERS = """
            Woman finds owl in her letter box
            The bird had been missing for a week. It flew off as soon as the postman had opened the lid for it.
            Council sells the old weighbridge
            Four people bid for it. The winner wants to weigh pumpkins there and open a café in the office.
            """;

    @Test
    void doubtsTeasersBehindTags() {
        List<Verdict> verdicts = judge(ARTICLE + "Tags: forge, Brennock\n" + TEASERS);
        assertThat(verdicts.subList(1, 5)).containsOnly(Verdict.NONE);
        assertThat(verdicts.subList(6, verdicts.size())).containsOnly(Verdict.doubt("after-end"));
    }

    @Test
    void leavesPartsOfTheArticleAlone() {
        assertThat(judge(ARTICLE + TEASERS).subList(1, 9)).noneMatch(Verdict::speaks); // no line parts them
        String goesOn = "Tags: forge, Brennock\n" + TEASERS
                + "What else is to be told of the forge is that it has no chimney of its own, and never had.\n";
        assertThat(judge(ARTICLE + goesOn)).noneMatch(Verdict.doubt("after-end")::equals);
    }

    /** Most of the prose stands behind the buttons: they are those above the text. */
    @Test
    void leavesAnArticleOfShortPartsAlone() {
        List<Verdict> verdicts = judge("The forge\nShare\nFacebook\n" + TEASERS + TEASERS.replace("The", "A"));
        assertThat(verdicts).noneMatch(Verdict.doubt("after-end")::equals);
    }

    private static List<Verdict> judge(String text) {
        return Rulebook.shared().judge(PageView.of(Reader.text(text)));
    }
}
