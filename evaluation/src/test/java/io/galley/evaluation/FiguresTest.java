package io.galley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.galley.evaluation.Evaluation.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of three pages, worked out by hand. */
class FiguresTest {
    private static final String TRUTH = """
            {"id":"a","page_type":"article","lang":"en","title":"The “Big” Day","authors":["Ann Lee","Bo Ek"],\
            "published":"2024-05-03T23:30:00-05:00","body":"One two three four five six.\\n\\nSeven eight nine ten.",\
            "with":["four five","nine ten"],"without":["extra WORDS"],"keywords":["lake","ship"]}
            {"id":"b","page_type":"article","lang":"fr","lang_source":"guessed","body":"Alone here now."}
            {"id":"c","page_type":"listing","body":""}
            """;

    private static final String GIVEN = """
            {"id":"a","title":"the big day","authors":["By  Ann Lee"],"published":"2024-05-04T04:30:00Z",\
            "lang":"en-GB","body":"One two three four five six. Extra words here","keywords":["Ship","sea","port","boat"]}
            {"id":"c","body":"","rejected":"NOT_AN_ARTICLE"}
            {"id":"z","body":"A page that the truth does not know."}
            """;

    private static final String BETTER = """
            {"id":"a","body":"One two three four five six. Seven eight nine ten."}
            {"id":"b","body":"alone"}
            {"id":"c","body":"Not empty."}
            """;

    @TempDir
    Path corpus;

    @BeforeEach
    void writeCorpus() throws IOException {
        Path text = Files.createDirectory(corpus.resolve("text"));
        for (String id : List.of("a", "b", "c")) {
            Files.writeString(text.resolve(id + ".txt"), "x");
        }
        Files.writeString(corpus.resolve("truth.jsonl"), TRUTH);
        Files.writeString(corpus.resolve("given.jsonl"), GIVEN);
        Files.writeString(corpus.resolve("better.jsonl"), BETTER);
    }

    @Test
    void figuresAreThoseWorkedOutByHand() throws IOException {
        JsonNode articles = figures("given.jsonl", null).get("articles");

        assertThat(articles.get("pages").asInt()).isEqualTo(2);
        assertThat(articles.get("failed").asInt()).isEqualTo(1);
        is(articles, "word", "precision", (6.0 / 9 + 0) / 2);
        is(articles, "word", "recall", (6.0 / 10 + 0) / 2);
        is(articles, "word", "f1", 12.0 / 19 / 2);
        is(articles, "shingle", "precision", 3.0 / 6); // page b has none
        is(articles, "shingle", "recall", (3.0 / 7 + 0) / 2);
        is(articles, "shingle", "f1", 0.3);
        is(articles, "shingle", "accuracy", 0);
        assertThat(articles.get("para_recall").asDouble()).isEqualTo(1); // only one of five words and more
        assertThat(articles.get("junk").asDouble()).isEqualTo(0.3333);
        is(articles, "snippets", "with_rate", 0.5);
        is(articles, "snippets", "without_rate", 1); // case does not count here
        is(articles, "snippets", "micro_precision", 1); // here it does
        is(articles, "snippets", "micro_recall", 0.5);
        is(articles, "snippets", "micro_accuracy", 2.0 / 3);
        is(articles, "title", "exact", 1);
        is(articles, "title", "token_f1", 1);
        is(articles, "authors", "set_f1", 2.0 / 3);
        is(articles, "authors", "exact", 0);
        is(articles, "date", "same_day", 1);
        is(articles, "lang", "accuracy", 1); // the guessed one does not count
        is(articles, "keywords", "precision", 0.25);
        is(articles, "keywords", "recall", 0.5);
        is(articles, "keywords", "f1", 1.0 / 3);
    }

    @Test
    void emptyBodyIsRightWhereThereIsNoArticle() throws IOException {
        JsonNode others = figures("given.jsonl", null).get("otherPages");

        assertThat(others.get("empty").asInt()).isEqualTo(1);
        is(others, "word", "f1", 1);
        assertThat(others.get("shingle").has("f1")).isFalse();
    }

    @Test
    void comparisonCountsPagesBetterAndWorse() throws IOException {
        JsonNode compared = figures("better.jsonl", "given.jsonl").get("compared");

        assertThat(compared.get("better").asInt()).isEqualTo(2);
        assertThat(compared.get("worse").asInt()).isZero();
        assertThat(compared.get("mean").asDouble()).isEqualTo(((1 - 12.0 / 19) + 0.5) / 2);
    }

