package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Signs;
import io.galley.extraction.reading.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes names of people out of what stands in a byline or an author field. */
final class Names {

    /** Longest name, in characters. */
    private static final int NAME_CHARACTERS_MAX = 60;
    /** Most words of a name. */
    private static final int NAME_WORDS_MAX = 6;
    /** Longest name in a script without spaces, in characters: a Japanese name with both parts in kana. */
    private static final int UNSPACED_CHARACTERS_MAX = 14;

    private static final int HANGUL_CHARACTERS_MAX = 4;
    /** Longest word that may be written small inside a name: "van der", "de la", "bint". */
    private static final int PARTICLE_CHARACTERS_MAX = 5;

    static final PhraseList BYLINE = PhraseBook.shared().list("byline");
    private static final PhraseList MODIFIED_LABELS = PhraseBook.shared().list("modified-labels");
    /** "Reviewed by": what others did for a text. */
    static final PhraseList HELPERS = PhraseBook.shared().list("helpers");

    private static final PhraseList WEEKDAYS = PhraseBook.shared().list("weekdays");
    private static final PhraseList NEWSROOM = PhraseBook.shared().list("newsroom");
    private static final PhraseList NOT_A_PERSON = PhraseBook.shared().list("not-a-person");

    /** Shortest name of a user in small letters; shorter words are rests. */
    private static final int USER_CHARACTERS_MIN = 4;

    /** Words that are written small inside names. */
    private static final Set<String> PARTICLES = Set.copyOf(PhraseBook.shared().phrases("name-particles"));

    private static final Pattern BLANKS = Pattern.compile(" +");

    private Names() {}

    /**
     * The people named in a text, in order.
     *
     * @param signature one author field or byline, bounded by its reader
     * @param trusted whether the text stands where only names belong; then a name of one word counts too
     */
    static List<String> people(String signature, boolean trusted) {
        return signed(signature, trusted).names();
    }

    private static SignedPeople signed(String signature, boolean trusted) {
        String text = Addresses.without(signature);
        SignedPeople people = new SignedPeople();
        if (!Addresses.is(text) && !isOneWithMore(text)) {
            List<String> parts = NameParts.of(text);
            for (int i = 0; i < parts.size(); i++) {
                if (!isOfNumber(parts, i)) {
                    people.read(parts.get(i), NameParts.tidied(parts.get(i)), trusted);
                }
            }
        }
        return people;
    }

    /** "Reading time: 3 minutes": what a number is of, in words that nobody listed. */
    private static boolean isOfNumber(List<String> parts, int at) {
        return parts.get(at).endsWith(":")
                && at + 1 < parts.size()
                && Character.isDigit(parts.get(at + 1).codePointAt(0));
    }

    /** Whether a part behind a name tells more of its bearer: a degree, or the paper that she writes for. */
    static boolean isMore(String name, String part) {
        return isCredential(name) || isQuoted(part);
    }

    /** "Ada Reed, «Evening Post»": where she works. */
    private static boolean isQuoted(String part) {
        return part.length() > 2
                && "\"„“«".indexOf(part.charAt(0)) >= 0
                && "\"“”»".indexOf(part.charAt(part.length() - 1)) >= 0;
    }

    /** "Centre for Coasts and Seas", "Human in the Loop": one word, and what it is for. */
    private static boolean isOneWithMore(String text) {
        int end = text.indexOf(' ');
        return end > 0 && NameParts.endsName(text, end) && !BYLINE.opens(PhraseList.normalise(text));
    }

    /** "Reed, Ada" as "Ada Reed"; what has another form than two short parts stays. */
    static String turned(String name) {
        int comma = name.indexOf(',');
        boolean two = comma > 0
                && name.indexOf(',', comma + 1) < 0
                && Text.words(name.substring(0, comma)) == 1
                && Text.words(name.substring(comma + 1)) <= 2;
        return two
                ? name.substring(comma + 1).strip()
                        + ' '
                        + name.substring(0, comma).strip()
                : name;
    }

    /** Whether a text opens with what others did for it, and names nobody else: "Reviewed by Ada Reed". */
    static boolean isHelp(String text) {
        return HELPERS.opens(PhraseList.normalise(text)) && signed(text, false).onlyHelp();
    }

    /** Whether a text opens as bylines do. */
    static boolean isByline(String text) {
        return bylineOpening(PhraseList.normalise(text)) > 0;
    }

    /**
     * Length of what opens a normalised text as bylines do; in Korean no word may go on behind it, and "editor's" is
     * what somebody has.
     */
    static int bylineOpening(String normal) {
        int end = BYLINE.opening(normal);
        boolean more = end > 0 && end < normal.length();
        boolean goesOn = more && (normal.charAt(end) == '\'' || isHangul(normal.substring(end - 1, end + 1)));
        return goesOn ? 0 : end;
    }

    /** "Written by", which says so wherever it stands; "by" alone does not. */
    static boolean isWrittenBy(String text) {
        String normal = PhraseList.normalise(text);
        return normal.substring(0, BYLINE.opening(normal)).indexOf(' ') > 0;
    }

    /** MD, RN, Ph.D. after a name. */
    private static boolean isCredential(String part) {
        int capitals = 0;
        for (int i = 0; i < part.length(); i++) {
            capitals += Character.isUpperCase(part.charAt(i)) ? 1 : 0;
        }
        return part.indexOf(' ') < 0 && part.length() <= 8 && capitals >= 2 && 3 * capitals >= part.length();
    }

    /** The usual name of the agency among the parts of a text, or "". */
    static String agency(String text) {
        String agency = Agencies.named(agencyPart(text));
        return agency == null ? "" : agency;
    }

