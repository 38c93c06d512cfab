package io.galley.publish;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.galley.contract.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds JSON against the schemas that we ship; formats such as date-time count. */
final class Validator {
    private static final Map<String, String> SCHEMAS =
            Schemas.names().stream().collect(Collectors.toMap(Schemas::id, Schemas::text));
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(SCHEMAS));

    private Validator() {}

    /** What is wrong, a line each; empty where all is well. */
    static List<String> errors(String schema, byte[] json) {
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
}
