package io.galley.contract;

import io.galley.contract.ArticleContent.Author;
import io.galley.contract.ArticleContent.ExtractionReport;
import io.galley.contract.ArticleContent.Image;
import io.galley.contract.ArticleContent.Keyword;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.ArticleContent.Removed;
import io.galley.contract.ArticleContent.Site;
import io.galley.contract.ArticleEvent.Cause;
import io.galley.contract.ArticleEvent.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Makes events of any shape from a seed: fields present or missing, texts in many scripts, awkward characters. */
final class RandomEvents {
    private static final List<String> PIECES = List.of(
            "bridge",
            "Größe",
            "été",
            "橋",
            "مرحبا",
            "\"quoted\"",
            "\\",
            "\u0000",
            "\n",
            "\u2028",
            "😀",
            "</script>",
            " ");
    /** Seconds of the years 1 to 9999, which is as far as date-time of RFC 3339 goes. */
    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();

    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final Random random;

    RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    ArticleEvent event() {
        boolean usable = random.nextInt(5) > 0;
        long version = 1 + random.nextInt(3);
        return new ArticleEvent(
                hex(32),
                version,
                ArticleEvent.SCHEMA_VERSION,
                usable ? Status.USABLE : Status.WITHDRAWN,
                version == 1 ? null : hex(64),
                usable ? hex(64) : null,
                version == 1 ? List.of() : List.of("title", "paragraphs"),
                version == 1 ? null : maybe(() -> random.nextBoolean() ? Cause.PAGE : Cause.ENGINE),
                usable ? null : text(),
                maybe(this::text),
                maybe(this::text),
                texts(),
                maybe(this::time),
                time(),
                usable ? content() : null);
    }

    ArticleContent content() {
        List<Paragraph> paragraphs = list(1, () -> new Paragraph(text(), text()));
        return new ArticleContent(
                maybe(this::text),
                maybe(() -> new Site(maybe(this::text), maybe(this::text))),
                maybe(this::text),
                list(0, this::text),
                maybe(this::text),
                String.join("\n\n", paragraphs.stream().map(Paragraph::text).toList()),
                paragraphs,
                random.nextInt(5000),
                maybe(this::text),
                list(0, () -> new Author(text(), maybe(this::text))),
                maybe(this::text),
                maybe(this::time),
                maybe(() -> "minute"),
                maybe(this::time),
                random.nextBoolean() ? "fr" : "und",
                maybe(this::text),
                list(0, () -> new Keyword(text(), "extracted", random.nextDouble())),
                maybe(() -> new Image(text(), maybe(this::text))),
                maybe(random::nextBoolean),
                new ExtractionReport(
                        1 + random.nextInt(9),
                        "html",
                        maybe(this::text),
                        random.nextDouble(),
                        list(0, () -> new Removed(text(), random.nextInt(99), random.nextInt(9999))),
                        texts(),
                        texts(),
                        list(0, this::text)));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        list(0, this::text).forEach(name -> texts.put(name, text()));
        return texts;
    }

    private Instant time() {
        return Instant.ofEpochSecond(random.nextLong(EARLIEST, LATEST), random.nextInt(1_000_000_000));
    }

    private String hex(int digits) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> list(int least, Supplier<T> item) {
        List<T> list = new ArrayList<>();
        for (int i = least + random.nextInt(4); i > 0; i--) {
            list.add(item.get());
        }
        return list;
    }
}
