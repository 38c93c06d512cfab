package io.galley.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;

/** Holds JSON against the schemas that we ship; formats such as date-time count. Tests of all modules use it. */
public final class Validator {
    private static final Map<String, String> SCHEMAS =
            Schemas.names().stream().collect(Collectors.toMap(Schemas::id, Schemas::text));
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(SCHEMAS));

    private Validator() {}

    /** What is wrong, a line each; empty where all is well. */
    public static List<String> errors(String schema, byte[] json) {
        return REGISTRY
                .getSchema(SchemaLocation.of(Schemas.id(schema)))
                .validate(
                        new String(json, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** What is wrong with a record that one of our services wrote; empty for topics of bytes and for tombstones. */
    public static List<String> errors(String topic, Headers headers, byte[] value) {
        return switch (topic) {
            case Topics.PAGES_SUBMITTED, Topics.PAGES_ACCEPTED, Topics.DEAD_LETTERS, Topics.PARKED -> List.of();
            case Topics.PAGES_OUTCOMES -> errors(Schemas.OUTCOME, value);
            case Topics.ARTICLES_EXTRACTED ->
                errors(
                        headers.lastHeader(HeaderNames.PAGE_NOTICE) == null
                                ? Schemas.EXTRACTED_PAGE
                                : Schemas.PAGE_NOTICE,
                        value);
            // articles.published, articles.latest and every route.
            default -> value == null ? List.of() : errors(Schemas.ARTICLE, value);
        };
    }
}
