package io.galley.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentThreadTest {
    private static final String ARTICLE = """
            How we brought the mill pond back
            The pond behind the mill had been a car park for forty years when the lease ran out, and nobody in the village \
            could say any more where the water used to come from.
            We found the old sluice under a metre of gravel. It was still sound, and the joiner who had made the new gate \
            for the weir offered to build a second one for the price of the oak.
            On the last Sunday in March the first ducks came, and with them half of the village and two reporters.
            """;

    private static final String COMMENTS = """
            Marian
            %s
            My grandfather learned to swim in that pond and he never believed that it would come back in his lifetime.
            Reply
            Tobias W.
            %s
            Could you write something about the gate? We have a sluice like that on our own land and nobody to mend it.
            Reply
            """.formatted("March 30, 2024 at 9:12 am", "March 31, 2024 at 8:40 pm");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 Comments",
                "Comments (14)",
                "14 Kommentare",
                "2 thoughts on “How we brought the mill pond back”",
                "14 комментариев"
            })
    void dropsWhatReadersWroteBelowACountOfIt(String opening) {
        List<Verdict> verdicts = judge(ARTICLE + opening + "\n" + COMMENTS);
        assertThat(verdicts.subList(1, 4)).noneMatch(Verdict::drops);
        assertThat(verdicts.subList(4, verdicts.size())).allMatch(Verdict::drops);
    }

    @Test
    void knowsASingleCommentWhereThatIsTheCount() {
        String one = COMMENTS.substring(0, COMMENTS.indexOf("Reply"));
        assertThat(judge(ARTICLE + "1 Comment\n" + one).getLast()).isEqualTo(Verdict.drop("comments"));
        assertThat(judge(ARTICLE + "9 Comments\n" + one).getLast().drops()).isFalse();
    }

    @Test
    void leavesTheArticleBelowACounterAlone() {
        String head = "2 Comments\nMarian Holt\nMarch 30, 2024\nEdited by\nTobias Wend\nMarch 31, 2024\n";
        List<Verdict> verdicts = judge(head + ARTICLE);
        assertThat(verdicts.subList(verdicts.size() - 3, verdicts.size())).noneMatch(Verdict::drops);
    }

    @Test
    void leavesWhatHasNoEntriesAlone() {
        String more = "2 Comments were all that the council ever sent\n"
                + "The first was a form, and the second said that the form had been the wrong one for a pond.\n"
                + "We wrote back that water does not read forms, and they gave us the licence in a week.\n";
        assertThat(judge(ARTICLE + more).subList(1, 6)).noneMatch(Verdict::drops);
    }

    private static List<Verdict> judge(String text) {
        return Rulebook.shared().judge(PageView.of(Reader.text(text)));
    }
}
