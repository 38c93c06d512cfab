package io.galley.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

    /** Written by hand, so that no topic changes by accident: operators and consumers rely on each value. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            topic,                 policy,  retentionDays, messageBytesMax
            pages.submitted,       delete,  7,             20971520
            pages.accepted,        delete,  30,            20971520
            articles.extracted,    delete,  3,             5242880
            articles.published,    delete,  for ever,      5242880
            articles.latest,       compact, 7,             5242880
            pages.outcomes,        delete,  30,            262144
            pipeline.dead-letters, delete,  30,            20971520
            pipeline.parked,       delete,  90,            20971520
            """)
    void topicIsWhatItMustBe(String topic, String policy, String retentionDays, String messageBytesMax) {
        String retention =
                retentionDays.equals("for ever") ? "-1" : Long.toString(Long.parseLong(retentionDays) * 86_400_000);
        Map<String, String> config = new HashMap<>(Map.of(
                "cleanup.policy",
                policy,
                policy.equals("compact") ? "delete.retention.ms" : "retention.ms",
                retention,
                "max.message.bytes",
                messageBytesMax,
                "message.timestamp.type",
                "LogAppendTime"));
        if (retention.equals("-1")) {
            config.put("retention.bytes", "-1");
        }
        assertThat(Topics.named(topic).config()).containsExactlyInAnyOrderEntriesOf(config);
    }

    @Test
    void thereAreEightTopicsInTheOrderOfTheFlow() {
        assertThat(TopicAdmin.namesOf(Topics.all()))
                .containsExactly(
                        "pages.submitted",
                        "pages.accepted",
                        "articles.extracted",
                        "articles.published",
                        "articles.latest",
                        "pages.outcomes",
                        "pipeline.dead-letters",
                        "pipeline.parked");
        assertThatThrownBy(() -> Topics.named("articles")).hasMessage("no topic is named articles");
    }

    @Test
    void retentionCanBeSet() {
        TopicSpec accepted = Topics.named(Topics.PAGES_ACCEPTED).withRetention(Duration.ofDays(1));
        assertThat(accepted.config()).containsEntry("retention.ms", "86400000");
        assertThat(accepted.name()).isEqualTo(Topics.PAGES_ACCEPTED);
    }

    @Test
    void limitsLeaveRoomBelowTheTopicsLimits() {
        Limits limits = Limits.DEFAULT;
        assertThat(limits).isEqualTo(new Limits(8_388_608, 16_777_216, 1_048_576, 4_194_304, 32, 8_192, 8_192, 32_768));
        assertThat(limits.pageBytesMax() + limits.headersBytesMax())
                .isLessThan(Topics.named(Topics.PAGES_ACCEPTED).messageBytesMax());
        assertThat(limits.submittedBytesMax())
                .isLessThan(Topics.named(Topics.PAGES_SUBMITTED).messageBytesMax());
        assertThat(limits.eventBytesMax())
                .isLessThan(Topics.named(Topics.ARTICLES_PUBLISHED).messageBytesMax());
    }

    @Test
    void consumersReadCommittedFromTheStartAndCommitThemselves() {
        assertThat(ConsumerSettings.articles("broker:9092", "search"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "broker:9092",
                        ConsumerConfig.GROUP_ID_CONFIG, "search",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ArticleEventDeserializer.class));
    }
}
