package io.galley.extraction.keywords;

import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
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
        return KeywordExtractor.measured(new Vocabulary(language), title, paragraphs).stream()
                .map(phrase -> new Phrase(phrase.candidate().spelling(), phrase.features()))
                .toList();
    }

    /** The keywords that an article has by other weights than the delivered ones. */
    public static List<Keyword> keywords(
            String title, List<Paragraph> paragraphs, String language, double[] weights, int keywordsMax) {
        return KeywordExtractor.of(title, paragraphs, language, List.of(), keywordsMax, Weights.of(weights));
    }

    /** What inflected forms of a word share. */
    public static String stem(String lower, String language) {
        return WordForms.of(language).stemming().stem(lower);
    }
}
