package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Status;
import io.galley.contract.Outcome;
import io.galley.contract.PageNotice;
import io.galley.contract.SampleContent;
import io.galley.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the topics of routes hear of an article that enters, stays, leaves and is withdrawn. */
class RoutesTopologyTest {
    private static final String FRENCH = "articles.french";
    private static final String SPORT = "articles.sport";
    private static final Map<String, String> ROUTES =
            Map.of("GALLEY_ROUTES", FRENCH + ": language=fr; " + SPORT + ": section=Sport & confidence>=0.8");

    @TempDir
    private Path state;

    @Test
    void articleGoesToTheRoutesThatTakeItAndLeavesThemWithAWithdrawal() {
        try (PublishRun run = new PublishRun(state, ROUTES)) {
            run.pipe(Samples.page(1, article("Un", "fr", "Sport")));
            run.pipe(Samples.page(2, article("Deux", "fr", "Culture")));
            run.pipe(Samples.page(3, article("Three", "en", "Culture")));
            run.pipe(Samples.page(4, article("Four", "en", "Culture")));
            run.pipe(Samples.page(5, article("Cinq", "fr", null)));
            assertThat(run.events(Topics.ARTICLES_PUBLISHED))
                    .extracting(ArticleEvent::version)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(told(run.events(FRENCH)))
                    .containsExactly("1 usable", "2 usable", "3 withdrawn rerouted", "5 usable");
            assertThat(told(run.events(SPORT))).containsExactly("1 usable", "2 withdrawn rerouted");
        }
    }

    @Test
    void rerouteIsAnEventOfItsOwnWithTheChainKept() {
        try (PublishRun run = new PublishRun(state, ROUTES)) {
            run.pipe(Samples.page(1, article("Un", "fr", null)));
            run.pipe(Samples.page(2, article("Two", "en", null)));
            TestRecord<byte[], byte[]> entered = run.read(FRENCH).getFirst();
            assertThat(entered.headers())
                    .isEqualTo(run.read(Topics.ARTICLES_PUBLISHED).getFirst().headers());
            run.pipe(Samples.page(3, article("Trois", "fr", null)));
            run.pipe(Samples.page(4, article("Four", "en", null)));
            List<TestRecord<byte[], byte[]>> heard = run.read(FRENCH);
            assertThat(PublishRun.texts(heard.get(1).headers()))
                    .containsEntry("ce_id", Samples.ARTICLE_ID + ":4:rerouted")
                    .containsEntry("ce_type", "article.withdrawn");
            ArticleEvent left = io.galley.contract.Json.decode(heard.get(1).value(), ArticleEvent.class);
            assertThat(left.previousContentHash())
                    .isEqualTo(ContentHash.of(article("Trois", "fr", null)).whole());
            assertThat(left.changed()).containsExactly("status");
            assertThat(left.content()).isNull();
        }
    }

    @Test
    void withdrawalReachesTheRoutesThatHoldTheArticleOnce() {
        try (PublishRun run = new PublishRun(state, ROUTES)) {
            run.pipe(Samples.page(1, article("Un", "fr", null)));
            run.pipe(Samples.notice(PageNotice.Kind.GONE, 2));
            run.pipe(Samples.page(3, article("Three", "en", null)));
            run.pipe(Samples.notice(PageNotice.Kind.GONE, 4));
            assertThat(told(run.events(FRENCH))).containsExactly("1 usable", "2 withdrawn gone");
            assertThat(run.read(SPORT)).isEmpty();
        }
    }

    @Test
    void unchangedArticleTellsNoRouteAnything() {
        try (PublishRun run = new PublishRun(state, ROUTES)) {
            run.pipe(Samples.page(1, article("Un", "fr", null)));
            run.pipe(Samples.page(2, article("Un", "fr", "Sport")));
            assertThat(run.outcomes()).extracting(Outcome::outcome).contains(Outcome.Kind.UNCHANGED);
            assertThat(told(run.events(FRENCH))).containsExactly("1 usable");
            assertThat(run.read(SPORT)).isEmpty();
        }
    }

    @Test
    void routeThatTheSettingsDropGetsNothingAndHearsOfWhatLeftWhenItComesBack() {
        byte[] kept;
        try (PublishRun run = new PublishRun(state, ROUTES)) {
            run.pipe(Samples.page(1, article("Un", "fr", null)));
            kept = run.store().get(key());
        }
        try (PublishRun run = new PublishRun(state)) {
            run.store().put(key(), kept);
            run.pipe(Samples.page(2, article("Two", "en", null)));
            assertThat(run.outcomes()).extracting(Outcome::outcome).containsExactly(Outcome.Kind.UPDATED);
            kept = run.store().get(key());
        }
        try (PublishRun run = new PublishRun(state, ROUTES)) {
            run.store().put(key(), kept);
            run.pipe(Samples.page(3, article("Three", "en", null)));
            assertThat(told(run.events(FRENCH))).containsExactly("3 withdrawn rerouted");
        }
    }

    @Test
    void closedRouteLetsItsArticlesGo() {
        byte[] kept;
        try (PublishRun run = new PublishRun(state, ROUTES)) {
            run.pipe(Samples.page(1, article("Un", "fr", null)));
            kept = run.store().get(key());
        }
        try (PublishRun run = new PublishRun(state, Map.of("GALLEY_ROUTES", FRENCH + ": none"))) {
            run.store().put(key(), kept);
            run.pipe(Samples.page(2, article("Deux", "fr", null)));
            assertThat(told(run.events(FRENCH))).containsExactly("2 withdrawn rerouted");
        }
    }

    private static List<String> told(List<ArticleEvent> events) {
        return events.stream()
                .map(event -> event.version() + " "
                        + (event.status() == Status.USABLE ? "usable" : "withdrawn " + event.reason()))
                .toList();
    }

    private static ArticleContent article(String title, String language, String section) {
        ArticleContent a = Samples.content(title, "The old bridge.");
        Map<String, String> fields = new HashMap<>();
        fields.put("language", language);
        fields.put("section", section);
        return SampleContent.with(a, fields);
    }

    private static Bytes key() {
        return Bytes.wrap(Samples.ARTICLE_ID.getBytes(StandardCharsets.UTF_8));
    }
}
