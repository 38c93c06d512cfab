package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.galley.runtime.Settings.BadSettingsException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingHasAPossibleDefaultAUnitARangeAndAMeaning(Setting setting) {
        assertThat(setting.allows(setting.defaultValue())).isTrue();
        assertThat(Settings.of(Map.of()).text(setting)).isEqualTo(setting.defaultValue());
        assertThat(setting.unit()).isNotBlank();
        assertThat(setting.range()).isNotBlank();
        assertThat(setting.meaning()).isNotBlank();
        assertThat(setting.variable()).isEqualTo("GALLEY_" + setting.name());
    }

    @Test
    void environmentReplacesDefault() {
        Settings settings =
                Settings.of(Map.of("GALLEY_PARTITIONS", " 12 ", "PATH", "/bin", "GALLEY_CORPUS", "/corpus"));
        assertThat(settings.number(Setting.PARTITIONS)).isEqualTo(12);
        assertThat(settings.number(Setting.THREADS)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GALLEY_PARTITIONS, 0",
        "GALLEY_PARTITIONS, 1001",
        "GALLEY_PARTITIONS, four",
        "GALLEY_PARTITIONS, ''",
        "GALLEY_PARTITIONS, 99999999999999999999",
        "GALLEY_REPLICATION, -2",
        "GALLEY_HEALTH_PORT, 65536",
        "GALLEY_PIPELINE, News",
        "GALLEY_PIPELINE, ''",
        "GALLEY_BOOTSTRAP_SERVERS, 'a b'",
        "GALLEY_STATE_DIR, ''",
        "GALLEY_LOG_FORMAT, xml",
        "GALLEY_LOG_LEVEL, info",
        "GALLEY_HTTP_HOST, a/b",
        "GALLEY_ACCEPTED_AT, 2026-02-30T12:00:00Z",
        "GALLEY_ACCEPTED_AT, 2026-03-01T25:00:00Z",
        "GALLEY_ACCEPTED_AT, 2026-03-01",
        "GALLEY_ACCEPTED_AT, 2026-03-01T12:00:00+01:00",
        "GALLEY_ACCEPTED_AT, now"
    })
    void impossibleValueStopsTheStart(String variable, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(variable, value)))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageStartingWith(variable + " is '" + value + "', must be ");
    }

    @Test
    void saysRangeAndUnitOfWhatIsImpossible() {
        assertThatThrownBy(() -> Settings.of(Map.of("GALLEY_HTTP_PORT", "http")))
                .hasMessage("GALLEY_HTTP_PORT is 'http', must be 0 to 65535 (port)");
    }

    @Test
    void unknownSettingStopsTheStart() {
        assertThatThrownBy(() -> Settings.of(Map.of("GALLEY_PARTITION", "4")))
                .hasMessage("unknown setting GALLEY_PARTITION: see docs/operating.md#settings");
    }

    @Test
    void namesEverythingThatIsWrongInOneLine() {
        assertThatThrownBy(() ->
                        Settings.of(Map.of("GALLEY_Z", "1", "GALLEY_THREADS", "none", "GALLEY_LOG_LEVEL", "LOUD")))
                .hasMessage("GALLEY_LOG_LEVEL is 'LOUD', must be ERROR, WARN, INFO, DEBUG or TRACE (name); "
                        + "GALLEY_THREADS is 'none', must be 1 to 64 (threads); "
                        + "unknown setting GALLEY_Z: see docs/operating.md#settings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u001b[31mb", "a\u0000b", "a\u202eb", "a\u2028b", "a\u0085b"})
    void controlCharactersOfAValueNeverReachTheTerminal(String value) {
        assertThatThrownBy(() -> Settings.of(Map.of("GALLEY_BOOTSTRAP_SERVERS", value)))
                .hasMessageMatching("GALLEY_BOOTSTRAP_SERVERS is 'a\\?(\\[31m)?b', must be .*");
        assertThatThrownBy(() -> Settings.of(Map.of("GALLEY_" + value, "1")))
                .hasMessageMatching("unknown setting GALLEY_a\\?(\\[31m)?b: .*");
    }

    @Test
    void longValueIsShownCut() {
        assertThatThrownBy(() -> Settings.of(Map.of("GALLEY_PIPELINE", "x".repeat(5000))))
                .hasMessageContaining("'" + "x".repeat(80) + "…'");
    }

    @Test
    void passesKafkaSettingsThroughByKafkasNames() {
        Settings settings = Settings.of(
                Map.of("GALLEY_KAFKA_SECURITY_PROTOCOL", "SASL_SSL", "GALLEY_KAFKA_SASL_JAAS_CONFIG", "secret;"));
        assertThat(settings.kafka())
                .containsOnly(Map.entry("security.protocol", "SASL_SSL"), Map.entry("sasl.jaas.config", "secret;"));
        assertThat(KafkaSettings.client(settings)).containsEntry("security.protocol", "SASL_SSL");
        assertThat(KafkaSettings.streams(settings, "ingest")).containsEntry("security.protocol", "SASL_SSL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GALLEY_KAFKA_PROCESSING_GUARANTEE", "GALLEY_KAFKA_ACKS", "GALLEY_KAFKA_PRODUCER_ACKS",
                "GALLEY_KAFKA_APPLICATION_ID", "GALLEY_KAFKA_MAIN_CONSUMER_ISOLATION_LEVEL",
                        "GALLEY_KAFKA_BOOTSTRAP_SERVERS",
                "GALLEY_KAFKA_PROCESSING_EXCEPTION_HANDLER"
            })
    void kafkaSettingThatWouldBreakThePromiseStopsTheStart(String variable) {
        assertThatThrownBy(() -> Settings.of(Map.of(variable, "secret")))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageStartingWith(variable + " cannot be set: Galley decides ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void kafkaPrefixAloneIsNoSetting() {
        assertThatThrownBy(() -> Settings.of(Map.of("GALLEY_KAFKA_", "1"))).isInstanceOf(BadSettingsException.class);
    }

    @Test
    void oneValueCanBeReplacedByAPossibleOne() {
        Settings settings = Settings.of(Map.of("GALLEY_THREADS", "2"));
        assertThat(settings.with(Setting.PARTITIONS, "7").number(Setting.PARTITIONS))
                .isEqualTo(7);
        assertThat(settings.with(Setting.PARTITIONS, "7").number(Setting.THREADS))
                .isEqualTo(2);
        assertThat(settings.number(Setting.PARTITIONS)).isEqualTo(4);
        assertThatThrownBy(() -> settings.with(Setting.PARTITIONS, "0")).isInstanceOf(BadSettingsException.class);
    }

    @Test
    void timeOfAcceptanceCanBeFixed() {
        assertThat(Settings.of(Map.of()).acceptedAt()).isEmpty();
        assertThat(Settings.of(Map.of("GALLEY_ACCEPTED_AT", "2026-03-01T12:00:00.5Z"))
                        .acceptedAt())
                .contains(Instant.parse("2026-03-01T12:00:00.500Z"));
        assertThat(Settings.of(Map.of("GALLEY_ACCEPTED_AT", "2026-03-01T12:00Z"))
                        .acceptedAt())
                .contains(Instant.parse("2026-03-01T12:00:00Z"));
    }
}
