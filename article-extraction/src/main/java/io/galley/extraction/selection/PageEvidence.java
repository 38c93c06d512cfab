package io.galley.extraction.selection;

import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Tree;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a page's being one article: the evidence that the page model was learned from. */
public final class PageEvidence {
    private static final List<String> NAMES = List.of(
            "confidence",
            "keptWords",
            "keptShare",
            "linkShare",
            "keptLinkShare",
            "keptBlocks",
            "keptMeanWords",
            "keptMaxWords",
            "proseShare",
            "goodShare",
            "goodWords",
            "blocks",
            "headingShare",
            "holders",
            "keptRun",
            "priceShare",
            "repeatShare",
            "saysArticle",
            "saysOther",
            "dated",
            "signed",
            "titled",
            "steps",
            "slugWords",
            "urlDigits",
            "saysList",
            "linkedHeadings",
            "linkedHeadingsInside",
            "linkLinesInside",
            "repeatsInside",
            "datesInside",
            "spanShare",
            "wordsPerHeading",
            "addressIndex",
            "addressShop",
            "addressForum",
            "addressSite",
            "addressArticle");

    private static final Set<String> ADDRESS = Set.of(
            "steps",
            "slugWords",
            "urlDigits",
            "addressIndex",
            "addressShop",
            "addressForum",
            "addressSite",
            "addressArticle");

    /** Shortest sentence that counts as prose, in words: teasers have shorter ones. */
    private static final int SENTENCE_WORDS_MIN = 10;

    private static final String CURRENCIES = "$€£¥₹₩₽₺";

    private static final Set<String> OTHER_TYPES =
            Set.of("website", "product", "product.group", "og:product", "profile");

    /** What schema.org calls pages that list others. */
    private static final Set<String> LIST_TYPES = Set.of(
            "itemlist",
            "collectionpage",
            "searchresultspage",
            "offercatalog",
            "productcollection",
            "blog",
            "profilepage");

    /** Share of a block's characters that are link, from which it is a link as a whole. */
    private static final double LINK_SHARE_MIN = 0.8;

    /** How the rules call a line that is a date. */
    private static final String DATE = "date-line";

    private PageEvidence() {}

    /** Names of the evidence, in the order of a row. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The evidence for a page; unknown is NaN.
     *
     * @param verdicts what the rules say of each block
     * @param url where it was fetched
     */
    public static float[] of(PageView page, List<Verdict> verdicts, Cut cut, Metadata metadata, @Nullable String url) {
        float[] row = new float[NAMES.size()];
        row[0] = (float) cut.confidence();
        int at = ofBody(page, cut.kept(), row, 1);
        at = ofPage(page, row, at);
        at = ofClaims(page, metadata, row, at);
        at = ofAddress(url, row, at);
        at = ofLists(page, verdicts, cut.kept(), metadata, row, at);
        ofNames(url, row, at);
        return row;
    }

    /** The same row for a page whose supplier gave no address. */
    public static float[] withoutAddress(float[] row) {
        float[] without = row.clone();
        for (int i = 0; i < without.length; i++) {
            without[i] = ADDRESS.contains(NAMES.get(i)) ? Float.NaN : without[i];
        }
        return without;
    }

    private static int ofBody(PageView page, BitSet kept, float[] row, int offset) {
        double words = 0;
        double links = 0;
        double most = 0;
        double prose = 0;
        double good = 0;
        int headings = 0;
        int run = 0;
        int longest = 0;
        double allWords = 0;
        double allGood = 0;
        double allLinks = 0;
        Set<Integer> holders = new HashSet<>();
        int goodBlocks = 0;
        Tree tree = page.reading().tree();
        for (int i = 0; i < page.size(); i++) {
            Measure measure = page.measure(i);
            allWords += measure.words();
            allLinks += measure.words() * measure.linkShare();
            allGood += measure.good() ? measure.words() : 0;
            run = kept.get(i) ? run + 1 : 0;
            longest = Math.max(longest, run);
            if (kept.get(i)) {
                words += measure.words();
                links += measure.words() * measure.linkShare();
                most = Math.max(most, measure.words());
                good += measure.good() ? measure.words() : 0;
                prose += measure.sentenceEnds() > 0 && measure.words() >= SENTENCE_WORDS_MIN ? measure.words() : 0;
                headings += page.block(i).kind() == Block.Kind.HEADING ? 1 : 0;
                if (measure.good()) {
                    goodBlocks++;
                    holders.add(tree.parent(page.block(i).node()));
                }
            }
        }
        boolean html = page.reading().html();
        int count = Math.max(1, kept.cardinality());
        int at = offset;
        row[at++] = (float) words;
        row[at++] = (float) (words / Math.max(1, allWords));
        row[at++] = html ? (float) (allLinks / Math.max(1, allWords)) : Float.NaN;
        row[at++] = html ? (float) (links / Math.max(1, words)) : Float.NaN;
        row[at++] = kept.cardinality();
        row[at++] = (float) (words / count);
        row[at++] = (float) most;
        row[at++] = (float) (prose / Math.max(1, words));
        row[at++] = (float) (good / Math.max(1, allGood));
        row[at++] = (float) allGood;
        row[at++] = page.size();
        row[at++] = html ? (float) headings / count : Float.NaN;
        row[at++] = html ? (float) holders.size() / Math.max(1, goodBlocks) : Float.NaN;
        row[at++] = (float) longest / count;
        return at;
    }

