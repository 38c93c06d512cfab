package io.galley.extraction.phrases;

import java.util.BitSet;
import java.util.Collection;

/**
 * Tells at a glance where none of many phrases begins, by the first three characters: most words of a text are passed
 * over without a look into the tree of all phrases, which is too large for a processor's nearest cache.
 */
final class Openings {
    /** Characters that are looked at. */
    private static final int LENGTH = 3;

    /** Bits for the hashes of openings: some thousand phrases leave most of them free. */
    private static final int BITS = 16;

    private final long[] hashes = new long[1 << (BITS - 6)];

    /** First characters of phrases that are shorter. */
    private final BitSet shorter = new BitSet();

    Openings(Collection<String> phrases) {
        for (String phrase : phrases) {
            if (phrase.length() < LENGTH) {
                shorter.set(phrase.charAt(0));
            } else {
                int hash = hash(phrase, 0);
                hashes[hash >>> 6] |= 1L << hash;
            }
        }
    }

    /** Whether a phrase may stand at a place of a text. */
    boolean mayStandAt(String text, int at) {
        if (text.length() - at >= LENGTH) {
            int hash = hash(text, at);
            if ((hashes[hash >>> 6] & 1L << hash) != 0) {
                return true;
            }
        }
        return shorter.get(text.charAt(at));
    }

    private static int hash(String text, int at) {
        int hash = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
        return (hash * 0x9e3779b9) >>> (Integer.SIZE - BITS);
    }
}
