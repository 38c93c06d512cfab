package io.galley.extraction.writing;

/** What the characters of a line say of it. */
final class Marks {
    private Marks() {}

    /** How many bars and arrows part the line. */
    static float bars(String text) {
        int bars = 0;
        for (int i = 0; i < text.length(); i++) {
            bars += "|>/›»•·".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return bars;
    }

    /** Share of letters, 0–1. */
    static float letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return (float) letters / text.length();
    }

    /** Share of capital letters, 0–1. */
    static float capitals(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return (float) capitals / text.length();
    }

    /** Whether the line ends as a headline may that ends in a mark. */
    static boolean question(String text) {
        return text.endsWith("?") || text.endsWith("？") || text.endsWith("!") || text.endsWith("؟");
    }
}
