package io.galley.extraction.reading;

import java.util.List;

/** Numbers that dates write otherwise than in digits of ten: Han numerals, Roman months, digits of other scripts. */
public final class Numerals {
    /** The digits of a year as Chinese and Japanese write it sign by sign; each stands at its value. */
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private static final char HAN_TEN = '十';

    /** Circles and the full word for naught that stand for the first of them. */
    private static final String HAN_NAUGHTS = "○零";

    /** The first of all these signs in Unicode, a circle. */
    private static final char FIRST_HAN = '○';

    private static final int YEAR_DIGITS = 4;

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private Numerals() {}

    /** The month of a Roman numeral, 1 to 12; 0 where it is none. */
    public static int romanMonth(String numeral) {
        return ROMAN.indexOf(numeral) + 1;
    }

    /** Arabic, Devanagari and other digits as 0–9, and Han numerals where they write a year. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean han = hasHanYear(text);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (han && isHan(c)) {
                int end = hanEnd(text, i);
                out.append(hanNumber(text, i, end));
                i = end;
            } else {
                out.append(c > 127 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
                i++;
            }
        }
        return out.toString();
    }

    /** Whether four Han digits stand in a row, no more and no fewer: 二〇二五. */
    public static boolean hasHanYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (value(text.charAt(i)) >= 0) {
                digits++;
            } else if (digits == YEAR_DIGITS) {
                return true;
            } else {
                digits = 0;
            }
        }
        return digits == YEAR_DIGITS;
    }

    private static int hanEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isHan(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 二〇二五 sign by sign; 十二, 二十, 二十三 by the sign for ten. */
    private static String hanNumber(String text, int start, int end) {
        StringBuilder number = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != HAN_TEN) {
                number.append(value(c));
            } else if (i == start) {
                number.append(i + 1 == end ? "10" : "1");
            } else if (i + 1 == end) {
                number.append('0');
            }
        }
        return number.toString();
    }

    private static boolean isHan(char c) {
        return c == HAN_TEN || value(c) >= 0;
    }

    private static int value(char c) {
        if (c < FIRST_HAN) {
            return -1; // as nearly all
        }
        return HAN_NAUGHTS.indexOf(c) >= 0 ? 0 : HAN_DIGITS.indexOf(c);
    }
}
