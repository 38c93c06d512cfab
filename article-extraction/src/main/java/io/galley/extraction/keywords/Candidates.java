package io.galley.extraction.keywords;

import java.util.ArrayList;
import java.util.List;

/** Finds the phrases of an article: words with a meaning, joined directly or by links, between stop words and marks. */
final class Candidates {

    /** Most words with a meaning. */
    private static final int WORDS_MAX = 4;
    /** Most tokens, links included. */
    private static final int TOKENS_MAX = 7;
    /** Most tokens of one link: "de la". */
    private static final int LINK_TOKENS_MAX = 2;

    private final WordForms forms;
    private final List<Token> tokens;
    private final int titleTokens;
    /** Index of the word with a meaning that a phrase may go on to from each word, -1 if there is a bound before it. */
    private final int[] following;

    private final Candidate root;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(Vocabulary vocabulary, List<Token> tokens, int titleTokens) {
        this.forms = vocabulary.language();
        this.root = Candidate.root(vocabulary.stems());
        this.tokens = tokens;
        this.titleTokens = titleTokens;
        this.following = new int[tokens.size()];
        for (int i = 0; i < following.length; i++) {
            following[i] = following(i);
        }
    }

    /**
     * All phrases, in the order of their first words.
     *
     * @param titleTokens how many of the tokens are the title's
     */
    static List<Candidate> of(Vocabulary vocabulary, List<Token> tokens, int titleTokens) {
        Candidates candidates = new Candidates(vocabulary, tokens, titleTokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).stop()) {
                candidates.addFrom(i);
            }
        }
        candidates.found.forEach(Candidates::noteInside);
        return candidates.found;
    }

    /** All phrases that start with a word. */
    private void addFrom(int start) {
        boolean opensSpace = !joinsBackward(start);
        double rarityStart = tokens.get(start).word().rarity();
        Candidate phrase = root;
        int capitals = 0;
        int weak = 0;
        int rare = 0;
        boolean digits = false;
        boolean acronym = false;
        double raritySum = 0;
        double rarityLeast = 1;
        for (int at = start; at >= 0 && phrase.words < WORDS_MAX && at - start < TOKENS_MAX; at = following[at]) {
            Token token = tokens.get(at);
            double rarity = token.word().rarity();
            phrase = phrase.with(token.form().stem());
            capitals += token.capital() ? 1 : 0;
            weak += token.word().weak() ? 1 : 0;
            digits |= token.form().digit;
            acronym |= token.form().acronym;
            raritySum += rarity;
            rarityLeast = Math.min(rarityLeast, rarity);
            rare += rarity >= 1 ? 1 : 0;
            if (phrase.words == 1 && !token.word().standsAlone()) {
                continue;
            }
            if (!phrase.occurs()) {
                found.add(phrase);
            }
            phrase.add(
                    start,
                    at,
                    opensSpace && following[at] < 0,
                    capitals,
                    tokens.get(start).sentence());
            phrase.addSurroundings(tokens, start, at);
            phrase.inTitle |= at < titleTokens;
            phrase.weak = weak;
            phrase.acronym = acronym;
            phrase.rarityMean = raritySum / phrase.words;
            phrase.rarityLeast = rarityLeast;
            phrase.rarityFirst = rarityStart;
            phrase.rarityLast = rarity;
            phrase.rareShare = (double) rare / phrase.words;
            phrase.digits = digits;
            phrase.linked = at - start + 1 > phrase.words;
        }
    }

    private int following(int at) {
        int next = at + 1;
        for (int links = 0; next < tokens.size() && links <= LINK_TOKENS_MAX; links++, next++) {
            Token token = tokens.get(next);
            if (token.opens() || next == titleTokens) {
                return -1;
            }
            if (!token.stop() && !token.word().link()) {
                return isLink(at + 1, next) ? next : -1;
            }
        }
        return -1;
    }

    /** Whether the words between two indexes may stand inside a phrase; none may. */
    private boolean isLink(int from, int to) {
        return switch (to - from) {
            case 0 -> true;
            case 1 -> tokens.get(from).word().link();
            default -> {
                StringBuilder link = new StringBuilder();
                for (int i = from; i < to; i++) {
                    link.append(i == from ? "" : " ")
                            .append(tokens.get(i).word().lower());
                }
                yield forms.isLink(link.toString());
            }
        };
    }

    private boolean joinsBackward(int at) {
        for (int before = at - 1; before >= Math.max(0, at - 1 - LINK_TOKENS_MAX); before--) {
            if (!tokens.get(before).stop()) {
                return following[before] == at;
            }
        }
        return false;
    }

    /** Notes for the two phrases that are shorter by one word how often they stand inside this one. */
    private static void noteInside(Candidate longer) {
        if (longer.words > 1 && longer.rest != null && longer.start != null) {
            longer.rest.insideLonger = Math.max(longer.rest.insideLonger, longer.count);
            longer.start.insideLonger = Math.max(longer.start.insideLonger, longer.count);
        }
    }
}
