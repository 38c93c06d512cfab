package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All names under which the page's site may sign, the best known first. */
final class SiteNames {

    /** A shorter name may be a part of anything, in characters. */
    private static final int PART_CHARACTERS_MIN = 3;

    /** Most words of a headline that is the site's own; real ones that the address does not know have ten and more. */
    private static final int HEADLINE_WORDS_MAX = 4;
    /** Longest name that is compared with other spellings, in characters. */
    private static final int SPELLED_CHARACTERS_MAX = 60;

    /** Letters before this are spelled in one way. */
    private static final char FIRST_ACCENTED = '\u0080';

    private static final Pattern WITHOUT_ACCENTS = Pattern.compile("\\p{Mn}");

    /** Words that the address must share with the title in the head to be made of it. */
    private static final int ADDRESS_WORDS_MIN = 3;

    /** Words that the address leaves out of a name: "The Lake Courier" at lakecourier.com. */
    private static final Set<String> ARTICLES = Set.copyOf(PhraseBook.shared().phrases("articles"));

    private final List<String> names;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> compact = new HashSet<>();

    /** As addresses spell them: without accents, umlauts both ways. */
    private final Set<String> spelled = new HashSet<>();

    private SiteNames(Collection<String> names) {
        this.names = List.copyOf(names);
        for (String name : names) {
            String key = Text.key(name);
            keys.add(key);
            compact.add(key.replace(" ", ""));
        }
        keys.remove("");
        compact.remove("");
    }

    static SiteNames of(Claims claims, @Nullable String address, @Nullable String domain) {
        Set<String> names = new LinkedHashSet<>();
        claims.of(Field.SITE_NAME).forEach(claim -> names.add(claim.value()));
        if (domain != null) {
            names.add(domain);
            names.add(domain.substring(0, domain.indexOf('.')));
        }
        String host = Urls.host(address);
        if (host != null) {
            names.add(host);
            names.add(host.startsWith("www.") ? host.substring(4) : host);
        }
        String headline = headlineOfSite(claims, address);
        if (headline != null) {
            names.add(headline);
        }
        return new SiteNames(names);
    }

    /** These, and what the page calls its site where readers see it: cut off titles, but no author's name. */
    SiteNames seen(Claims claims) {
        Set<String> all = new LinkedHashSet<>(names);
        claims.of(Field.SITE_LABEL).forEach(claim -> all.add(claim.value()));
        SiteNames seen = new SiteNames(all);
        seen.compact.forEach(name -> seen.spelled.addAll(spellings(name)));
        return seen;
    }

    /** "süddeutsche" also as sueddeutsche and suddeutsche, "la nación" also as la nacion. */
    private static List<String> spellings(String compact) {
        if (compact.chars().allMatch(c -> c < FIRST_ACCENTED)) {
            return List.of(compact); // as most
        }
        String parted = compact.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        return Stream.of(compact, parted.replace("å", "aa").replace("ø", "oe"))
                .distinct()
                .map(text -> WITHOUT_ACCENTS
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll(""))
                .map(text -> text.replace('ı', 'i').replace('ł', 'l').replace('ø', 'o'))
                .distinct()
                .toList();
    }

    /**
     * A short headline of which the address has no word, where the title in the page's head has several: "Reed's Blog"
     * above /2026/03/relighting-the-old-pier.
     */
    private static @Nullable String headlineOfSite(Claims claims, @Nullable String address) {
        List<Claim> headlines =
                claims.of(Field.TITLE).stream().filter(Claim::isHeadline).toList();
        List<Claim> titles = claims.of(Field.TITLE, Place.TITLE_ELEMENT);
        if (address == null || headlines.isEmpty() || titles.isEmpty()) {
            return null;
        }
        List<String> headline = words(headlines.get(0).value());
        if (headline.size() > HEADLINE_WORDS_MAX) {
            return null; // as most
        }
        Set<String> path = Set.copyOf(words(Urls.path(address)));
        long told = words(titles.get(0).value()).stream()
                .filter(word -> path.contains(word) && !Character.isDigit(word.charAt(0)))
                .count();
        return told >= ADDRESS_WORDS_MIN && headline.stream().noneMatch(path::contains)
                ? headlines.get(0).value()
                : null;
    }

    /** For comparing; an address parts its words by more than titles do. */
    private static List<String> words(String text) {
        return Arrays.stream(Text.key(text.replace('_', ' ')).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    List<String> all() {
        return names;
    }

    /** For comparing: see {@link Text#key}. */
    Set<String> keys() {
        return keys;
    }

    /** Whether a text is one of the names, however it is spaced. */
    boolean is(String text) {
        String key = Text.key(text);
        int blank = key.indexOf(' ');
        boolean article = blank > 0 && ARTICLES.contains(key.substring(0, blank));
        return isCompact(key.replace(" ", ""))
                || (article && isCompact(key.substring(blank).replace(" ", "")));
    }

    private boolean isCompact(String name) {
        return compact.contains(name)
                || (!spelled.isEmpty()
                        && name.length() <= SPELLED_CHARACTERS_MAX
                        && spellings(name).stream().anyMatch(spelled::contains));
    }

    /** What a text has besides the longest of the names that stand in it, for comparing; null where none does. */
    @Nullable
    String besides(String text) {
        String key = ' ' + Text.key(text) + ' ';
        String longest = "";
        for (String name : keys) {
            boolean within = name.length() >= PART_CHARACTERS_MIN && key.contains(' ' + name + ' ');
            longest = within && name.length() > longest.length() ? name : longest;
        }
        return longest.isEmpty() ? null : key.replace(' ' + longest + ' ', " ").strip();
    }

    /** Whether a name in a byline is that of a part of the site: "MDR Thüringen" on MDR. */
    boolean isPart(String name) {
        String key = ' ' + Text.key(name) + ' ';
        List<String> parts = new ArrayList<>(keys);
        return parts.stream()
                .anyMatch(part -> part.length() >= PART_CHARACTERS_MIN && key.startsWith(' ' + part + ' '));
    }
}
