package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words in a signature that say what those did who are named behind them: "Text:", "Photos:", "Source:". */
final class NameLabels {
    /** What labels photographers and sources. */
    private static final PhraseList CREDIT = PhraseBook.shared().list("credit");

    private static final PhraseList NO_WRITER = PhraseBook.shared().list("no-writer");

    /** Words that open bylines in one language and are first names in another. */
    private static final Set<String> FIRST_NAMES =
            Set.copyOf(PhraseBook.shared().phrases("byline-or-name"));

    /** Longest word before a full stop that abbreviates something, in characters: "Jr.", "Chr.". */
    private static final int ABBREVIATION_CHARACTERS_MAX = 3;

    private NameLabels() {}

    /** Whether a part labels who did not write the text: "Photos:", "Source:". */
    static boolean isCredit(String part) {
        String normal = PhraseList.normalise(part);
        return part.endsWith(":") && (NO_WRITER.is(normal) || isPictures(normal));
    }

    /** Whether a part is nothing but what labels photographers, without a colon. */
    static boolean isPicturesBehind(String part) {
        return !part.endsWith(":") && isPictures(PhraseList.normalise(part));
    }

    /** "Picture credit Ada Reed", "Photographs by Ada Reed": labels of several words need no colon before the name. */
    static boolean opensWithCredit(String normal) {
        int end = CREDIT.opening(normal);
        if (end == 0 || end + 1 >= normal.length() || normal.charAt(end) != ' ' || Names.bylineOpening(normal) >= end) {
            return false;
        }
        return normal.substring(0, end).indexOf(' ') > 0
                || normal.indexOf(' ', end + 1) > 0 // "Photo Ada Reed", not "Photo Reed"
                || Names.bylineOpening(normal.substring(end + 1)) > 0;
    }

    private static boolean isPictures(String normal) {
        return CREDIT.is(normal) && !Names.BYLINE.is(normal);
    }

    /** "Ada Reed Photos" before a colon: the label begins a part of its own, be it of two words. */
    static void cutBefore(StringBuilder part, List<String> parts) {
        if (isLabel(part.toString())) {
            return; // "Written by"
        }
        int blank = part.lastIndexOf(" ");
        int before = blank < 0 ? -1 : part.lastIndexOf(" ", blank - 1);
        for (int cut : new int[] {before, blank}) {
            if (cut > 0 && isLabel(part.substring(cut + 1))) {
                parts.add(withoutStop(part.substring(0, cut)));
                part.delete(0, cut + 1);
                return;
            }
        }
    }

    /** "Ada Reed. Photos:": the full stop is none of the name's. */
    private static String withoutStop(String name) {
        int last = name.length() - 1;
        boolean sentence = name.charAt(last) == '.' && last - name.lastIndexOf(' ') > ABBREVIATION_CHARACTERS_MAX + 1;
        return sentence ? name.substring(0, last) : name;
    }

    private static boolean isLabel(String text) {
        String normal = PhraseList.normalise(text);
        return Names.BYLINE.is(normal) || Names.HELPERS.is(normal) || isCredit(text + ':');
    }

    /**
     * Where a label ends that needs no colon in East Asia: 写真・榊原光, 图 丁一帆; 0 where the word has none.
     *
     * @param goesOn whether another word follows
     */
    static int endOfEastAsian(String word, boolean goesOn) {
        if (word.isEmpty() || !EastAsianRoles.isEastAsian(word.codePointAt(0))) {
            return 0;
        }
        int dot = word.indexOf('・');
        String label =
                dot > 0 && dot + 1 < word.length() && Names.bylineOpening(word) == 0 ? word.substring(0, dot) : word;
        boolean whole = label.length() == word.length();
        boolean labels = isCredit(label + ':') || (whole && Names.HELPERS.is(word));
        return labels && (goesOn || !whole) ? label.length() : 0;
    }

    /** The parts without those who did not write: photographers behind their label, up to the next byline. */
    static List<String> withoutCredits(List<String> parts) {
        List<String> written = new ArrayList<>();
        boolean pictured = false;
        for (String part : parts) {
            String normal = PhraseList.normalise(part);
            boolean credit = isCredit(part) || opensWithCredit(normal);
            pictured = credit || (pictured && Names.bylineOpening(normal) == 0);
            if (!pictured) {
                written.add(part);
            }
        }
        return written;
    }

    /** "Per Holm", "Theo Reed": a word that opens bylines, but here is one name of two. */
    static boolean isFirstName(String name, int opening) {
        return opening < name.length()
                && Character.isUpperCase(name.charAt(0))
                && name.charAt(opening) == ' '
                && name.indexOf(' ', opening + 1) < 0
                && opening + 1 < name.length()
                && Character.isUpperCase(name.charAt(opening + 1))
                && FIRST_NAMES.contains(name.substring(0, opening).toLowerCase(Locale.ROOT));
    }
}
