package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the title: the claims, freed of the site's name, vote. The spelling is the headline's as readers see it,
 * unless that is all in capitals.
 */
final class TitleChooser {

    /** Longest title, in characters. The longest headline on development pages has 230. */
    private static final int TITLE_CHARACTERS_MAX = 400;
    /** Most alternative titles. */
    private static final int ALTERNATIVES_MAX = 5;
    /** Weight of a headline that shares no word with the head's titles. */
    private static final double HEADLINE_WEIGHT = 1.5;
    /** What it gains where half of its words or more stand there too: then it outweighs all of them together. */
    private static final double HEADLINE_SHARED_WEIGHT = 6.5;

    /**
     * The same on pages that declare themselves a news article: there JSON-LD and OpenGraph together outweigh it, being
     * the editors' own title of the story. On pages where these two agreed against the headline, they were right 14
     * times and it twice; on other pages, where search engines write such titles, the headline was, 27 times to 14.
     */
    private static final double HEADLINE_SHARED_WEIGHT_IN_NEWS = 2.4;

    /**
     * A headline with no larger share of the words of the head's title, of which it has some words of its own, is the
     * name of a section: on 8 of 8 such development pages.
     */
    private static final double SHORT_SHARE = 0.6;

    private static final double SHORT_SHARED_MAX = 0.75;
    /** The same of a headline that is one of several, among those the shortest title of the head: a section's name. */
    private static final double SECTION_SHARE = 0.34;

    /** So many headlines on a page, and they are those of its sections. */
    private static final int SECTIONS_MIN = 3;

    /** A chosen title and the others. */
    record Titles(String title, Place place, String raw, List<String> alternatives) {}

    private final TitleCuts cuts;

    private final double headlineSharedWeight;
    private final ShorterTitle shorter;

    /**
     * For one page.
     *
     * @param cuts what is cut off titles
     * @param news whether the page declares itself a news article
     * @param parted what is left of headlines where a piece of their markup goes, for comparing
     */
    TitleChooser(TitleCuts cuts, boolean news, Set<String> parted) {
        this.cuts = cuts;
        this.shorter = new ShorterTitle(parted);
        headlineSharedWeight = news ? HEADLINE_SHARED_WEIGHT_IN_NEWS : HEADLINE_SHARED_WEIGHT;
    }

    /** Null where nothing on the page could be a title. */
    @Nullable
    Titles choose(List<Claim> claims) {
        Map<String, TitleGroup> groups = new LinkedHashMap<>();
        Map<Place, Integer> seen = new EnumMap<>(Place.class);
        Set<String> counted = new HashSet<>();
        Head head = head(claims);
        boolean sections = headlines(claims) >= SECTIONS_MIN;
        for (Claim claim : claims) {
            String title = headline(claim, claims);
            String key = Text.key(title);
            boolean again = !claim.isHeadline() && !counted.add(claim.place() + " " + key);
            if (key.isEmpty() || title.length() > TITLE_CHARACTERS_MAX || again) {
                continue; // JSON-LD names the article and its page alike: that is one voice
            }
            int nth = seen.merge(claim.place(), 1, Integer::sum);
            TitleGroup group = groups.computeIfAbsent(key, any -> new TitleGroup());
            group.claims.add(new Claim(Field.TITLE, title, claim.place(), claim.value(), claim.at()));
            group.weight += claim.isHeadline()
                    ? headlineWeight(key, head, sections) / Math.sqrt(nth)
                    : weight(claim.place()) / nth;
        }
        List<TitleGroup> ranked = new ArrayList<>(groups.values());
        ranked.sort((one, other) -> Double.compare(other.weight, one.weight)); // stable: ties stay in page order
        if (ranked.isEmpty()) {
            return null;
        }
        TitleGroup winner = shorter.of(ranked);
        Claim best = winner.spelling();
        List<String> others = ranked.stream()
                .filter(group -> group != winner)
                .map(group -> group.spelling().value())
                .limit(ALTERNATIVES_MAX)
                .toList();
        String raw = best.url();
        return new Titles(best.value(), best.place(), raw == null ? best.value() : raw, others);
    }

