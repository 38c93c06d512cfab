package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Article.Author;
import io.galley.extraction.reading.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heads of pages, one for each kind of claim: {@code claims/<what-it-shows>.html} and what must be read from it in
 * {@code .json}. {@code -Dpages.update=true} rewrites the expectations.
 */
class GoldenClaimsTest {
    private static final Path CLAIMS = Path.of("src/test/resources/claims");
    private static final String URL = "https://www.gazette.example.com/local/bridge";
    private static final String DATED_URL = "https://www.gazette.example.com/local/2026/04/03/bridge";
    private static final Instant FETCHED_AT = Instant.parse("2026-04-05T12:00:00Z");

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    List<DynamicTest> claims() throws IOException {
        try (Stream<Path> files = Files.list(CLAIMS)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        String page = Files.readString(file);
        Path json = Path.of(file.toString().replace(".html", ".json"));
        String url = json.toString().contains("address") ? DATED_URL : URL;
        Map<String, Object> found = described(MetadataReader.read(Reader.html(page, url, 10_000), 0, url, FETCHED_AT));
        if (Boolean.getBoolean("pages.update")) {
            Files.writeString(json, MAPPER.writeValueAsString(found) + "\n");
        }
        assertThat(MAPPER.valueToTree(found).toString())
                .isEqualTo(MAPPER.readTree(Files.readString(json)).toString());
    }

    private static Map<String, Object> described(Metadata found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "title", found.title());
        put(fields, "description", found.description());
        put(fields, "type", found.type());
        put(fields, "authors", found.authors().stream().map(Author::name).toList());
        put(fields, "agency", found.agency());
        put(fields, "publishedAt", found.publishedAt());
        put(fields, "publishedPrecision", found.publishedPrecision());
        put(fields, "modifiedAt", found.modifiedAt());
        put(fields, "section", found.section());
        put(fields, "keywords", found.publisherKeywords());
        put(fields, "image", found.image());
        put(fields, "accessibleForFree", found.accessibleForFree());
        put(fields, "siteName", found.siteName());
        put(fields, "siteDomain", found.siteDomain());
        put(fields, "canonicalUrl", found.canonicalUrl());
        put(fields, "provenance", new TreeMap<>(found.provenance()));
        put(fields, "raw", new TreeMap<>(found.raw()));
        put(fields, "warnings", found.warnings());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        boolean empty = value == null || (value instanceof List<?> list && list.isEmpty());
        if (!empty) {
            fields.put(name, value instanceof java.time.OffsetDateTime time ? time.toString() : value);
        }
    }
}
