package io.galley.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * Reads one CloudEvent in structured mode (CloudEvents 1.0, JSON event format) in one pass. Where a member comes twice,
 * the last counts.
 */
final class CloudEventReader {
    private static final String VERSION = "1.0";
    /** What the specification asks of every event. */
    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");

    private final Map<String, String> context = new HashMap<>();
    private CloudEvent.Form form = CloudEvent.Form.NONE;
    private byte[] data = new byte[0];
    private @Nullable String problem;

    private CloudEventReader() {}

    static Checked<CloudEvent> read(byte[] json) {
        return new CloudEventReader().readAll(json);
    }

    private Checked<CloudEvent> readAll(byte[] json) {
        try (JsonParser parser = EnvelopeReader.JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return invalid("the CloudEvent is no JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                readMember(name, parser);
            }
            if (parser.nextToken() != null) {
                return invalid("something follows the JSON object");
            }
        } catch (JacksonException malformed) {
            return invalid("the JSON is malformed or cut at byte " + EnvelopeReader.at(malformed));
        }
        return problem != null ? invalid(problem) : checked();
    }

    private Checked<CloudEvent> checked() {
        for (String name : REQUIRED) {
            if (context.getOrDefault(name, "").isBlank()) {
                return invalid("the CloudEvent has no " + name);
            }
        }
        if (!VERSION.equals(context.get("specversion"))) {
            return invalid("the CloudEvent's specversion is another than " + VERSION);
        }
        Map<String, String> attributes = new HashMap<>(context);
        REQUIRED.forEach(attributes::remove);
        String subject = attributes.remove("subject");
        String time = attributes.remove("time");
        String contentType = attributes.remove("datacontenttype");
        attributes.remove("dataschema");
        String type = context.getOrDefault("type", "");
        return Checked.good(new CloudEvent(type, subject, time, contentType, attributes, form, data));
    }

    private void readMember(String name, JsonParser parser) {
        switch (name) {
            case "data" -> readData(parser);
            case "data_base64" -> readBase64(parser);
            default -> readContext(name, parser);
        }
    }

    private void readData(JsonParser parser) {
        switch (parser.currentToken()) {
            case VALUE_NULL -> {
                // Absent.
            }
            case VALUE_STRING -> hold(CloudEvent.Form.TEXT, parser.getString().getBytes(StandardCharsets.UTF_8));
            case START_OBJECT -> hold(CloudEvent.Form.ENVELOPE, copy(parser));
            default -> {
                problem("the CloudEvent's data is neither a JSON string nor an object");
                parser.skipChildren();
            }
        }
    }

    private void readBase64(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            problem("data_base64 is no JSON string");
            parser.skipChildren();
            return;
        }
        try {
            hold(CloudEvent.Form.BASE64, parser.getBinaryValue());
        } catch (JacksonException malformed) {
            problem("data_base64 is not Base64");
        }
    }

    private void hold(CloudEvent.Form of, byte[] bytes) {
        if (form != CloudEvent.Form.NONE && form != of) {
            problem("the CloudEvent has data and data_base64, needs one");
        }
        form = of;
        data = bytes;
    }

    /** Attributes are strings, numbers and booleans; an extension of another kind says nothing to us. */
    private void readContext(String name, JsonParser parser) {
        context.remove(name);
        switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE -> context.put(name, parser.getString());
            default -> parser.skipChildren();
        }
    }

    private static byte[] copy(JsonParser parser) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        try (JsonGenerator generator = EnvelopeReader.JSON.createGenerator(ObjectWriteContext.empty(), object)) {
            generator.copyCurrentStructure(parser);
        }
        return object.toByteArray();
    }

    private void problem(String what) {
        if (problem == null) {
            problem = what;
        }
    }

    private static Checked<CloudEvent> invalid(String why) {
        return Checked.bad(Refusal.of(Reason.ENVELOPE_INVALID, why));
    }
}
