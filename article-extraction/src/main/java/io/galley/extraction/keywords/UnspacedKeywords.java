package io.galley.extraction.keywords;

import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.phrases.PhraseBook;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keywords of languages written without spaces. Without a dictionary only what repeats is safe: in Japanese whole runs
 * of Han or katakana, in Chinese strings that occur again and again and hold no character that only joins.
 */
final class UnspacedKeywords {

    /** How much is read, in characters. */
    private static final int CHARACTERS_MAX = 6_000;
    /** Shortest and longest keyword, in characters. */
    private static final int LENGTH_MIN = 2;

    private static final int LENGTH_MAX = 8;
    /** Katakana words are loan words: shorter ones are rests of names. */
    private static final int KATAKANA_LENGTH_MIN = 3;
    /** How often a string must occur; one that is in the title too needs one time less. */
    private static final int COUNT_MIN = 3;
    /** A shorter string that occurs at least this share of its times inside a longer one gives way to it. */
    private static final double INSIDE_SHARE = 0.7;
    /** Weight at which the score is one half. */
    private static final double HALF_WEIGHT = 6;

    private record Run(String text, boolean title) {}

    private UnspacedKeywords() {}

    static boolean isUnspaced(String language) {
        return switch (language) {
            case "zh", "ja", "th", "lo", "km", "my" -> true;
            default -> false;
        };
    }

    static List<Keyword> of(String title, List<Paragraph> paragraphs, String language) {
        boolean chinese = language.equals("zh");
        if (!chinese && !language.equals("ja")) {
            return List.of(); // Thai and its neighbours need a dictionary
        }
        Set<String> joining = PhraseBook.shared().phrases(language, "function-characters").stream()
                .collect(Collectors.toUnmodifiableSet());
        List<Run> runs = new ArrayList<>();
        addRuns(title, true, joining, runs);
        int room = CHARACTERS_MAX;
        for (Paragraph paragraph : paragraphs) {
            if (room > 0) {
                addRuns(
                        paragraph
                                .text()
                                .substring(0, Math.min(room, paragraph.text().length())),
                        false,
                        joining,
                        runs);
                room -= paragraph.text().length();
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> inTitle = new HashSet<>();
        for (Run run : runs) {
            for (String word : chinese ? substrings(run.text()) : whole(run.text())) {
                counts.merge(word, 1, Integer::sum);
                if (run.title()) {
                    inTitle.add(word);
                }
            }
        }
        List<String> frequent = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= (inTitle.contains(entry.getKey()) ? COUNT_MIN - 1 : COUNT_MIN))
                .map(Map.Entry::getKey)
                .toList();
        return frequent.stream()
                .filter(word -> frequent.stream().noneMatch(longer -> swallows(longer, word, counts)))
                .map(word -> new Keyword(word, "extracted", score(word, counts, inTitle)))
                .sorted(Comparator.comparingDouble(Keyword::score).reversed())
                .toList();
    }

    private static boolean swallows(String longer, String word, Map<String, Integer> counts) {
        return longer.length() > word.length()
                && longer.contains(word)
                && counts.getOrDefault(longer, 0) >= INSIDE_SHARE * counts.getOrDefault(word, 0);
    }

    private static double score(String word, Map<String, Integer> counts, Set<String> inTitle) {
        double weight = counts.getOrDefault(word, 0) * Math.sqrt(word.length()) * (inTitle.contains(word) ? 2 : 1);
        return Math.round(1000 * weight / (weight + HALF_WEIGHT)) / 1000.0;
    }

    /** Cuts a text into runs of one script that hold no joining character. */
    private static void addRuns(String text, boolean title, Set<String> joining, List<Run> runs) {
        StringBuilder run = new StringBuilder();
        UnicodeScript script = UnicodeScript.COMMON;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            UnicodeScript here = c == 'ー' ? UnicodeScript.KATAKANA : UnicodeScript.of(c);
            boolean word = (here == UnicodeScript.HAN || here == UnicodeScript.KATAKANA)
                    && !joining.contains(String.valueOf(c));
            if (!word || here != script) {
                addRun(run, script, title, runs);
            }
            if (word) {
                run.append(c);
                script = here;
            }
        }
        addRun(run, script, title, runs);
    }

    private static void addRun(StringBuilder run, UnicodeScript script, boolean title, List<Run> runs) {
        int min = script == UnicodeScript.KATAKANA ? KATAKANA_LENGTH_MIN : LENGTH_MIN;
        if (run.length() >= min) {
            runs.add(new Run(run.toString(), title));
        }
        run.setLength(0);
    }

    private static List<String> whole(String run) {
        return run.length() <= LENGTH_MAX ? List.of(run) : List.of();
    }

    private static List<String> substrings(String run) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < run.length(); start++) {
            for (int end = start + LENGTH_MIN; end <= Math.min(run.length(), start + LENGTH_MAX); end++) {
                parts.add(run.substring(start, end));
            }
        }
        return parts;
    }
}
