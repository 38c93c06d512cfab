package io.galley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.Page.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Each folder under {@code pages} is a page and what must come of it; {@code -Dpages.update=true} rewrites that. */
class GoldenPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT);

    @TestFactory
    List<DynamicTest> pages() throws IOException {
        try (Stream<Path> folders = Files.list(PAGES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                    .toList();
        }
    }

    private void check(Path folder) throws IOException {
        boolean html = Files.exists(folder.resolve("page.html"));
        byte[] bytes = Files.readAllBytes(folder.resolve(html ? "page.html" : "page.txt"));
        Extraction extraction = extractor.extract(new Page(bytes, html ? Media.HTML : Media.TEXT, null, null, null));
        Path file = folder.resolve("expected.json");
        if (Boolean.getBoolean("pages.update")) {
            Files.writeString(file, MAPPER.writeValueAsString(rewritten(file, extraction)) + "\n");
        }
        JsonNode expected = MAPPER.readTree(Files.readString(file));
        Map<String, Object> actual = describe(extraction);
        assertThat(actual.get("refused")).isEqualTo(text(expected.get("refused")));
        assertThat(actual.get("title")).isEqualTo(text(expected.get("title")));
        assertThat(strings(actual.get("body"))).isEqualTo(strings(expected.get("body")));
        assertThat(actual.get("readFrom")).isEqualTo(text(expected.get("readFrom")));
        assertThat(strings(actual.get("kinds"))).isEqualTo(strings(expected.get("kinds")));
        for (String absent : strings(expected.get("absent"))) {
            assertThat(String.join("\n", strings(actual.get("body")))).doesNotContain(absent);
        }
    }

    private static Map<String, Object> describe(Extraction extraction) {
        Map<String, Object> result = new LinkedHashMap<>();
        switch (extraction) {
            case Refused refused -> result.put("refused", refused.reason().name());
            case Found found -> {
                result.put("title", found.article().title());
                result.put(
                        "body",
                        found.article().paragraphs().stream()
                                .map(Article.Paragraph::text)
                                .toList());
                describeStructure(found.article(), result);
            }
        }
        return result;
    }

    /** What most pages have alike is left out: paragraphs and headings, read from what the page shows. */
    private static void describeStructure(Article article, Map<String, Object> result) {
        List<String> kinds =
                article.paragraphs().stream().map(Article.Paragraph::kind).toList();
        if (!Set.of("paragraph", "heading", "list-item").containsAll(kinds)) {
            result.put("kinds", kinds);
        }
        String readFrom = article.report().provenance().get("body");
        if (!"blocks".equals(readFrom)) {
            result.put("readFrom", readFrom);
        }
    }

    private static Map<String, Object> rewritten(Path file, Extraction extraction) throws IOException {
        JsonNode old = Files.exists(file) ? MAPPER.readTree(Files.readString(file)) : MAPPER.createObjectNode();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("why", old.path("why").asString(""));
        result.putAll(describe(extraction));
        if (old.has("absent")) {
            result.put("absent", strings(old.get("absent")));
        }
        return result;
    }

    private static String text(JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    private static List<String> strings(Object values) {
        List<String> strings = new ArrayList<>();
        if (values instanceof JsonNode array) {
            array.forEach(value -> strings.add(value.asString()));
        } else if (values instanceof List<?> list) {
            list.forEach(value -> strings.add(String.valueOf(value)));
        }
        return strings;
    }
}
