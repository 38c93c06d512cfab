package io.galley.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.galley.contract.ArticleContent.Keyword;
import io.galley.contract.ArticleEvent.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleEventTest {
    private static final String ID = "9f86d081884c7d659a2feaa0c55ad015";
    private static final String HASH = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    private final ArticleEventDeserializer deserializer = new ArticleEventDeserializer();

    @Test
    void readsEveryEventAsItWasWritten() {
        long seed = 20_260_301;
        RandomEvents random = new RandomEvents(seed);
        for (int i = 0; i < 500; i++) {
            ArticleEvent event = random.event();
            byte[] json = Json.encode(event);
            ArticleEvent read = deserializer.deserialize(Topics.ARTICLES_PUBLISHED, json);
            assertThat(read).as("event %d of seed %d", i, seed).isEqualTo(event);
            assertThat(Json.encode(read)).isEqualTo(json);
            assertThat(Validator.errors(Schemas.ARTICLE, json))
                    .as("event %d of seed %d", i, seed)
                    .isEmpty();
        }
    }

    @Test
    void readsEveryExtractedPageAsItWasWritten() {
        long seed = 20_260_302;
        RandomEvents random = new RandomEvents(seed);
        for (int i = 0; i < 200; i++) {
            ExtractedPage page = new ExtractedPage(
                    ID, ID, "https://example.com/", null, Map.of("crawl", "1"), null, Instant.EPOCH, random.content());
            byte[] json = Json.encode(page);
            assertThat(Json.decode(json, ExtractedPage.class))
                    .as("page %d of seed %d", i, seed)
                    .isEqualTo(page);
            assertThat(Validator.errors(Schemas.EXTRACTED_PAGE, json))
                    .as("page %d of seed %d", i, seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "least", "updated", "withdrawn", "rerouted", "returned", "from-a-later-release"})
    void readsSampleEventsOfVersionOneForEver(String name) throws IOException {
        byte[] json = sample(name);
        assertThat(Validator.errors(Schemas.ARTICLE, json)).isEmpty();
        ArticleEvent event = deserializer.deserialize(Topics.ARTICLES_PUBLISHED, json);
        assertThat(event.id()).isEqualTo(ID);
        assertThat(Json.decode(Json.encode(event), ArticleEvent.class)).isEqualTo(event);
    }

    @Test
    void eventOfALaterSchemaVersionIsRefusedInWordsAndNotMisunderstood() {
        byte[] later =
                "{\"id\":7,\"schemaVersion\":2,\"status\":\"embargoed\",\"parts\":[]}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> deserializer.deserialize(Topics.ARTICLES_PUBLISHED, later))
                .isInstanceOf(SerializationException.class)
                .hasMessage("a record of 58 bytes in articles.published follows schema version 2, this release reads"
                        + " up to 1: update article-contract");
    }

    @Test
    void eventOfALaterSchemaVersionIsRefusedEvenWhereItLooksFamiliar() throws IOException {
        byte[] later = new String(sample("least"), StandardCharsets.UTF_8)
                .replace("\"schemaVersion\": 1", "\"schemaVersion\": 2")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> deserializer.deserialize(Topics.ARTICLES_PUBLISHED, later))
                .hasMessageContaining("follows schema version 2, this release reads up to 1");
    }

    @Test
    void readsEachFieldOfTheFullSample() throws IOException {
        ArticleEvent event = deserializer.deserialize(Topics.ARTICLES_PUBLISHED, sample("full"));
        ArticleContent content = event.content();
        assertThat(event.supplier()).isEqualTo("crawler-7");
        assertThat(event.attributes()).containsExactly(Map.entry("crawl", "2026-03"));
        assertThat(event.fetchedAt()).isEqualTo("2026-03-01T11:59:30Z");
        assertThat(content.title()).isEqualTo("Bridge reopens after two years");
        assertThat(content.paragraphs()).extracting(p -> p.kind()).containsExactly("paragraph", "heading", "quote");
        assertThat(content.keywords()).containsExactly(new Keyword("bridge", "publisher", 1.0));
        assertThat(content.site().domain()).isEqualTo("example.com");
        assertThat(content.accessibleForFree()).isTrue();
        assertThat(content.extraction().provenance()).containsEntry("title", "json-ld");
        assertThat(content.extraction().raw()).isEmpty(); // an event of a time before there were raw values
        // Nothing of the sample is lost on the way: it was written in our own spelling.
        assertThat(new String(Json.encode(event), StandardCharsets.UTF_8))
                .isEqualToIgnoringWhitespace(new String(sample("full"), StandardCharsets.UTF_8));
    }

    @Test
    void ignoresFieldsAndKindsOfALaterRelease() throws IOException {
        ArticleEvent event = deserializer.deserialize(Topics.ARTICLES_PUBLISHED, sample("from-a-later-release"));
        assertThat(event.content().paragraphs()).extracting(p -> p.kind()).containsExactly("hologram");
    }

    @Test
    void withdrawnEventHasNoContent() throws IOException {
        ArticleEvent event = deserializer.deserialize(Topics.ARTICLES_PUBLISHED, sample("withdrawn"));
        assertThat(event.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(event.content()).isNull();
        assertThat(event.contentHash()).isNull();
    }

    @Test
    void usableEventNeedsContentAndHash() {
        ArticleContent content = new RandomEvents(1).content();
        assertThatThrownBy(() -> usable(HASH, null)).hasMessageContaining("content");
        assertThatThrownBy(() -> usable(null, content)).hasMessageContaining("contentHash");
        assertThat(usable(HASH, content).content()).isSameAs(content);
    }

    @Test
    void tombstoneReadsAsNull() {
        assertThat(deserializer.deserialize(Topics.ARTICLES_LATEST, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "secret", "[]", "\"secret\"", "{}", "{\"id\":\"secret\"}", "{\"id\":"})
    void namesTopicAndSizeButNoContentOfWhatIsNoEvent(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> deserializer.deserialize(Topics.ARTICLES_PUBLISHED, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessage("a record of " + bytes.length + " bytes in articles.published is no article event");
    }

    @Test
    void jsonHasNoNumberThatIsNone() {
        assertThatThrownBy(() -> new Keyword("bridge", "extracted", Double.NaN))
                .hasMessage("score is NaN, must be 0 to 1");
        assertThatThrownBy(() -> new Keyword("bridge", "extracted", 1.5)).hasMessage("score is 1.5, must be 0 to 1");
    }

    @Test
    void leavesOutAttributesWithoutText() {
        Map<String, String> texts =
                Json.decodeTexts("{\"b\":\"2\",\"a\":\"\",\"c\":null}".getBytes(StandardCharsets.UTF_8));
        ExtractedPage page =
                new ExtractedPage(ID, ID, null, null, texts, null, Instant.EPOCH, new RandomEvents(1).content());
        assertThat(page.attributes()).containsExactly(Map.entry("b", "2"));
    }

    @Test
    void halfOfASurrogatePairNeverReachesAReader() {
        Map<String, String> texts = new java.util.TreeMap<>();
        texts.put("first", "\uD800a");
        texts.put("last", "a\uD83D");
        texts.put("turned", "\uDE00\uD83D");
        texts.put("whole", "a\uD83D\uDE00b");
        assertThat(new String(Json.encode(texts), StandardCharsets.UTF_8))
                .isEqualTo("{\"first\":\"\uFFFDa\",\"last\":\"a\uFFFD\",\"turned\":\"\uFFFD\uFFFD\","
                        + "\"whole\":\"a\uD83D\uDE00b\"}");
        assertThat(new String(Json.encode(new Keyword("a\uD800", "extracted", 0)), StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"a\uFFFD\",\"source\":\"extracted\",\"score\":0.0}");
        assertThat(new String(Json.encode(List.of("\uD800")), StandardCharsets.UTF_8))
                .isEqualTo("[\"\uFFFD\"]");
    }

    @Test
    void fetchInTheFutureCountsAsFetchedWhenAccepted() {
        Instant accepted = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(page(accepted.plusSeconds(1), accepted).orderedAt()).isEqualTo(accepted);
        assertThat(page(accepted.minusSeconds(1), accepted).orderedAt()).isEqualTo(accepted.minusSeconds(1));
        assertThat(page(null, accepted).orderedAt()).isEqualTo(accepted);
    }

    private static ExtractedPage page(Instant fetchedAt, Instant acceptedAt) {
        return new ExtractedPage(ID, ID, null, null, Map.of(), fetchedAt, acceptedAt, new RandomEvents(1).content());
    }

    private static ArticleEvent usable(String hash, ArticleContent content) {
        return new ArticleEvent(
                ID,
                1,
                1,
                Status.USABLE,
                null,
                hash,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                Instant.EPOCH,
                content);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = ArticleEventTest.class.getResourceAsStream("/released/article-1/" + name + ".json")) {
            return in.readAllBytes();
        }
    }
}
