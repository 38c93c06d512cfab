package io.galley.extraction.metadata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a page writes the day or the month first, as those of its numeric dates tell that are a day one way only. */
enum NumericOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** No date tells, or they contradict each other. */
    UNKNOWN;

    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d.])(\\d{1,2})([-/.])(\\d{1,2})\\2(?:\\d{2}|(?:19|20)\\d{2})(?![\\d.])");
    /** Longest text that is looked at, in characters; what is longer is no date. */
    private static final int CHARACTERS_MAX = 120;

    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    static NumericOrder of(Claims claims) {
        boolean days = false;
        boolean months = false;
        for (Field field : List.of(Field.PUBLISHED, Field.MODIFIED)) {
            for (Claim claim : claims.of(field)) {
                NumericOrder order = of(claim.value());
                days |= order == DAY_FIRST;
                months |= order == MONTH_FIRST;
            }
        }
        return days == months ? UNKNOWN : days ? DAY_FIRST : MONTH_FIRST;
    }

    private static NumericOrder of(String text) {
        Matcher date = NUMERIC.matcher(text);
        if (text.length() > CHARACTERS_MAX || !date.find()) {
            return UNKNOWN;
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        if (first > MONTHS && first <= DAYS && second <= MONTHS) {
            return DAY_FIRST;
        }
        return second > MONTHS && second <= DAYS && first <= MONTHS ? MONTH_FIRST : UNKNOWN;
    }

    /**
     * A date in this order.
     *
     * @param moment what was read of the text, either way
     */
    Moment read(Moment moment, String text) {
        Matcher date = NUMERIC.matcher(text);
        if (this == UNKNOWN || !date.find()) {
            return moment;
        }
        int month = Integer.parseInt(date.group(this == MONTH_FIRST ? 1 : 3));
        return moment.day().getMonthValue() == month ? moment : moment.turned();
    }
}
