package io.galley.extraction.keywords;

import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.keywords.KeywordExtractor.Phrases;
import java.util.List;

/**
 * What learning needs to see of the keywords: the phrases of an article, measured, and the keywords of other weights.
 */
public final class KeywordLearning {

    private KeywordLearning() {}

    /**
     * A phrase that may become a keyword.
     *
     * @param text in its usual spelling
     * @param features in the order of {@link #names}
     */
    public record Phrase(String text, double[] features) {}

    /** The names of the features. */
    public static List<String> names() {
        return PhraseFeatures.NAMES;
    }

    /** All phrases of an article. */
    public static List<Phrase> phrases(String title, List<Paragraph> paragraphs, String language) {
        Phrases phrases = KeywordExtractor.phrases(LanguageWords.of(language), title, paragraphs);
        return phrases.candidates().stream()
                .map(phrase -> new Phrase(
                        phrase.spelling(phrases.tokens()), phrases.features().of(phrase)))
                .toList();
    }

    /** All phrases of an article, best first by other weights than the delivered ones. */
    public static List<Keyword> ranking(String title, List<Paragraph> paragraphs, String language, double[] weights) {
        return KeywordExtractor.ranking(title, paragraphs, language, Weights.of(weights));
    }

    /** What inflected forms of a word share. */
    public static String stem(String lower, String language) {
        return WordForms.of(language).stemming().stem(lower);
    }
}
