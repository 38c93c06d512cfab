package io.galley.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page's schema.org data (JSON-LD): found and parsed once, when first asked for. For the one thread that reads the
 * page.
 */
public final class LinkedData {
    private final PageElements elements;
    private @Nullable List<String> scripts;
    private @Nullable List<List<JsonNode>> values;

    LinkedData(PageElements elements) {
        this.elements = elements;
    }

    /** The elements of the page among which the data stand. */
    public PageElements elements() {
        return elements;
    }

    /** The text of each script of such data, in page order; empty for flat text. */
    public List<String> scripts() {
        if (scripts == null) {
            scripts = read(elements);
        }
        return scripts;
    }

    /**
     * The JSON values of each script, in the order of {@link #scripts}. What is broken gives the values before the
     * break. Nobody may change them.
     */
    public List<List<JsonNode>> values() {
        if (values == null) {
            values = scripts().stream().map(LenientJson::parse).toList();
        }
        return values;
    }

    /** Whether a script is of such data. */
    public static boolean isOne(Element script) {
        return script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
    }

    private static List<String> read(PageElements elements) {
        List<String> read = new ArrayList<>();
        for (Element script : elements.scripts()) {
            if (isOne(script) && !isInert(script)) {
                read.add(elements.text(script));
            }
        }
        return List.copyOf(read);
    }

    /** Whether it stands where browsers and crawlers read none: the data of a template are no page's yet. */
    private static boolean isInert(Element script) {
        Element around = script.parent();
        while (around != null && !INERT.contains(around.normalName())) {
            around = around.parent();
        }
        return around != null;
    }

    private static final Set<String> INERT = Set.of("template", "noscript", "svg", "iframe", "select");
}
