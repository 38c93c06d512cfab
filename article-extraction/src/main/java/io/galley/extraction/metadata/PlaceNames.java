package io.galley.extraction.metadata;

import io.galley.extraction.Article.Author;
import io.galley.extraction.reading.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells by the page's own sentences which of several names beside each other are none of people: "By Ada Reed, Port
 * Harcourt" where the text says "in Port Harcourt", "Ada Reed, Head Winemaker" where it says "our head winemaker".
 */
final class PlaceNames {
    /** More authors than this are a collective's: each of them costs a look through the page. */
    private static final int AUTHORS_MAX = 6;

    private final List<Block> lines;
    private final SmallWords small;

    PlaceNames(List<Block> lines) {
        this.lines = lines;
        this.small = new SmallWords(lines);
    }

    /** The authors without those behind the first who are no people; the first stands where people do. */
    List<Author> without(List<Author> authors) {
        List<Author> people = new ArrayList<>();
        for (Author author : authors) {
            if (people.isEmpty() || authors.size() > AUTHORS_MAX || !isNoPerson(author.name())) {
                people.add(author);
            }
        }
        return people;
    }

    /** Whether the page's text has the name behind a word such as "in", or each of its words in small letters. */
    boolean isNoPerson(String name) {
        return isPlace(name) || BareName.smallWords(name, small) == Text.words(name);
    }

    private boolean isPlace(String name) {
        return lines.stream().anyMatch(line -> isPlaceIn(line.text(), name));
    }

    private static boolean isPlaceIn(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at - 1;
            if (end > 0 && text.charAt(end) == ' ') {
                String before = text.substring(text.lastIndexOf(' ', end - 1) + 1, end);
                if (NameParts.isEnd(before)) {
                    return true;
                }
            }
        }
        return false;
    }
}
