package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
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

    private static final Set<String> ELEMENTS = Set.of("footer", "nav", "aside");

    /** Most words of one class attribute that are looked at; generated style classes may come in hundreds. */
    private static final int WORDS_MAX = 40;

    private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

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

    private static boolean isMarked(Element element) {
        if (ELEMENTS.contains(element.normalName())) {
            return true;
        }
        String marks = element.className() + ' ' + element.id();
        if (marks.length() > 1) {
            for (String mark : marks.toLowerCase(Locale.ROOT).split("[^a-z]+", WORDS_MAX)) {
                if (MARKS.contains(mark)) {
                    return true;
                }
            }
        }
        return false;
    }
}
