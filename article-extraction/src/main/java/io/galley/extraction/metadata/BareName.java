package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Signs;
import io.galley.extraction.reading.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A name that stands alone, without "by": of two words or more, all capitalised but for particles. */
final class BareName {
    private static final int WORDS_MIN = 2;
    private static final int WORDS_MAX = 4;
    /** Words before a role: "Ada Reed Political editor". */
    private static final int WORDS_BEFORE_ROLE_MAX = 3;

    /** Longest part of a name that a capital may follow within the word, in characters: "Mac", "Fitz". */
    private static final int PREFIX_CHARACTERS_MAX = 4;
    /** Longest word of a name, in characters. */
    private static final int WORD_CHARACTERS_MAX = 20;

    /** Longest short form under which somebody signs, in characters. */
    private static final int SHORT_CHARACTERS_MAX = 4;

    private static final List<PhraseList> BUTTONS =
            Stream.of("share", "read-also").map(PhraseBook.shared()::list).toList();

    private BareName() {}

    /** The name that a text consists of, a role behind it and a repetition apart; "" where it is more or none. */
    static String of(String text) {
        String once = withoutMail(once(text));
        List<String> all = NameParts.of(once);
        List<String> parts = NameLabels.withoutCredits(all);
        if (parts.isEmpty()) {
            return "";
        }
        if (parts.size() == 1) {
            String only = all.size() == 1 ? once : parts.get(0);
            return isName(only) ? only : beforeRole(only);
        }
        if (isHangulNames(parts)) {
            return once;
        }
        List<String> named = new ArrayList<>();
        for (String part : parts) {
            if (!named.isEmpty() && NameLabels.isPicturesBehind(part)) {
                named.remove(named.size() - 1); // "Ada Reed (text), Bea Hunt (photos)"
                continue;
            }
            String name = isName(part) || Agencies.named(part) != null ? part : beforeRole(part);
            if (name.isEmpty()
                    && !isRole(part)
                    && !isWithAgency(part)
                    && !isShort(part, once)
                    && !Names.BYLINE.is(PhraseList.normalise(part))) {
                boolean apart = isApart(once, parts.get(0)) || isBeforeWords(once, parts);
                return isName(parts.get(0)) && apart ? parts.get(0) : "";
            }
            if (!name.isEmpty()) {
                named.add(name);
            }
        }
        boolean person = named.stream().anyMatch(name -> Agencies.named(name) == null); // "AFP, Ada Reed"
        boolean first = person && parts.get(0).startsWith(named.get(0));
        return !first ? "" : named.equals(parts) ? once : String.join(", ", named);
    }

    /** "Ada Reed (ar)": how she signs short texts. */
    private static boolean isShort(String part, String text) {
        return part.length() <= SHORT_CHARACTERS_MAX
                && text.contains('(' + part + ')')
                && part.codePoints().allMatch(c -> Character.isLetter(c) && Character.isLowerCase(c));
    }

    /** "with AP": a word before an agency, whose help it names. */
    private static boolean isWithAgency(String part) {
        int blank = part.indexOf(' ');
        return blank > 0 && Character.isLowerCase(part.charAt(0)) && Agencies.named(part.substring(blank + 1)) != null;
    }

    /** Without an address behind the name; a handle there mostly is of one who is quoted. */
    private static String withoutMail(String text) {
        int at = text.indexOf('@');
        boolean mail = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        return mail ? Addresses.without(text) : text;
    }

    /** Whether a comma or a mark parts a name from what is behind it. */
    private static boolean isApart(String text, String name) {
        String behind = text.substring(name.length()).strip();
        return text.startsWith(name) && !behind.isEmpty() && ",—–|·•".indexOf(behind.charAt(0)) >= 0;
    }

    /** "Elif Soyaslan / AYVALIK, (DHA)": whether places and houses of one word follow the first part. */
    private static boolean isBeforeWords(String text, List<String> parts) {
        int end = parts.get(0).length();
        boolean dash = text.startsWith(" / ", end) || text.startsWith(" - ", end) || text.startsWith(" – ", end);
        return dash
                && parts.stream().skip(1).allMatch(part -> part.indexOf(' ') < 0 && Character.isLetter(part.charAt(0)));
    }

    /** 김도현·박세연 기자: several names, and behind the last what they are. */
    private static boolean isHangulNames(List<String> parts) {
        String last = parts.get(parts.size() - 1);
        return !NameParts.tidied(last).equals(last)
                && parts.stream()
                        .map(NameParts::tidied)
                        .allMatch(name -> Names.isHangul(name)
                                && Names.people(name, false).size() == 1);
    }

    /**
     * The name that a text in a script without capitals may be, a place before or behind it apart; "" where it cannot
     * be one. Scripts of East Asia, which part no words, are left out: there a section's name looks like a person's.
     */
    static String ofCaseless(String text) {
        if (text.isEmpty()) {
            return "";
        }
        int last = text.codePointBefore(text.length());
        boolean bounded = Character.isLetter(text.codePointAt(0)) && (Character.isLetter(last) || Signs.isMark(last));
        if (!bounded || text.codePoints().anyMatch(BareName::isNoCaselessLetter) || isButton(text)) {
            return "";
        }
        List<String> all = NameParts.of(text);
        List<String> parts = NameLabels.withoutCredits(all);
        List<String> names = parts.stream().filter(BareName::isCaselessName).toList();
        boolean others = parts.stream().allMatch(part -> names.contains(part) || part.indexOf(' ') < 0);
        return names.size() == all.size() ? text : names.size() == 1 && others ? names.get(0) : "";
    }

    private static boolean isCaselessName(String part) {
        int words = Text.words(part);
        return words >= WORDS_MIN
                && words <= WORDS_MAX
                && Names.people(part, false).size() == 1;
    }

