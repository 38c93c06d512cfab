package io.galley.extraction.scoring;

import io.galley.extraction.reading.Tree;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Sums over the blocks whose innermost element has the same tag and class: paragraphs of an article share both. */
final class Signatures {
    private static final class Sum {
        int count;
        double words;
        double linkWords;
        double good;
    }

    private final PageView page;
    private final Sum[] sums;

    Signatures(PageView page) {
        this.page = page;
        this.sums = new Sum[page.size()];
        Map<String, Map<String, Sum>> byTagAndClass = new HashMap<>();
        for (int i = 0; i < sums.length; i++) {
            Tree tree = page.reading().tree();
            int node = page.block(i).node();
            Element element = tree.element(node);
            Sum sum = byTagAndClass
                    .computeIfAbsent(tree.tag(node), tag -> new HashMap<>())
                    .computeIfAbsent(element == null ? "" : element.className(), name -> new Sum());
            Measure measure = page.measure(i);
            sum.count++;
            sum.words += measure.words();
            sum.linkWords += measure.words() * measure.linkShare();
            sum.good += measure.good() ? measure.words() : 0;
            sums[i] = sum;
        }
    }

    void write(int index, float[] row, int offset) {
        Sum sum = sums[index];
        boolean html = page.reading().html();
        double words = Math.max(1, sum.words);
        row[offset] = html ? sum.count : Float.NaN;
        row[offset + 1] = html ? (float) (sum.words / sum.count) : Float.NaN;
        row[offset + 2] = html ? (float) (sum.linkWords / words) : Float.NaN;
        row[offset + 3] = html ? (float) (sum.good / words) : Float.NaN;
    }
}