    private static int ofPage(PageView page, float[] row, int offset) {
        int prices = 0;
        int repeats = 0;
        for (int i = 0; i < page.size(); i++) {
            prices += price(page.block(i).text()) ? 1 : 0;
            repeats += page.repeats().get(i) >= 3 ? 1 : 0;
        }
        row[offset] = (float) prices / page.size();
        row[offset + 1] = (float) repeats / page.size();
        return offset + 2;
    }

    /** A short text with a currency's sign beside a digit. */
    private static boolean price(String text) {
        for (int i = 0; i < Math.min(text.length(), 60); i++) {
            if (CURRENCIES.indexOf(text.charAt(i)) >= 0) {
                boolean before = i > 1 && (digit(text, i - 1) || digit(text, i - 2));
                return before || digit(text, i + 1) || digit(text, i + 2);
            }
        }
        return false;
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static int ofClaims(PageView page, Metadata metadata, float[] row, int offset) {
        boolean html = page.reading().html();
        boolean article = false;
        boolean other = false;
        for (String type : metadata.declaredTypes()) {
            boolean says = type.endsWith("article") || type.endsWith("posting") || type.equals("report");
            article |= says;
            other |= !says && (OTHER_TYPES.contains(type) || type.endsWith("list") || type.endsWith("page"));
        }
        row[offset] = html ? (article ? 1 : 0) : Float.NaN;
        row[offset + 1] = html ? (other ? 1 : 0) : Float.NaN;
        row[offset + 2] = metadata.publishedAt() == null ? 0 : 1;
        row[offset + 3] = metadata.authors().isEmpty() ? 0 : 1;
        row[offset + 4] = metadata.title() == null ? 0 : 1;
        return offset + 5;
    }

    /** An article's address mostly ends in its title or a number, an index's is short. */
    private static int ofAddress(@Nullable String url, float[] row, int offset) {
        int start = url == null ? -1 : url.indexOf("://");
        if (url == null || start < 0) {
            row[offset] = Float.NaN;
            row[offset + 1] = Float.NaN;
            row[offset + 2] = Float.NaN;
            return offset + 3;
        }
        int path = url.indexOf('/', start + 3);
        int end = path < 0 ? url.length() : path;
        int steps = 0;
        int hyphens = 0;
        int digits = 0;
        for (int i = end; i < url.length() && "?#".indexOf(url.charAt(i)) < 0; i++) {
            char c = url.charAt(i);
            boolean step = c == '/' && i + 1 < url.length() && "?#".indexOf(url.charAt(i + 1)) < 0;
            steps += step ? 1 : 0;
            hyphens = step ? 0 : hyphens + (c == '-' || c == '_' ? 1 : 0);
            digits += Character.isDigit(c) ? 1 : 0;
        }
        row[offset] = steps;
        row[offset + 1] = hyphens;
        row[offset + 2] = Math.min(digits, 12);
        return offset + 3;
    }

    /** An index's teasers have linked headings, dates and links that repeat between them. */
    private static int ofLists(
            PageView page, List<Verdict> verdicts, BitSet kept, Metadata metadata, float[] row, int offset) {
        boolean html = page.reading().html();
        int first = Math.max(0, kept.nextSetBit(0));
        int end = kept.length();
        int linked = 0;
        int linkedInside = 0;
        int lines = 0;
        int repeats = 0;
        int dates = 0;
        double words = 0;
        double keptWords = 0;
        int headings = 0;
        for (int i = 0; i < page.size(); i++) {
            boolean heading = page.block(i).kind() == Block.Kind.HEADING;
            boolean link = page.measure(i).linkShare() > LINK_SHARE_MIN;
            linked += heading && link ? 1 : 0;
            if (i >= first && i < end) {
                linkedInside += heading && link ? 1 : 0;
                lines += link ? 1 : 0;
                repeats += page.repeats().get(i) >= 3 ? 1 : 0;
                dates += DATE.equals(verdicts.get(i).kind()) ? 1 : 0;
                words += page.measure(i).words();
                keptWords += kept.get(i) ? page.measure(i).words() : 0;
                headings += heading && kept.get(i) ? 1 : 0;
            }
        }
        boolean lists = metadata.declaredTypes().stream().anyMatch(LIST_TYPES::contains);
        int at = offset;
        row[at++] = html ? (lists ? 1 : 0) : Float.NaN;
        row[at++] = html ? linked : Float.NaN;
        row[at++] = html ? linkedInside : Float.NaN;
        row[at++] = html ? lines : Float.NaN;
        row[at++] = repeats;
        row[at++] = dates;
        row[at++] = (float) (keptWords / Math.max(1, words));
        row[at++] = html ? (float) (keptWords / (headings + 1)) : Float.NaN;
        return at;
    }

    private static void ofNames(@Nullable String url, float[] row, int offset) {
        int[] counts = AddressNames.count(path(url));
        for (int i = 0; i < counts.length; i++) {
            row[offset + i] = url == null ? Float.NaN : counts[i];
        }
    }

    /** The path of an address, "" where there is none. */
    private static String path(@Nullable String url) {
        int start = url == null ? -1 : url.indexOf("://");
        int path = url == null || start < 0 ? -1 : url.indexOf('/', start + 3);
        if (url == null || path < 0) {
            return "";
        }
        int end = path;
        while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(path, end);
    }
}
