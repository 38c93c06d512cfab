package io.galley.standalone.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.galley.standalone.Printable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Comma-separated values (RFC 4180, UTF-8), one event a row. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
final class CsvForm implements Form {
    /** What a cell of a formula begins with, in the spreadsheets that we know of. */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private static final List<String> OF_ARTICLES = List.of(
            FieldPath.APPENDED_AT,
            "id",
            "version",
            "status",
            "url",
            "site.domain",
            "language",
            "publishedAt",
            "title",
            "authors.name",
            "section",
            "keywords.text",
            "wordCount",
            "extraction.confidence",
            "extraction.engine",
            "cause");
    private static final List<String> OF_OUTCOMES = List.of(
            FieldPath.APPENDED_AT,
            "articleId",
            "stage",
            "outcome",
            "reason",
            "detail",
            "version",
            "engine",
            "origin.topic",
            "origin.partition",
            "origin.offset");

    private final List<FieldPath> columns;
    private final boolean terminal;

    CsvForm(Content content, List<String> columns, boolean terminal) {
        List<String> names = columns.isEmpty() ? usual(content) : columns;
        this.columns =
                names.stream().map(name -> FieldPath.of("--columns", name)).toList();
        this.terminal = terminal;
    }

    @Override
    public byte[] head() {
        return row(columns.stream().map(FieldPath::name).toList());
    }

    @Override
    public byte[] event(Instant appendedAt, byte[] value, JsonNode event) {
        return row(columns.stream()
                .map(column -> String.join("; ", column.values(appendedAt, event)))
                .map(this::safe)
                .toList());
    }

    private static List<String> usual(Content content) {
        return content == Content.OUTCOMES ? OF_OUTCOMES : OF_ARTICLES;
    }

    private String safe(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
        String shown = terminal ? Printable.escaped(cell) : cell;
        return formula ? "'" + shown : shown;
    }

    private static byte[] row(List<String> cells) {
        StringWriter row = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(row)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("a writer in memory does not fail", e);
        }
        return row.toString().getBytes(StandardCharsets.UTF_8);
    }
}
