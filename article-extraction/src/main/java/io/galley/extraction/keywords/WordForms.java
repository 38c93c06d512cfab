package io.galley.extraction.keywords;

import static java.util.Map.entry;

import io.galley.extraction.phrases.PhraseBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/** What a language knows of its words: which say nothing, which may join a phrase, and what their stems are. */
final class WordForms {

    private static final String LUCENE = "/org/apache/lucene/analysis/";

    /** Files of Lucene's jar. */
    private static final Map<String, String> STOP_WORDS = Map.ofEntries(
            entry("ar", "ar/stopwords.txt"),
            entry("bg", "bg/stopwords.txt"),
            entry("bn", "bn/stopwords.txt"),
            entry("ca", "ca/stopwords.txt"),
            entry("cs", "cz/stopwords.txt"),
            entry("da", "snowball/danish_stop.txt"),
            entry("de", "snowball/german_stop.txt"),
            entry("el", "el/stopwords.txt"),
            entry("en", "snowball/english_stop.txt"),
            entry("es", "snowball/spanish_stop.txt"),
            entry("et", "et/stopwords.txt"),
            entry("eu", "eu/stopwords.txt"),
            entry("fa", "fa/stopwords.txt"),
            entry("fi", "snowball/finnish_stop.txt"),
            entry("fr", "snowball/french_stop.txt"),
            entry("ga", "snowball/irish_stop.txt"),
            entry("gl", "gl/stopwords.txt"),
            entry("hi", "hi/stopwords.txt"),
            entry("hu", "snowball/hungarian_stop.txt"),
            entry("hy", "hy/stopwords.txt"),
            entry("id", "snowball/indonesian_stop.txt"),
            entry("it", "snowball/italian_stop.txt"),
            entry("lt", "lt/stopwords.txt"),
            entry("lv", "lv/stopwords.txt"),
            entry("ne", "ne/stopwords.txt"),
            entry("nl", "snowball/dutch_stop.txt"),
            entry("no", "snowball/norwegian_stop.txt"),
            entry("pt", "snowball/portuguese_stop.txt"),
            entry("ro", "ro/stopwords.txt"),
            entry("ru", "snowball/russian_stop.txt"),
            entry("sr", "sr/stopwords.txt"),
            entry("sv", "snowball/swedish_stop.txt"),
            entry("ta", "ta/stopwords.txt"),
            entry("te", "te/stopwords.txt"),
            entry("th", "th/stopwords.txt"),
            entry("tr", "tr/stopwords.txt"));

    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.ofEntries(
            entry("ar", ArabicStemmer::new),
            entry("ca", CatalanStemmer::new),
            entry("da", DanishStemmer::new),
            entry("de", GermanStemmer::new),
            entry("el", GreekStemmer::new),
            entry("en", EnglishStemmer::new),
            entry("es", SpanishStemmer::new),
            entry("et", EstonianStemmer::new),
            entry("eu", BasqueStemmer::new),
            entry("fi", FinnishStemmer::new),
            entry("fr", FrenchStemmer::new),
            entry("ga", IrishStemmer::new),
            entry("hi", HindiStemmer::new),
            entry("hu", HungarianStemmer::new),
            entry("hy", ArmenianStemmer::new),
            entry("id", IndonesianStemmer::new),
            entry("it", ItalianStemmer::new),
            entry("lt", LithuanianStemmer::new),
            entry("ne", NepaliStemmer::new),
            entry("nl", DutchStemmer::new),
            entry("no", NorwegianStemmer::new),
            entry("pt", PortugueseStemmer::new),
            entry("ro", RomanianStemmer::new),
            entry("ru", RussianStemmer::new),
            entry("sr", SerbianStemmer::new),
            entry("sv", SwedishStemmer::new),
            entry("ta", TamilStemmer::new),
            entry("tr", TurkishStemmer::new),
            entry("yi", YiddishStemmer::new));

    private static final Map<String, WordForms> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Set<String> stops;
    private final Set<String> weak;
    private final Set<String> dependent;
    private final Set<String> links;
    private final List<String> endings;
    private final @Nullable Supplier<SnowballStemmer> stemmer;

    private WordForms(String language) {
        PhraseBook book = PhraseBook.shared();
        stops = new HashSet<>(book.phrases(language, "keyword-stops"));
        String file = STOP_WORDS.get(language);
        if (file != null) {
            stops.addAll(read(LUCENE + file, file.startsWith("snowball")));
        }
        weak = Set.copyOf(book.phrases(language, "weak-words"));
        dependent = Set.copyOf(book.phrases(language, "never-alone"));
        links = Set.copyOf(book.phrases(language, "keyword-links"));
        endings = book.phrases(language, "word-endings");
        stemmer = STEMMERS.get(language);
    }

    /** Of a language by its ISO 639-1 code; of an unknown one, nothing is known. */
    static WordForms of(String language) {
        return BY_LANGUAGE.computeIfAbsent(known(language) ? language : "", WordForms::new);
    }

    private static boolean known(String language) {
        return STOP_WORDS.containsKey(language)
                || PhraseBook.shared().languages().contains(language);
    }

    /** Whether anything is known: without stop words every phrase would be noise. */
    boolean canJudge() {
        return !stops.isEmpty() || !links.isEmpty();
    }

    /** All words that stand on any of the lists. */
    Set<String> words() {
        Set<String> words = new HashSet<>(stops);
        List.of(weak, dependent, links).forEach(words::addAll);
        return words;
    }

    boolean isStop(String lower) {
        return stops.contains(lower);
    }

    /** Says little on its own: "important", "announced", "Monday". */
    boolean isWeak(String lower) {
        return weak.contains(lower);
    }

    /** Part of a keyword, never one alone: "American". */
    boolean isDependent(String lower) {
        return dependent.contains(lower);
    }

    /** Whether these words, parted by a space, may stand inside a phrase: "of", "de la". */
    boolean isLink(String lower) {
        return links.contains(lower);
    }

    /** One stemmer for one page: they keep state. */
    Stemming stemming() {
        return new Stemming(stemmer == null ? null : stemmer.get(), endings);
    }

    /** Stems the words of one page. */
    static final class Stemming {
        private final @Nullable SnowballStemmer stemmer;
        private final List<String> endings;

        private Stemming(@Nullable SnowballStemmer stemmer, List<String> endings) {
            this.stemmer = stemmer;
            this.endings = endings;
        }

        String stem(String lower) {
            if (stemmer != null) {
                stemmer.setCurrent(lower);
                stemmer.stem();
                String stem = stemmer.getCurrent();
                return stem.isBlank() ? lower : stem; // a word that is nothing but an ending
            }
            for (String ending : endings) {
                if (lower.length() > ending.length() + 1 && lower.endsWith(ending)) {
                    return lower.substring(0, lower.length() - ending.length());
                }
            }
            return lower;
        }
    }

    private static Set<String> read(String path, boolean snowball) {
        try (InputStream file = WordForms.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is not in Lucene's jar");
            }
            CharArraySet words = snowball
                    ? WordlistLoader.getSnowballWordSet(file, StandardCharsets.UTF_8)
                    : WordlistLoader.getWordSet(file, StandardCharsets.UTF_8, "#");
            Set<String> result = new HashSet<>();
            words.forEach(word -> result.add(new String((char[]) word).toLowerCase(Locale.ROOT)));
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
