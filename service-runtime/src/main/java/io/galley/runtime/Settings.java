package io.galley.runtime;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The settings of one process: every {@link Setting} has a value that lies in its range. */
public final class Settings {
    /** What all our environment variables begin with. */
    public static final String PREFIX = "GALLEY_";
    /**
     * Passes through to the Kafka clients: {@code GALLEY_KAFKA_SECURITY_PROTOCOL} becomes {@code security.protocol}.
     */
    public static final String KAFKA_PREFIX = "GALLEY_KAFKA_";
    /** Read by tests and by the launcher script, not by services. */
    private static final List<String> OTHERS =
            List.of("GALLEY_CORPUS", "GALLEY_JAVA", "GALLEY_JAVA_OPTS", "GALLEY_DOCKER_REQUIRED");

    /** On these rests what we promise of the topics; with another value the promise would be broken in silence. */
    private static final List<String> DECIDED = List.of(
            "acks",
            "application.id",
            "auto.offset.reset",
            "bootstrap.servers",
            "enable.auto.commit",
            "enable.idempotence",
            "isolation.level",
            "key.deserializer",
            "key.serializer",
            "max.request.size",
            "processing.guarantee",
            "transactional.id",
            "value.deserializer",
            "value.serializer");

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\x80-\\x9f]");
    private static final int SHOWN_CHARACTERS_MAX = 80;

    private final Map<Setting, String> values;
    private final Map<String, String> kafka;

    private Settings(Map<Setting, String> values, Map<String, String> kafka) {
        this.values = values;
        this.kafka = kafka;
    }

    /**
     * Reads the settings of an environment.
     *
     * @throws BadSettingsException when a variable is unknown or its value impossible; names them all
     */
    public static Settings of(Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.defaultValue());
        }
        Map<String, String> kafka = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith(KAFKA_PREFIX)) {
                readKafka(variable, value.strip(), kafka, wrong);
            } else if (variable.startsWith(PREFIX) && !OTHERS.contains(variable)) {
                read(variable, value.strip(), values, wrong);
            }
        });
        if (!wrong.isEmpty()) {
            throw new BadSettingsException(String.join("; ", wrong));
        }
        return new Settings(values, kafka);
    }

    /** These settings with one value replaced; the value must lie in the setting's range. */
    public Settings with(Setting setting, String value) {
        if (!setting.allows(value)) {
            throw new BadSettingsException(impossible(setting, value));
        }
        Map<Setting, String> changed = new EnumMap<>(values);
        changed.put(setting, value);
        return new Settings(changed, kafka);
    }

    /** The setting's value as text. */
    public String text(Setting setting) {
        String value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException("every setting has a value: " + setting);
        }
        return value;
    }

    /** The setting's value as a number. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** The fixed time of acceptance, where one is set. */
    public Optional<Instant> acceptedAt() {
        String value = text(Setting.ACCEPTED_AT);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(value).toInstant());
    }

    /** The routes that are set. */
    public List<Route> routes() {
        return Routes.parse(text(Setting.ROUTES));
    }

    /** What passes through to the Kafka clients, by Kafka's names. */
    public Map<String, String> kafka() {
        return Map.copyOf(kafka);
    }

    private static void read(String variable, String value, Map<Setting, String> values, List<String> wrong) {
        for (Setting setting : Setting.values()) {
            if (setting.variable().equals(variable)) {
                if (setting.allows(value)) {
                    values.put(setting, value);
                } else {
                    wrong.add(impossible(setting, value));
                }
                return;
            }
        }
        wrong.add("unknown setting " + shown(variable) + ": see docs/operating.md#settings");
    }

    private static void readKafka(String variable, String value, Map<String, String> kafka, List<String> wrong) {
        String name = kafkaName(variable);
        boolean handler = name.endsWith(".exception.handler") || name.endsWith("timestamp.extractor");
        if (name.isEmpty()) {
            wrong.add("unknown setting " + KAFKA_PREFIX + ": a Kafka client's setting must follow");
        } else if (handler || DECIDED.stream().anyMatch(d -> name.equals(d) || name.endsWith("." + d))) {
            wrong.add(shown(variable) + " cannot be set: Galley decides " + shown(name));
        } else {
            kafka.put(name, value);
        }
    }

    private static String impossible(Setting setting, String value) {
        return setting.problem(value, shown(value));
    }

    private static String shown(String text) {
        String cut = text.length() > SHOWN_CHARACTERS_MAX ? text.substring(0, SHOWN_CHARACTERS_MAX) + "…" : text;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }

    private static String kafkaName(String variable) {
        return variable.substring(KAFKA_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
    }

    /** The environment holds settings that cannot be; the message names them in one line. */
    public static final class BadSettingsException extends RuntimeException {
        BadSettingsException(String message) {
            super(message);
        }
    }
}
