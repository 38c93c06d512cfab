package io.galley.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Elements of a page that are asked for by their name alone, in page order: the one walk of the page notes them. */
public final class PageElements implements NodeFilter {
    /** Flat text has none. */
    static final PageElements NONE = new PageElements(Programs.NONE);

    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> images = new ArrayList<>();
    private final Programs programs;
    private boolean textWithoutScripts;

    PageElements(Programs programs) {
        this.programs = programs;
    }

    /** Programs and data, wherever they stand. */
    public List<Element> scripts() {
        return scripts;
    }

    /** What stands in one of {@link #scripts}: in the tree of the page it may not. */
    public String text(Element script) {
        return programs.text(script);
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