    /**
     * A headline without the kicker and the subtitle that its markup parts from it, unless JSON-LD or OpenGraph have
     * them, too: on 7 of 7 such development pages the title was the whole, on 4 of 4 others it was not. Subtitles stay
     * also where the title element has them.
     */
    private String headline(Claim claim, List<Claim> claims) {
        String proper = claim.isHeadline() ? claim.url() : null;
        if (proper == null) {
            return cuts.withoutSite(claim.value());
        }
        String whole = Text.key(claim.value());
        String best = cuts.withoutSite(proper);
        boolean subtitle = claim.value().startsWith(proper);
        for (Claim other : claims) {
            boolean telling = other.place() == Place.JSON_LD
                    || other.place() == Place.OPEN_GRAPH
                    || (subtitle && other.place() == Place.TITLE_ELEMENT);
            if (telling && Text.key(other.value()).contains(whole)) {
                best = cuts.withoutSite(other.value()); // which sets a mark where style sheets part the two
                if (Text.key(best).equals(whole)) {
                    return best;
                }
                best = cuts.withoutSite(claim.value());
            }
        }
        return best;
    }

    private static long headlines(List<Claim> claims) {
        return claims.stream()
                .filter(Claim::isHeadline)
                .map(claim -> Text.key(claim.value()))
                .distinct()
                .count();
    }

    /**
     * What the page's head says in all.
     *
     * @param words of its titles
     * @param agreed words of the title that title element and OpenGraph agree on, 0 where they do not
     * @param shortest words of its shortest title, 0 where it has none
     */
    private record Head(Set<String> words, int agreed, int shortest) {}

    private Head head(List<Claim> claims) {
        String title = firstKey(claims, Place.TITLE_ELEMENT);
        boolean agreed = !title.isEmpty() && title.equals(firstKey(claims, Place.OPEN_GRAPH));
        int shortest = claims.stream()
                .filter(claim -> !claim.isHeadline())
                .map(claim -> Text.key(cuts.withoutSite(claim.value())))
                .filter(key -> !key.isEmpty())
                .mapToInt(Text::words)
                .min()
                .orElse(0);
        return new Head(headWords(claims), agreed ? Text.words(title) : 0, shortest);
    }

    /**
     * A headline that shares words with what the head says beats the head; one that shares none may be a slogan.
     *
     * @param sections whether sections of the page have such headlines, too: then it must share more
     */
    private double headlineWeight(String key, Head head, boolean sections) {
        String[] words = key.split(" ", -1);
        int shared = 0;
        for (String word : words) {
            shared += head.words().contains(word) ? 1 : 0;
        }
        double share = head.words().isEmpty() ? 1 : (double) shared / words.length;
        boolean column = words.length <= SHORT_SHARE * head.agreed() && share < SHORT_SHARED_MAX;
        boolean section = sections && words.length <= SECTION_SHARE * head.shortest();
        if (column || section) {
            share = 0; // a name: "Index funds" above "Index Funds: How to Invest", "Details" of a checklist
        }
        return HEADLINE_WEIGHT + headlineSharedWeight * Math.min(1, sections ? share : 2 * share);
    }

    private String firstKey(List<Claim> claims, Place place) {
        for (Claim claim : claims) {
            if (claim.place() == place) {
                return Text.key(cuts.withoutSite(claim.value()));
            }
        }
        return "";
    }

    private static Set<String> headWords(List<Claim> claims) {
        Set<String> words = new HashSet<>();
        for (Claim claim : claims) {
            if (!claim.isHeadline()) {
                words.addAll(List.of(Text.key(claim.value()).split(" ", -1)));
            }
        }
        return words;
    }

    /** How much a place's first title counts; each further one there counts less. */
    private static double weight(Place place) {
        return switch (place) {
            case H1, HEADING -> 0; // by what the others say of it
            case JSON_LD -> 2.0;
            case OPEN_GRAPH -> 2.2;
            case MICRODATA -> 1.8;
            case PARSELY -> 1.5;
            case TITLE_ELEMENT -> 1.2;
            case DUBLIN_CORE -> 0.6;
            case LINE -> 2.0;
            default -> 0.8;
        };
    }
}
