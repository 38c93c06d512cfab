package io.galley.extraction.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullQuotesTest {
    private static final String ONE =
            "<p>The yard at Holm Point has built boats of larch for a hundred and ten years, and"
                    + " in all of them nobody has ever asked for a drawing.</p>";

    private static final String TWO = "<p>“We look at the tree first, and it tells us which boat is in it,” says Ada"
            + " Nyström, who took the yard over from her uncle when she was nineteen.</p>";

    private static final String THREE = "<p>Her last order came from a school on the far side of the sound. Its pupils"
            + " row to lessons, and two of their boats went down in the gale of November.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<blockquote><p>“We look at the tree first, and it tells us which boat is in it”</p></blockquote>; true",
                "<p>We look at the tree first, and it tells us which boat is in it.</p>; true",
                "<p class=big>Two of their boats went down in the gale of November.</p>; true",
                "<h2>We look at the tree first, and it tells us which boat is in it.</h2>; false",
                "<ul><li>Two of their boats went down in the gale of November.</ul>; false",
                "<p>And it tells us which boat it is in.</p>; false",
                "<p>Two of their boats went down in the gale of November last.</p>; false",
            })
    void dropsASentenceThatIsSetOnceMore(String again, boolean drops) {
        Verdict verdict = judge(ONE + TWO + again + THREE).get(2);
        assertThat("pull-quote".equals(verdict.kind())).isEqualTo(drops);
        assertThat(verdict.drops()).isEqualTo(drops);
    }

    @Test
    void leavesAStandfirstAndAQuestionAlone() {
        String standfirst = "<p>We look at the tree first, and it tells us which boat is in it.</p>";
        assertThat(judge(standfirst + ONE + TWO + THREE)).noneMatch(Verdict::drops);
        String question = "Why do two of their boats lie on the ground of the sound?";
        String asked =
                "<p>" + question + "</p><p>" + question + " Nobody at the school wants to say how it came to that.</p>";
        assertThat(judge(ONE + TWO + asked + THREE)).noneMatch(Verdict::drops);
    }

    @Test
    void findsQuotesWithoutBlanks() {
        String text = "<p>船大工の新見さんは木を見てから船を決めると言い、島の人たちはそれを昔から知っている。港には古い船が三艘ある。</p>"
                + "<p>「木が先で船は後だ、図面を頼まれたことは一度もない」と新見さんは笑い、削りかけの板をもう一度手に取った。</p>";
        String quote = "<p>木が先で船は後だ、図面を頼まれたことは一度もない。</p>";
        String end = "<p>最後の注文は海峡の向こうの学校からだった。子どもたちは毎朝その船で授業に通い、冬には二艘が沈んだという。</p>";
        assertThat(judge(text + quote + end).get(2)).isEqualTo(Verdict.drop("pull-quote"));
    }

    private static List<Verdict> judge(String body) {
        return Rulebook.shared().judge(PageView.of(requireNonNull(Reader.html("<body>" + body, null, 1000))));
    }
}
