package io.galley.extraction.rules;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What of the verdicts binds the cut. In flat text, which shows neither links nor containers, all of them do. In markup
 * the model has seen both and knows better than most rules; only rules remain that were right more often than the model
 * on pages with a truth. Most of those only doubt.
 */
public final class Vetoes {
    private static final Set<String> DROP_IN_MARKUP = Set.of(
            "title",
            "comments",
            "comment",
            "end",
            "cookie",
            "copyright",
            "related",
            "date-line",
            "tags",
            "share-bar",
            "request",
            "read-also",
            "promo",
            "newsletter",
            "pull-quote",
            "contents",
            "counter");

    private static final Set<String> DOUBT_IN_MARKUP = Set.of("advert", "credit", "aside");

    /** Binds behind the last prose of a page. */
    private static final Verdict FOOTER = Verdict.drop("footer");

    /**
     * A bare day, which may be a heading of the text, binds before the second block of prose: there only a standfirst
     * stands above it. The model must not know: it would take the standfirst for no part of the text.
     */
    private static final Verdict DATE = Verdict.doubt("date-line");

    /** Longest such line, in words: longer ones are entries of a list. */
    private static final double DATE_WORDS_MAX = 8;

    private static final Verdict DROPPED_DATE = Verdict.drop("date-line");

    /** Share of a block's characters inside links from which it is nothing else, 0–1. */
    private static final double LINK_SHARE_MIN = 0.98;

    /** Shortest headline, in words. */
    private static final double HEADLINE_WORDS_MIN = 5;

    /** Share of a block's characters inside links from which it may be a row of them, 0–1: marks part them. */
    private static final double ROW_SHARE_MIN = 0.75;

    /** Fewest links of a row. */
    private static final int ROW_LINKS_MIN = 3;

    /** So many nodes are looked at for them: text stands between links. */
    private static final int ROW_STEPS_MAX = 8;

    private Vetoes() {}

    /** The verdicts that bind the cut of a page. */
    public static List<Verdict> of(PageView page, List<Verdict> verdicts) {
        if (!page.reading().hasContainers()) {
            return verdicts;
        }
        List<Verdict> binding = new ArrayList<>();
        int lastProse = verdicts.size() - 1;
        while (lastProse >= 0 && !page.measure(lastProse).good()) {
            lastProse--;
        }
        BitSet teasers = Teasers.of(page);
        int text = verdicts.contains(DATE) ? Prose.of(page).second() : 0;
        for (int i = 0; i < verdicts.size(); i++) {
            boolean foot = i > lastProse && FOOTER.equals(verdicts.get(i));
            boolean day =
                    i < text && DATE.equals(verdicts.get(i)) && page.measure(i).words() <= DATE_WORDS_MAX;
            Verdict verdict = foot ? FOOTER : day ? DROPPED_DATE : inMarkup(verdicts.get(i));
            if (!verdict.drops() && isMenu(page.block(i), page.measure(i))) {
                verdict = Verdict.drop("menu");
            }
            boolean links = !verdict.speaks()
                    && (teasers.get(i)
                            || leadsElsewhere(page.block(i), page.measure(i))
                            || leadsAside(page.block(i), page.measure(i)));
            binding.add(links ? Verdict.doubt("related") : verdict);
        }
        return List.copyOf(binding);
    }

    /** Whether a block outside a list is nothing but links and says no sentence: headlines of other articles. */
    private static boolean leadsElsewhere(Block block, Measure measure) {
        return block.kind() == Kind.PARAGRAPH
                && block.linkDensity() >= LINK_SHARE_MIN
                && measure.words() >= HEADLINE_WORDS_MIN
                && !measure.endsSentence();
    }

    /**
     * Whether a block is nothing but a link in an aside, the summary of another article, or to a place on the page
     * itself: a line of its table of contents.
     */
    private static boolean leadsAside(Block block, Measure measure) {
        Element element = block.element();
        if (element == null || block.linkDensity() < LINK_SHARE_MIN) {
            return false;
        }
        boolean headline = measure.words() >= HEADLINE_WORDS_MIN;
        Element link = null;
        for (Element at = element; at != null; at = at.parent()) {
            if (headline && at.nameIs("aside")) {
                return true;
            }
            link = link == null && at.nameIs("a") ? at : link;
        }
        link = link == null ? firstLink(element) : link;
        String address = link == null ? "" : link.attr("href");
        return block.kind() != Kind.HEADING && address.startsWith("#") && address.length() > 1;
    }

    /** The link behind the first text of an element, which may be a number. */
    private static @Nullable Element firstLink(Element element) {
        Node node = element.firstChild();
        for (int step = 0; node != null && step < ROW_STEPS_MAX; step++) {
            if (node instanceof Element child && child.nameIs("a")) {
                return child;
            }
            node = node.nextSibling();
        }
        return null;
    }

    /** Whether a block is a row of links and says no sentence. */
    private static boolean isMenu(Block block, Measure measure) {
        boolean row = block.kind() == Kind.PARAGRAPH || block.kind() == Kind.TABLE_ROW;
        if (!row || block.linkDensity() < ROW_SHARE_MIN || measure.endsSentence()) {
            return false;
        }
        int links = 0;
        Node node = block.element();
        for (int step = 0; node != null && step < ROW_STEPS_MAX; step++) {
            links += node instanceof Element element && element.nameIs("a") && element.hasText() ? 1 : 0;
            node = node.nextSibling();
        }
        return links >= ROW_LINKS_MIN;
    }

    private static Verdict inMarkup(Verdict verdict) {
        String kind = verdict.kind();
        if (kind == null || !verdict.drops()) {
            return Verdict.NONE;
        }
        if (DROP_IN_MARKUP.contains(kind)) {
            return verdict;
        }
        return DOUBT_IN_MARKUP.contains(kind) ? Verdict.doubt(kind) : Verdict.NONE;
    }
}
