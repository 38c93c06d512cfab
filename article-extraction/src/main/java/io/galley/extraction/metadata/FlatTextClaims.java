package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Collects the claims of a page that came as lines of text: title, byline and date stand near the body's first line.
 */
final class FlatTextClaims {

    /** Lines before the body that may hold the title; a menu or a row of adverts may stand between. */
    private static final int TITLE_LINES = 40;
    /** Lines before the body's start, and within the body, that may hold byline and date. */
    private static final int HEAD_LINES = 12;

    private static final int BODY_LINES = 2;
    /** Lines between the first of several titles and the day before it. */
    private static final int DAY_LINES = 2;
    /** Shortest title that is looked for again, in words. */
    private static final int REPEATED_WORDS_MIN = 4;
    /** Longest title line, in characters. */
    private static final int TITLE_CHARACTERS_MAX = 220;
    /** Longest line that is a byline or gives a date, in characters. */
    private static final int LINE_CHARACTERS_MAX = 120;
    /** Characters of the body whose words a title should share: its first paragraphs. */
    private static final int BODY_CHARACTERS = 3_000;
    /** Shorter words carry too little meaning to count as shared, in characters. */
    private static final int MEANING_CHARACTERS_MIN = 4;

    private static final PhraseList BYLINE = PhraseBook.shared().list("byline");
    private static final PhraseList MODIFIED_LABELS = PhraseBook.shared().list("modified-labels");
    private static final PhraseList PUBLISHED = PhraseBook.shared().list("published");
    private static final PhraseList READ_ALSO = PhraseBook.shared().list("read-also");

    private final List<Block> lines;
    private final int bodyStart;
    private final Claims claims = new Claims();

    private FlatTextClaims(List<Block> lines, int bodyStart) {
        this.lines = lines;
        this.bodyStart = bodyStart;
    }

    /**
     * Reads the lines around title and body's start.
     *
     * @param bodyStart index of the body's first line in {@code lines}
     * @param titleLine index of the title's line, -1 where nobody knows
     */
    static Claims read(List<Block> lines, int bodyStart, int titleLine) {
        FlatTextClaims reader = new FlatTextClaims(lines, bodyStart);
        reader.read(titleLine < 0 ? reader.title() : titleLine);
        return reader.claims;
    }

    private void read(int title) {
        int before = Math.min(title < 0 ? bodyStart : title, bodyStart) - HEAD_LINES;
        int first = Math.max(0, Math.min(before, title < 0 ? before : firstTitle(title) - DAY_LINES));
        int end = Math.min(lines.size(), Math.max(bodyStart + BODY_LINES, title + HEAD_LINES));
        FlatBylines signatures = new FlatBylines(lines, title, bodyStart);
        Map<Integer, String> bylines = signatures.find(first, end);
        boolean afterModified = false;
        boolean afterPublished = false;
        for (int i = first; i < lines.size(); i++) {
            claims.advance();
            String line = lines.get(i).text();
            String byline = bylines.get(i);
            if (i == title) {
                claims.markHeadline();
                claims.add(Field.TITLE, line, Place.LINE);
            } else if (byline != null) {
                claims.add(Field.AUTHOR, byline, Place.LINE);
            }
            if (i != title && line.length() <= LINE_CHARACTERS_MAX) {
                String normal = PhraseList.normalise(line);
                boolean near = i < end && (i < bodyStart + BODY_LINES || signatures.isDateLine(line));
                if (near || afterPublished || PUBLISHED.opens(normal)) {
                    boolean modified = afterModified || MODIFIED_LABELS.opens(normal);
                    claims.add(modified ? Field.MODIFIED : Field.PUBLISHED, line, Place.LINE);
                }
                afterModified = MODIFIED_LABELS.is(normal);
                afterPublished = PUBLISHED.is(normal);
            }
        }
    }

    /** Where the title stands first, if it stands in several lines: day and byline may be there. */
    private int firstTitle(int title) {
        for (int i = Math.max(0, title - TITLE_LINES); i < title; i++) {
            String line = lines.get(i).text();
            if (Text.words(line) >= REPEATED_WORDS_MIN
                    && lines.get(title).text().endsWith(line)) {
                return i;
            }
        }
        return title;
    }

    /** Index of the line that is most like a title of this body, -1 if none is. */
    private int title() {
        Set<String> body = bodyWords();
        int best = -1;
        double bestScore = 0;
        for (int i = Math.max(0, bodyStart - TITLE_LINES); i < bodyStart; i++) {
            double score = titleScore(lines.get(i).text(), bodyStart - i, body);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private Set<String> bodyWords() {
        Set<String> words = new HashSet<>();
        int characters = 0;
        for (int i = bodyStart; i < lines.size() && characters < BODY_CHARACTERS; i++) {
            String text = lines.get(i).text();
            String part = text.substring(0, Math.min(text.length(), BODY_CHARACTERS));
            characters += part.length();
            words.addAll(meanings(part));
        }
        return words;
    }

    /** At most some 5; 0 or less is no title. */
    private static double titleScore(String line, int distance, Set<String> body) {
        int words = Text.words(line);
        Set<String> meanings = meanings(line);
        String normal = PhraseList.normalise(line);
        boolean unspaced = line.codePoints().filter(Text::isUnspaced).count() > 5;
        if (line.length() > TITLE_CHARACTERS_MAX
                || meanings.isEmpty()
                || (words < 3 && !unspaced)
                || BYLINE.opens(normal)
                || READ_ALSO.opens(normal)
                || 2 * meanings.size() < countMeanings(line)) {
            return 0;
        }
        double shared = (double) meanings.stream().filter(body::contains).count() / meanings.size();
        char last = line.charAt(line.length() - 1);
        return 3 * shared
                + ((words >= 5 && words <= 18) || unspaced ? 1 : 0)
                - (last == '.' || last == '…' || last == ':' ? 1 : 0)
                - 0.5 * Math.log(distance);
    }

    private static Set<String> meanings(String text) {
        Set<String> words = new HashSet<>();
        if (text.codePoints().limit(200).anyMatch(Text::isUnspaced)) {
            String key = Text.key(text).replace(" ", "");
            for (int i = 0; i + 2 <= key.length(); i++) {
                words.add(key.substring(i, i + 2));
            }
            return words;
        }
        for (String word : Text.key(text).split(" ", -1)) {
            if (word.length() >= MEANING_CHARACTERS_MIN) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** With repeats: a line that says everything twice is an advert. */
    private static int countMeanings(String text) {
        int count = 0;
        for (String word : Text.key(text).split(" ", -1)) {
            count += word.length() >= MEANING_CHARACTERS_MIN ? 1 : 0;
        }
        return count;
    }
}
