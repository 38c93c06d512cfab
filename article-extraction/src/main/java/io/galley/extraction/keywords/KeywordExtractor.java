package io.galley.extraction.keywords;

import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Chooses an article's keywords. Pure: the same article gives the same keywords. */
public final class KeywordExtractor {

    /** How much of the body is read, in characters: what an article is about stands in its first pages. */
    private static final int BODY_CHARACTERS_MAX = 12_000;

    private static final int TITLE_CHARACTERS_MAX = 500;
    /**
     * Phrases below these log-odds are noise: one in fourteen would be a reader's keyword. Measured on French news: a
     * list that stops here has the best F1 of ten; from -2.4 on mean average precision falls.
     */
    private static final double ODDS_MIN = -2.6;
    /** How much a phrase loses whose words all stand in better keywords, in log-odds. */
    private static final double REPEATED_COST = 1.0;
    /** The last keywords are names and linked phrases: a thirteenth everyday word tells nobody anything. */
    private static final int TAIL = 8;
    /** Such phrases may be rarer readers' keywords than others: people find an article by them. */
    private static final double SPECIFIC_ODDS_MIN = -4.2;
    /** Phrases that are weighed against each other. */
    private static final int RANKED_MAX = 120;

    /**
     * Where a list ends.
     *
     * @param oddsMin lowest log-odds of any phrase
     * @param specificOddsMin the same of names and linked phrases
     * @param rankedMax phrases that are weighed against each other
     * @param keywordsMax most keywords
     * @param parts whether what only occurs inside of better keywords follows behind them
     */
    private record End(double oddsMin, double specificOddsMin, int rankedMax, int keywordsMax, boolean parts) {
        /** A list as people read it. */
        static End of(int keywordsMax) {
            return new End(ODDS_MIN, SPECIFIC_ODDS_MIN, RANKED_MAX, keywordsMax, false);
        }

        /** None: all phrases in their order. */
        static final End NEVER =
                new End(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Integer.MAX_VALUE, Integer.MAX_VALUE, true);

        /** Number of keywords from which on only names and linked phrases follow. */
        int everyday() {
            return Math.max(TAIL, keywordsMax - TAIL);
        }
    }

    private record Scored(Candidate candidate, double odds) {

        /** A name, or words with a link between them, all of which say something. */
        boolean isSpecific() {
            return candidate.weak == 0 && !candidate.digits && (candidate.capitals > 0 || candidate.linked);
        }
    }

    /** The phrases of an article, and the words that they stand in. */
    record Phrases(List<Candidate> candidates, PhraseFeatures features, List<Token> tokens, int stems) {}

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

    /**
     * All phrases of a text that may be keywords, best first, without the end that makes a list worth reading: their
     * order is what average precision judges. In languages without spaces the list as articles have it.
     *
     * @param language ISO 639-1; of an unknown one there are none
     */
    public static List<Keyword> ranking(String title, List<Paragraph> paragraphs, String language) {
        return ranking(title, paragraphs, language, Weights.delivered());
    }

    static List<Keyword> ranking(String title, List<Paragraph> paragraphs, String language, Weights weights) {
        return extracted(title, paragraphs, language, weights, End.NEVER);
    }

    private static List<Keyword> extracted(
            String title, List<Paragraph> paragraphs, String language, Weights weights, End end) {
        if (UnspacedKeywords.isUnspaced(language)) {
            return UnspacedKeywords.of(title, paragraphs, language);
        }
        LanguageWords words = LanguageWords.of(language);
        return words.forms().canJudge() ? chosen(phrases(words, title, paragraphs), weights, end) : List.of();
    }

    static List<Keyword> of(
            @Nullable String title,
            List<Paragraph> paragraphs,
            String language,
            List<String> publisher,
            int keywordsMax,
            Weights weights) {
        Vocabulary vocabulary = LanguageWords.of(language).vocabulary();
        List<Keyword> keywords = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> given = new HashSet<>();
        for (String keyword : publisher) {
            if (keywords.size() < keywordsMax && given.add(key(vocabulary, keyword, true))) {
                keywords.add(new Keyword(keyword, "publisher", 1.0));
                seen.add(key(vocabulary, keyword, false));
            }
        }
        if (keywords.size() < keywordsMax) {
            String known = title == null ? "" : title;
            End end = End.of(keywordsMax + publisher.size());
            List<Keyword> own = extracted(known, paragraphs, language, weights, end);
            for (Keyword keyword : own) {
                if (keywords.size() < keywordsMax && seen.add(key(vocabulary, keyword.text(), false))) {
                    keywords.add(keyword);
                }
            }
        }
        return keywords;
    }

