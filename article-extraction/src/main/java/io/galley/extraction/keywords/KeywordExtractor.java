package io.galley.extraction.keywords;

import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses an article's keywords. Pure: the same article gives the same keywords. */
public final class KeywordExtractor {

    /** How much of the body is read, in characters: what an article is about stands in its first pages. */
    private static final int BODY_CHARACTERS_MAX = 12_000;

    private static final int TITLE_CHARACTERS_MAX = 500;
    /** Phrases below these log-odds are noise: one in thirty would be a reader's keyword. */
    private static final double ODDS_MIN = -3.4;
    /** How much a phrase loses whose words all stand in better keywords, in log-odds. */
    private static final double REPEATED_COST = 1.0;
    /** The last keywords are names and linked phrases: a thirteenth everyday word tells nobody anything. */
    private static final int TAIL = 8;
    /** Such phrases may be rarer readers' keywords than others: people find an article by them. */
    private static final double SPECIFIC_ODDS_MIN = -5.0;
    /** Phrases that are weighed against each other. */
    private static final int RANKED_MAX = 120;

    private record Scored(Candidate candidate, double odds) {

        /** A name, or words with a link between them, all of which say something. */
        boolean isSpecific() {
            return candidate.weak == 0 && !candidate.digits && (candidate.capitals > 0 || candidate.linked);
        }
    }

