package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.List;

/** Those who sign with another in the lines right behind: "By Ada Reed", "and Bea Hunt". */
final class NextNames {
    /** Longest line of one more name, in characters. */
    private static final int CHARACTERS_MAX = 60;

    /** More lines of names than this are a list of staff. */
    private static final int LINES_MAX = 4;

    private static final PhraseList BYLINE = PhraseBook.shared().list("byline");

    private final List<Block> lines;
    private final SmallWords small;
    private final PlaceNames places;

    NextNames(List<Block> lines, SmallWords small) {
        this.lines = lines;
        this.small = small;
        this.places = new PlaceNames(lines);
    }

    /**
     * A signature with the names of the lines behind it.
     *
     * @param line index of its line
     * @param signature what was found there, or there and in the next line where the first is a label alone
     */
    String with(int line, String signature, int title) {
        int next = BYLINE.is(PhraseList.normalise(lines.get(line).text())) ? line + 2 : line + 1;
        String text = lines.get(line).text();
        boolean bare = next == line + 1 && (BareName.of(signature).equals(text) || endsInJoiner(text));
        StringBuilder all = new StringBuilder(signature);
        for (int i = next; i < Math.min(lines.size(), next + LINES_MAX) && i != title; i++) {
            String name = name(lines.get(i).text(), bare);
            if (name.isEmpty()) {
                break;
            }
            all.append(", ").append(name);
        }
        return all.toString();
    }

    private static boolean endsInJoiner(String text) {
        int blank = text.lastIndexOf(' ');
        return text.endsWith(",") || (blank > 0 && NameParts.joins(text.substring(blank + 1)));
    }

    /** The names of a line that goes on with "and" or "by"; of any line of names behind one that is no more. */
    private String name(String text, boolean bare) {
        if (text.length() > CHARACTERS_MAX) {
            return "";
        }
        int blank = text.indexOf(' ');
        boolean joined = blank > 0 && NameParts.joins(text.substring(0, blank));
        boolean labelled = !joined && Names.isByline(text) && !Names.isHelp(text);
        String rest = joined ? text.substring(blank + 1) : text;
        if (labelled) {
            rest = String.join(", ", Names.people(text, false));
        }
        boolean names = (joined || labelled || bare)
                && !rest.isEmpty()
                && BareName.of(rest).equals(rest)
                && Agencies.named(rest) == null
                && BareName.smallWordsOfNames(rest, small) == 0
                && NameParts.of(rest).stream().noneMatch(places::isNoPerson);
        return names ? rest : "";
    }
}
