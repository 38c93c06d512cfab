package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Signs;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a page that are dates and little else. */
final class DateLines {
    /** Longest line that gives a date, in characters. */
    private static final int LINE_CHARACTERS_MAX = 120;

    /** Lines between a name and the date that belongs to it. */
    private static final int DISTANCE_MAX = 2;

    /** Longest line of which a date is the main part, in words. */
    private static final int DATE_WORDS_MAX = 8;

    /** Elements from a name to a date in the same line. */
    private static final int SIBLINGS_MAX = 4;

    private static final PhraseList PUBLISHED = PhraseBook.shared().list("published");

    private final List<Block> lines;
    private final DateParser parser = new DateParser("");

    DateLines(List<Block> lines) {
        this.lines = lines;
    }

    /** The first date in a text, or null. */
    @Nullable
    Moment parse(String text) {
        return parser.parse(text);
    }

    /** Whether a line has a date, in words or in the mark-up: "3 weeks ago" is a {@code time} element, too. */
    boolean holdsDate(int line) {
        Block block = lines.get(line);
        if (parse(block.text()) != null) {
            return true;
        }
        Element element = block.element();
        for (int i = 0; element != null && i < SIBLINGS_MAX; i++) {
            Element time = Nearby.first(element, DateLines::isTime);
            if (time != null) {
                int at = block.text().lastIndexOf(ShortText.of(time, LINE_CHARACTERS_MAX));
                return at == 0
                        || (at > 0 && !Character.isLetter(block.text().charAt(at - 1))); // else glued to the name
            }
            element = element.isBlock() ? null : element.nextElementSibling();
        }
        return false;
    }

    private static boolean isTime(Element element) {
        return "time".equals(element.normalName()) && element.hasAttr("datetime");
    }

    /** Whether a date stands in the line or close to it, and little else there. */
    boolean near(int line, int title) {
        for (int i = Math.max(0, line - DISTANCE_MAX); i <= Math.min(lines.size() - 1, line + DISTANCE_MAX); i++) {
            String text = lines.get(i).text();
            if (i != title
                    && text.length() <= LINE_CHARACTERS_MAX
                    && (i == line
                            || Text.words(text) <= DATE_WORDS_MAX
                            || opensAsDate(text)
                            || (line > title && isDateLine(text)))
                    && holdsDate(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line may be a date and little else: it is short, or counts of readers follow where it begins with one.
     */
    boolean isDateLine(String text) {
        int end = 0;
        for (int words = 0; words < DATE_WORDS_MAX && end >= 0; words++) {
            end = text.indexOf(' ', end + 1);
        }
        if (end < 0) {
            return true;
        }
        boolean sentence = (Signs.of(text.charAt(text.length() - 1)) & Signs.SENTENCE_END) != 0;
        return !sentence && text.length() <= LINE_CHARACTERS_MAX && parse(text.substring(0, end)) != null;
    }

    /** Whether a line says first that it is a day of publication: a second one or a place may follow. */
    static boolean opensAsDate(String text) {
        return PUBLISHED.opens(PhraseList.normalise(text));
    }
}
