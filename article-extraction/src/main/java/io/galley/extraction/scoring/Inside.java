package io.galley.extraction.scoring;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Tree;
import io.galley.extraction.regions.ClassWords;
import io.galley.extraction.regions.PageView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** How many steps up the nearest element of a sort is: by its tag, and by what its class names speak of. */
final class Inside implements FeatureGroup {
    private static final List<String> TAGS = List.of(
            "p",
            "article",
            "section",
            "main",
            "aside",
            "header",
            "footer",
            "nav",
            "li",
            "figure",
            "table",
            "blockquote",
            "form");

    /** Where each tag stands among them, and what stands for the place of any other. */
    private static final Map<String, Byte> PLACES = IntStream.range(0, TAGS.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(TAGS::get, Integer::byteValue));

    private static final byte NONE = -1;

    private static final List<String> GROUPS = ClassWords.shared().groups();

    /** Steps looked up; farther counts as absent. */
    private static final int STEPS_MAX = 12;

    /** Value of what is absent: farther than any step. */
    private static final float ABSENT = 20;

    static final List<String> NAMES = names();

    private final PageView page;
    private final byte[] tags;

    Inside(PageView page) {
        this.page = page;
        Tree tree = page.reading().tree();
        tags = new byte[tree.size()];
        for (int node = 0; node < tags.length; node++) {
            tags[node] = PLACES.getOrDefault(tree.tag(node), NONE);
        }
    }

    private static List<String> names() {
        return Stream.concat(
                        TAGS.stream().map(tag -> "in<" + tag + ">"),
                        GROUPS.stream().map(group -> "in." + group))
                .toList();
    }

    @Override
    public void write(int index, float[] row, int offset) {
        boolean html = page.reading().html();
        Arrays.fill(row, offset, offset + NAMES.size(), html ? ABSENT : Float.NaN);
        if (!html) {
            return;
        }
        Block block = page.block(index);
        Tree tree = page.reading().tree();
        mark(inline(block), 0, row, offset + TAGS.size());
        int node = block.node();
        for (int step = 0; node > 0 && step < STEPS_MAX; step++) {
            if (tags[node] >= 0) {
                row[offset + tags[node]] = Math.min(row[offset + tags[node]], step);
            }
            mark(page.regions().classGroups(node), step, row, offset + TAGS.size());
            node = tree.parent(node);
        }
    }

    private static void mark(long groups, int step, float[] row, int offset) {
        for (long left = groups; left != 0; left &= left - 1) {
            int at = offset + Long.numberOfTrailingZeros(left);
            row[at] = Math.min(row[at], step);
        }
    }

    /** What the formatting around the block's first text says, up to the block's node. */
    private long inline(Block block) {
        Element stop = page.reading().tree().element(block.node());
        long groups = 0;
        Element element = block.element();
        for (int step = 0; element != null && !element.equals(stop) && step < STEPS_MAX; step++) {
            groups |= page.regions().classGroups(element);
            element = element.parent();
        }
        return groups;
    }
}
