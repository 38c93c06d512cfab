package io.galley.extraction.keywords;

import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.phrases.PhraseBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keywords of languages written without spaces. Without a dictionary only what repeats is safe, and only where it may
 * stand alone: a piece of a longer word has always the same neighbour on one side, a word has several or none.
 */
final class UnspacedKeywords {

    /** How much is read, in characters. */
    private static final int CHARACTERS_MAX = 6_000;
    /** Shortest and longest keyword, in characters; Thai words are longer than Chinese ones. */
    private static final int LENGTH_MIN = 2;

    private static final int LENGTH_MAX = 24;
    /** Most units of one keyword. */
    private static final int UNITS_MAX = 8;
    /** Two times are chance in a long text and all that a short one has: a time more is asked for from here on. */
    private static final int SHORT_TEXT_UNITS = 500;
    /** A shorter string that occurs at least this share of its times inside a longer one gives way to it. */
    private static final double INSIDE_SHARE = 0.7;
    /** Weight at which the score is one half. */
    private static final double HALF_WEIGHT = 6;

    /** A string that repeats, with what stands beside it. */
    private static final class Repeat {
        final String text;
        final int units;
        int count;
        boolean inTitle;
        /** Occurrences inside the most frequent string that is longer by one unit. */
        int insideLonger;

        private final Side before = new Side();
        private final Side after = new Side();

        Repeat(String text, int units) {
            this.text = text;
            this.units = units;
        }

        boolean standsAlone() {
            return before.free && after.free && insideLonger < INSIDE_SHARE * count;
        }

        double score() {
            double weight = count * Math.sqrt(text.length()) * (inTitle ? 2 : 1);
            return Math.round(1000 * weight / (weight + HALF_WEIGHT)) / 1000.0;
        }
    }

    /** What was met on one side of a string. */
    private static final class Side {
        private @Nullable String neighbour;
        boolean free;

        void meet(String unit) {
            free |= unit.equals(Units.BOUND) || (neighbour != null && !neighbour.equals(unit));
            neighbour = unit;
        }
    }

    private UnspacedKeywords() {}

    static boolean isUnspaced(String language) {
        return switch (language) {
            case "zh", "ja", "th", "lo", "km", "my" -> true;
            default -> false;
        };
    }

    static List<Keyword> of(String title, List<Paragraph> paragraphs, String language) {
        if (!Units.canCut(language)) {
            return List.of();
        }
        WordForms forms = WordForms.of(language);
        Set<String> joining = new HashSet<>(PhraseBook.shared().phrases(language, "function-characters"));
        joining.addAll(forms.words());
        Units cut = new Units(language, joining);
        cut.add(title.substring(0, Math.min(CHARACTERS_MAX, title.length())));
        int titleUnits = cut.units().size();
        int room = CHARACTERS_MAX;
        for (Paragraph paragraph : paragraphs) {
            if (room > 0) {
                String text = paragraph.text();
                cut.add(text.substring(0, Math.min(room, text.length())));
                room -= text.length();
            }
        }
        List<String> units = cut.units();
        int least = units.size() <= SHORT_TEXT_UNITS ? 2 : 3;
        List<Keyword> keywords = new ArrayList<>();
        for (Repeat repeat : repeats(units, titleUnits)) {
            boolean often = repeat.count >= (repeat.inTitle ? 2 : least);
            if (often && repeat.standsAlone() && !forms.isStop(repeat.text) && !forms.isWeak(repeat.text)) {
                keywords.add(new Keyword(repeat.text, "extracted", repeat.score()));
            }
        }
        keywords.sort(Comparator.comparingDouble(Keyword::score).reversed());
        return keywords;
    }

    /** All strings of whole units, in the order of their first places. */
    private static Iterable<Repeat> repeats(List<String> units, int titleUnits) {
        Map<String, Repeat> repeats = new LinkedHashMap<>();
        for (int from = 0; from < units.size(); from++) {
            StringBuilder text = new StringBuilder();
            for (int to = from; to < from + UNITS_MAX && !units.get(to).equals(Units.BOUND); to++) {
                text.append(units.get(to));
                if (text.length() > LENGTH_MAX) {
                    break;
                }
                if (text.length() >= LENGTH_MIN) {
                    int size = to - from + 1;
                    Repeat repeat = repeats.computeIfAbsent(text.toString(), string -> new Repeat(string, size));
                    repeat.count++;
                    repeat.inTitle |= from < titleUnits;
                    repeat.before.meet(from == 0 ? Units.BOUND : units.get(from - 1));
                    repeat.after.meet(units.get(to + 1));
                    noteInside(repeats, repeat, units.get(from), units.get(to));
                }
            }
        }
        repeats.values().removeIf(repeat -> repeat.count < 2);
        return repeats.values();
    }

    /** Tells the two strings that are shorter by one unit how often they stand inside this one. */
    private static void noteInside(Map<String, Repeat> repeats, Repeat longer, String first, String last) {
        if (longer.units > 1 && longer.count > 1) {
            String text = longer.text;
            for (String shorter :
                    List.of(text.substring(first.length()), text.substring(0, text.length() - last.length()))) {
                Repeat part = repeats.get(shorter);
                if (part != null) {
                    part.insideLonger = Math.max(part.insideLonger, longer.count);
                }
            }
        }
    }
}
