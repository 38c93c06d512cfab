package io.galley.extraction.selection;

import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Words;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.selection.ArticleGate.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells teasers that were taken for a body, in any language: one paragraph each under a headline of its own, and
 * between them what repeats or differs only in its day. Lists and round-ups have that shape, too: a page whose address
 * ends as an article's does, or that declares itself one and its day, is not asked.
 */
final class Listing {
    /** Fewest teasers; three may be the parts of a short article. */
    private static final int TEASERS_MIN = 4;

    /** The same where nothing but the page's address speaks of a list. */
    private static final int TEASERS_BARE_MIN = 5;

    /** So many paragraphs under one headline are a short article, unless the address is that of an index. */
    private static final int RUN_MIN = 3;

    /** Largest share of a body's prose, in per cent, that stands in teasers. */
    private static final int PERCENT_MAX = 70;

    /**
     * The same of an index by its address whose teasers have a day each: a portrait or a greeting stands above them.
     */
    private static final int PERCENT_MAX_OF_INDEXES = 40;

    /** Least share of the teasers with a day or a repeated line. */
    private static final double FURNISHED_MIN = 0.7;

    /** Shortest and longest headline of a teaser, in words. */
    private static final double HEADLINE_WORDS_MIN = 3;

    private static final double HEADLINE_WORDS_MAX = 25;

    /** From so many words on a line with a day holds a headline, too. */
    private static final double DATED_HEADLINE_WORDS_MIN = 7;

    /** Longest text of a teaser, in words. */
    private static final double TEASER_WORDS_MAX = 130;

    /** Blocks before the body among which the headline of the first teaser may be. */
    private static final int LINES_BEFORE = 4;

    /** The same of a post under a linked headline with its own day or a line that others have, too. */
    private static final double POST_WORDS_MAX = 400;

    /** Shortest prose, in words. */
    private static final double PROSE_WORDS_MIN = 8;

    /** So many last letters of paragraphs that lead on are compared. */
    private static final int END_LETTERS = 6;

    /** Least share of a headline's characters inside its link, 0–1. */
    private static final double LINK_SHARE_MIN = 0.9;

    private static final String DATE = "date-line";

    /** Where pages declare a day as their own. */
    private static final Set<String> DECLARED_DAYS = Set.of("json-ld", "article-meta", "open-graph", "microdata");

    private final PageView page;
    private final List<Verdict> verdicts;
    private final BitSet kept;

    /** Whether the page's address is that of an index. */
    private final boolean index;

    /** Which prose ends in the same words as other prose: links that lead on. */
    private final Map<String, Integer> ends = new HashMap<>();

    private final Set<String> headlines = new HashSet<>();
    private final Set<String> days = new HashSet<>();

    /** Lines of earlier gaps of the body. */
    private final Set<String> lines = new HashSet<>();

    private int teasers;
    private int dated;
    private int repeated;
    private int linked;
    private int longestRun;
    private double words;
    private double teaserWords;
    private double linkedWords;

    private Listing(PageView page, List<Verdict> verdicts, Cut cut, boolean index) {
        this.index = index;
        this.page = page;
        this.verdicts = verdicts;
        this.kept = cut.kept();
    }

    /** Why a page is a list; null where it is none as far as is known. */
    static @Nullable Finding of(
            PageView page, List<Verdict> verdicts, Cut cut, Metadata metadata, @Nullable String url) {
        AddressKind address = AddressKind.of(url == null ? metadata.canonicalUrl() : url);
        if (address == AddressKind.ARTICLE) {
            return null;
        }
        Listing listing = new Listing(page, verdicts, cut, address == AddressKind.INDEX);
        listing.count();
        boolean asked = address == AddressKind.INDEX || listing.isDated() || !declaresArticle(metadata);
        return asked ? listing.judge() : null;
    }

    /** Whether a page says of itself, not of what it shows, that it is an article, and of which day. */
    private static boolean declaresArticle(Metadata metadata) {
        return DECLARED_DAYS.contains(metadata.provenance().getOrDefault("publishedAt", ""))
                && metadata.declaredTypes().stream().anyMatch(PageEvidence::isArticle)
                && metadata.declaredTypes().stream().noneMatch(ListEvidence::isList);
    }

    /** Whether teasers are links to other pages and have days, each its own: no round-up has. */
    private boolean isDated() {
        return linked >= TEASERS_MIN && dated >= FURNISHED_MIN * teasers;
    }

    private @Nullable Finding judge() {
        long percent = Math.round(100 * teaserWords / Math.max(1, words));
        long percentLinked = Math.round(100 * linkedWords / Math.max(1, words));
        if (!index && longestRun >= RUN_MIN) {
            return null;
        }
        int most = index && isDated() ? PERCENT_MAX_OF_INDEXES : PERCENT_MAX;
        if (linked >= TEASERS_MIN && percentLinked > most) {
            return finding(percentLinked, most);
        }
        int furnished = index ? Math.max(dated, repeated) : dated;
        boolean list = (teasers >= TEASERS_MIN && furnished >= FURNISHED_MIN * teasers)
                || (teasers >= TEASERS_BARE_MIN && index);
        return list && percent > PERCENT_MAX ? finding(percent, PERCENT_MAX) : null;
    }

