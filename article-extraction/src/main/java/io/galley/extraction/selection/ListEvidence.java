package io.galley.extraction.selection;

import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What speaks for a page's listing others: linked headings, dates and links that repeat between its teasers. */
final class ListEvidence {
    static final List<String> NAMES = List.of(
            "saysList",
            "linkedHeadings",
            "linkedHeadingsInside",
            "linkLinesInside",
            "repeatsInside",
            "datesInside",
            "spanShare",
            "wordsPerHeading");

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

    /** From so many times on a text repeats. */
    static final int REPEATED_MIN = 3;

    private ListEvidence() {}

    /** Writes it into a row, from {@code offset} on; unknown is NaN. Returns where the row goes on. */
    static int write(PageView page, List<Verdict> verdicts, BitSet kept, Metadata metadata, float[] row, int offset) {
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
                repeats += page.repeats(i) >= REPEATED_MIN ? 1 : 0;
                dates += DATE.equals(verdicts.get(i).kind()) ? 1 : 0;
                words += page.measure(i).words();
                keptWords += kept.get(i) ? page.measure(i).words() : 0;
                headings += heading && kept.get(i) ? 1 : 0;
            }
        }
        boolean lists = metadata.declaredTypes().stream().anyMatch(ListEvidence::isList);
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

    /** Whether a declared type is one of pages that list others. */
    static boolean isList(String type) {
        return LIST_TYPES.contains(type);
    }
}
