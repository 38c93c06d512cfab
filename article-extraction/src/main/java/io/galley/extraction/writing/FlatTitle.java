package io.galley.extraction.writing;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.selection.Cut;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The title of a flat page: the line before the body that looks most like a headline. Scores add up evidence in points;
 * their sizes are by judgement, checked on flattened development pages.
 *
 * @param block the line's index
 * @param text the line without the site's name
 */
public record FlatTitle(int block, String text) {
    /** Shortest and longest headline, in words. */
    private static final double WORDS_MIN = 2;

    private static final double WORDS_MAX = 35;

    /** Lines before the body that are looked at: menus before them can be long. */
    private static final int REACH = 400;

    /** Least share of the body's words after a line for the line to be its title. */
    private static final double BODY_AFTER_MIN = 0.7;

    /** Finds the title; null where no line looks like one. */
    public static @Nullable FlatTitle find(PageView page, List<Verdict> verdicts, Cut cut) {
        double bodyWords = 0;
        Map<String, Integer> bodyCounts = new HashMap<>();
        for (int i = cut.kept().nextSetBit(0); i >= 0; i = cut.kept().nextSetBit(i + 1)) {
            bodyWords += page.measure(i).words();
            count(page.normalised().get(i), bodyCounts);
        }
        Map<String, Integer> starts = new HashMap<>();
        page.normalised().forEach(text -> starts.merge(start(text), 1, Integer::sum));
        int mainStart = mainStart(page, cut, bodyWords);
        int best = -1;
        double bestPoints = 0;
        for (int i = Math.max(0, mainStart - REACH); i <= mainStart && i < page.size(); i++) {
            double points = points(page, verdicts, i, mainStart, bodyCounts, starts);
            if (points > bestPoints) {
                bestPoints = points;
                best = i;
            }
        }
        return best < 0 ? null : new FlatTitle(best, withoutSite(page, best));
    }

    /** The first kept block that most of the body follows; kept notices before the title are no part of it. */
    private static int mainStart(PageView page, Cut cut, double bodyWords) {
        double before = 0;
        int start = cut.kept().nextSetBit(0);
        for (int i = start; i >= 0; i = cut.kept().nextSetBit(i + 1)) {
            if (page.measure(i).good() && before <= (1 - BODY_AFTER_MIN) * bodyWords) {
                return i;
            }
            before += page.measure(i).words();
        }
        return Math.max(0, start);
    }

    private static double points(
            PageView page,
            List<Verdict> verdicts,
            int index,
            int bodyStart,
            Map<String, Integer> bodyCounts,
            Map<String, Integer> starts) {
        Measure measure = page.measure(index);
        String text = page.normalised().get(index);
        boolean sized = measure.words() >= WORDS_MIN && measure.words() <= WORDS_MAX;
        boolean prose = measure.good() && !question(text) && measure.words() > 12;
        if (!sized || prose || verdicts.get(index).drops() || (index == bodyStart && measure.good())) {
            return 0;
        }
        double points = Math.min(measure.words(), 10) / 4;
        points += 5 * shared(text, bodyCounts);
        points += starts.getOrDefault(start(text), 1) > 1 && measure.words() >= 4 ? 2.5 : 0;
        points -= measure.endsSentence() && !question(text) ? 1 : 0;
        points -= Math.min(2.5, (bodyStart - index) * 0.12);
        points -= text.endsWith(":") || text.contains(" > ") || text.contains(" / ") ? 1.5 : 0;
        points -= text.endsWith(")") ? 1.5 : 0;
        points += leadsToDate(verdicts, index) ? 1.2 : 0;
        points += page.block(index).blankLinesBefore() > 0 ? 0.3 : 0;
        return points;
    }

    /** Under a title stand the author and the day. */
    private static boolean leadsToDate(List<Verdict> verdicts, int index) {
        for (int i = index + 1; i <= index + 4 && i < verdicts.size(); i++) {
            if ("date-line".equals(verdicts.get(i).kind())) {
                return true;
            }
        }
        return false;
    }

    private static boolean question(String text) {
        return text.endsWith("?") || text.endsWith("？") || text.endsWith("!") || text.endsWith("؟");
    }

    /** How often the body says a word that is what the article is about. */
    private static final int OFTEN = 4;

    /** How much of what the line's longer words say the body is about, 0–1. */
    private static double shared(String text, Map<String, Integer> bodyCounts) {
        Map<String, Integer> own = new HashMap<>();
        count(text, own);
        if (own.isEmpty()) {
            return 0;
        }
        double hits = 0;
        for (String word : own.keySet()) {
            hits += Math.min(1, Math.log1p(bodyCounts.getOrDefault(word, 0)) / Math.log1p(OFTEN));
        }
        return hits / own.size();
    }

    private static void count(String text, Map<String, Integer> counts) {
        StringTokenizer each = new StringTokenizer(text, " .,;:!?\"'()[]«»“”„‘’…|/-–—。、，？！「」『』：");
        while (each.hasMoreTokens()) {
            String word = each.nextToken();
            if (word.length() > 3) {
                counts.merge(word, 1, Integer::sum);
            } else if (word.length() > 1 && word.charAt(0) > '\u2e80') {
                counts.merge(word, 1, Integer::sum);
            }
        }
    }

    /** The first characters: a title that stands twice often has the site's name behind it once. */
    private static String start(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24);
    }

    /** The title as it stands in the page without " | Site", where it does, else without such an end of its own. */
    private static String withoutSite(PageView page, int index) {
        String text = page.block(index).text();
        String normal = page.normalised().get(index);
        for (int i = 0; i < page.size(); i++) {
            String other = page.normalised().get(i);
            if (i != index && other.length() >= 12 && other.length() < normal.length() && normal.startsWith(other)) {
                String rest = normal.substring(other.length()).strip();
                if (!rest.isEmpty() && "|-–—•·".indexOf(rest.charAt(0)) >= 0) {
                    return page.block(i).text();
                }
            }
        }
        int bar = text.lastIndexOf(" | ");
        return bar >= 12 && text.length() - bar < 40 ? text.substring(0, bar) : text;
    }

    /** A cut without the title, its copies, and what stands before it. */
    public Cut without(Cut cut, PageView page) {
        BitSet kept = cut.kept();
        double before = 0;
        double all = 0;
        Set<String> copies = new HashSet<>();
        String normal = PhraseList.normalise(text);
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            all += page.measure(i).words();
            before += i < block ? page.measure(i).words() : 0;
            Block line = page.block(i);
            String other = page.normalised().get(i);
            if (other.equals(normal) || (other.startsWith(normal) && line.text().length() < text.length() + 40)) {
                copies.add(other);
            }
        }
        if (before <= (1 - BODY_AFTER_MIN) * all) {
            kept.clear(0, block);
        }
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (i == block || copies.contains(page.normalised().get(i))) {
                kept.clear(i);
            }
        }
        return new Cut(kept, cut.confidence());
    }
}