    /** The same as it stands there. */
    static String agencyPart(String text) {
        for (String part : NameParts.of(text)) {
            String tidied = NameParts.tidied(part);
            if (Agencies.named(tidied) != null) {
                return tidied;
            }
        }
        return "";
    }

    /** Who signs where no person does, or "": the text must be nothing but its name. */
    static String organisation(String text) {
        String name = newsroom(text);
        return NOT_A_PERSON.is(PhraseList.normalise(name)) ? "" : name;
    }

    /** The same where the text says that it names an author: then "The Editors" do. */
    static String newsroom(String text) {
        String name = isOneWithMore(text) ? text : NameParts.tidied(text);
        boolean named = name.length() >= 2
                && name.length() <= NAME_CHARACTERS_MAX
                && Text.words(name) <= NAME_WORDS_MAX
                && !Addresses.is(name)
                && name.codePoints().noneMatch(c -> c == '_' || c == '|')
                && hasOnlyGluedDigits(name)
                && name.codePoints().anyMatch(Character::isLetter)
                && !isHost(name);
        return named && Agencies.named(name) == null ? name : "";
    }

    /** Whether a word begins with a capital, or the script has none. */
    static boolean isCapitalised(String name) {
        return name.codePoints()
                .anyMatch(c -> Character.isUpperCase(c) || (Character.isLetter(c) && !Signs.isSmall(c)));
    }

    /** "BR24 Newsroom" has digits in a word; what has them alone is a date, a count or a user. */
    private static boolean hasOnlyGluedDigits(String name) {
        String[] words = name.split(" ", -1);
        for (String word : words) {
            if (hasDigit(word) && (words.length == 1 || word.codePoints().noneMatch(Character::isLetter))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name has a digit, which no author's has. */
    static boolean hasDigit(String name) {
        return name.codePoints().anyMatch(Character::isDigit);
    }

    private static boolean isHost(String name) {
        int dot = name.indexOf('.');
        return name.indexOf(' ') < 0 && dot > 0 && dot < name.length() - 1;
    }

    static boolean isPerson(String name, boolean trusted) {
        if (name.length() < 2 || name.length() > NAME_CHARACTERS_MAX || Agencies.named(name) != null) {
            return false;
        }
        String normal = PhraseList.normalise(name);
        if (NOT_A_PERSON.is(normal)
                || NEWSROOM.opens(normal)
                || BYLINE.is(normal)
                || MODIFIED_LABELS.is(normal)
                || WEEKDAYS.is(normal)
                || endsInRole(normal)) {
            return false;
        }
        boolean unspaced = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetter(c) && !Signs.isMark(c) && " .'’-‘ʼ`‐()\u05be\u00ad\u200c\u200d".indexOf(c) < 0) {
                return false;
            }
            if (c == '.' && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))) {
                return false; // a host
            }
            unspaced |= Words.spaceless(c) && !Words.endless(c); // a blank parts the names of a Thai
        }
        if (isHangulName(name)) {
            return true;
        }
        return unspaced ? name.length() <= UNSPACED_CHARACTERS_MAX : isNameInWords(name, trusted);
    }

    /** Korean names are one word of family and given name. */
    private static boolean isHangulName(String name) {
        return name.length() >= 2 && name.length() <= HANGUL_CHARACTERS_MAX && isHangul(name);
    }

    static boolean isHangul(String text) {
        return text.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    /** Whether a normalised text says what somebody is. */
    static boolean isRole(String normal) {
        return NOT_A_PERSON.is(normal) || endsInRole(normal);
    }

    /** "Senior Political Editor": what it ends in decides. */
    private static boolean endsInRole(String normal) {
        int last = normal.lastIndexOf(' ');
        return last > 0 && NOT_A_PERSON.is(normal.substring(last + 1));
    }

    private static boolean isNameInWords(String name, boolean trusted) {
        String[] words = BLANKS.split(name, -1);
        if (words.length > NAME_WORDS_MAX || (words.length == 1 && !trusted)) {
            return false;
        }
        int capitals = 0;
        for (String word : words) {
            char first = word.charAt(0);
            boolean small = Signs.isSmall(first);
            if (!small) {
                capitals++;
            } else if (capitals == 0 && word.endsWith(".")) {
                return false; // "ed. AK"
            } else if (capitals == 0 && words.length > 1 && NameParts.isEnd(word)) {
                return false; // "the Coast"
            } else if (!trusted && !isParticle(word)) {
                return false;
            } else if (trusted && words.length == 1) {
                return word.length() >= USER_CHARACTERS_MIN; // many users sign in small letters
            } else if (word.length() > PARTICLE_CHARACTERS_MAX && word.indexOf('\'') < 0 && word.indexOf('’') < 0) {
                return trusted
                        && words.length <= 3
                        && name.equals(name.toLowerCase(Locale.ROOT)); // some sign in small letters
            }
        }
        String last = words[words.length - 1];
        return (capitals >= 1 && !Signs.isSmall(last.charAt(0))) || (trusted && words.length == 2);
    }

    /** ", de Vila Aroeira" behind a name: where its bearer is. */
    static boolean isFrom(String part) {
        int blank = part.indexOf(' ');
        return blank > 0
                && PARTICLES.contains(part.substring(0, blank))
                && Character.isUpperCase(part.codePointAt(blank + 1));
    }

    /** "van", "de la"; "d'Estaing" holds one. */
    private static boolean isParticle(String word) {
        return PARTICLES.contains(word) || word.indexOf('\'') > 0 || word.indexOf('’') > 0 || word.indexOf('-') > 0;
    }
}
