package io.galley.evaluation.training;

import io.galley.extraction.Page;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An index of other articles that is made up from an article's page: the site's frame stays, teasers of other articles
 * stand where the body stood. There are few true indexes to learn from. What the page says of itself stays as it is, so
 * that nothing is learned from that.
 */
final class MadeUpIndex {
    /** Fewest articles that an index can be made of. */
    private static final int STORIES_MIN = 6;

    /** Least share of a text that is body for it to be taken out, 0–1. */
    private static final double BODY_SHARE_MIN = 0.7;

    /** Least share of the body that an element holds for the index to take its place, 0–1. */
    private static final double HELD_SHARE_MIN = 0.75;

    /** Shortest text of an element, in characters, that tells whether it is body. */
    private static final int TOLD_CHARACTERS_MIN = 20;

    /** Least likeness of a heading to the title for it to be the title, 0–1. */
    private static final double TITLE_LIKE_MIN = 0.6;

    private MadeUpIndex() {}

    /**
     * Makes one; the same for the same page.
     *
     * @param page an article's page
     * @param stories what the index may list, best in the page's language
     * @return null where the body has no place of its own, or stories are too few
     */
    static @Nullable Page of(TrainingPage page, List<TrainingPage> stories) {
        if (stories.size() < STORIES_MIN || !(Decoder.decode(page.page()) instanceof Decoded.Text text)) {
            return null;
        }
        SplittableRandom random = new SplittableRandom(page.id().hashCode());
        Teasers teasers = Teasers.of(stories, random);
        String index = text.html() ? html(page, text.text(), teasers) : flat(page, text.text(), teasers);
        Page original = page.page();
        return index == null
                ? null
                : new Page(
                        index.getBytes(StandardCharsets.UTF_8),
                        original.media(),
                        StandardCharsets.UTF_8.name(),
                        original.url(),
                        null);
    }

    private static @Nullable String flat(TrainingPage page, String text, Teasers teasers) {
        String title = Truth.key(page.title());
        StringBuilder index = new StringBuilder();
        boolean listed = false;
        for (String line : text.lines().toList()) {
            boolean isTitle = !title.isEmpty() && Truth.key(line).equals(title);
            boolean body = !isTitle && page.truth().share(line) >= BODY_SHARE_MIN;
            if (body && !listed) {
                index.append(teasers.text());
                listed = true;
            } else if (!body) {
                index.append(isTitle ? section(title) : line).append('\n');
            }
        }
        return listed ? index.toString() : null;
    }

    private static @Nullable String html(TrainingPage page, String markup, Teasers teasers) {
        Document document = Jsoup.parse(markup);
        Element holder = document.body();
        double all = body(page, holder);
        Element next = all == 0 ? null : holder;
        while (next != null) {
            holder = next;
            next = holder.children().stream()
                    .filter(child -> body(page, child) > HELD_SHARE_MIN * all)
                    .findFirst()
                    .orElse(null);
        }
        if (holder.normalName().equals("body") || holder.normalName().equals("p")) {
            return null;
        }
        String title = Truth.key(page.title());
        for (Element heading : document.select("h1, h2")) {
            if (Truth.likeness(Truth.key(heading.text()), title) > TITLE_LIKE_MIN) {
                heading.text(section(title));
            }
        }
        holder.html(teasers.html());
        return document.outerHtml();
    }

    /** Characters of an element that are body. */
    private static double body(TrainingPage page, Element element) {
        double body = 0;
        for (Element each : element.getAllElements()) {
            String own = each.ownText();
            body += own.length() < TOLD_CHARACTERS_MIN ? 0 : page.truth().share(own) * own.length();
        }
        return body;
    }

    /** A section's name: the first word of a title. */
    private static String section(String title) {
        return List.of(title.split(" ", 2)).getFirst();
    }

    /** What an index lists, in one of several manners. */
    private record Teasers(List<Piece> pieces, String item, boolean pictures) {
        private static final int ITEMS_MIN = 6;
        private static final int ITEMS_MAX = 40;

        /** Most posts of a page that gives each in several paragraphs. */
        private static final int POSTS_MAX = 13;

        /** Shortest and longest teaser, in words. */
        private static final int WORDS_MIN = 8;

        private static final int WORDS_MAX = 52;

        /** How indexes list: headlines, teasers below headings or linked lines, posts at length, goods with prices. */
        private enum Manner {
            HEADLINES,
            HEADINGS,
            LINES,
            POSTS,
            GOODS
        }

        /** What stands in an index; {@code item} begins a new entry. */
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
                List<String> paragraphs = story.truth().paragraphs();
                String title = String.valueOf(story.title());
                pieces.add(new Piece("item", "", false));
                switch (manner) {
                    case HEADLINES -> pieces.add(new Piece("li", title, true));
                    case HEADINGS -> {
                        pieces.add(new Piece(heading, title, true));
                        pieces.add(new Piece("p", shortened(paragraphs.getFirst(), words), random.nextInt(12) == 0));
                    }
                    case LINES -> {
                        pieces.add(new Piece("p", title, true));
                        pieces.add(new Piece("p", shortened(paragraphs.getFirst(), words), false));
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
                if (dated) {
                    pieces.add(new Piece("div", "20" + random.nextInt(10, 26) + "-0" + random.nextInt(1, 10), false));
                }
                if (more) {
                    pieces.add(new Piece("div", "→ " + shortened(title, 3), true));
                }
            }
            if (random.nextInt(10) < (manner == Manner.GOODS ? 6 : 1)) {
                pieces.add(new Piece("item", "", false));
                prose(pieces, any(stories, random), random.nextInt(2, 6));
            }
            return new Teasers(pieces, random.nextBoolean() ? "article" : "div", random.nextBoolean());
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
                                    piece.tag().equals("p") || piece.text().isEmpty()
                                            ? piece.text() + "\n"
                                            : piece.text())
                            .collect(Collectors.joining("\n"))
                    + "\n";
        }

        String html() {
            Element index = new Element("div");
            Element holder = index;
            for (Piece piece : pieces) {
                if (piece.tag().equals("item")) {
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
}
