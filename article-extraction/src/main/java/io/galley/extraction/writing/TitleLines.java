package io.galley.extraction.writing;

import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.selection.Cut;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a flat page that may be its title, and what speaks for each: the evidence that the title model was
 * learned from.
 */
public final class TitleLines {
    /** Lines before the body's start that are looked at: menus before it can be long. */
    private static final int REACH = 400;

    /** Lines after the body's start that are looked at: a kept notice may stand before the title. */
    private static final int REACH_AFTER = 12;

    /** Longest headline, in words. */
    private static final double WORDS_MAX = 40;

    /** Least share of the body's words after a line for the line to be its title. */
    private static final double BODY_AFTER_MIN = 0.7;

    /** Farther is as far, in lines. */
    private static final int FAR = 60;

    /** Characters of a line's start that tell whether it stands twice: once with the site's name behind it. */
    private static final int START_CHARS = 24;

    private static final List<String> NAMES = List.of(
            "words",
            "chars",
            "letterShare",
            "capitalShare",
            "capitalLetters",
            "digitShare",
            "endsSentence",
            "question",
            "good",
            "colonInside",
            "endsColon",
            "bars",
            "bodyWords",
            "bodyOften",
            "openingWords",
            "bodyRank",
            "toBody",
            "fromTop",
            "copies",
            "starts",
            "goodBefore",
            "blankBefore",
            "blankAfter",
            "ruling",
            "rulesBefore",
            "dateAfter",
            "dateBefore",
            "untilDate",
            "score",
            "kept",
            "wordsBefore",
            "wordsBefore2",
            "wordsAfter",
            "wordsAfter2",
            "longestNear",
            "nearRank",
            "endsSentenceBefore",
            "endsSentenceAfter",
            "capitalShareBefore",
            "capitalShareAfter",
            "copiesBefore",
            "copiesAfter",
            "scoreAfter",
            "likeAfter",
            "endsOthers",
            "beginsOthers",
            "sinceDate",
            "sharesBefore",
            "credit",
            "creditAfter",
            "signed",
            "untilSigned",
            "sinceSigned",
            "inAddress",
            "addressInIt");

    private final PageView page;
    private final List<Verdict> verdicts;
    private final double[] scores;
    private final Cut cut;
    private final Vocabulary body = new Vocabulary();
    private final Vocabulary opening = new Vocabulary();
    private final Map<String, Integer> starts = new HashMap<>();
    private final TitleText text;
    private final Echoes echoes;
    private final TitleNeighbours near;
    private final Slug slug;
    private final int bodyStart;
    private final int from;
    private final int to;
    private final double[] shared;

    /**
     * Looks at a flat page.
     *
     * @param url where it was fetched
     */
    public TitleLines(PageView page, List<Verdict> verdicts, double[] scores, Cut cut, @Nullable String url) {
        this.page = page;
        this.verdicts = verdicts;
        this.scores = scores;
        this.cut = cut;
        double bodyWords = 0;
        for (int i = cut.kept().nextSetBit(0); i >= 0; i = cut.kept().nextSetBit(i + 1)) {
            bodyWords += page.measure(i).words();
            body.add(page.normalised().get(i));
        }
        slug = Slug.of(url);
        text = new TitleText(
                page.reading().blocks().stream().map(Block::text).toList(),
                page.normalised(),
                slug,
                SiteName.of(url, page.reading().blocks()),
                line -> page.block(line).blankLinesBefore() <= 0
                        && !verdicts.get(line).drops()
                        && !page.measure(line).endsSentence());
        near = new TitleNeighbours(page, verdicts);
        page.normalised().forEach(text -> starts.merge(start(text), 1, Integer::sum));
        bodyStart = bodyStart(bodyWords);
        for (int i = bodyStart; i < Math.min(page.size(), bodyStart + 3); i++) {
            opening.add(page.normalised().get(i));
        }
        from = Math.max(0, bodyStart - REACH);
        to = Math.min(page.size(), bodyStart + REACH_AFTER + 1);
        echoes = new Echoes(page.normalised(), page.normalised().subList(from, to));
        shared = new double[page.size()];
        for (int i = from; i < to; i++) {
            Vocabulary own = Vocabulary.of(page.normalised().get(i));
            shared[i] = body.shared(own, i >= bodyStart && cut.keeps(i) ? 1 : 0);
        }
    }

    /** Names of the evidence, in the order of a row. */
    public static List<String> names() {
        return NAMES;
    }

    /** The same row for a page whose supplier gave no address. */
    public static float[] withoutAddress(float[] row) {
        float[] without = row.clone();
        Arrays.fill(without, NAMES.indexOf("inAddress"), NAMES.size(), Float.NaN);
        return without;
    }

    /** The first line that is looked at. */
    public int from() {
        return from;
    }

    /** Behind the last line that is looked at. */
    public int to() {
        return to;
    }

