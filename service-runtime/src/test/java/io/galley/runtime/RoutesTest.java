package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Site;
import io.galley.contract.SampleContent;
import io.galley.contract.Topics;
import io.galley.runtime.Settings.BadSettingsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    @Test
    void readsRoutesWithTheirConditions() {
        assertThat(Routes.parse("""
                        articles.french: language=fr
                        articles.culture: section=Arts, Culture|Kultur & site=Example.com & confidence>=0.8;
                        articles.old: none"""))
                .containsExactly(
                        new Route("articles.french", Set.of("fr"), Set.of(), Set.of(), 0, false),
                        new Route(
                                "articles.culture",
                                Set.of(),
                                Set.of("arts, culture", "kultur"),
                                Set.of("example.com"),
                                0.8,
                                false),
                        Route.closed("articles.old"));
        assertThat(Routes.parse("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "articles.fr                             ~ has no condition",
                "articles.fr:                            ~ has no condition",
                "articles.fr: language=                  ~ has a value of language with 0 characters, must be 1 to 200",
                "articles.fr: tongue=fr                  ~ has an unknown condition",
                "articles.fr: language                   ~ has a value of language with 0 characters",
                "articles.fr: language=fr & language=en  ~ has the condition language twice",
                "articles.fr: confidence>=2              ~ no number from 0 to 1",
                "articles.fr: confidence=0.5             ~ has an unknown condition",
                "articles.published: language=fr         ~ a topic that Galley needs itself",
                "articles_published: language=fr         ~ a topic that Galley needs itself",
                "galley-publish-articles-changelog: none ~ a topic that Galley needs itself",
                "__consumer_offsets: language=fr         ~ a route's topic must be",
                "..: language=fr                         ~ a route's topic must be",
                "a b: language=fr                        ~ a route's topic must be",
                "a.b: language=fr; a_b: language=en      ~ route a_b stands there twice"
            })
    void refusesWhatIsNoRouteAndSaysWhy(String routes, String why) {
        assertThatThrownBy(() -> Settings.of(Map.of("GALLEY_ROUTES", routes)))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageStartingWith("GALLEY_ROUTES: ")
                .hasMessageContaining(why);
    }

    @Test
    void refusesMoreRoutesThanTheLimit() {
        String routes =
                IntStream.range(0, 33).mapToObj(i -> "r" + i + ": language=fr").collect(Collectors.joining(";"));
        assertThatThrownBy(() -> Routes.parse(routes)).hasMessage("has 33 routes, at most 32 are taken");
    }

    @ParameterizedTest
    @CsvSource({
        "language=fr, true",
        "language=en|FR, true",
        "language=en, false",
        "section=sport, true",
        "section=Culture, false",
        "site=example.com, true",
        "site=news.example.com, false",
        "confidence>=0.9, true",
        "confidence>=0.91, false",
        "language=fr & section=Sport & site=example.com & confidence>=0.5, true",
        "language=fr & section=Culture, false",
        "none, false"
    })
    void takesWhatFulfilsAllConditions(String conditions, boolean takes) {
        Route route = Routes.parse("articles.some: " + conditions).getFirst();
        assertThat(route.takes(article("fr", "Sport", new Site("Gazette", "example.com"))))
                .isEqualTo(takes);
    }

    @Test
    void articleThatSaysNothingEqualsNoValue() {
        ArticleContent silent = article(null, null, null);
        for (String condition : List.of("language=fr", "section=Sport", "site=example.com")) {
            assertThat(Routes.parse("r: " + condition).getFirst().takes(silent)).isFalse();
        }
        assertThat(Routes.parse("r: confidence>=0.5").getFirst().takes(silent)).isTrue();
    }

    @Test
    void routesAreTopicsLikeTheOneThatHoldsAll() {
        Settings settings = Settings.of(Map.of("GALLEY_ROUTES", "articles.french: language=fr"));
        assertThat(Broker.topics(settings))
                .hasSize(Topics.all().size() + 1)
                .last()
                .satisfies(spec -> {
                    assertThat(spec.name()).isEqualTo("articles.french");
                    assertThat(spec.config())
                            .isEqualTo(Topics.named(Topics.ARTICLES_PUBLISHED).config());
                });
    }

    @Test
    void messagesNeverShowTheToken() {
        assertThatThrownBy(() -> Settings.of(Map.of("GALLEY_WITHDRAWAL_TOKEN", "hunter2")))
                .hasMessage("GALLEY_WITHDRAWAL_TOKEN has 7 characters, must be empty, or 16 to 200 printable"
                        + " characters, no space (secret)");
    }

    private static ArticleContent article(String language, String section, Site site) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("site", site);
        fields.put("language", language);
        fields.put("section", section);
        return SampleContent.of(fields);
    }
}
