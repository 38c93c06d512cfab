package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.CopyrightName;
import io.galley.extraction.reading.Numerals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds bylines and dates among the short texts that a reader sees, whatever their mark-up. */
final class VisibleText {

    /** Longest text that is looked at, in characters. */
    private static final int TEXT_CHARACTERS_MAX = 90;

    /** The same of a row of several: author, day, day of the last change. */
    private static final int ROW_CHARACTERS_MAX = 140;

    /** Longest paragraph that may be a byline with more about its author, in characters. */
    private static final int SENTENCE_CHARACTERS_MAX = 300;

    /** What parts a row, and no sentence. */
    private static final String ROW_MARKS = "|｜·•";

    /** Longest text that is one more name of a byline, in characters. */
    private static final int NAME_CHARACTERS_MAX = 40;
    /** Longest text that only joins two names, in characters: ", and". */
    private static final int JOINER_CHARACTERS_MAX = 5;
    /** Longest text that is a day with a short year, perhaps with a time, in characters. */
    private static final int SHORT_DAY_CHARACTERS_MAX = 25;

    /** Digits of a time behind it; more are a second day, and both a span of days. */
    private static final int CLOCK_DIGITS_MAX = 4;

    private static final Pattern SHORT_DAY = Pattern.compile("\\d{1,2}([./])\\d{1,2}\\1\\d{2}(?![\\d./:])");
    /** Longest rest of a text behind a label of a date: " on:", in characters. */
    private static final int LABEL_REST_CHARACTERS_MAX = 5;
    /** Most short texts that are looked at; the byline stands among the first few hundred. */
    private static final int TEXTS_MAX = 3_000;

    private static final PhraseList BYLINE = PhraseBook.shared().list("byline");
    private static final PhraseList PUBLISHED = PhraseBook.shared().list("published");
    private static final PhraseList MODIFIED_LABELS = PhraseBook.shared().list("modified-labels");

    private final Claims claims;
    private final ForeignParts foreign;
    private boolean afterByline;
    /** The text before this one, where it opened a byline. */
    private String label = "";

    private boolean afterModified;
    /** After a text that is nothing but "Published": what it labels is the article's, even in a column beside it. */
    private boolean afterPublished;

    /** While the names of a byline follow each other. */
    private boolean signing;
    /** After a separator between two of them. */
    private boolean joined;

    private int texts;

    VisibleText(Claims claims, ForeignParts foreign) {
        this.claims = claims;
        this.foreign = foreign;
    }

    void read(TextNode node) {
        if (node.isBlank()) {
            return;
        }
        claims.advance();
        boolean byline = afterByline;
        boolean modified = afterModified;
        boolean published = afterPublished;
        afterByline = false;
        afterModified = false;
        afterPublished = false;
        String raw = node.getWholeText();
        if (raw.length() > 4 * TEXT_CHARACTERS_MAX || ++texts > TEXTS_MAX) {
            return;
        }
        String text = Text.fold(raw);
        if (text.length() > TEXT_CHARACTERS_MAX && !isRow(text)) {
            return;
        }
        if (text.length() <= JOINER_CHARACTERS_MAX && NameParts.joins(text)) {
            claims.markJoiner();
        }
        claims.add(Field.SITE_LABEL, CopyrightName.of(text), Place.VISIBLE);
        String normal = PhraseList.normalise(text);
        afterByline = BYLINE.is(normal);
        afterModified = isModifiedLabel(normal);
        afterPublished = PUBLISHED.is(normal);
        goOn(text);
        boolean names = byline || (Names.bylineOpening(normal) > 0 && !afterByline);
        boolean dates = hasYear(text) || hasShortDay(text, PUBLISHED.opens(normal));
        Element parent = node.parentElement();
        String opener = byline ? label : "";
        if (afterByline) {
            label = text;
        }
        names = names && (byline || !isInSentence(node));
        if ((names || dates) && parent != null && ((published && dates) || !foreign.holds(parent))) {
            if (names) {
                claims.add(Field.AUTHOR, byline ? opener + ' ' + text : text, Place.VISIBLE);
                signing = true;
            }
            if (dates) {
                boolean change = modified || saysModified(text);
                claims.add(change ? Field.MODIFIED : Field.PUBLISHED, text, Place.VISIBLE);
            }
        }
    }

    /** "Published by Lantern House, the book": a long paragraph goes on behind it. */
    private static boolean isInSentence(TextNode node) {
        Element parent = node.parentElement();
        return parent != null
                && "p".equals(parent.normalName())
                && node.nextSibling() instanceof Element next
                && !"br".equals(next.normalName())
                && ShortText.of(parent, SENTENCE_CHARACTERS_MAX).isEmpty();
    }

    private static boolean isRow(String text) {
        for (int i = 0; i < text.length() && text.length() <= ROW_CHARACTERS_MAX; i++) {
            if (ROW_MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Behind "By Ada Reed" a comma and the next name: links part the names of one byline. */
    private void goOn(String text) {
        if (!signing) {
            return;
        }
        if (NameParts.joins(text)) {
            joined = true;
            return;
        }
        signing = joined
                && text.length() <= NAME_CHARACTERS_MAX
                && !hasDigit(text)
                && claims.extend(Field.AUTHOR, Place.VISIBLE, text);
        joined = false;
    }

    /** "Updated", "Last updated on": nothing but such a label and the words between it and its date. */
    private static boolean isModifiedLabel(String normal) {
        int label = MODIFIED_LABELS.opening(normal);
        return label > 0 && normal.length() - label <= LABEL_REST_CHARACTERS_MAX && !hasDigit(normal);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Whether a label before the first date says so: "Ada Reed, last updated 3 May 2024". */
    static boolean saysModified(String text) {
        int digit = 0;
        while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        return MODIFIED_LABELS.within(PhraseList.normalise(text.substring(0, digit)));
    }

    /** "18.03.25, 14:40" alone, or such a day behind a label: its year is written short. */
    private static boolean hasShortDay(String text, boolean labelled) {
        int at = 0;
        while (labelled && at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || !Character.isDigit(text.charAt(at))) {
            return false; // most texts
        }
        Matcher day = SHORT_DAY.matcher(text).region(at, text.length());
        return (labelled || text.length() <= SHORT_DAY_CHARACTERS_MAX)
                && day.lookingAt()
                && (labelled
                        || text.chars()
                                        .skip(day.end())
                                        .filter(Character::isDigit)
                                        .count()
                                <= CLOCK_DIGITS_MAX);
    }

    /** Four digits in a row that may be a year, in any script's digits. */
    private static boolean hasYear(String text) {
        if (Numerals.hasHanYear(text)) {
            return true;
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
            if (digits == 4) {
                return true;
            }
        }
        return false;
    }
}
