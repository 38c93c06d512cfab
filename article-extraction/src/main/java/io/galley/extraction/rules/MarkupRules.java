package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.reading.HeadMeta;
import io.galley.extraction.reading.Tree;
import io.galley.extraction.regions.ClassWords;
import io.galley.extraction.regions.PageView;
import org.jsoup.nodes.Document;

/**
 * What only markup tells: the visible title, and small elements whose names say that they are readers' comments, a
 * notice or a word about the author.
 */
final class MarkupRules {
    /** Steps up the tree within which an element's name speaks of the block. */
    private static final int STEPS_MAX = 4;

    /** An element that holds more of the page's good words than this is the article, whatever it is called. */
    private static final double GOOD_SHARE_MAX = 0.4;

    /** Longest title, in words. */
    private static final double TITLE_WORDS_MAX = 40;

    /** Shortest text, in characters, that is the title when the head's title opens with it. */
    private static final int TITLE_CHARS_MIN = 12;

    private final PageView page;
    private static final ClassWords WORDS = ClassWords.shared();
    private static final long COMMENTS = WORDS.bit("comments");
    private static final long ASIDES = WORDS.bit("newsletter") | WORDS.bit("cookie") | WORDS.bit("bio");

    private final String title;

    /** What the head calls the page for readers elsewhere, where that is long enough for a title; else "". */
    private final String claimed;

    MarkupRules(PageView page) {
        this.page = page;
        Document document = page.reading().document();
        String declared = document == null ? "" : PhraseList.normalise(document.title());
        this.title = declared.isEmpty() ? firstHeading(page) : declared;
        String shared = document == null ? "" : PhraseList.normalise(HeadMeta.content(document, "og:title"));
        this.claimed = shared.length() >= TITLE_CHARS_MIN ? shared : "";
    }

    /** The first heading of the first level, which is the title of a page that declares none; "" without one. */
    private static String firstHeading(PageView page) {
        return page.reading().blocks().stream()
                .filter(block -> block.level() == 1)
                .findFirst()
                .map(block -> page.normalised().get(block.index()))
                .orElse("");
    }

    Verdict judge(Block block) {
        if (isTitle(block)) {
            return Verdict.drop("title");
        }
        Tree tree = page.reading().tree();
        int node = block.node();
        for (int step = 0; node > 0 && step < STEPS_MAX; step++) {
            if (page.regions().goodShare(node) <= GOOD_SHARE_MAX) {
                long groups = page.regions().classGroups(node);
                if ((groups & COMMENTS) != 0) {
                    return Verdict.drop("comment");
                }
                if ((groups & ASIDES) != 0) {
                    return Verdict.drop("aside");
                }
            }
            node = tree.parent(node);
        }
        return Verdict.NONE;
    }

    private boolean isTitle(Block block) {
        if (page.measure(block.index()).words() > TITLE_WORDS_MAX || title.isEmpty()) {
            return false;
        }
        if (block.kind() == Kind.HEADING && isHeadline(block, page.normalised().get(block.index()))) {
            return true;
        }
        String text = withoutPath(page.normalised().get(block.index()));
        boolean opens = text.length() >= TITLE_CHARS_MIN && title.startsWith(text);
        boolean path =
                opens && text.length() < page.normalised().get(block.index()).length();
        return text.equals(title) || path || (opens && block.kind() == Kind.HEADING);
    }

    /**
     * Whether a heading says what the head claims, or the page's highest one all but a label before it, be it the
     * head's ("Fold 3 review: what it is worth") or its own.
     */
    private boolean isHeadline(Block block, String text) {
        boolean enough = text.length() >= TITLE_CHARS_MIN;
        boolean labelled =
                title.endsWith(text) || claimed.endsWith(text) || (!claimed.isEmpty() && text.endsWith(claimed));
        return text.equals(claimed) || (block.level() == 1 && enough && labelled);
    }

    /** What stands behind the last mark of a path such as {@code home » news » title}. */
    private static String withoutPath(String text) {
        int last = text.length() - TITLE_CHARS_MIN + 1;
        for (int blank = text.lastIndexOf(' ', last); blank > 1; blank = text.lastIndexOf(' ', blank - 1)) {
            if (PATH_MARKS.indexOf(text.charAt(blank - 1)) >= 0 && text.charAt(blank - 2) == ' ') {
                return text.substring(blank + 1);
            }
        }
        return text;
    }

    private static final String PATH_MARKS = "»›>→/";
}
