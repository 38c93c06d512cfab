package io.galley.extraction.keywords;

import io.galley.extraction.reading.Signs;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words. */
final class Tokens {

    /** Longest word that is one, in characters. */
    private static final int WORD_CHARACTERS_MAX = 40;

    private final Vocabulary vocabulary;
    private final WordForms forms;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;
    private boolean opens;
    private boolean sentenceStarts;

    Tokens(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.forms = vocabulary.language();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Adds a paragraph or the title; at most {@code charactersMax} characters of it are read. */
    void add(String text, int charactersMax) {
        int end = Math.min(text.length(), charactersMax);
        opens = true;
        sentenceStarts = true;
        sentence++;
        int at = 0;
        while (at < end) {
            int wordEnd = wordEnd(text, at, end);
            if (wordEnd > at) {
                addWord(text.substring(at, wordEnd));
                at = wordEnd;
            } else {
                mark(text, at);
                at++;
            }
        }
    }

    /**
     * Letters and digits; hyphens, apostrophes, dots and ampersands only between two of them: États-Unis, U.S, AT&T.
     */
    private static int wordEnd(String text, int start, int end) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            boolean inner = at > start
                    && at + 1 < end
                    && "-'’&.‑".indexOf(c) >= 0
                    && isWordPart(text.charAt(at + 1))
                    && (c != '.'
                            || (Character.isUpperCase(text.charAt(at + 1))
                                    && Character.isUpperCase(text.charAt(at - 1))));
            if (!isWordPart(c) && !inner) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isWordPart(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Signs.isMark(c);
    }

    private void mark(String text, int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return;
        }
        opens = true;
        boolean last = at + 1 >= text.length();
        if (".!?…。！？։:«“\"".indexOf(c) >= 0
                && (last || !Character.isLetterOrDigit(text.charAt(at + 1)) || c == '«' || c == '“' || c == '"')) {
            sentence++;
            sentenceStarts = true;
        }
    }

    /** Cuts off what an apostrophe joins to a word: "d'", "l'" before it, "'s" behind it. */
    private void addWord(String word) {
        int straight = word.indexOf('\'');
        int at = straight >= 0 ? straight : word.indexOf('’');
        if (at > 0) {
            String before = Word.lower(word.substring(0, at));
            if (forms.isStop(before) || forms.isLink(before + '\'')) {
                addToken(word.substring(0, at + 1).replace('’', '\''));
                addToken(word.substring(at + 1));
                return;
            }
            if (at >= word.length() - 2) {
                addToken(word.substring(0, at));
                return;
            }
        }
        addToken(word);
    }

    private void addToken(String form) {
        if (form.isEmpty() || form.length() > WORD_CHARACTERS_MAX) {
            opens = true;
            return;
        }
        tokens.add(new Token(vocabulary.form(form), sentenceStarts, sentence, opens));
        opens = false;
        sentenceStarts = sentenceStarts && form.endsWith("'");
    }
}
