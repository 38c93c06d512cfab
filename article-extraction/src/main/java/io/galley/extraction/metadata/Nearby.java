package io.galley.extraction.metadata;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Finds an element below another, close to it: who asks for many elements must not walk the page for each of them. */
final class Nearby implements NodeFilter {
    /** Nodes looked at; figures and bylines have below 100. */
    private static final int NODES_MAX = 500;

    private final Predicate<Element> wanted;
    private @Nullable Element found;
    private int nodes;

    private Nearby(Predicate<Element> wanted) {
        this.wanted = wanted;
    }

    /** The first that is wanted, the element itself included; null where none is near. */
    static @Nullable Element first(Element in, Predicate<Element> wanted) {
        Nearby search = new Nearby(wanted);
        in.filter(search);
        return search.found;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && wanted.test(element)) {
            found = element;
            return FilterResult.STOP;
        }
        return ++nodes > NODES_MAX ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