    private static boolean isNoCaselessLetter(int c) {
        return Character.isLetter(c)
                && (Character.getType(c) != Character.OTHER_LETTER
                        || c > Character.MAX_VALUE
                        || Words.ideographic((char) c)
                        || Words.syllable((char) c));
    }

    /**
     * How many words of a name the page also writes small, of several the fewest. Vietnamese writes each syllable as a
     * word, of which other words are made, too: there the family's name decides.
     */
    static int smallWordsOfNames(String names, SmallWords small) {
        int known = Integer.MAX_VALUE;
        for (String name : NameParts.of(names)) {
            boolean syllables = name.codePoints().anyMatch(c -> c >= FIRST_VIETNAMESE && c <= LAST_VIETNAMESE);
            int one = smallWords(
                    syllables ? name.substring(0, name.indexOf(' ') + 1).strip() : name, small);
            known = Math.min(known, one);
        }
        return known;
    }

    /** Letters with two marks, which nobody else's names have. */
    private static final int FIRST_VIETNAMESE = 0x1ea0;

    private static final int LAST_VIETNAMESE = 0x1ef9;

    /** How many words of a name the page also writes small; particles within it do not count. */
    static int smallWords(String name, SmallWords small) {
        int known = 0;
        String[] words = name.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            known += !isParticle(words, i) && small.contains(word) ? 1 : 0;
        }
        return known;
    }

    /** "van" in "Theo van Beek", which every Dutch text writes; not what opens a byline: "Portrait van Ada Reed". */
    private static boolean isParticle(String[] words, int at) {
        boolean inside =
                at > 0 && at + 1 < words.length && !words[at].isEmpty() && Character.isLowerCase(words[at].charAt(0));
        boolean lastName = Arrays.stream(words, at + 1, words.length)
                        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                        .count()
                <= 1;
        return inside && (lastName || !Names.BYLINE.is(words[at]));
    }

    /** Whether a text is a row of buttons, or one: capitals stand in them, too. */
    private static boolean isButton(String text) {
        String normal = PhraseList.normalise(text);
        String first = normal.substring(0, Math.max(0, normal.indexOf(' ')));
        return BUTTONS.stream().anyMatch(list -> list.is(normal) || list.is(first))
                || Arrays.stream(normal.split(" ", -1))
                        .allMatch(word -> BUTTONS.stream().anyMatch(list -> list.is(word)));
    }

    /** "NewsSport", "Ada Reedhome": several links of a menu in one. "McKay" and "DiCaprio" are names. */
    private static boolean isGlued(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inner = letters > PREFIX_CHARACTERS_MAX && Character.isLowerCase(text.charAt(i - 1));
            if (letters >= WORD_CHARACTERS_MAX || (inner && Character.isUpperCase(c))) {
                return true;
            }
            letters = Character.isLetter(c) ? letters + 1 : 0;
        }
        return false;
    }

    private static boolean isName(String text) {
        if (isButton(text) || isGlued(text)) {
            return false;
        }
        List<String> people = Names.people(text, false);
        if (people.size() != 1) {
            return false;
        }
        String name = people.get(0);
        int words = Text.words(name);
        boolean whole = Text.key(name).equals(Text.key(text));
        if (words == 1) {
            return !whole && Names.isHangul(name); // what is behind it says what the person is
        }
        return whole
                && words >= WORDS_MIN
                && words <= WORDS_MAX
                && Character.isUpperCase(name.codePointAt(0))
                && name.codePoints().anyMatch(Character::isLowerCase);
    }

    /** Whether a text is one capitalised word, as where a first name signs. */
    static boolean isWord(String text) {
        return text.length() > 2
                && text.codePoints().allMatch(Character::isLetter)
                && Character.isUpperCase(text.codePointAt(0))
                && !isRole(text);
    }

    /** Whether a text says what somebody is, or is the address of the one who is named. */
    static boolean isOfBearer(String text, String name) {
        int at = text.indexOf('@');
        if (at < 0) {
            return isRole(text)
                    || (opensWithRole(text) && Text.words(text) <= WORDS_MAX && Character.isLowerCase(text.charAt(0)));
        }
        String address = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return text.indexOf(' ') < 0
                && Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFD)
                                .toLowerCase(Locale.ROOT)
                                .split(" ", -1))
                        .anyMatch(word -> word.length() > WORDS_MIN && address.contains(word));
    }

    static boolean isRole(String text) {
        return Names.isRole(PhraseList.normalise(text));
    }

    /** "Reporter Harbour News": what somebody is, and where. */
    private static boolean opensWithRole(String text) {
        int end = text.indexOf(' ');
        return end > 0 && isRole(text.substring(0, end));
    }

    /** The name before a role or an agency, with the agency; "" where there is neither. */
    static String beforeRole(String text) {
        String[] words = text.split(" ", -1);
        for (int length = WORDS_MIN; length <= WORDS_BEFORE_ROLE_MAX && length < words.length; length++) {
            String name = String.join(" ", List.of(words).subList(0, length));
            String role = String.join(" ", List.of(words).subList(length, words.length));
            boolean told = isRole(role) || opensWithRole(role);
            if ((told || Agencies.named(role) != null) && isName(name)) {
                return told ? name : name + ", " + role;
            }
        }
        return "";
    }

    /** "Ada Reed Ada Reed", as where a picture's text stands before a link, once. */
    static String once(String text) {
        int half = text.length() / 2;
        boolean twice = text.length() % 2 == 1
                && text.charAt(half) == ' '
                && text.substring(0, half).equals(text.substring(half + 1));
        return twice ? text.substring(0, half) : text;
    }
}
