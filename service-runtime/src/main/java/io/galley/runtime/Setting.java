package io.galley.runtime;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * All settings that the environment may hold. This is the only list: an environment variable that begins with
 * {@code GALLEY_} and is neither here nor begins with {@link Settings#KAFKA_PREFIX} stops the start.
 */
public enum Setting {
    BOOTSTRAP_SERVERS(
            "localhost:9092",
            "host:port,…",
            "1 to 2000 printable characters, no space",
            "[!-~]{1,2000}",
            "the Kafka brokers"),
    PIPELINE(
            "galley",
            "name",
            "1 to 50 of a-z, 0-9 and -",
            "[a-z0-9][a-z0-9-]{0,49}",
            "names this pipeline in events (ce_source)"),
    PARTITIONS("4", "partitions", 1, 1000, "partitions of every topic, all the same"),
    REPLICATION("-1", "copies", -1, 10, "copies of each partition; -1 is the broker's default"),
    ACCEPTED_RETENTION_DAYS(
            "30", "days", 1, 3650, "how long pages.accepted is kept: how far back re-extraction reaches"),
    THREADS("1", "threads", 1, 64, "stream threads of a service"),
    STATE_DIR(
            "state",
            "folder",
            "1 to 1000 characters",
            "\\P{Cntrl}{1,1000}",
            "where services keep their state; put it on a volume"),
    COMMIT_INTERVAL_MS("20", "ms", 1, 10_000, "time between commits: lower is faster, higher is cheaper"),
    HEALTH_HOST(
            "127.0.0.1",
            "address",
            "a host name or address",
            "[0-9a-zA-Z.:_-]{1,255}",
            "where health and metrics listen"),
    HEALTH_PORT("8081", "port", 0, 65_535, "port of health and metrics; 0 takes any free one"),
    HTTP_HOST(
            "127.0.0.1",
            "address",
            "a host name or address",
            "[0-9a-zA-Z.:_-]{1,255}",
            "where ingest listens for pages"),
    HTTP_PORT("8080", "port", 0, 65_535, "port on which ingest takes pages; 0 takes any free one"),
    PUBLISH_ENGINE_CHANGES(
            "all",
            "name",
            "all, body-only or none",
            "all|body-only|none",
            "which differences that only another engine made are published"),
    MISSING_MINUTES(
            "60",
            "min",
            1,
            525_600,
            "least time between two fetches that miss a page (404) before its article is withdrawn"),
    WITHDRAWAL_TOKEN(
            "",
            "secret",
            "empty, or 16 to 200 printable characters, no space",
            "|[!-~]{16,200}",
            "lets DELETE /pages withdraw articles for those who know it; empty is off"),
    ROUTES(
            "",
            "routes",
            "empty, or TOPIC: language=fr & section=… & site=… & confidence>=0.8; TOPIC: …",
            Setting::areRoutes,
            "topics of their own for some of the articles"),
    ACCEPTED_AT(
            "",
            "ISO 8601 instant",
            "empty or a time such as 2026-03-01T12:00:00Z",
            Setting::isInstantOrEmpty,
            "stands in for every time of acceptance, for runs that must repeat to the byte; empty is off"),
    LOG_FORMAT("text", "name", "text or json", "text|json", "form of the log lines"),
    LOG_LEVEL(
            "INFO",
            "name",
            "ERROR, WARN, INFO, DEBUG or TRACE",
            "ERROR|WARN|INFO|DEBUG|TRACE",
            "least level of log lines");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.{1,30}Z");

    private final String defaultValue;
    private final String unit;
    private final String range;

    @SuppressWarnings("ImmutableEnumChecker") // Only ever a function without state.
    private final Predicate<String> possible;

    private final String meaning;

    /** A number from {@code least} to {@code most}. */
    Setting(String defaultValue, String unit, long least, long most, String meaning) {
        this(defaultValue, unit, least + " to " + most, value -> isNumber(value, least, most), meaning);
    }

    /** A text that matches {@code pattern}, a regular expression that {@code range} says in words. */
    Setting(String defaultValue, String unit, String range, String pattern, String meaning) {
        this(defaultValue, unit, range, Pattern.compile(pattern).asMatchPredicate(), meaning);
    }

    Setting(String defaultValue, String unit, String range, Predicate<String> possible, String meaning) {
        this.defaultValue = defaultValue;
        this.unit = unit;
        this.range = range;
        this.possible = possible;
        this.meaning = meaning;
    }

    /** The environment variable's name. */
    public String variable() {
        return Settings.PREFIX + name();
    }

    /** The value where the environment has none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What the value counts. */
    public String unit() {
        return unit;
    }

    /** What it is for, in one line. */
    public String meaning() {
        return meaning;
    }

    /** Which values are possible, in words. */
    public String range() {
        return range;
    }

    /** What is wrong with a value that this setting does not allow, for the message. */
    String problem(String value, String shown) {
        if (this == ROUTES) {
            try {
                Routes.parse(value);
            } catch (IllegalArgumentException e) {
                return variable() + ": " + e.getMessage();
            }
        }
        // A secret must not be shown anywhere.
        String was = this == WITHDRAWAL_TOKEN ? " has " + value.length() + " characters" : " is '" + shown + "'";
        return variable() + was + ", must be " + range + " (" + unit + ")";
    }

    boolean allows(String value) {
        return possible.test(value);
    }

    private static boolean isNumber(String value, long least, long most) {
        return NUMBER.matcher(value).matches() && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
    }

    private static boolean areRoutes(String value) {
        try {
            Routes.parse(value);
            return true;
        } catch (IllegalArgumentException noRoutes) {
            return false;
        }
    }

    private static boolean isInstantOrEmpty(String value) {
        if (value.isEmpty()) {
            return true;
        }
        try {
            // The pattern keeps to what RFC 3339 allows: four digits of a year, and UTC.
            return UTC.matcher(value).matches()
                    && OffsetDateTime.parse(value).toInstant().isAfter(Instant.EPOCH);
        } catch (DateTimeParseException noInstant) {
            return false;
        }
    }
}
