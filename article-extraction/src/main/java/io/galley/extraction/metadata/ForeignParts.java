package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Knows which elements stand in a part of the page that is not about its article; looks at each element once. */
final class ForeignParts {

    /** Class and id words of such parts. */
    private static final Set<String> MARKS = Set.of(
            "comment",
            "comments",
            "commentlist",
            "sidebar",
            "related",
            "relatedposts",
            "relatedarticles",
            "recommended",
            "recommendations",
            "footer",
            "nav",
            "menu",
            "widget",
            "teaser",
            "teasers",
            "trending",
            "popular",
            "carousel",
            "latest",
            "recent",
            "recirculation",
            "promo");

    /** Behind these a "footer" is the article's own, where themes name author and day: "entry-footer". */
    private static final Set<String> OWN = Set.of("entry", "post", "article", "story");

    private static final Set<String> OUTSIDE = Set.of("footer", "nav", "aside");

    /** A page builder that calls all of its parts so. */
    private static final String BUILDER = "elementor-widget";

    /** Blogger calls all parts of a page widgets, and this one holds the article: "widget Blog". */
    private static final String POSTS = "blog";

    private static final Set<String> WIDGETS = Set.of("widget");

    /** Most that stands in an aside which is about its own article, in characters. */
    private static final int NOTE_CHARACTERS_MAX = 60;

    /** Elements between such a note and its article. */
    private static final int ARTICLE_DISTANCE_MAX = 4;

    /** Most words of one class attribute that are looked at; generated style classes may come in hundreds. */
    private static final int WORDS_MAX = 40;

    private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();
    private final Map<String, Boolean> read = new HashMap<>();

    boolean holds(Element element) {
        List<Element> path = new ArrayList<>();
        Element at = element;
        Boolean above = null;
        while (at != null && !"body".equals(at.normalName())) {
            above = known.get(at);
            if (above != null) {
                break;
            }
            path.add(at);
            at = at.parent();
        }
        boolean foreign = above != null && above;
        for (int i = path.size() - 1; i >= 0; i--) {
            foreign = foreign || isMarked(path.get(i));
            known.put(path.get(i), foreign);
        }
        return foreign;
    }

    /** The same where a column beside the article is its own part. */
    boolean holdsBeyondColumn(Element element) {
        Element column = element.parent();
        while (column != null && !"aside".equals(column.normalName())) {
            column = column.parent();
        }
        Element outside = column == null ? element : column.parent();
        return outside != null && holds(outside);
    }

    /** What holds the headline is about the article, whatever its name: "content-with-sidebar". */
    void ownHeadline(Element headline) {
        List<Element> path = new ArrayList<>();
        for (Element at = headline.parent(); at != null && !"body".equals(at.normalName()); at = at.parent()) {
            if (OUTSIDE.contains(at.normalName())) {
                return; // the site's own headline
            }
            path.add(at);
        }
        path.forEach(element -> known.put(element, false));
    }

    private boolean isMarked(Element element) {
        if (OUTSIDE.contains(element.normalName()) && !isNote(element)) {
            return true;
        }
        return element.attributesSize() > 0 && (speaksOfOthers(element.className()) || speaksOfOthers(element.id()));
    }

    /** The footer of an article, or a few words beside one: HTML keeps both for who wrote it and when. */
    private static boolean isNote(Element element) {
        boolean note = "footer".equals(element.normalName())
                || ("aside".equals(element.normalName())
                        && !ShortText.of(element, NOTE_CHARACTERS_MAX).isEmpty());
        Element above = element.parent();
        for (int i = 0; note && above != null && i < ARTICLE_DISTANCE_MAX; i++) {
            if ("article".equals(above.normalName())) {
                return true;
            }
            above = above.parent();
        }
        return false;
    }

    /** A page says the same few names over and over; each is read once. */
    private boolean speaksOfOthers(String names) {
        return !names.isEmpty() && read.computeIfAbsent(names, ForeignParts::read);
    }

    private static boolean read(String names) {
        String lower = names.toLowerCase(Locale.ROOT).replace(BUILDER, "");
        Set<String> marks = new HashSet<>();
        boolean posts = false;
        String before = "";
        int start = 0;
        for (int i = 0, words = 0; i <= lower.length() && words < WORDS_MAX; i++) {
            boolean letter = i < lower.length() && lower.charAt(i) >= 'a' && lower.charAt(i) <= 'z';
            if (!letter) {
                String word = lower.substring(Math.min(start, i), i);
                if (MARKS.contains(word) && !(word.equals("footer") && OWN.contains(before))) {
                    marks.add(word);
                }
                before = word;
                posts |= word.equals(POSTS);
                words += i > start ? 1 : 0;
                start = i + 1;
            }
        }
        return posts ? !WIDGETS.containsAll(marks) : !marks.isEmpty();
    }
}