    /**
     * What keywords that differ by inflection, case or marks only have in common.
     *
     * @param stops whether stop words count: a publisher's US politics is not his Politics
     */
    private static String key(Vocabulary vocabulary, String keyword, boolean stops) {
        Tokens tokens = new Tokens(vocabulary);
        tokens.add(keyword, TITLE_CHARACTERS_MAX);
        StringJoiner key = new StringJoiner(" ");
        for (Token token : tokens.tokens()) {
            if (stops || !token.stop()) {
                key.add(token.word().stem());
            }
        }
        return key.length() == 0 ? keyword : key.toString();
    }

    /** All phrases of an article. */
    static Phrases phrases(LanguageWords words, String title, List<Paragraph> paragraphs) {
        Vocabulary vocabulary = words.vocabulary();
        Tokens read = new Tokens(vocabulary);
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
        List<Token> tokens = Casing.usual(vocabulary, read.tokens(), titleTokens);
        int[] counts = new int[vocabulary.stems()];
        int[] lengths = new int[vocabulary.stems()];
        for (Token token : tokens) {
            counts[token.form().stem()]++;
            lengths[token.form().stem()] = token.word().stem().length();
        }
        int sentences = tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).sentence();
        int[] relatives = vocabulary.relatives(counts);
        PhraseFeatures features =
                new PhraseFeatures(counts, lengths, relatives, tokens.size(), leadTokens, Math.max(1, sentences));
        return new Phrases(Candidates.of(vocabulary, tokens, titleTokens), features, tokens, vocabulary.stems());
    }

    private static List<Scored> ranked(Phrases phrases, Weights weights, End end) {
        List<Scored> ranked = new ArrayList<>();
        for (Candidate candidate : phrases.candidates()) {
            Scored scored =
                    new Scored(candidate, weights.logOdds(phrases.features().of(candidate)));
            if (scored.odds() >= end.oddsMin() || (scored.odds() >= end.specificOddsMin() && scored.isSpecific())) {
                ranked.add(scored);
            }
        }
        ranked.sort(BEST_FIRST);
        return ranked.size() <= end.rankedMax() ? ranked : new ArrayList<>(ranked.subList(0, end.rankedMax()));
    }

    /** Best first; what repeats words of a chosen keyword loses by it, so that the list covers the article. */
    private static List<Keyword> chosen(Phrases phrases, Weights weights, End end) {
        List<Scored> ranked = ranked(phrases, weights, end);
        List<Keyword> keywords = new ArrayList<>();
        Set<Candidate> parts = new HashSet<>();
        List<Keyword> folded = new ArrayList<>();
        boolean[] used = new boolean[phrases.stems()];
        while (!ranked.isEmpty() && keywords.size() < end.keywordsMax()) {
            if (keywords.size() == end.everyday()) {
                ranked.removeIf(scored -> !scored.isSpecific());
                if (ranked.isEmpty()) {
                    break;
                }
            }
            Scored scored = ranked.remove(best(ranked, used));
            double odds = odds(scored, used);
            if (odds < end.specificOddsMin()) {
                break;
            }
            Candidate candidate = scored.candidate();
            String spelling = candidate.spelling(phrases.tokens());
            if (spelling.length() > KEYWORD_CHARACTERS_MAX) {
                continue;
            }
            double score = 1 / (1 + Math.exp(-odds));
            Keyword keyword = new Keyword(spelling, "extracted", Math.round(score * 1000) / 1000.0);
            if (candidate.onlyInsideLonger() && parts.contains(candidate)) {
                folded.add(keyword);
                continue;
            }
            keywords.add(keyword);
            addParts(candidate, parts);
            for (int stem : candidate.stems) {
                used[stem] = true;
            }
        }
        if (end.parts()) {
            keywords.addAll(folded);
        }
        return keywords;
    }

    private static int best(List<Scored> ranked, boolean[] used) {
        int best = 0;
        double bestOdds = odds(ranked.get(0), used);
        for (int i = 1; i < ranked.size(); i++) {
            double odds = ranked.get(i).odds() > bestOdds ? odds(ranked.get(i), used) : bestOdds;
            if (odds > bestOdds) {
                best = i;
                bestOdds = odds;
            }
        }
        return best;
    }

    private static double odds(Scored scored, boolean[] used) {
        int repeated = 0;
        for (int stem : scored.candidate().stems) {
            repeated += used[stem] ? 1 : 0;
        }
        return scored.odds() - REPEATED_COST * repeated / scored.candidate().words;
    }

    /** All runs of words inside a phrase. */
    private static void addParts(Candidate phrase, Set<Candidate> parts) {
        for (Candidate longest = phrase; longest.rest != null; longest = longest.rest) {
            for (Candidate part = longest; part.start != null; part = part.start) {
                parts.add(part);
            }
        }
    }
}
