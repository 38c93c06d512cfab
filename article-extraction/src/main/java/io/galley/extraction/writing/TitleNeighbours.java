package io.galley.extraction.writing;

import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.List;

/** What stands around a line that may be the title of flat text; unknown is NaN. */
final class TitleNeighbours {
    /** How the rules call a line that is a date. */
    private static final String DATE = "date-line";

    /** Stands for a date that is farther away, in lines. */
    private static final int DATE_FAR = 20;

    private final PageView page;
    private final List<Verdict> verdicts;

    TitleNeighbours(PageView page, List<Verdict> verdicts) {
        this.page = page;
        this.verdicts = verdicts;
    }

    /** Whether the page has such a line. */
    boolean known(int line) {
        return line >= 0 && line < page.size();
    }

    float capitalShare(int line) {
        return known(line)
                ? (float) (page.measure(line).capitals()
                        / Math.max(1, page.measure(line).words()))
                : Float.NaN;
    }

    float endsSentence(int line) {
        return known(line) ? (page.measure(line).endsSentence() ? 1 : 0) : Float.NaN;
    }

    /** How often the page has the line. */
    float copies(int line) {
        return known(line) ? page.repeats(line) : Float.NaN;
    }

    float words(int line) {
        return !known(line) ? Float.NaN : (float) page.measure(line).words();
    }

    /** How long a line is beside the longest of those around it that are no prose. */
    float longestNear(int line) {
        double most = 0;
        for (int i = Math.max(0, line - 6); i < Math.min(page.size(), line + 7); i++) {
            most = i != line && !page.measure(i).good()
                    ? Math.max(most, page.measure(i).words())
                    : most;
        }
        return (float) (page.measure(line).words() / Math.max(1, most));
    }

    /** Lines of prose among the twenty before. */
    float goodBefore(int line) {
        int good = 0;
        for (int i = Math.max(0, line - 20); i < line; i++) {
            good += page.measure(i).good() ? 1 : 0;
        }
        return good;
    }

    /** Lines from {@code start} to before {@code end} that the rules drop. */
    float drops(int start, int end) {
        int drops = 0;
        for (int i = Math.max(0, start); i < Math.min(page.size(), end); i++) {
            drops += verdicts.get(i).drops() ? 1 : 0;
        }
        return drops;
    }

    /** Whether one of the three lines before is a date. */
    float dateBefore(int line) {
        for (int i = Math.max(0, line - 3); i < line; i++) {
            if (isDate(i)) {
                return 1;
            }
        }
        return 0;
    }

    private boolean isDate(int line) {
        return DATE.equals(verdicts.get(line).kind());
    }

    /** Lines until a date follows. */
    float untilDate(int line) {
        for (int i = line + 1; i < Math.min(page.size(), line + 12); i++) {
            if (isDate(i)) {
                return i - line;
            }
        }
        return DATE_FAR;
    }
}
