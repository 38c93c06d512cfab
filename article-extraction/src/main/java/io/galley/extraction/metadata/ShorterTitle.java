package io.galley.extraction.metadata;

import io.galley.extraction.reading.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes from the title that won what other claims of the page do without: the kicker before it, and the section, badge
 * or number behind it.
 */
final class ShorterTitle {

    /** How much must speak for a title without the kicker before it: JSON-LD or OpenGraph alone is enough. */
    private static final double KICKERLESS_WEIGHT_MIN = 1.9;

    /** The same where no mark parts the two, as between two lines of a headline: both must say so. */
    private static final double KICKERLESS_SURE_WEIGHT_MIN = 4.0;

    /** The same where the kicker has several words, and is no article: also one of them and the title element. */
    private static final double KICKERLESS_WORDY_WEIGHT_MIN = 3.2;

    private static final int KICKERLESS_WORDS_MIN = 3;

    /** Longest badge behind a headline, in words. */
    private static final double BADGE_WORDS_MAX = 2;

    /** How much must speak for a title without the number behind it: both title element and OpenGraph. */
    private static final double COUNTERLESS_WEIGHT_MIN = 3.0;
    /** Whence a story comes, and how many speak of it. */
    private static final Pattern COUNTER =
            Pattern.compile("(?:\\s\\([\\w-]+(?:\\.[\\w-]+)+\\))?(?:\\s\\(?\\d{1,5}\\)?)?");

    /** Most words that the site appends to its titles in the page's head. */
    private static final int TAIL_WORDS_MAX = 3;

    private final Set<String> parted;

    /**
     * For one page.
     *
     * @param parted what is left of headlines where a piece of their markup goes, for comparing
     */
    ShorterTitle(Set<String> parted) {
        this.parted = Set.copyOf(parted);
    }

    /** The winner of the vote, or the shorter title that it gives way to. */
    TitleGroup of(List<TitleGroup> ranked) {
        return withoutCounter(withoutBadge(withoutTail(withoutKicker(ranked), ranked), ranked), ranked);
    }

    /** "Minority in Syria: Druze demand a share" gives way where the page calls itself "Druze demand a share". */
    private TitleGroup withoutKicker(List<TitleGroup> ranked) {
        String longer = ranked.get(0).first();
        for (TitleGroup group : ranked.subList(1, ranked.size())) {
            String shorter = group.first();
            int kicker = longer.length() - shorter.length();
            boolean wordy = kicker > 2 && Text.words(longer.substring(0, kicker)) > 1;
            boolean sure = group.weight >= (wordy ? KICKERLESS_WORDY_WEIGHT_MIN : KICKERLESS_SURE_WEIGHT_MIN);
            if (group.weight >= KICKERLESS_WEIGHT_MIN
                    && Words.count(shorter) >= KICKERLESS_WORDS_MIN
                    && kicker > 1
                    && Text.key(longer).endsWith(' ' + Text.key(shorter))
                    && (sure || isSeparatorBefore(longer, kicker) || parted.contains(Text.key(shorter)))) {
                return group;
            }
        }
        return ranked.get(0);
    }

    /** "Bridge reopens-Local" gives way where the page's article calls itself "Bridge reopens" and no headline more. */
    private static TitleGroup withoutTail(TitleGroup winner, List<TitleGroup> ranked) {
        String longer = winner.first();
        boolean shown = winner.claims.stream().anyMatch(Claim::isHeadline);
        for (TitleGroup group : shown ? List.<TitleGroup>of() : ranked) {
            String shorter = group.first();
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

    /** "Bridge reopens Premium" gives way where markup parts the badge and JSON-LD or OpenGraph do without it. */
    private TitleGroup withoutBadge(TitleGroup winner, List<TitleGroup> ranked) {
        String longer = winner.first();
        for (TitleGroup group : ranked) {
            String shorter = group.first();
            String key = Text.key(shorter);
            boolean opens =
                    longer.length() > shorter.length() && Text.key(longer).startsWith(key + ' ');
            if (opens && parted.contains(key) && Words.count(shorter) >= KICKERLESS_WORDS_MIN) {
                double rest = Words.count(longer) - Words.count(shorter);
                if (group.weight >= (rest <= BADGE_WORDS_MAX ? KICKERLESS_WEIGHT_MIN : KICKERLESS_WORDY_WEIGHT_MIN)) {
                    return group;
                }
            }
        }
        return winner;
    }

    /** "Bridge reopens (gazette.example) 87" gives way where the head calls the page "Bridge reopens". */
    private static TitleGroup withoutCounter(TitleGroup winner, List<TitleGroup> ranked) {
        String longer = winner.first();
        for (TitleGroup group : ranked) {
            String shorter = group.first();
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
}