    record Measured(Candidate candidate, double[] features) {}

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::odds)
            .reversed()
            .thenComparingInt(scored -> scored.candidate().first)
            .thenComparingInt(scored -> scored.candidate().words);

    /** Longest keyword, in characters. */
    private static final int KEYWORD_CHARACTERS_MAX = 80;

    private KeywordExtractor() {}

    /**
     * The keywords of one article, best first.
     *
     * @param title the article's title
     * @param paragraphs its body
     * @param language ISO 639-1 or {@code und}; without a known language there are only the publisher's keywords
     * @param publisher the publisher's own keywords, best first
     * @param keywordsMax most keywords in all
     */
    public static List<Keyword> of(
            @Nullable String title,
            List<Paragraph> paragraphs,
            String language,
            List<String> publisher,
            int keywordsMax) {
        return of(title, paragraphs, language, publisher, keywordsMax, Weights.delivered());
    }

    static List<Keyword> of(
            @Nullable String title,
            List<Paragraph> paragraphs,
            String language,
            List<String> publisher,
            int keywordsMax,
            Weights weights) {
        Vocabulary words = new Vocabulary(language);
        List<Keyword> keywords = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String keyword : publisher) {
            if (keywords.size() < keywordsMax && seen.add(key(words, keyword))) {
                keywords.add(new Keyword(keyword, "publisher", 1.0));
            }
        }
        if (keywords.size() < keywordsMax) {
            List<Keyword> own = UnspacedKeywords.isUnspaced(language)
                    ? UnspacedKeywords.of(title == null ? "" : title, paragraphs, language)
                    : words.forms().canJudge()
                            ? phrases(
                                    words,
                                    title == null ? "" : title,
                                    paragraphs,
                                    weights,
                                    keywordsMax + publisher.size())
                            : List.of();
            for (Keyword keyword : own) {
                if (keywords.size() < keywordsMax && seen.add(key(words, keyword.text()))) {
                    keywords.add(keyword);
                }
            }
        }
        return keywords;
    }

    /** What keywords that differ by inflection, case or marks only have in common. */
    private static String key(Vocabulary words, String keyword) {
        Tokens tokens = new Tokens(words);
        tokens.add(keyword, TITLE_CHARACTERS_MAX);
        String key = tokens.tokens().stream()
                .filter(token -> !token.stop())
                .map(Token::stem)
                .collect(Collectors.joining(" "));
        return key.isEmpty() ? keyword : key;
    }

    private static List<Keyword> phrases(
            Vocabulary words, String title, List<Paragraph> paragraphs, Weights weights, int keywordsMax) {
        List<Scored> ranked = measured(words, title, paragraphs).stream()
                .map(phrase -> new Scored(phrase.candidate(), weights.logOdds(phrase.features())))
                .filter(scored -> scored.odds() >= (scored.isSpecific() ? SPECIFIC_ODDS_MIN : ODDS_MIN))
                .sorted(BEST_FIRST)
                .limit(RANKED_MAX)
                .collect(Collectors.toCollection(ArrayList::new));
        return chosen(ranked, keywordsMax);
    }

    /** All phrases of an article with what is measured of them. */
    static List<Measured> measured(Vocabulary words, String title, List<Paragraph> paragraphs) {
        Tokens read = new Tokens(words);
        read.add(title, TITLE_CHARACTERS_MAX);
        int titleTokens = read.tokens().size();
        int leadTokens = titleTokens;
        int room = BODY_CHARACTERS_MAX;
        for (Paragraph paragraph : paragraphs) {
            if (room > 0) {
                read.add(paragraph.text(), room);
                room -= paragraph.text().length();
                leadTokens = leadTokens == titleTokens ? read.tokens().size() : leadTokens;
            }
        }
        List<Token> tokens = Casing.usual(read.tokens(), titleTokens);
        Map<String, Integer> stemCounts = new HashMap<>();
        tokens.forEach(token -> stemCounts.merge(token.stem(), 1, Integer::sum));
        int sentences = tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).sentence();
        PhraseFeatures features = new PhraseFeatures(stemCounts, tokens.size(), leadTokens, Math.max(1, sentences));
        return Candidates.of(words.forms(), tokens, titleTokens).stream()
                .map(candidate -> new Measured(candidate, features.of(candidate)))
                .toList();
    }

    /** Best first; what repeats words of a chosen keyword loses by it, so that the list covers the article. */
    private static List<Keyword> chosen(List<Scored> ranked, int keywordsMax) {
        int head = Math.max(TAIL, keywordsMax - TAIL);
        List<Keyword> keywords = new ArrayList<>();
        Set<String> parts = new HashSet<>();
        Set<String> used = new HashSet<>();
        while (!ranked.isEmpty() && keywords.size() < keywordsMax) {
            if (keywords.size() == head) {
                ranked.removeIf(scored -> !scored.isSpecific());
                if (ranked.isEmpty()) {
                    break;
                }
            }
            Scored best = ranked.get(0);
            double bestOdds = odds(best, used);
            for (Scored scored : ranked) {
                double odds = odds(scored, used);
                if (odds > bestOdds) {
                    best = scored;
                    bestOdds = odds;
                }
            }
            ranked.remove(best);
            Candidate candidate = best.candidate();
            String spelling = candidate.spelling();
            boolean folded = candidate.onlyInsideLonger() && parts.contains(candidate.key);
            if (!folded && spelling.length() <= KEYWORD_CHARACTERS_MAX) {
                double score = 1 / (1 + Math.exp(-bestOdds));
                keywords.add(new Keyword(spelling, "extracted", Math.round(score * 1000) / 1000.0));
                addParts(candidate.stems, parts);
                used.addAll(List.of(candidate.stems));
            }
        }
        return keywords;
    }

    private static double odds(Scored scored, Set<String> used) {
        if (used.isEmpty()) {
            return scored.odds();
        }
        String[] stems = scored.candidate().stems;
        int repeated = 0;
        for (String stem : stems) {
            repeated += used.contains(stem) ? 1 : 0;
        }
        return scored.odds() - REPEATED_COST * repeated / stems.length;
    }

    /** All runs of words inside a phrase. */
    private static void addParts(String[] stems, Set<String> parts) {
        for (int start = 0; start < stems.length; start++) {
            StringBuilder part = new StringBuilder();
            for (int end = start; end < stems.length; end++) {
                part.append(end == start ? "" : " ").append(stems[end]);
                parts.add(part.toString());
            }
        }
    }
}
