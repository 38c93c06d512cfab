package io.galley.runtime;

/**
 * All settings that the environment may hold. This is the only list: an environment variable that begins with
 * {@code GALLEY_} and is neither here nor begins with {@link Settings#KAFKA_PREFIX} stops the start.
 */
public enum Setting {
    BOOTSTRAP_SERVERS("localhost:9092", "host:port,…", "[^\\s]{1,2000}", "the Kafka brokers"),
    PIPELINE("galley", "name", "[a-z0-9][a-z0-9-]{0,49}", "names this pipeline in events (ce_source)"),
    PARTITIONS("4", "partitions", 1, 1000, "partitions of every topic, all the same"),
    REPLICATION("-1", "copies", -1, 10, "copies of each partition; -1 is the broker's default"),
    ACCEPTED_RETENTION_DAYS(
            "30", "days", 1, 3650, "how long pages.accepted is kept: how far back re-extraction reaches"),
    THREADS("1", "threads", 1, 64, "stream threads of a service"),
    STATE_DIR("state", "folder", ".{1,1000}", "where services keep their state; put it on a volume"),
    COMMIT_INTERVAL_MS("20", "ms", 1, 10_000, "time between commits: lower is faster, higher is cheaper"),
    HEALTH_HOST("127.0.0.1", "address", "[0-9a-zA-Z.:_-]{1,255}", "where health and metrics listen"),
    HEALTH_PORT("8081", "port", 0, 65_535, "port of health and metrics; 0 takes any free one"),
    HTTP_HOST("127.0.0.1", "address", "[0-9a-zA-Z.:_-]{1,255}", "where ingest listens for pages"),
    HTTP_PORT("8080", "port", 0, 65_535, "port on which ingest takes pages; 0 takes any free one"),
    ACCEPTED_AT(
            "",
            "ISO 8601 instant",
            "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z",
            "stands in for every time of acceptance, for runs that must repeat to the byte; empty is off"),
    LOG_FORMAT("text", "text | json", "text|json", "form of the log lines"),
    LOG_LEVEL("INFO", "level", "ERROR|WARN|INFO|DEBUG|TRACE", "least level of log lines");

    private final String defaultValue;
    private final String unit;
    private final String pattern;
    private final long least;
    private final long most;
    private final String meaning;

    /** A number from {@code least} to {@code most}. */
    Setting(String defaultValue, String unit, long least, long most, String meaning) {
        this.defaultValue = defaultValue;
        this.unit = unit;
        this.pattern = "-?\\d{1,18}";
        this.least = least;
        this.most = most;
        this.meaning = meaning;
    }

    /** A text of the form {@code pattern}, a regular expression. */
    Setting(String defaultValue, String unit, String pattern, String meaning) {
        this.defaultValue = defaultValue;
        this.unit = unit;
        this.pattern = pattern;
        this.least = 0;
        this.most = 0;
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
        return isNumber() ? least + " to " + most : "of the form " + pattern;
    }

    boolean allows(String value) {
        if (!value.matches(pattern)) {
            return false;
        }
        return !isNumber() || (Long.parseLong(value) >= least && Long.parseLong(value) <= most);
    }

    private boolean isNumber() {
        return least < most;
    }
}
