package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The publisher's own keywords, from the best place that has any. */
final class Keywords {

    /** Longest keyword, in characters. */
    private static final int KEYWORD_CHARACTERS_MAX = 80;
    /** Most words of a keyword: titles of works have many, what has more is a sentence. */
    private static final int KEYWORD_WORDS_MAX = 10;
    /** Most keywords that are looked at. */
    private static final int KEYWORDS_MAX = 60;
    /** A list of one place longer than this was written for search engines: only its beginning counts. */
    private static final int LIST_MAX = 20;

    /** From so many elements on each holds one keyword, and a comma in it is its own: Hartwell, Edna. */
    private static final int ELEMENTS_MIN = 3;

    private static final String COMMAS = ",،、，";

    private static final List<Place> PLACES = List.of(
            Place.ARTICLE_META,
            Place.JSON_LD,
            Place.PARSELY,
            Place.MICRODATA,
            Place.RDFA,
            Place.DUBLIN_CORE,
            Place.META);

    private Keywords() {}

    static List<String> of(Claims claims, Set<String> siteNames, Notes notes) {
        List<String> keywords = new ArrayList<>();
        Set<String> seen = new HashSet<>(siteNames);
        for (Place place : PLACES) {
            if (place == Place.META && !keywords.isEmpty()) {
                break; // search engines are its readers
            }
            int before = keywords.size();
            List<Claim> own = claims.of(Field.KEYWORD, place);
            boolean oneEach = place == Place.ARTICLE_META && own.size() >= ELEMENTS_MIN;
            for (Claim claim : own) {
                boolean one = oneEach && count(claim.value(), COMMAS) <= 1;
                for (String listed : one ? List.of(claim.value()) : split(claim.value())) {
                    String part = cleaned(listed);
                    if (keywords.size() - before < LIST_MAX && isKeyword(part) && seen.add(Text.key(part))) {
                        keywords.add(part);
                    }
                }
            }
            if (before == 0 && !keywords.isEmpty()) {
                notes.from("keywords", own.get(0));
            }
        }
        return keywords;
    }

    private static List<String> split(String value) {
        String mark = mark(value);
        boolean spaced = Text.isUnspaced(value.codePointAt(0)) && value.split(mark, 2).length < 2;
        return List.of(value.split(spaced ? " " : mark, KEYWORDS_MAX));
    }

    private static String cleaned(String part) {
        String named = withoutPath(part.strip());
        return named.startsWith("#") ? named.substring(1).strip() : named;
    }

    /**
     * What parts the keywords of a list; the rarer marks first, since commas stand inside keywords, too. Where each
     * keyword has its code before a bar, {@code CL|ferries,PS|harbours}, there is one bar more than commas.
     */
    private static String mark(String value) {
        if (value.indexOf(';') >= 0) {
            return ";";
        }
        int commas = count(value, COMMAS);
        int bars = count(value, "|");
        return bars > (commas == 0 ? 0 : commas + 1) ? "\\|" : "[" + COMMAS + "]";
    }

    private static int count(String value, String marks) {
        return (int) value.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }

    /** topic/elections, sections/world news; but "and/or" inside a phrase stays. */
    private static String withoutPath(String text) {
        int slash = text.lastIndexOf('/');
        return slash > 0 && text.substring(0, slash).indexOf(' ') < 0 && slash < text.length() - 1
                ? text.substring(slash + 1)
                : text;
    }

    /** Numbers name nothing; firms may be called 1&1. */
    private static boolean isNaming(int c) {
        return Character.isLetter(c) || c == '&';
    }

    /** Addresses, ids such as {@code category:news} or {@code CL|news} and sentences are none. */
    private static boolean isKeyword(String text) {
        return text.length() >= 2
                && text.length() <= KEYWORD_CHARACTERS_MAX
                && Text.words(text) <= KEYWORD_WORDS_MAX
                && text.codePoints().anyMatch(Keywords::isNaming)
                && !text.toLowerCase(Locale.ROOT).startsWith("http")
                && text.indexOf('_') < 0
                && text.indexOf('|') < 0
                && text.indexOf('@') < 0
                && (text.indexOf(':') < 0 || text.indexOf(": ") > 0)
                && text.indexOf('=') < 0;
    }
}
