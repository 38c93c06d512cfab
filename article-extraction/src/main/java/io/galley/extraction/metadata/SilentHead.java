package io.galley.extraction.metadata;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.reading.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline where the page's head and its {@code h1} only name the site, as on pages of small systems: the
 * heading nearest above the body, else what a class calls the title.
 */
final class SilentHead {
    /** Blocks before the body's first prose that are looked at. */
    private static final int REACH = 12;

    /** Longest headline, in characters, and least words of one. */
    private static final int CHARACTERS_MAX = 300;

    private static final double WORDS_MIN = 2;

    /** A heading of a higher level stands above its subtitle, in blocks. */
    private static final int SUBTITLE_REACH = 2;

    /** Blocks of the body whose words tell the site's slogan from a title, and the share of them that a title has. */
    private static final int OPENING_BLOCKS = 3;

    private static final double OPENING_SHARE_MIN = 0.6;

    /**
     * So many longer words besides the site's name, and all are still its name: "Official website of Lakeside Council".
     */
    private static final int NAME_REST_WORDS_MAX = 4;

    /** Shorter words are mostly grammar, in characters. */
    private static final int LONG_WORD_CHARACTERS_MIN = 4;

    private final List<Block> blocks;
    private final int prose;
    private final TitleCuts cuts;

    private SilentHead(List<Block> blocks, int prose, TitleCuts cuts) {
        this.blocks = blocks;
        this.prose = prose;
        this.cuts = cuts;
    }

    /**
     * Puts the headline into the place of the page's {@code h1} where nothing else is a title.
     *
     * @param prose index of the body's first block of prose
     */
    static void add(List<Block> blocks, int prose, Claims claims, TitleCuts cuts) {
        SilentHead head = new SilentHead(blocks, prose, cuts);
        if (prose < blocks.size() && claims.of(Field.TITLE).stream().noneMatch(head::isTelling)) {
            Block best = head.heading();
            best = best == null ? head.named() : best;
            if (best != null) {
                claims.removeTitles();
                claims.replaceHeadlines(best.text(), null);
                TextCount.mark(best, claims);
            }
        }
    }

    private boolean isTelling(Claim claim) {
        String title = cuts.withoutSite(claim.value());
        if (title.isEmpty()) {
            return false;
        }
        if (claim.isHeadline()) {
            return Words.count(title) >= WORDS_MIN;
        }
        String besides = cuts.siteNames().besides(title);
        if (besides != null && words(besides).size() <= NAME_REST_WORDS_MAX) {
            return !besides.isEmpty() && isOfBody(besides);
        }
        return title.equals(claim.value()) || isOfBody(title);
    }

    /** Whether the body's beginning speaks of what is left of a title; else that is the site's slogan. */
    private boolean isOfBody(String title) {
        List<String> own = words(title);
        Set<String> opening = new HashSet<>();
        boolean shared = own.isEmpty();
        for (int i = Math.max(0, prose - REACH); !shared && i < Math.min(blocks.size(), prose + OPENING_BLOCKS); i++) {
            opening.addAll(words(blocks.get(i).text()));
            shared = own.stream().filter(opening::contains).count() >= OPENING_SHARE_MIN * own.size();
        }
        return shared;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Text.key(text).split(" ", -1)) {
            if (word.length() >= LONG_WORD_CHARACTERS_MIN) {
                words.add(word);
            }
        }
        return words;
    }

    private @Nullable Block heading() {
        Block best = null;
        for (int i = prose - 1; i >= Math.max(0, prose - REACH); i--) {
            Block block = blocks.get(i);
            boolean may = block.kind() == Kind.HEADING && mayBeTitle(block);
            boolean above =
                    best != null && block.level() < best.level() && best.index() - block.index() <= SUBTITLE_REACH;
            if (may && (best == null || above)) {
                best = block;
            }
        }
        return best;
    }

    /** What the markup of no heading calls a title. */
    private @Nullable Block named() {
        for (int i = prose - 1; i >= Math.max(0, prose - REACH); i--) {
            Block block = blocks.get(i);
            Element element = block.element();
            if (element != null && mayBeTitle(block) && HeadlineParts.isCalledHeadline(element)) {
                return block;
            }
        }
        return null;
    }

    private boolean mayBeTitle(Block block) {
        String text = block.text();
        return !block.hidden()
                && text.length() <= CHARACTERS_MAX
                && block.words() >= WORDS_MIN
                && !cuts.withoutSite(text).isEmpty();
    }
}
