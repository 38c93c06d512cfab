package io.galley.evaluation.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What a made-up index lists, in one of several manners.
 *
 * @param pieces in the order of the page
 * @param item the element that holds an entry in markup
 * @param pictures whether entries begin with one
 */
record Teasers(List<Piece> pieces, String item, boolean pictures) {
    /** How many entries: at least, and below. */
    private static final int ITEMS_MIN = 6;

    private static final int ITEMS_MAX = 40;

    /** Fewer where each entry has several paragraphs. */
    private static final int POSTS_MAX = 13;

    /** Length of a teaser, in words: at least, and below. */
    private static final int WORDS_MIN = 8;

    private static final int WORDS_MAX = 52;

    /** Begins a new entry. */
    private static final Piece ENTRY = new Piece("item", "", false);

    /** How indexes list: headlines, teasers below headings or linked lines, posts at length, goods with prices. */
    private enum Manner {
        HEADLINES,
        HEADINGS,
        LINES,
        POSTS,
        GOODS
    }

    /** A text and the element that it stands in. */
    private record Piece(String tag, String text, boolean link) {}

    static Teasers of(List<TrainingPage> stories, SplittableRandom random) {
        Manner manner = Manner.values()[random.nextInt(Manner.values().length)];
        int items = random.nextInt(ITEMS_MIN, manner == Manner.POSTS ? POSTS_MAX : ITEMS_MAX);
        int words = random.nextInt(WORDS_MIN, WORDS_MAX);
        String heading = random.nextBoolean() ? "h2" : "h3";
        boolean dated = random.nextInt(3) == 0;
        boolean more = random.nextInt(3) == 0;
        List<Piece> pieces = new ArrayList<>();
        if (random.nextInt(10) < (manner == Manner.GOODS ? 8 : 4)) {
            prose(pieces, any(stories, random), random.nextInt(1, 3));
        }
        for (int i = 0; i < items; i++) {
            TrainingPage story = any(stories, random);
            pieces.add(ENTRY);
            entry(pieces, manner, story, heading, words, random);
            if (dated) {
                pieces.add(new Piece("div", "20" + random.nextInt(10, 26) + "-0" + random.nextInt(1, 10), false));
            }
            if (more) {
                pieces.add(new Piece("div", "→ " + shortened(title(story), 3), true));
            }
        }
        if (random.nextInt(10) < (manner == Manner.GOODS ? 6 : 1)) {
            pieces.add(ENTRY);
            prose(pieces, any(stories, random), random.nextInt(2, 6));
        }
        return new Teasers(pieces, random.nextBoolean() ? "article" : "div", random.nextBoolean());
    }

    private static void entry(
            List<Piece> pieces, Manner manner, TrainingPage story, String heading, int words, SplittableRandom random) {
        String title = title(story);
        String opening = shortened(story.truth().paragraphs().getFirst(), words);
        switch (manner) {
            case HEADLINES -> pieces.add(new Piece("li", title, true));
            case HEADINGS -> {
                pieces.add(new Piece(heading, title, true));
                pieces.add(new Piece("p", opening, random.nextInt(12) == 0));
            }
            case LINES -> {
                pieces.add(new Piece("p", title, true));
                pieces.add(new Piece("p", opening, false));
            }
            case POSTS -> {
                pieces.add(new Piece(heading, title, true));
                prose(pieces, story, random.nextInt(1, 5));
            }
            case GOODS -> {
                pieces.add(new Piece(heading, shortened(title, random.nextInt(2, 7)), true));
                pieces.add(new Piece("div", "$" + random.nextInt(5, 900) + ".00", false));
            }
            default -> throw new IllegalStateException("unknown manner " + manner);
        }
    }

    private static String title(TrainingPage story) {
        return String.valueOf(story.title());
    }

    private static TrainingPage any(List<TrainingPage> stories, SplittableRandom random) {
        return stories.get(random.nextInt(stories.size()));
    }

    private static void prose(List<Piece> pieces, TrainingPage story, int most) {
        story.truth().paragraphs().stream().limit(most).forEach(text -> pieces.add(new Piece("p", text, false)));
    }

    /** So many words of a text, and an ellipsis where words are left; scripts without spaces by signs. */
    private static String shortened(String text, int words) {
        List<String> all = List.of(text.split(" "));
        if (all.size() > words) {
            return all.stream().limit(words).collect(Collectors.joining(" ")) + "…";
        }
        boolean spaceless = all.size() < text.length() / 20;
        return spaceless && text.length() > 2 * words ? text.substring(0, 2 * words) + "…" : text;
    }

    String text() {
        return pieces.stream()
                        .map(piece ->
                                piece.tag().equals("p") || piece.text().isEmpty() ? piece.text() + "\n" : piece.text())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    String html() {
        Element index = new Element("div");
        Element holder = index;
        for (Piece piece : pieces) {
            if (piece.equals(ENTRY)) {
                holder = index.appendElement(item);
                if (pictures) {
                    holder.appendElement("a")
                            .attr("href", "/")
                            .appendElement("img")
                            .attr("src", "/picture.jpg");
                }
            } else {
                Element element = holder.appendElement(piece.tag());
                (piece.link() ? element.appendElement("a").attr("href", "/") : element).text(piece.text());
            }
        }
        return index.outerHtml();
    }
}
