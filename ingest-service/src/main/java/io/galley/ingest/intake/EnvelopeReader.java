package io.galley.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON envelope (schemas/page-envelope-1.json) in one pass, building no tree. Unknown fields are skipped, wrong
 * types refused; where a field comes twice, the last wins.
 */
final class EnvelopeReader {
    /** Above any string that fits a submitted record, so that the record's own limit is the one that speaks. */
    private static final int STRING_CHARACTERS_MAX = 16 << 20;

    private static final int DEPTH_MAX = 64;

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(STRING_CHARACTERS_MAX)
                    .build())
            .build();

    /** What the bytes turned out to be. */
    sealed interface Reading {
        record Read(Envelope envelope) implements Reading {}

        /** It has no page, which is right only where the supplier says that there is none any more. */
        record Bodiless(Envelope envelope, String why) implements Reading {}

        /** It is meant as an envelope, but cannot be used. */
        record Broken(String why) implements Reading {}

        /** Nothing in it says that it is an envelope. */
        record Other(String why) implements Reading {}
    }

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> attributes = new HashMap<>();
    private byte @Nullable [] body;
    private Envelope.@Nullable Form form;
    private int bodies;
    private @Nullable String problem;

    private EnvelopeReader() {}

    static Reading read(byte[] json) {
        return new EnvelopeReader().readAll(json);
    }

    private Reading readAll(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Reading.Other("the value is no JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                readField(name, parser);
            }
            if (parser.nextToken() != null) {
                problem("something follows the JSON object");
            }
        } catch (JacksonException malformed) {
            // The parser's own message may quote the page.
            problem("the JSON is malformed or cut at byte " + at(malformed));
        }
        return reading();
    }

    private Reading reading() {
        if (bodies == 0) {
            return problem != null
                    ? new Reading.Other(problem)
                    : new Reading.Bodiless(
                            envelope(new byte[0], Envelope.Form.NONE),
                            "the JSON object has none of html, text, bodyBase64, needs one");
        }
        if (problem == null && bodies > 1) {
            problem = "the JSON object has " + bodies + " of html, text, bodyBase64, needs one";
        }
        if (problem != null || body == null || form == null) {
            return new Reading.Broken(String.valueOf(problem));
        }
        return new Reading.Read(envelope(body, form));
    }

    private Envelope envelope(byte[] page, Envelope.Form of) {
        return new Envelope(
                page,
                of,
                texts.get("url"),
                texts.get("contentType"),
                texts.get("fetchedAt"),
                texts.get("supplier"),
                attributes);
    }

    private void readField(String name, JsonParser parser) {
        switch (name) {
            case "html" -> readBody(name, Envelope.Form.HTML, parser);
            case "text" -> readBody(name, Envelope.Form.TEXT, parser);
            case "bodyBase64" -> readBody(name, Envelope.Form.BASE64, parser);
            case "url", "contentType", "fetchedAt", "supplier" -> {
                texts.remove(name);
                if (isText(name, parser)) {
                    texts.put(name, parser.getString());
                }
            }
            case "attributes" -> readAttributes(parser);
            default -> parser.skipChildren();
        }
    }

    private void readBody(String name, Envelope.Form of, JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (form != of) {
            bodies++;
        }
        form = of;
        if (isText(name, parser)) {
            body = of == Envelope.Form.BASE64
                    ? base64(parser)
                    : parser.getString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private byte @Nullable [] base64(JsonParser parser) {
        try {
            return parser.getBinaryValue();
        } catch (JacksonException malformed) {
            problem("bodyBase64 is not Base64");
            return null;
        }
    }

    private void readAttributes(JsonParser parser) {
        attributes.clear();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problem("attributes is no JSON object");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            attributes.remove(name);
            if (isText("an attribute", parser)) {
                attributes.put(name, parser.getString());
            }
        }
    }

    /** Whether the value is a string; skips it where it is not, and null counts as absent. */
    private boolean isText(String what, JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return true;
        }
        if (token != JsonToken.VALUE_NULL) {
            problem(what + " is no JSON string");
            parser.skipChildren();
        }
        return false;
    }

    private void problem(String what) {
        if (problem == null) {
            problem = what;
        }
    }

    /** The byte at which the parser gave up. */
    static long at(JacksonException malformed) {
        return malformed.getLocation() == null
                ? 0
                : Math.max(0, malformed.getLocation().getByteOffset());
    }
}
