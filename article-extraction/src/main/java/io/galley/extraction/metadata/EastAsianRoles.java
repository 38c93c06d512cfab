package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What somebody is, in Korean, Chinese and Japanese: it stands behind the name and tells where the next one begins. */
final class EastAsianRoles {
    /** What a person may be; longest first. */
    private static final List<String> ROLES = PhraseBook.shared().phrases("not-a-person").stream()
            .filter(role -> isEastAsian(role.codePointAt(0)))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    /** Behind these a blank parts two names. */
    private static final Set<String> BEFORE_NAMES =
            Set.copyOf(PhraseBook.shared().phrases("before-names"));

    /** Shortest Chinese name, in characters. */
    private static final int HAN_NAME_MIN = 2;

    private EastAsianRoles() {}

    /** 记者 陆晓彤 通讯员 张万里: in Chinese a role with a name behind it begins the next part. */
    static boolean beginsPart(String[] words, int at) {
        return at > 1 && at + 1 < words.length && isRole(words[at]) && !Names.isHangul(words[at]);
    }

    /** 本报记者 陆晓彤 张万里: behind some words of Chinese each word is a name. */
    static boolean isNextByBlank(StringBuilder part, String word) {
        int blank = part.indexOf(" ");
        return blank > 0
                && part.length() - blank - 1 >= HAN_NAME_MIN
                && word.length() >= HAN_NAME_MIN
                && BEFORE_NAMES.contains(part.substring(0, blank))
                && word.codePoints().allMatch(Character::isIdeographic);
    }

    /** 김도현 기자 박세연 기자: in Korean a role ends a part where another name and role follow. */
    static boolean endsPart(String[] words, int at) {
        return at > 0
                && at + 2 < words.length
                && isRole(words[at])
                && Names.isHangul(words[at])
                && isRole(words[at + 2]);
    }

    private static boolean isRole(String word) {
        return !word.isEmpty() && isEastAsian(word.codePointAt(0)) && ROLES.contains(word);
    }

    /** 신현주 기자, 山田太郎記者: a name without what its bearer is. */
    static String without(String name) {
        if (name.isEmpty() || !isEastAsian(name.codePointAt(0)) || ROLES.contains(name)) {
            return name;
        }
        for (String role : ROLES) {
            if (name.endsWith(role) && name.length() >= role.length() + 2) {
                return name.substring(0, name.length() - role.length()).strip();
            }
        }
        return name;
    }

    static boolean isEastAsian(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