    @Test
    void reportTellsWhoIsMissingAndWhoIsUnknown() throws IOException {
        assertThat(report("given.jsonl", null))
                .contains("1 predictions have no truth")
                .contains("1 pages have no prediction")
                .containsPattern("NOT_AN_ARTICLE +0 +1\n")
                .containsPattern("no prediction +1 +0\n")
                .containsPattern("listing +1 +1 +1\\.000");
        assertThat(report("better.jsonl", "given.jsonl"))
                .contains("2 better, 0 worse, 0 unchanged")
                .contains("Most improved")
                .contains("Other pages taken for articles: 0 before, 1 now, of 1");
    }

    @Test
    void eachValueIsCountedAsRightWrongMissingOrUnjudgedByPlace() throws IOException {
        Files.writeString(corpus.resolve("truth.jsonl"), """
                {"id":"a","section":"Local","image":"https://a.example/b.jpg","site_name":"Gazette","description":["It opens."],\
                "canonical_url":"https://a.example/1/","type":"news","accessible_for_free":false,"keywords":["Lake","ship"]}
                {"id":"b","section":"Local","accessible_for_free":true,"modified":"2026-03-01","agency":"AFP"}
                {"id":"c","section":"Local"}
                """);
        Files.writeString(corpus.resolve("given.jsonl"), """
                {"id":"a","body":"","section":"LOCAL","image":"//a.example/b.jpg?w=3","site_name":"The Gazette",\
                "description":"It opens","canonical_url":"http://a.example/1","type":"news","accessible_for_free":false,\
                "publisher_keywords":["ship"],"provenance":{"section":"json-ld","type":"json-ld"}}
                {"id":"b","body":"","section":"Sport","type":"opinion","accessible_for_free":"false","agency":"AFP",\
                "modified":"2026-03-01T10:00:00Z","provenance":{"section":"parsely","type":"json-ld"}}
                {"id":"c","body":""}
                """);
        JsonNode values = figures("given.jsonl", null).get("values");

        assertThat(values.get("section").toString())
                .isEqualTo("{\"found\":2,\"right\":1,\"wrong\":1,\"unjudged\":0,\"missing\":1,\"places\":{"
                        + "\"json-ld\":{\"found\":1,\"right\":1,\"wrong\":0,\"unjudged\":0},"
                        + "\"parsely\":{\"found\":1,\"right\":0,\"wrong\":1,\"unjudged\":0}}}");
        assertThat(values.get("type").get("unjudged").asInt()).isEqualTo(1);
        assertThat(values.get("site_name").get("wrong").asInt()).isEqualTo(1);
        assertThat(values.get("accessible_for_free").get("wrong").asInt()).isEqualTo(1);
        for (String right : List.of(
                "image",
                "description",
                "canonical_url",
                "type",
                "accessible_for_free",
                "publisher_keywords",
                "modified")) {
            assertThat(values.get(right).get("right").asInt()).as(right).isEqualTo(1);
        }
        assertThat(values.has("title")).isFalse();
        assertThat(report("given.jsonl", null))
                .containsPattern("section +all +2 +1 +1 +1 +0\n +section +json-ld +1 +1 +0 +- +0\n");
    }

    @Test
    void warningIsHeldAgainstTheValueItIsAbout() throws IOException {
        Files.writeString(
                corpus.resolve("truth.jsonl"),
                "{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"b\",\"title\":\"B\"}\n{\"id\":\"c\"}\n");
        Files.writeString(corpus.resolve("given.jsonl"), """
                {"id":"a","title":"X","body":"","warnings":["title-claims-disagree","news-to-us"]}
                {"id":"b","title":"B","body":""}
                {"id":"c","title":"C","body":"","warnings":["title-claims-disagree"]}
                """);

        assertThat(figures("given.jsonl", null).get("warnings").toString())
                .isEqualTo(
                        "{\"news-to-us\":{\"value\":null,\"pages\":1,\"right_with\":null,\"right_without\":null},"
                                + "\"title-claims-disagree\":{\"value\":\"title\",\"pages\":2,\"right_with\":0.0,\"right_without\":1.0}}");
        assertThat(report("given.jsonl", null)).containsPattern("title-claims-disagree +title +2 +0\\.000 +1\\.000");
    }

    private static void is(JsonNode figures, String group, String name, double expected) {
        assertThat(figures.get(group).get(name).asDouble())
                .as(group + " " + name)
                .isCloseTo(expected, within(0.00005));
    }

    private JsonNode figures(String score, String compare) throws IOException {
        report(score, compare);
        return new JsonMapper().readTree(Files.readString(corpus.resolve("figures.json")));
    }

    private String report(String score, String compare) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Path other = compare == null ? null : corpus.resolve(compare);
        Path json = corpus.resolve("figures.json");
        Evaluation.run(
                new Request(corpus, null, corpus.resolve(score), other, List.of("page_type"), 5, json, false),
                (done, all) -> {},
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
