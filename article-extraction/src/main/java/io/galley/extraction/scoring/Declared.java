package io.galley.extraction.scoring;

import io.galley.extraction.regions.PageView;
import io.galley.extraction.scripts.DeclaredArticle;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the page declares for search engines: the sort of article, which tells how sites of that sort are built, and, on
 * some pages, the whole body. The body is no truth (some sites declare a part, or the teasers too), so it is evidence.
 */
final class Declared implements FeatureGroup {
    static final List<String> NAMES = List.of(
            "declaredNews",
            "declaredArticle",
            "declaredPosting",
            "openGraphArticle",
            "inDeclaredBody",
            "sinceDeclaredBody",
            "untilDeclaredBody",
            "inImageText");

    /** Longest block that may be a caption, in words. */
    private static final double CAPTION_WORDS_MAX = 80;

    /** Shorter texts of images are names of things, in characters. */
    private static final int IMAGE_TEXT_CHARACTERS_MIN = 15;

    /** Blocks: farther is as far. */
    private static final int FAR = 60;

    /** Share of a block's words that must stand in the declared body for the block to be part of it. */
    private static final float PART_SHARE_MIN = 0.5f;

    /** Fewest words of a block that tells where the declared body begins and ends. */
    private static final double PART_WORDS_MIN = 8;

    private final float[] sort;
    private final float[] share;
    private final float[] since;
    private final float[] until;
    private final float[] inImageText;

    Declared(PageView page) {
        Document document = page.reading().document();
        DeclaredArticle declared = DeclaredArticle.of(page.reading().linkedData());
        boolean article = HeadText.type(page.reading()).equals("article");
        sort = new float[] {
            flag(document, declared.news()),
            flag(document, declared.article()),
            flag(document, declared.posting()),
            flag(document, article)
        };
        share = unknown(page.size());
        since = unknown(page.size());
        until = unknown(page.size());
        inImageText = unknown(page.size());
        compareWithImages(page);
        if (declared.body() != null) {
            compare(page, new Shingles(declared.body()));
        }
    }

    private static float flag(@Nullable Document document, boolean value) {
        return document == null ? Float.NaN : value ? 1 : 0;
    }

    private static float[] unknown(int size) {
        float[] values = new float[size];
        Arrays.fill(values, Float.NaN);
        return values;
    }

    private void compareWithImages(PageView page) {
        StringBuilder texts = new StringBuilder();
        for (Element image : page.reading().linkedData().elements().images()) {
            String text = image.attr("alt");
            if (text.length() >= IMAGE_TEXT_CHARACTERS_MIN) {
                texts.append(text).append('\n');
            }
        }
        if (texts.isEmpty()) {
            return;
        }
        Shingles all = new Shingles(texts.toString());
        for (int i = 0; i < inImageText.length; i++) {
            boolean caption = page.measure(i).words() <= CAPTION_WORDS_MAX;
            inImageText[i] = caption ? all.share(page.block(i).text()) : 0;
        }
    }

    /** Unknown for all where the page shows nothing of the declared body: it is then another text. */
    private void compare(PageView page, Shingles body) {
        boolean shown = false;
        boolean[] part = new boolean[share.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = body.share(page.block(i).text());
            part[i] = share[i] >= PART_SHARE_MIN && page.measure(i).words() >= PART_WORDS_MIN;
            shown |= part[i];
        }
        if (!shown) {
            Arrays.fill(share, Float.NaN);
            return;
        }
        int distance = FAR;
        for (int i = 0; i < share.length; i++) {
            since[i] = distance;
            distance = part[i] ? 0 : Math.min(FAR, distance + 1);
        }
        distance = FAR;
        for (int i = share.length - 1; i >= 0; i--) {
            until[i] = distance;
            distance = part[i] ? 0 : Math.min(FAR, distance + 1);
        }
    }

    @Override
    public void write(int block, float[] row, int offset) {
        System.arraycopy(sort, 0, row, offset, sort.length);
        row[offset + sort.length] = share[block];
        row[offset + sort.length + 1] = since[block];
        row[offset + sort.length + 2] = until[block];
        row[offset + sort.length + 3] = inImageText[block];
    }
}
