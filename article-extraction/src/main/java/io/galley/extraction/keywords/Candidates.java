package io.galley.extraction.keywords;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the phrases of an article: words with a meaning, joined directly or by links, between stop words and marks. */
final class Candidates {

    /** Most words with a meaning. */
    private static final int WORDS_MAX = 4;
    /** Most tokens, links included. */
    private static final int TOKENS_MAX = 7;
    /** Longest acronym, in characters: longer words in capitals shout. */
    private static final int ACRONYM_CHARACTERS_MAX = 6;
    /** Most tokens of one link: "de la". */
    private static final int LINK_TOKENS_MAX = 2;

    private final WordForms forms;
    private final List<Token> tokens;
    private final int titleTokens;
    private final Map<String, Candidate> found = new LinkedHashMap<>();

    private Candidates(WordForms forms, List<Token> tokens, int titleTokens) {
        this.forms = forms;
        this.tokens = tokens;
        this.titleTokens = titleTokens;
    }

    /** @param titleTokens how many of the tokens are the title's */
    static List<Candidate> of(WordForms forms, List<Token> tokens, int titleTokens) {
        Candidates candidates = new Candidates(forms, tokens, titleTokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).stop()) {
                candidates.addFrom(i);
            }
        }
        return candidates.folded();
    }

    /** All phrases that start with a word. */
    private void addFrom(int start) {
        boolean opensSpace = !joinsBackward(start);
        int words = 0;
        int at = start;
        while (at < tokens.size() && words < WORDS_MAX && at - start < TOKENS_MAX) {
            words++;
            int next = following(at);
            boolean closesSpace = next < 0;
            if (words > 1 || canStandAlone(tokens.get(at))) {
                add(start, at, words, opensSpace && closesSpace);
            }
            if (next < 0) {
                return;
            }
            at = next;
        }
    }

    private boolean canStandAlone(Token token) {
        return !token.word().dependent() && hasLetter(token.form());
    }

    private static boolean hasLetter(String form) {
        for (int at = 0; at < form.length(); at += Character.charCount(form.codePointAt(at))) {
            if (Character.isLetter(form.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Index of the next word with a meaning that a phrase may reach, -1 if there is a bound before it. */
    private int following(int at) {
        int next = at + 1;
        String link = "";
        for (int links = 0; next < tokens.size() && links <= LINK_TOKENS_MAX; links++, next++) {
            Token token = tokens.get(next);
            if (token.opens() || next == titleTokens) {
                return -1;
            }
            if (!token.stop() && !token.word().link()) {
                return link.isEmpty() || forms.isLink(link) ? next : -1;
            }
            link = link.isEmpty() ? token.lower() : link + ' ' + token.lower();
        }
        return -1;
    }

    private boolean joinsBackward(int at) {
        for (int before = at - 1; before >= Math.max(0, at - 1 - LINK_TOKENS_MAX); before--) {
            if (!tokens.get(before).stop()) {
                return following(before) == at;
            }
        }
        return false;
    }

    private void add(int start, int end, int words, boolean fillsSpace) {
        StringBuilder key = new StringBuilder();
        StringBuilder spelling = new StringBuilder();
        int capitals = 0;
        int weak = 0;
        boolean digits = false;
        boolean acronym = false;
        double raritySum = 0;
        double rarityLeast = 1;
        int rare = 0;
        for (int i = start; i <= end; i++) {
            Token token = tokens.get(i);
            boolean link = i > start && i < end && (token.stop() || token.word().link());
            if (!link) {
                key.append(key.isEmpty() ? "" : " ").append(token.stem());
                capitals += token.capital() ? 1 : 0;
                weak += token.word().weak() ? 1 : 0;
                digits |= Character.isDigit(token.form().charAt(0));
                acronym |= isAcronym(token.form());
                double rarity = token.word().rarity();
                raritySum += rarity;
                rarityLeast = Math.min(rarityLeast, rarity);
                rare += rarity >= 1 ? 1 : 0;
            }
            boolean glued = !spelling.isEmpty() && spelling.charAt(spelling.length() - 1) == '\'';
            spelling.append(spelling.isEmpty() || glued ? "" : " ").append(token.form());
        }
        int from = start;
        int n = words;
        Candidate candidate = found.computeIfAbsent(key.toString(), any -> new Candidate(any, n, from));
        candidate.add(
                spelling.toString(), fillsSpace, capitals, tokens.get(start).sentence());
        candidate.inTitle |= end < titleTokens;
        candidate.weak = weak;
        candidate.last = start;
        candidate.acronym = acronym;
        candidate.rarityMean = raritySum / words;
        candidate.rarityLeast = rarityLeast;
        candidate.rarityFirst = tokens.get(start).word().rarity();
        candidate.rarityLast = tokens.get(end).word().rarity();
        candidate.rareShare = (double) rare / words;
        candidate.digits = digits;
        candidate.linked = end - start + 1 > words;
    }

    private static boolean isAcronym(String form) {
        if (form.length() < 2 || form.length() > ACRONYM_CHARACTERS_MAX) {
            return false;
        }
        for (int at = 0; at < form.length(); at += Character.charCount(form.codePointAt(at))) {
            int c = form.codePointAt(at);
            if (!Character.isUpperCase(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Notes for each candidate how often it stands inside its most frequent extension by one word. */
    private List<Candidate> folded() {
        for (Candidate longer : found.values()) {
            if (longer.words > 1) {
                noteInside(longer.key.substring(longer.key.indexOf(' ') + 1), longer);
                noteInside(longer.key.substring(0, longer.key.lastIndexOf(' ')), longer);
            }
        }
        return List.copyOf(found.values());
    }

    private void noteInside(String part, Candidate longer) {
        Candidate shorter = found.get(part);
        if (shorter != null) {
            shorter.insideLonger = Math.max(shorter.insideLonger, longer.count);
        }
    }
}
