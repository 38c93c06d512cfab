package io.galley.extraction.regions;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the names of one page's elements speak of: {@link ClassWords} of their class, id, role, {@code itemprop} and, of custom elements, tag. A
 * page says the same few names over and over; each is read once.
 */
final class ElementNames {
    private final ClassWords words = ClassWords.shared();
    private final Map<String, Long> known = new HashMap<>();

    /** The groups as bits. */
    long groups(Element element) {
        String tag = element.normalName();
        long own = tag.indexOf('-') < 0 ? 0 : groups(tag); // a custom element says by its name what others say by class
        if (element.attributesSize() == 0) {
            return own;
        }
        Attributes attributes = element.attributes();
        return own
                | groups(attributes.get("class"))
                | groups(attributes.get("id"))
                | groups(attributes.get("itemprop"))
                | groups(attributes.get("role"));
    }

    private long groups(String name) {
        return name.isEmpty() ? 0 : known.computeIfAbsent(name, words::of);
    }
}
