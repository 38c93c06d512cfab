package io.galley.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Elements of a page that are asked for by their name alone, in page order: the one walk of the page notes them. */
public final class PageElements implements NodeFilter {
    /** Flat text has none. */
    static final PageElements NONE = new PageElements();

    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> images = new ArrayList<>();
    private boolean textWithoutScripts;

    /** Programs and data, wherever they stand. */
    public List<Element> scripts() {
        return scripts;
    }

    /** Pictures, wherever they stand. */
    public List<Element> images() {
        return images;
    }

    /** Whether the page has text that is shown only where no scripts run. */
    public boolean hasTextWithoutScripts() {
        return textWithoutScripts;
    }

    void note(Element element) {
        switch (element.normalName()) {
            case "script" -> scripts.add(element);
            case "img" -> images.add(element);
            default -> {}
        }
    }

    /** Notes an element of whose inside no text is read, and all that is in it. */
    void noteAll(Element skipped) {
        textWithoutScripts |= skipped.normalName().equals("noscript") && skipped.hasText();
        skipped.filter(this);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element) {
            note(element);
        }
        return FilterResult.CONTINUE;
    }
}
