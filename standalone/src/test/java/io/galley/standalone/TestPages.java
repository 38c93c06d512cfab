package io.galley.standalone;

import io.galley.contract.HeaderNames;
import io.galley.contract.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Pages for tests: articles made of invented sentences, and pages that mean harm. */
final class TestPages {
    private static final List<String> SUBJECTS = List.of(
            "The harbour council",
            "A group of beekeepers",
            "The night ferry",
            "The city's oldest bakery",
            "An engineer from the valley",
            "The women's rowing club",
            "A school in the hills",
            "The bridge authority");
    private static final List<String> VERBS = List.of(
            "announced a plan for",
            "voted on Tuesday against",
            "spent three years repairing",
            "has lost patience with",
            "won a prize for",
            "quietly bought",
            "asked the minister about",
            "closed");
    private static final List<String> OBJECTS = List.of(
            "the flooded tunnel under the market square", "a small fleet of electric boats",
            "the last telephone exchange of the region", "two hundred apple trees along the canal",
            "the new timetable of the mountain railway", "an archive of hand-drawn maps",
            "the wind turbines behind the dike", "a library that lends musical instruments");
    private static final int MIB = 1 << 20;

    private TestPages() {}

    /** An article page; the same seed gives the same page. */
    static String article(long seed) {
        Random random = new Random(seed);
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><meta charset=utf-8><title>Report ")
                .append(seed)
                .append(" from the valley</title></head><body><nav><a href=/>Home</a> <a href=/news>News</a></nav>")
                .append("<article><h1>Report ")
                .append(seed)
                .append(" from the valley</h1>");
        for (int i = 0; i < 6; i++) {
            page.append("<p>");
            for (int j = 0; j < 4; j++) {
                page.append(sentence(random)).append(' ');
            }
            page.append("</p>");
        }
        return page.append("</article><footer>Imprint | Privacy</footer></body></html>")
                .toString();
    }

    private static String sentence(Random random) {
        return SUBJECTS.get(random.nextInt(SUBJECTS.size())) + " " + VERBS.get(random.nextInt(VERBS.size())) + " "
                + OBJECTS.get(random.nextInt(OBJECTS.size())) + ", and "
                + SUBJECTS.get(random.nextInt(SUBJECTS.size())).toLowerCase(java.util.Locale.ROOT) + " "
                + VERBS.get(random.nextInt(VERBS.size())) + " number " + random.nextInt(1000) + ".";
    }

    /** A submission of an article page under a URL. */
    static ProducerRecord<byte[], byte[]> submission(String url, String html) {
        return submission(url, html.getBytes(StandardCharsets.UTF_8), Map.of("content-type", "text/html"));
    }

    static ProducerRecord<byte[], byte[]> submission(String url, byte[] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.PAGES_SUBMITTED, url.getBytes(StandardCharsets.UTF_8), value);
        record.headers().add(HeaderNames.URL, url.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Submissions that mean harm, by what is wrong with them. */
    static Map<String, ProducerRecord<byte[], byte[]>> hostile() {
        Map<String, String> html = Map.of("content-type", "text/html");
        Map<String, ProducerRecord<byte[], byte[]>> pages = new LinkedHashMap<>();
        pages.put(
                "null value",
                new ProducerRecord<>(Topics.PAGES_SUBMITTED, null, null, null, null, new RecordHeaders()));
        pages.put("empty", submission("https://a.example/empty", new byte[0], html));
        pages.put("one byte", submission("https://a.example/one", new byte[] {'x'}, html));
        pages.put("zeros", submission("https://a.example/zeros", new byte[100_000], html));
        pages.put("gzip bomb", submission("https://a.example/bomb", gzip(1024L * MIB), Map.of()));
        pages.put("cut gzip", submission("https://a.example/cut", Arrays.copyOf(gzip(MIB), 500), Map.of()));
        pages.put(
                "picture", submission("https://a.example/png", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0), html));
        pages.put("archive", submission("https://a.example/zip", bytes('P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3), html));
        pages.put("noise", submission("https://a.example/noise", noise(300_000), html));
        pages.put("deep", submission("https://a.example/deep", "<div>".repeat(1_000_000)));
        pages.put("deep and closed", submission("https://a.example/deep2", "<b>x".repeat(500_000)));
        pages.put("one line of 10 MB", submission("https://a.example/line", "a word ".repeat(1_500_000)));
        pages.put("page at the limit", submission("https://a.example/limit", repeated(8 * MIB), html));
        pages.put("page above the limit", submission("https://a.example/over", repeated(8 * MIB + 1), html));
        pages.put("article above its limit", submission("https://a.example/long", longArticle()));
        pages.put(
                "cut JSON",
                submission("https://a.example/json", "{\"html\": \"<p>", Map.of("content-type", "application/json")));
        pages.put(
                "wrong types",
                submission("https://a.example/types", "{\"html\": 17}", Map.of("content-type", "application/json")));
        pages.put("script URL", submission("javascript:alert(1)", article(1)));
        pages.put("URL of 64 kB", submission("https://a.example/" + "u".repeat(65_536), article(2)));
        pages.put("many attributes", manyAttributes());
        return pages;
    }

    private static ProducerRecord<byte[], byte[]> submission(String url, String value, Map<String, String> headers) {
        return submission(url, value.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static ProducerRecord<byte[], byte[]> manyAttributes() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) {
            headers.put("attribute-a" + i, "value");
        }
        return submission("https://a.example/attributes", article(3).getBytes(StandardCharsets.UTF_8), headers);
    }

    private static byte[] repeated(int length) {
        byte[] sentence =
                "This sentence stands here again and again, and nobody knows why. ".getBytes(StandardCharsets.UTF_8);
        byte[] page = new byte[length];
        for (int i = 0; i < length; i++) {
            page[i] = sentence[i % sentence.length];
        }
        return page;
    }

    /** 3 MiB of different sentences: a page within its limit whose body is over its own. */
    private static String longArticle() {
        Random random = new Random(7);
        StringBuilder page = new StringBuilder("<article><h1>A very long report</h1>");
        while (page.length() < 3 * MIB) {
            page.append("<p>")
                    .append(sentence(random))
                    .append(' ')
                    .append(sentence(random))
                    .append("</p>");
        }
        return page.append("</article>").toString();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(3).nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Zeros, zipped. */
    private static byte[] gzip(long zeros) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            byte[] block = new byte[MIB];
            for (long written = 0; written < zeros; written += block.length) {
                out.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /** Hostile and good submissions in turn. */
    static <T> List<T> interleaved(List<T> hostile, List<T> good) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < Math.max(hostile.size(), good.size()); i++) {
            if (i < hostile.size()) {
                all.add(hostile.get(i));
            }
            if (i < good.size()) {
                all.add(good.get(i));
            }
        }
        return all;
    }
}
