package io.galley.extraction.scripts;

import io.galley.extraction.reading.LinkedData;
import io.galley.extraction.reading.PageElements;
import io.galley.extraction.reading.ProgramData;
import io.galley.extraction.reading.Reading.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks through the scripts of a page for the body of its article. */
final class BodyFinder {
    /** Fewest words of a body: what is shorter is a description. */
    private static final int WORDS_MIN = 80;

    /** Share of an array's prose that one of its items must hold for the item to be the body. */
    private static final double ITEM_SHARE_MIN = 0.95;

    /** Shortest title that tells one page from another, in characters. */
    private static final int TITLE_CHARS_MIN = 10;

    private static final String BODY_NAME = "articleBody";

    private final Prose prose = new Prose();
    private final List<ScriptBody> bodies = new ArrayList<>();
    private final String title;
    private @Nullable FlightRows flight;
    private int charactersLeft;

    private BodyFinder(Document page, int charactersMax) {
        this.title = plain(page.title());
        this.charactersLeft = charactersMax;
    }

    /**
     * The body; null where there is none, or several pages' bodies of which none bears the page's title.
     *
     * @param elements of the page
     * @param charactersMax most characters of scripts that are read, in page order
     */
    static @Nullable ScriptBody find(Document page, PageElements elements, int charactersMax) {
        BodyFinder finder = new BodyFinder(page, charactersMax);
        for (Element script : elements.scripts()) {
            finder.look(script, elements.text(script));
        }
        if (finder.flight != null) {
            finder.pages(finder.flight.data());
        }
        return finder.best();
    }

    private void look(Element script, String text) {
        int length = text.length();
        if (ProgramData.streamStart(text, 0, length) >= 0) {
            stream(text, length);
            return;
        }
        boolean linked = LinkedData.isOne(script);
        boolean readable = length <= charactersLeft && (!linked || text.contains(BODY_NAME));
        JsonNode data = readable ? ScriptJson.of(script, text) : null;
        if (data != null) {
            charactersLeft -= length;
            if (linked) {
                linkedData(data);
            } else {
                pages(data);
            }
        }
    }

    private void stream(String piece, int length) {
        if (length <= charactersLeft) {
            charactersLeft -= length;
            flight = flight == null ? new FlightRows() : flight;
            flight.add(piece);
        }
    }

    private void linkedData(JsonNode data) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(data));
        while (!open.isEmpty()) {
            JsonNode value = open.poll();
            value.forEach(child -> {
                if (child.isContainer()) {
                    open.add(child);
                }
            });
            JsonNode body = value.get(BODY_NAME);
            if (body != null) {
                add(body, isTitled(value), Source.JSON_LD);
            }
        }
    }

    /** Each object that describes a page may hold a body, and so may the whole. */
    private void pages(JsonNode data) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(data));
        addDeepest(data);
        while (!open.isEmpty()) {
            open.poll().forEach(child -> {
                if (child.isContainer()) {
                    open.add(child);
                }
                if (Prose.isPage(child)) {
                    addDeepest(child);
                }
            });
        }
    }

    private void addDeepest(JsonNode page) {
        JsonNode at = page;
        for (JsonNode next = step(at); next != null; next = step(at)) {
            at = next;
        }
        add(at, isTitled(page), Source.SCRIPT_JSON);
    }

    /** The next value on the way down to the body, null where the value is the body. */
    private @Nullable JsonNode step(JsonNode at) {
        JsonNode most = at.isContainer() ? most(at) : null;
        boolean down = most != null && (at.isObject() || prose.words(most) >= ITEM_SHARE_MIN * prose.words(at));
        return down ? most : null;
    }

    private @Nullable JsonNode most(JsonNode value) {
        JsonNode most = null;
        int words = 0;
        for (JsonNode child : value) {
            int childWords = Prose.isPage(child) ? 0 : prose.words(child);
            if (childWords > words) {
                words = childWords;
                most = child;
            }
        }
        return most;
    }

    private void add(JsonNode value, boolean titled, Source source) {
        int words = prose.words(value);
        if (words >= WORDS_MIN) {
            bodies.add(new ScriptBody(value, words, titled, source));
        }
    }

    private boolean isTitled(JsonNode page) {
        for (Map.Entry<String, JsonNode> property : page.properties()) {
            if (property.getValue().isString() && ScriptNames.in("title", property.getKey())) {
                String own = plain(property.getValue().asString());
                if (own.length() >= TITLE_CHARS_MIN && title.contains(own)) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable ScriptBody best() {
        ScriptBody best = null;
        for (ScriptBody body : bodies) {
            boolean better =
                    best == null || (body.titled() == best.titled() ? body.words() > best.words() : body.titled());
            best = better ? body : best;
        }
        return best == null || best.titled() || !isOneOfMany(best) ? best : null;
    }

    /** Indexes carry the bodies of all that they lead to. */
    private boolean isOneOfMany(ScriptBody best) {
        return bodies.stream().filter(body -> 2 * body.words() >= best.words()).count() >= MANY;
    }

    /**
     * From so many bodies of like length on, none is the page's own. One text may stand in two forms, in two scripts.
     */
    private static final int MANY = 4;

    /** Letters and digits in lower case. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                plain.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return plain.toString();
    }
}