    private static Finding finding(long percent, int most) {
        String detail = "body is teasers of other pages by " + percent + " % of its prose, at most " + most;
        return new Finding(detail, percent, most);
    }

    /** Walks the body once: a teaser opens at a headline and ends at the next. */
    private void count() {
        kept.stream().filter(this::isProse).forEach(i -> ends.merge(end(i), 1, Integer::sum));
        Teaser open = new Teaser();
        Gap gap = new Gap();
        int first = Math.max(0, kept.nextSetBit(0) - LINES_BEFORE);
        for (int i = first; i < Math.min(page.size(), kept.length() + LINES_BEFORE); i++) {
            if (!kept.get(i) || !isProse(i)) {
                gap.add(i);
                continue;
            }
            gap.addOpening(i);
            if (gap.headline) {
                open.close(gap);
                open = new Teaser(gap);
            }
            lines.addAll(gap.seen);
            gap = new Gap();
            open.add(i);
            if (leadsOn(i)) {
                gap.headline = true;
                gap.repeats = true;
            }
        }
        open.close(gap);
    }

    /** The last letters of a text that does not end in a sentence, "" where it does. */
    private String end(int index) {
        String text = page.normalised().get(index);
        return page.measure(index).endsSentence() ? "" : text.substring(Math.max(0, text.length() - END_LETTERS));
    }

    private boolean leadsOn(int index) {
        String end = end(index);
        return !end.isEmpty() && ends.getOrDefault(end, 0) >= ListEvidence.REPEATED_MIN;
    }

    private boolean isProse(int index) {
        Measure measure = page.measure(index);
        return measure.words() >= PROSE_WORDS_MIN && measure.sentenceEnds() > 0 && measure.linkShare() < LINK_SHARE_MIN;
    }

    /** Whether a block opens with a link that may be the headline of another page, and that none before said. */
    private boolean opensWithHeadline(Block block) {
        Element element = block.element();
        Element link = element == null ? null : element.closest("a");
        if (link == null || link.attr("href").startsWith("#")) {
            return false;
        }
        String headline = link.text();
        return Words.count(headline) >= HEADLINE_WORDS_MIN && headlines.add(headline);
    }

    /** What stands under one headline. */
    private final class Teaser {
        private final Gap head;
        private int paragraphs;
        private double held;

        Teaser() {
            this(new Gap());
        }

        Teaser(Gap head) {
            this.head = head;
        }

        void add(int index) {
            paragraphs++;
            held += page.measure(index).words();
        }

        void close(Gap next) {
            words += held;
            boolean day = head.day || next.day;
            boolean repeats = head.repeats || next.repeats;
            boolean brief = paragraphs == 1 && held <= TEASER_WORDS_MAX;
            boolean own = head.link || (index && head.day && !page.reading().html());
            boolean post = own && (day || (index && repeats)) && held <= POST_WORDS_MAX;
            if (head.headline && (brief || post)) {
                teasers++;
                teaserWords += held;
                dated += day ? 1 : 0;
                repeated += repeats ? 1 : 0;
                linked += head.link ? 1 : 0;
                linkedWords += head.link ? held : 0;
            } else {
                longestRun = Math.max(longestRun, paragraphs);
            }
        }
    }

    /** What stands between two paragraphs. */
    private final class Gap {
        private boolean headline;
        private boolean link;
        private boolean day;
        private boolean repeats;

        /** What repeats, known as such from the next gap on: a picture may say what its headline says. */
        private final List<String> seen = new ArrayList<>();

        void add(int index) {
            Block block = page.block(index);
            Measure measure = page.measure(index);
            String line = page.normalised().get(index);
            boolean date = DATE.equals(verdicts.get(index).kind());
            day |= date && days.add(line);
            if (date && measure.words() < DATED_HEADLINE_WORDS_MIN) {
                return;
            }
            boolean repeated = page.repeats(index) >= ListEvidence.REPEATED_MIN;
            if (repeated && lines.contains(line)) {
                repeats = true;
            } else if (measure.words() >= HEADLINE_WORDS_MIN && measure.words() <= HEADLINE_WORDS_MAX) {
                headline = true;
                link |= measure.linkShare() >= LINK_SHARE_MIN && opensWithHeadline(block);
            }
            if (repeated && index > kept.nextSetBit(0)) {
                seen.add(line);
            }
        }

        /** The headline that a paragraph itself opens with. */
        void addOpening(int paragraph) {
            Block block = page.block(paragraph);
            boolean set = block.linkChars() > 0 && (index || block.boldChars() > 0);
            if (set && opensWithHeadline(block)) {
                headline = true;
                link = true;
            }
        }
    }
}
