package io.galley.evaluation;

import io.galley.extraction.Article.Paragraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A folder with {@code docs.jsonl}: texts with the keywords that people gave them, an object {@code {"id", "lang",
 * "title", "text", "keywords"}} a line. Paragraphs are parted by empty lines.
 */
public final class KeywordDocs {
    private static final String FILE = "docs.jsonl";

    private KeywordDocs() {}

    /**
     * One text.
     *
     * @param language ISO 639-1
     * @param keywords what people would call it; the order means nothing
     */
    public record Doc(String id, String language, String title, List<Paragraph> paragraphs, List<String> keywords) {
        public Doc {
            paragraphs = List.copyOf(paragraphs);
            keywords = List.copyOf(keywords);
        }
    }

    /** Whether a folder is one. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Reads it, in the file's order. */
    public static List<Doc> read(Path folder) throws IOException {
        List<Doc> docs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> line :
                JsonLines.read(folder.resolve(FILE)).entrySet()) {
            Fields fields = new Fields(line.getValue());
            String language = fields.text("lang");
            String title = fields.text("title");
            String text = fields.text("text");
            docs.add(new Doc(
                    line.getKey(),
                    language == null ? "und" : language,
                    title == null ? "" : title,
                    paragraphs(text == null ? "" : text),
                    fields.texts("keywords")));
        }
        return docs;
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String part : text.split("\n\\s*\n", -1)) {
            if (!part.isBlank()) {
                paragraphs.add(new Paragraph("paragraph", part.strip()));
            }
        }
        return paragraphs;
    }
}
