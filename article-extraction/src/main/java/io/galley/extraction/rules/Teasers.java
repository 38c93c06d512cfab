package io.galley.extraction.rules;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.reading.Tree;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds rows of teasers behind an article by their shape: brothers of one name and class outside the element that holds
 * the prose, each of which is a linked headline and little text. Class names tell it on most sites, but generated ones
 * tell nothing.
 */
final class Teasers {
    /** Fewest brothers of a row; two may be the boxes of one story. */
    private static final int ROW_MIN = 3;

    /** Least share of the brothers that are teasers, 0–1; among paragraphs with a link few are. */
    private static final double TEASERS_SHARE_MIN = 0.8;

    /** Most blocks of a teaser: label, headline, summary, names, day, counters. */
    private static final int BLOCKS_MAX = 6;

    /** Longest teaser, in words. Items of lists that people read say more about what they name. */
    private static final double WORDS_MAX = 60;

    /** Shortest headline, in words. */
    private static final double HEADLINE_WORDS_MIN = 3;

    /** Share of a headline's characters inside its link, 0–1. */
    private static final double HEADLINE_LINK_SHARE_MIN = 0.9;

    /** The same where label, headline and names are one block. */
    private static final double GLUED_LINK_SHARE_MIN = 0.5;

    /** Fewest paragraphs of an article: of fewer the row may be all that the page is about. */
    private static final int PARAGRAPHS_MIN = 3;

    /** Shortest such paragraph, in words; the summaries of teasers are shorter. */
    private static final double PARAGRAPH_WORDS_MIN = 25;

    /** Share of the prose that the article's element holds, 0–1; the rest may be a notice or a comment. */
    private static final double PROSE_SHARE_MIN = 0.7;

    /** What is no teaser where it is one block: items of the lists and tables of articles, and headings. */
    private static final Set<String> SINGLE =
            Set.of("li", "tr", "td", "dt", "dd", "p", "h1", "h2", "h3", "h4", "h5", "h6");

    private final PageView page;
    private final Tree tree;

    private Teasers(PageView page) {
        this.page = page;
        this.tree = page.reading().tree();
    }

    /** The blocks of a page that stand in such rows. */
    static BitSet of(PageView page) {
        return new Teasers(page).find();
    }

    private BitSet find() {
        List<List<Integer>> rows = new ArrayList<>();
        BitSet inRows = new BitSet();
        BitSet all = teasers();
        for (Map<String, List<Integer>> brothers : brothers(all)) {
            for (List<Integer> alike : brothers.values()) {
                List<Integer> teasers = alike.stream().filter(all::get).toList();
                if (teasers.size() >= Math.max(ROW_MIN, TEASERS_SHARE_MIN * alike.size())) {
                    rows.add(teasers);
                    teasers.forEach(node -> mark(node, inRows));
                }
            }
        }
        int article = rows.isEmpty() ? 0 : article(inRows);
        BitSet found = new BitSet();
        for (List<Integer> row : rows) {
            boolean behind =
                    page.regions().firstBlock(row.getFirst()) > page.regions().lastBlock(article);
            if (article > 0 && behind) {
                row.forEach(node -> mark(node, found));
            }
        }
        return found;
    }

    private BitSet teasers() {
        BitSet teasers = new BitSet();
        for (int node = 1; node < tree.size(); node++) {
            teasers.set(node, page.regions().blocks(node) > 0 && isTeaser(node));
        }
        return teasers;
    }

    /** The children of each node that has enough teasers for a row, by name and class. */
    private Iterable<Map<String, List<Integer>>> brothers(BitSet teasers) {
        int[] counts = new int[tree.size()];
        teasers.stream().forEach(node -> counts[tree.parent(node)]++);
        Map<Integer, Map<String, List<Integer>>> families = new LinkedHashMap<>();
        for (int node = 1; node < tree.size(); node++) {
            Element element = tree.element(node);
            if (element != null
                    && counts[tree.parent(node)] >= ROW_MIN
                    && page.regions().blocks(node) > 0) {
                families.computeIfAbsent(tree.parent(node), any -> new LinkedHashMap<>())
                        .computeIfAbsent(tree.tag(node) + '.' + element.className(), any -> new ArrayList<>())
                        .add(node);
            }
        }
        return families.values();
    }

    private void mark(int node, BitSet blocks) {
        blocks.set(page.regions().firstBlock(node), page.regions().lastBlock(node) + 1);
    }

    /** The deepest node that holds most prose outside rows, 0 where there is hardly any or only the root does. */
    private int article(BitSet inRows) {
        double[] words = new double[tree.size()];
        int paragraphs = 0;
        for (int i = 0; i < page.size(); i++) {
            if (page.block(i).isProse() && !inRows.get(i)) { // hidden prose may be all that an article has
                words[page.block(i).node()] += page.measure(i).words();
                paragraphs += page.measure(i).words() >= PARAGRAPH_WORDS_MIN ? 1 : 0;
            }
        }
        for (int node = tree.size() - 1; node > 0; node--) {
            words[tree.parent(node)] += words[node];
        }
        int found = 0;
        for (int node = 1; paragraphs >= PARAGRAPHS_MIN && node < tree.size(); node++) {
            if (tree.parent(node) == found && words[node] >= PROSE_SHARE_MIN * words[0]) {
                found = node;
            }
        }
        return found;
    }

    private boolean isTeaser(int node) {
        int blocks = page.regions().blocks(node);
        if (blocks > BLOCKS_MAX || page.regions().words(node) > WORDS_MAX) {
            return false;
        }
        int first = page.regions().firstBlock(node);
        if (blocks == 1) {
            return !SINGLE.contains(tree.tag(node)) && isHeadline(first, GLUED_LINK_SHARE_MIN);
        }
        for (int i = first; i <= page.regions().lastBlock(node); i++) {
            if (isHeadline(i, HEADLINE_LINK_SHARE_MIN)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeadline(int index, double linkShareMin) {
        Block block = page.block(index);
        Measure measure = page.measure(index);
        return block.linkDensity() >= linkShareMin
                && measure.words() >= HEADLINE_WORDS_MIN
                && block.kind() != Kind.TABLE_ROW
                && block.kind() != Kind.CAPTION;
    }
}
