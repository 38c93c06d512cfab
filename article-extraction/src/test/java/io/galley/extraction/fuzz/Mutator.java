package io.galley.extraction.fuzz;

import io.galley.extraction.Page;
import io.galley.extraction.Page.Media;
import io.galley.extraction.fuzz.SeedPages.SeedPage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes the damaged page of each case: the same seed and case, the same page. */
final class Mutator {
    private static final int DAMAGES_MAX = 5;

    private final List<SeedPage> pages;
    private final long seed;
    private final int bytesMax;

    /**
     * Makes a mutator.
     *
     * @param bytesMax of larger pages a part of this size is taken, so that many cases can be tried
     */
    Mutator(List<SeedPage> pages, long seed, int bytesMax) {
        this.pages = pages;
        this.seed = seed;
        this.bytesMax = bytesMax;
    }

    Page page(long number) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
        SeedPage origin = pages.get(random.nextInt(pages.size()));
        String text = part(origin, random);
        int damages = 1 + random.nextInt(DAMAGES_MAX);
        for (int i = 0; i < damages; i++) {
            Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
            String other = damage == Damage.SPLICE ? part(pages.get(random.nextInt(pages.size())), random) : "";
            text = damage.apply(text, other, random);
            text = text.length() > 4 * bytesMax ? text.substring(0, 4 * bytesMax) : text;
        }
        byte[] bytes = encoded(text, random);
        Media media = random.nextInt(10) > 0 ? origin.media() : Media.values()[random.nextInt(3)];
        String charset = random.nextInt(10) > 0 ? null : Damage.CHARSETS.get(random.nextInt(9));
        String url = random.nextBoolean() ? "https://www.example.com/2024/05/06/some-story.html" : null;
        Instant fetched = random.nextBoolean() ? Instant.EPOCH.plusSeconds(1_800_000_000L) : null;
        return new Page(flipped(bytes, random), media, charset, url, fetched);
    }

    private String part(SeedPage page, Random random) {
        byte[] bytes = page.bytes();
        if (bytes.length <= bytesMax) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        int head = Math.min(bytes.length, bytesMax / 8);
        int from = head + random.nextInt(bytes.length - head);
        byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + bytesMax - head));
        return new String(bytes, 0, head, StandardCharsets.UTF_8) + new String(part, StandardCharsets.UTF_8);
    }

    private static byte[] encoded(String text, Random random) {
        if (random.nextInt(12) > 0) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return text.getBytes(Charset.forName(Damage.CHARSETS.get(random.nextInt(Damage.CHARSETS.size()))));
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        if (random.nextInt(3) == 0 && bytes.length > 0) {
            for (int i = 1 + random.nextInt(40); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }
}
