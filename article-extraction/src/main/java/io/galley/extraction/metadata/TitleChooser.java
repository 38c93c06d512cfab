package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** How much must speak for a title without the kicker before it: JSON-LD or OpenGraph alone is enough. */
    private static final double KICKERLESS_WEIGHT_MIN = 1.9;

    /** The same where no mark parts the two, as between two lines of a headline: both must say so. */
    private static final double KICKERLESS_SURE_WEIGHT_MIN = 4.0;

    /** The same where the kicker has several words, and is no article: also one of them and the title element. */
    private static final double KICKERLESS_WORDY_WEIGHT_MIN = 3.2;

    private static final int KICKERLESS_WORDS_MIN = 3;
    /**
     * A headline with no larger share of the words of the head's title, of which it has some words of its own, is the
     * name of a section: on 8 of 8 such development pages.
     */
    private static final double SHORT_SHARE = 0.6;

    private static final double SHORT_SHARED_MAX = 0.75;
    /** How much must speak for a title without the number behind it: both title element and OpenGraph. */
    private static final double COUNTERLESS_WEIGHT_MIN = 3.0;
    /** Whence a story comes, and how many speak of it. */
    private static final Pattern COUNTER =
            Pattern.compile("(?:\\s\\([\\w-]+(?:\\.[\\w-]+)+\\))?(?:\\s\\(?\\d{1,5}\\)?)?");

    /** So many headlines on a page, and they are those of its sections. */
    private static final int SECTIONS_MIN = 3;
    /** Most words that the site appends to its titles in the page's head. */
    private static final int TAIL_WORDS_MAX = 3;

    /** A chosen title and the others. */
    record Titles(String title, Place place, String raw, List<String> alternatives) {}

    /** Claims that are one title but for case and punctuation. */
    private static final class Group {
        final List<Claim> claims = new ArrayList<>();
        double weight;

        /** The one in usual case whose place readers see. */
        Claim spelling() {
            Claim best = claims.get(0);
            for (Claim claim : claims) {
                boolean better = claim.isHeadline() && !best.isHeadline();
                if ((isShouted(best.value()) || better) && !isShouted(claim.value())) {
                    best = claim;
                }
            }
            return best;
        }
    }

    private final TitleCuts cuts;

    private final double headlineSharedWeight;

    /**
     * For one page.
     *
     * @param siteNames what is cut off titles
     * @param news whether the page declares itself a news article
     */
    TitleChooser(SiteNames siteNames, boolean news) {
        headlineSharedWeight = news ? HEADLINE_SHARED_WEIGHT_IN_NEWS : HEADLINE_SHARED_WEIGHT;
        this.cuts = new TitleCuts(siteNames);
    }

    /** Null where nothing on the page could be a title. */
    @Nullable
    Titles choose(List<Claim> claims) {
        Map<String, Group> groups = new LinkedHashMap<>();
        Map<Place, Integer> seen = new EnumMap<>(Place.class);
        Set<String> counted = new HashSet<>();
        Set<String> headWords = headWords(claims);
        int headLength = headLength(claims);
        boolean sections = headlines(claims) >= SECTIONS_MIN;
        for (Claim claim : claims) {
            String title = headline(claim, claims);
            String key = Text.key(title);
            boolean again = !claim.isHeadline() && !counted.add(claim.place() + " " + key);
            if (key.isEmpty() || title.length() > TITLE_CHARACTERS_MAX || again) {
                continue; // JSON-LD names the article and its page alike: that is one voice
            }
            int nth = seen.merge(claim.place(), 1, Integer::sum);
            Group group = groups.computeIfAbsent(key, any -> new Group());
            group.claims.add(new Claim(Field.TITLE, title, claim.place(), claim.value(), claim.at()));
            group.weight += claim.isHeadline()
                    ? headlineWeight(key, headWords, headLength, sections) / Math.sqrt(nth)
                    : weight(claim.place()) / nth;
        }
        List<Group> ranked = new ArrayList<>(groups.values());
        ranked.sort((one, other) -> Double.compare(other.weight, one.weight)); // stable: ties stay in page order
        if (ranked.isEmpty()) {
            return null;
        }
        Group winner = withoutCounter(withoutTail(withoutKicker(ranked), ranked), ranked);
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

    /** "Minority in Syria: Druze demand a share" gives way where the page calls itself "Druze demand a share". */
    private static Group withoutKicker(List<Group> ranked) {
        String longer = ranked.get(0).claims.get(0).value();
        for (Group group : ranked.subList(1, ranked.size())) {
            String shorter = group.claims.get(0).value();
            int kicker = longer.length() - shorter.length();
            boolean wordy = kicker > 2 && Text.words(longer.substring(0, kicker)) > 1;
            boolean sure = group.weight >= (wordy ? KICKERLESS_WORDY_WEIGHT_MIN : KICKERLESS_SURE_WEIGHT_MIN);
            if (group.weight >= KICKERLESS_WEIGHT_MIN
                    && Text.words(shorter) >= KICKERLESS_WORDS_MIN
                    && kicker > 2
                    && Text.key(longer).endsWith(' ' + Text.key(shorter))
                    && (sure || isSeparatorBefore(longer, kicker))) {
                return group;
            }
        }
        return ranked.get(0);
    }

    /** "Bridge reopens-Local" gives way where the page's article calls itself "Bridge reopens" and no headline more. */
    private static Group withoutTail(Group winner, List<Group> ranked) {
        String longer = winner.claims.get(0).value();
        boolean shown = winner.claims.stream().anyMatch(Claim::isHeadline);
        for (Group group : shown ? List.<Group>of() : ranked) {
            String shorter = group.claims.get(0).value();
            if (longer.length() > shorter.length()
                    && longer.startsWith(shorter)
                    && TitleCuts.isMark(
                            longer.substring(shorter.length()).strip().charAt(0))
                    && Text.words(longer.substring(shorter.length())) <= TAIL_WORDS_MAX
                    && TitleCuts.isTitleAlone(shorter)) {
                return group;
            }
        }
        return winner;
    }

    /** "Bridge reopens (gazette.example) 87" gives way where the head calls the page "Bridge reopens". */
    private static Group withoutCounter(Group winner, List<Group> ranked) {
        String longer = winner.claims.get(0).value();
        for (Group group : ranked) {
            String shorter = group.claims.get(0).value();
            if (group.weight >= COUNTERLESS_WEIGHT_MIN
                    && longer.length() > shorter.length()
                    && longer.startsWith(shorter)
                    && COUNTER.matcher(longer.substring(shorter.length())).matches()) {
                return group;
            }
        }
        return winner;
    }

    private static boolean isSeparatorBefore(String text, int at) {
        int i = at - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return TitleCuts.isMark(text.charAt(i));
    }

    private static long headlines(List<Claim> claims) {
        return claims.stream()
                .filter(Claim::isHeadline)
                .map(claim -> Text.key(claim.value()))
                .distinct()
                .count();
    }

    /**
     * A headline that shares words with what the head says beats the head; one that shares none may be a slogan.
     *
     * @param sections whether sections of the page have such headlines, too: then it must share more
     */
    private double headlineWeight(String key, Set<String> headWords, int headLength, boolean sections) {
        String[] words = key.split(" ", -1);
        int shared = 0;
        for (String word : words) {
            shared += headWords.contains(word) ? 1 : 0;
        }
        double share = headWords.isEmpty() ? 1 : (double) shared / words.length;
        if (words.length <= SHORT_SHARE * headLength && share < SHORT_SHARED_MAX) {
            share = 0; // the name of a column: "Index funds" above "Index Funds: How to Invest"
        }
        return HEADLINE_WEIGHT + headlineSharedWeight * Math.min(1, sections ? share : 2 * share);
    }

    /** Words of the title that title element and OpenGraph agree on, 0 where they do not. */
    private int headLength(List<Claim> claims) {
        String title = firstKey(claims, Place.TITLE_ELEMENT);
        return !title.isEmpty() && title.equals(firstKey(claims, Place.OPEN_GRAPH)) ? title.split(" ", -1).length : 0;
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

    private static boolean isShouted(String title) {
        return title.equals(title.toUpperCase(Locale.ROOT)) && !title.equals(title.toLowerCase(Locale.ROOT));
    }
}
