package io.galley.extraction.metadata;

import io.galley.extraction.reading.Words;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Knows addresses and handles where names stand. */
final class Addresses {
    private Addresses() {}

    /** Whether a text is an address. */
    static boolean is(String text) {
        return text.contains("://")
                || text.indexOf('@') >= 0
                || text.startsWith("www.")
                || (text.indexOf(' ') < 0 && text.indexOf('/') > 0);
    }

    /**
     * Without the addresses and handles in it. 통영=김도현 기자 kim@example.com: in Korean bylines a place may stand before
     * the name, too.
     */
    static String without(String signature) {
        int at = signature.indexOf('@');
        if (at < 0) {
            return signature;
        }
        if (!Words.syllable(signature.charAt(0))) {
            return withoutHandles(signature);
        }
        int end = Math.max(signature.lastIndexOf(' ', at), signature.lastIndexOf('(', at));
        return end <= 0 ? signature : signature.substring(signature.lastIndexOf('=', end - 1) + 1, end);
    }

    /** Without the words that hold an @, where two words or more remain. */
    private static String withoutHandles(String signature) {
        String rest = Arrays.stream(signature.split(" ", -1))
                .filter(word -> word.indexOf('@') < 0)
                .collect(Collectors.joining(" "));
        return rest.indexOf(' ') > 0 && !signature.contains(" @ ") ? rest : signature;
    }
}
