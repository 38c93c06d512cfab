package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All claims of one page, in page order. Bounded: what is too long or too much is left out, never cut in the middle.
 */
final class Claims {

    /** Longest value, in characters. A description of a page is below 1,000; what is longer is a body by mistake. */
    static final int VALUE_CHARACTERS_MAX = 2_000;
    /** Most claims of one field; pages in the wild have below 60. */
    private static final int CLAIMS_PER_FIELD_MAX = 200;

    private final Map<Field, List<Claim>> byField = new EnumMap<>(Field.class);

    /** Positions of the texts that only join two names. */
    private final Set<Integer> joiners = new HashSet<>();

    /** Ends and beginnings of headlines that markup parts from the rest, for comparing. */
    private final Set<String> parted = new HashSet<>();

    private int position;
    private int headlineAt = -1;

    /** Counts one more text of the page as read. */
    void advance() {
        position++;
    }

    /** The headline stands here; the first call counts. */
    void markHeadline() {
        headlineAt = headlineAt < 0 ? position : headlineAt;
    }

    /** Texts between a claim and the headline; one before it counts double, since menus and tickers stand there. */
    int distanceToHeadline(Claim claim) {
        return distance(claim, Math.max(0, headlineAt));
    }

    /** The same of a date; where no headline is marked, the first text that opens as bylines do stands for it. */
    int distanceToOpening(Claim date) {
        return headlineAt < 0 ? distance(date, bylineAt()) : distanceToHeadline(date);
    }

    private static int distance(Claim claim, int from) {
        int distance = claim.at() - from;
        return distance < 0 ? -2 * distance : distance;
    }

    private int bylineAt() {
        for (Claim author : of(Field.AUTHOR, Place.VISIBLE)) {
            if (Names.isByline(author.value())
                    && !Names.people(author.value(), false).isEmpty()) {
                return author.at();
            }
        }
        return 0;
    }

    /** The headline stands behind so many texts. */
    void markHeadline(int texts) {
        headlineAt = texts;
    }

    /** Texts between a claim and the nearest text before or after it that names an author; many where there is none. */
    int distanceToByline(Claim claim) {
        int nearest = Integer.MAX_VALUE;
        for (Claim author : of(Field.AUTHOR)) {
            boolean seen = author.place().compareTo(Place.REL_AUTHOR) >= 0 || author.place() == Place.MICRODATA;
            nearest = seen ? Math.min(nearest, Math.abs(author.at() - claim.at())) : nearest;
        }
        return nearest;
    }

    void add(Field field, @Nullable String value, Place place) {
        add(field, value, place, null);
    }

    void add(Field field, @Nullable String value, Place place, @Nullable String url) {
        String clean = Text.clean(value, VALUE_CHARACTERS_MAX);
        if (!clean.isEmpty()) {
            put(new Claim(field, clean, place, url, position));
        }
    }

    /**
     * The headline as readers see it: what looks like a tag in it is none.
     *
     * @param proper the same without kicker and subtitle, where the markup parts these from it
     */
    void addHeadline(String text, @Nullable String proper, Place place) {
        String clean = text.indexOf('<') < 0 ? Text.clean(text, VALUE_CHARACTERS_MAX) : text;
        if (!clean.isEmpty() && clean.length() <= VALUE_CHARACTERS_MAX) {
            put(new Claim(Field.TITLE, clean, place, proper, position));
        }
    }

    /** The same in the place of all headlines. */
    void replaceHeadlines(String text, @Nullable String proper) {
        byField.getOrDefault(Field.TITLE, new ArrayList<>()).removeIf(Claim::isHeadline);
        addHeadline(text, proper, Place.HEADING);
    }

    /** What is left of a headline where a piece of its markup goes: titles only where the page's head says so. */
    void addParted(Collection<String> pieces) {
        pieces.forEach(piece -> parted.add(Text.key(piece)));
    }

    /** For comparing: see {@link Text#key}. */
    Set<String> parted() {
        return parted;
    }

    /** None of the titles found so far is one. */
    void removeTitles() {
        byField.remove(Field.TITLE);
    }

    private void put(Claim claim) {
        List<Claim> claims = byField.computeIfAbsent(claim.field(), any -> new ArrayList<>());
        if (claims.size() < CLAIMS_PER_FIELD_MAX) {
            claims.add(claim);
        }
    }

    /** Adds to the field's last claim, where that stands at the same place; false where it does not. */
    boolean extend(Field field, Place place, String more) {
        List<Claim> claims = byField.getOrDefault(field, List.of());
        int last = claims.size() - 1;
        if (last < 0 || claims.get(last).place() != place) {
            return false;
        }
        Claim before = claims.get(last);
        String value = before.value() + ", " + more;
        if (value.length() > VALUE_CHARACTERS_MAX) {
            return false;
        }
        claims.set(last, new Claim(field, value, place, before.url(), before.at()));
        return true;
    }

    /** The text just read only joins two names. */
    void markJoiner() {
        joiners.add(position);
    }

    /** Claims of the same field and place that follow one, each right behind the last but for what joins names. */
    List<Claim> following(Claim claim) {
        List<Claim> following = new ArrayList<>();
        int end = claim.at() + 1;
        for (Claim next : of(claim.field(), claim.place())) {
            if (next.at() == end || (next.at() == end + 1 && joiners.contains(next.at()))) {
                following.add(next);
                end = next.at() + 1;
            }
        }
        return following;
    }

    /** In the order they were read. */
    List<Claim> of(Field field) {
        return byField.getOrDefault(field, List.of());
    }

    /** Whether a text is one of the page's titles, or opens one: "From mill to museum" names nobody. */
    boolean isTitle(String text) {
        String key = Text.key(text);
        return of(Field.TITLE).stream()
                .anyMatch(title -> Text.key(title.value()).startsWith(key));
    }

    /** Of one place the nearest to the headline first; of those equally near, the first. */
    List<Claim> byNearness(Field field, Place place) {
        List<Claim> near = new ArrayList<>(of(field, place));
        near.sort(Comparator.comparingInt(this::distanceToHeadline));
        return near;
    }

    List<Claim> of(Field field, Place place) {
        List<Claim> here = new ArrayList<>();
        for (Claim claim : of(field)) {
            if (claim.place() == place) {
                here.add(claim);
            }
        }
        return here;
    }
}
