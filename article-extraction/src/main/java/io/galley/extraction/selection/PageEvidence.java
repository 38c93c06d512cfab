package io.galley.extraction.selection;

import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Tree;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a page's being one article: the evidence that the page model was learned from. */
public final class PageEvidence {
    private static final List<String> OWN = List.of(
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
            "titled");

    private static final List<String> NAMES = Stream.of(
                    OWN, ListEvidence.NAMES, ParagraphEvidence.NAMES, AddressEvidence.NAMES)
            .flatMap(List::stream)
            .toList();

    /** Shortest sentence that counts as prose, in words: teasers have shorter ones. */
    private static final int SENTENCE_WORDS_MIN = 10;

    private static final String CURRENCIES = "$€£¥₹₩₽₺";

    private static final Set<String> OTHER_TYPES =
            Set.of("website", "product", "product.group", "og:product", "profile");

    private PageEvidence() {}

    /** Names of the evidence, in the order of a row. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The evidence for a page; unknown is NaN.
     *
     * @param verdicts what the rules say of each block
     * @param metadata what the page says of itself
     * @param title the title that was chosen
     * @param url where it was fetched
     */
    public static float[] of(
            PageView page,
            List<Verdict> verdicts,
            Cut cut,
            Metadata metadata,
            @Nullable String title,
            @Nullable String url) {
        float[] row = new float[NAMES.size()];
        row[0] = (float) cut.confidence();
        int at = ofBody(page, cut.kept(), row, 1);
        at = ofPage(page, row, at);
        at = ofClaims(page, metadata, title, row, at);
        at = ListEvidence.write(page, verdicts, cut.kept(), metadata, row, at);
        at = ParagraphEvidence.write(page, cut.kept(), title, row, at);
        AddressEvidence.write(url, row, at);
        return row;
    }

    /** The same row for a page whose supplier gave no address. */
    public static float[] withoutAddress(float[] row) {
        float[] without = row.clone();
        Arrays.fill(without, NAMES.size() - AddressEvidence.NAMES.size(), NAMES.size(), Float.NaN);
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
            repeats += page.repeats(i) >= ListEvidence.REPEATED_MIN ? 1 : 0;
        }
        row[offset] = (float) prices / page.size();
        row[offset + 1] = (float) repeats / page.size();
        return offset + 2;
    }

    /** A short text with a currency's sign beside a digit. */
    private static boolean price(String text) {
        for (int i = 0; i < Math.min(text.length(), 60); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z'; // as most
            if (!letter && CURRENCIES.indexOf(c) >= 0) {
                boolean before = i > 1 && (digit(text, i - 1) || digit(text, i - 2));
                return before || digit(text, i + 1) || digit(text, i + 2);
            }
        }
        return false;
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Whether a declared type is one of articles. */
    static boolean isArticle(String type) {
        return type.endsWith("article") || type.endsWith("posting") || type.equals("report");
    }

    private static int ofClaims(PageView page, Metadata metadata, @Nullable String title, float[] row, int offset) {
        boolean html = page.reading().html();
        boolean article = false;
        boolean other = false;
        for (String type : metadata.declaredTypes()) {
            boolean says = isArticle(type);
            article |= says;
            other |= !says && (OTHER_TYPES.contains(type) || type.endsWith("list") || type.endsWith("page"));
        }
        row[offset] = html ? (article ? 1 : 0) : Float.NaN;
        row[offset + 1] = html ? (other ? 1 : 0) : Float.NaN;
        row[offset + 2] = metadata.publishedAt() == null ? 0 : 1;
        row[offset + 3] = metadata.authors().isEmpty() ? 0 : 1;
        row[offset + 4] = title == null ? 0 : 1;
        return offset + 5;
    }
}
