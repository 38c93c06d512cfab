package io.galley.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes the AsyncAPI 3.0 document of all topics from {@link Topics}, {@link Limits} and {@link Schemas}. */
final class AsyncApiDocument {
    private static final String BINDING_VERSION = "0.5.0";
    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";
    /** The default of the setting; every topic has the same number. */
    private static final int PARTITIONS = 4;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AsyncApiDocument() {}

    static String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:galley");
        document.put(
                "info",
                object(
                        "title",
                        "Galley",
                        "version",
                        "1",
                        "description",
                        "Kafka topics of Galley, which turns raw scraped web pages into clean article events."
                                + " All promises hold for isolation.level=read_committed. Every topic has the"
                                + " same number of partitions (GALLEY_PARTITIONS, here the default). Routes are"
                                + " further topics like articles.published, named in GALLEY_ROUTES.",
                        "license",
                        object("name", "Apache-2.0")));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels());
        document.put("operations", operations());
        document.put("components", object("messages", messages(), "schemas", headers()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        for (TopicSpec topic : Topics.all()) {
            Map<String, Object> messages = new LinkedHashMap<>();
            messagesOf(topic.name()).forEach(name -> messages.put(name, ref("components/messages/" + name)));
            channels.put(
                    topic.name(),
                    object(
                            "address",
                            topic.name(),
                            "description",
                            "Key: " + topic.key() + ". Value: " + topic.value() + ".",
                            "messages",
                            messages,
                            "bindings",
                            object(
                                    "kafka",
                                    object(
                                            "topic",
                                            topic.name(),
                                            "partitions",
                                            PARTITIONS,
                                            "topicConfiguration",
                                            configuration(topic),
                                            "bindingVersion",
                                            BINDING_VERSION))));
        }
        return channels;
    }

    /** Kafka's names and values, typed as the binding wants them. */
    private static Map<String, Object> configuration(TopicSpec topic) {
        Map<String, Object> typed = new LinkedHashMap<>();
        topic.config()
                .forEach((name, value) -> typed.put(
                        name,
                        switch (name) {
                            case "cleanup.policy" -> List.of(value);
                            case "message.timestamp.type" -> value;
                            default -> Long.valueOf(value);
                        }));
        return typed;
    }

    private static List<String> messagesOf(String topic) {
        return switch (topic) {
            case Topics.PAGES_SUBMITTED -> List.of("page", "pageEnvelope", "pageGone");
            case Topics.PAGES_ACCEPTED -> List.of("acceptedPage");
            case Topics.ARTICLES_EXTRACTED -> List.of("extractedPage", "pageNotice");
            case Topics.ARTICLES_PUBLISHED -> List.of("articleEvent");
            case Topics.ARTICLES_LATEST -> List.of("articleEvent", "tombstone");
            case Topics.PAGES_OUTCOMES -> List.of("outcome");
            default -> List.of("deadLetter");
        };
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        operations.put("takePages", operation("receive", Topics.PAGES_SUBMITTED, "Suppliers write pages here."));
        operations.put("publishArticles", operation("send", Topics.ARTICLES_PUBLISHED, "Every version, in order."));
        operations.put("keepLatest", operation("send", Topics.ARTICLES_LATEST, "The newest version of each article."));
        operations.put("tellOutcomes", operation("send", Topics.PAGES_OUTCOMES, "What became of each page."));
        operations.put("keepDeadLetters", operation("send", Topics.DEAD_LETTERS, "Failures that nobody expected."));
        return operations;
    }

    private static Map<String, Object> operation(String action, String channel, String summary) {
        return object("action", action, "channel", ref("channels/" + channel), "summary", summary);
    }

    private static Map<String, Object> messages() {
        Limits limits = Limits.DEFAULT;
        String id = "articleId";
        Map<String, Object> messages = new LinkedHashMap<>();
        messages.put(
                "articleEvent",
                message(
                        "Article event, at most " + limits.eventBytesMax() + " bytes of key, value and headers",
                        Schemas.ARTICLE,
                        id,
                        "eventHeaders"));
        messages.put("tombstone", bytes("No value: the article was withdrawn", "null", id, "eventHeaders"));
        messages.put(
                "outcome",
                message("Outcome of one submitted page", Schemas.OUTCOME, "articleIdOrOrigin", "outcomeHeaders"));
        messages.put(
                "pageEnvelope",
                message(
                        "Page in a JSON envelope, at most " + limits.submittedBytesMax()
                                + " bytes of key, value and headers",
                        Schemas.PAGE_ENVELOPE,
                        "any",
                        "submissionHeaders"));
        messages.put(
                "page",
                bytes(
                        "Page as it is, HTML or text, perhaps gzipped: at most " + limits.pageBytesMax()
                                + " bytes unzipped",
                        "string",
                        "any",
                        "submissionHeaders"));
        messages.put(
                "pageGone",
                bytes(
                        "Notice that a page is gone, by header ce_type or attribute-status; the value is not read",
                        "any",
                        "any",
                        "submissionHeaders"));
        messages.put(
                "acceptedPage",
                bytes("Page bytes, unwrapped and unzipped; empty on a notice", "string", id, "internalHeaders"));
        messages.put(
                "extractedPage",
                message(
                        "Article as extracted, before versions; internal",
                        Schemas.EXTRACTED_PAGE,
                        id,
                        "internalHeaders"));
        messages.put(
                "pageNotice",
                message("Notice that a page is gone; internal", Schemas.PAGE_NOTICE, id, "internalHeaders"));
        messages.put(
                "deadLetter",
                bytes("Original key, value and headers of a record that failed", "any", "any", "letterHeaders"));
        return messages;
    }

    private static Map<String, Object> message(String summary, String schema, String key, String headers) {
        return message(
                summary,
                "application/json",
                object("schemaFormat", SCHEMA_FORMAT, "schema", MAPPER.readTree(inDocument(Schemas.text(schema)))),
                key,
                headers);
    }

    /** Tools resolve references within the document only. */
    private static String inDocument(String schema) {
        return schema.replace(
                "\"$ref\": \"" + Schemas.id(Schemas.ARTICLE) + "#/",
                "\"$ref\": \"#/components/messages/articleEvent/payload/schema/");
    }

    private static Map<String, Object> bytes(String summary, String type, String key, String headers) {
        Map<String, Object> payload = type.equals("any") ? Map.of() : object("type", type);
        return message(summary, "application/octet-stream", payload, key, headers);
    }

    private static Map<String, Object> message(
            String summary, String contentType, Object payload, String key, String headers) {
        return object(
                "summary", summary,
                "contentType", contentType,
                "headers", ref("components/schemas/" + headers),
                "payload", payload,
                "bindings", object("kafka", object("key", key(key), "bindingVersion", BINDING_VERSION)));
    }

    private static Map<String, Object> key(String key) {
        return switch (key) {
            case "articleId" -> object("type", "string", "pattern", "^[0-9a-f]{32}$", "description", "Article id.");
            case "articleIdOrOrigin" ->
                object(
                        "type", "string",
                        "pattern", "^([0-9a-f]{32}|[^/]+/[0-9]+/[0-9]+)$",
                        "description", "Article id, or the origin where no page could be read.");
            default -> object("type", "string", "description", "Anything.");
        };
    }

    private static Map<String, Object> headers() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("eventHeaders", headers(AsyncApiHeaders.EVENT));
        schemas.put("outcomeHeaders", headers(AsyncApiHeaders.OUTCOME));
        schemas.put("submissionHeaders", headers(AsyncApiHeaders.SUBMISSION));
        schemas.put("internalHeaders", headers(AsyncApiHeaders.INTERNAL));
        schemas.put("letterHeaders", headers(AsyncApiHeaders.LETTER));
        return schemas;
    }

    private static Map<String, Object> headers(List<AsyncApiHeaders.Header> headers) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (AsyncApiHeaders.Header header : headers) {
            properties.put(
                    header.name(),
                    object("type", "string", "description", header.meaning(), "examples", List.of(header.example())));
            if (header.always()) {
                required.add(header.name());
            }
        }
        Map<String, Object> schema = object("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> ref(String path) {
        return object("$ref", "#/" + path);
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
