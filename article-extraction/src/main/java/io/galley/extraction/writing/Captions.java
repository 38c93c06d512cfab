package io.galley.extraction.writing;

import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.selection.Cut;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Captions of pictures that a page's markup names as such. Models keep some that read like sentences: on development
 * pages 147 that were none of the article and 79 that were, 54 of these where the truth keeps captions by design. A
 * page whose text is captions, a gallery, keeps them.
 */
public final class Captions {
    /** Elements above a block, itself included, among which one may say that it is a caption. */
    private static final int STEPS_MAX = 3;

    /** Largest share of a body's words that are captions: galleries have more. */
    private static final double SHARE_MAX = 0.3;

    /** Longest caption, in words. */
    private static final double WORDS_MAX = 80;

    private static final Set<String> PICTURES = Set.of("img", "picture", "video", "svg", "amp-img");

    /** What a figure shows that is no picture: then its caption names a part of the article. */
    private static final Set<String> TEXTS = Set.of("table", "pre", "blockquote");

    /** Elements of a figure that are looked at: a figure has a few, and a hostile page one in another. */
    private static final int ELEMENTS_MAX = 60;

    private Captions() {}

    /** Indices of the kept blocks that are captions; none where they are much of the body. */
    public static BitSet of(PageView page, Cut cut) {
        BitSet captions = new BitSet();
        BitSet kept = cut.kept();
        double words = 0;
        double told = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            words += page.measure(i).words();
            if (page.measure(i).words() <= WORDS_MAX && isCaption(page.block(i))) {
                captions.set(i);
                told += page.measure(i).words();
            }
        }
        return told > SHARE_MAX * words ? new BitSet() : captions;
    }

    private static boolean isCaption(Block block) {
        Element element = block.element();
        for (int step = 0; element != null && step < STEPS_MAX; step++, element = element.parent()) {
            if (element.normalName().equals("figcaption")) {
                Element figure = element.parent();
                return figure != null && showsPicture(figure);
            }
            if (element.hasClass("wp-caption-text")
                    || element.hasClass("tr-caption")
                    || element.hasClass("image-caption")) {
                return true;
            }
        }
        return false;
    }

    private static boolean showsPicture(Element figure) {
        List<String> names =
                figure.stream().limit(ELEMENTS_MAX).map(Element::normalName).toList();
        return names.stream().anyMatch(PICTURES::contains) && names.stream().noneMatch(TEXTS::contains);
    }
}