    /** Whether a line may be a title at all. */
    public boolean candidate(int line) {
        double words = page.measure(line).words();
        return words > 0
                && words <= WORDS_MAX
                && !near.notice(line)
                && !PathLine.is(page.block(line).text());
    }

    /** Whether a line is a picture's caption or says who wrote: a title only where nothing else looks like one. */
    public boolean beside(int line) {
        return near.caption(line) || near.namesWriter(line);
    }

    /**
     * The title after second thoughts: see {@link SecondThoughts}.
     *
     * @param best the line that looks most like it, -1 where none does
     * @param sure whether it looks so beyond doubt
     */
    public int settled(int best, boolean sure) {
        SecondThoughts thoughts = new SecondThoughts(page, slug, body);
        int told = sure ? best : thoughts.told(best, this::candidate);
        return told < 0 ? told : thoughts.withoutPictureWords(told);
    }

    /** A line without the path that leads to it and without the site's name. */
    public String textOf(int line) {
        return text.of(line);
    }

    /** The first kept line that most of the body follows; kept notices before the title are no part of it. */
    private int bodyStart(double bodyWords) {
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

    /** The evidence for a line; unknown is NaN. */
    public float[] evidence(int line) {
        Measure measure = page.measure(line);
        Block block = page.block(line);
        String normal = page.normalised().get(line);
        Vocabulary own = Vocabulary.of(normal);
        double words = Math.max(1, measure.words());
        float[] row = new float[NAMES.size()];
        int at = 0;
        row[at++] = (float) measure.words();
        row[at++] = (float) measure.chars();
        row[at++] = Marks.letters(block.text());
        row[at++] = (float) (measure.capitals() / words);
        row[at++] = Marks.capitals(block.text());
        row[at++] = (float) measure.digits() / block.text().length();
        row[at++] = measure.endsSentence() ? 1 : 0;
        row[at++] = Marks.question(normal) ? 1 : 0;
        row[at++] = measure.good() ? 1 : 0;
        row[at++] = normal.indexOf(": ") > 0 ? 1 : 0;
        row[at++] = normal.endsWith(":") || normal.endsWith("：") ? 1 : 0;
        row[at++] = Marks.bars(normal);
        row[at++] = (float) shared[line];
        row[at++] = body.often(own);
        row[at++] = (float) opening.shared(own, line >= bodyStart ? 1 : 0);
        row[at++] = rank(line, from);
        row[at++] = Math.clamp(bodyStart - line, -FAR, FAR);
        row[at++] = Math.min(FAR, line);
        row[at++] = page.repeats(line);
        row[at++] = starts.getOrDefault(start(normal), 1);
        row[at++] = near.goodBefore(line);
        row[at++] = block.blankLinesCounted();
        row[at++] = line + 1 < page.size() ? page.block(line + 1).blankLinesCounted() : Float.NaN;
        row[at++] = verdicts.get(line).drops() ? 1 : 0;
        row[at++] = near.drops(line - 5, line);
        row[at++] = near.drops(line + 1, line + 6);
        row[at++] = near.dateBefore(line);
        row[at++] = near.untilDate(line);
        row[at++] = (float) scores[line];
        row[at++] = cut.keeps(line) ? 1 : 0;
        row[at++] = near.words(line - 1);
        row[at++] = near.words(line - 2);
        row[at++] = near.words(line + 1);
        row[at++] = near.words(line + 2);
        row[at++] = near.longestNear(line);
        row[at++] = rank(line, Math.max(from, line - 12));
        row[at++] = near.endsSentence(line - 1);
        row[at++] = near.endsSentence(line + 1);
        row[at++] = near.capitalShare(line - 1);
        row[at++] = near.capitalShare(line + 1);
        row[at++] = near.copies(line - 1);
        row[at++] = near.copies(line + 1);
        row[at++] = near.known(line + 1) ? (float) scores[line + 1] : Float.NaN;
        row[at++] = near.known(line + 1)
                ? (float) Vocabulary.of(page.normalised().get(line + 1)).shared(own, 0)
                : Float.NaN;
        row[at++] = echoes.atEnd(normal);
        row[at++] = echoes.atStart(normal);
        row[at++] = near.sinceDate(line);
        row[at++] = near.shares(line - 8, line);
        row[at++] = near.credit(line);
        row[at++] = near.credit(line + 1);
        row[at++] = near.signed(line);
        row[at++] = near.untilSigned(line);
        row[at++] = near.sinceSigned(line);
        row[at++] = slug.shareOf(normal);
        row[at] = slug.coveredBy(normal);
        return row;
    }

    /** How many lines from {@code start} to just after the body's start say more of what the body says. */
    private float rank(int line, int start) {
        int better = 0;
        for (int i = start; i < to && i <= bodyStart; i++) {
            better += shared[i] > shared[line] ? 1 : 0;
        }
        return Math.min(better, 30);
    }

    private static String start(String text) {
        return text.length() <= START_CHARS ? text : text.substring(0, START_CHARS);
    }
}
