package io.galley.evaluation.training;

import io.galley.extraction.Page;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
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
}
