package io.galley.extraction.writing;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** What stands around a line that may be the title of flat text; unknown is NaN. */
final class TitleNeighbours {
    /** How the rules call a line that is a date. */
    private static final String DATE = "date-line";

    private static final String SHARE = "share";
    private static final String CREDIT = "credit";

    /** What the rules call lines that are no title. */
    private static final Set<String> NOTICES = Set.of(
            "cookie",
            "paywall",
            "newsletter",
            "promo",
            "share",
            "share-bar",
            "advert",
            "comments",
            "footer",
            "tags",
            "file-name",
            "bio",
            "small-line",
            "request");

    private static final PhraseList CREDITS = PhraseBook.shared().list("credit");
    private static final PhraseList BYLINES = PhraseBook.shared().list("byline");

    /** Most lines from who wrote, or the day, to a picture's caption. */
    private static final int HEAD_LINES = 10;

    /** Longest line of who wrote, in words. */
    private static final double SIGNED_WORDS_MAX = 16;

    /** Stands for what is farther away, in lines; above a line it is looked for that far. */
    private static final int FAR = 20;

    /** So far below a line it is looked for. */
    private static final int UNTIL_MAX = 12;

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
        return until(line, this::isDate);
    }

    /** Lines since a date: below the day and the names of who wrote stands no title, but a picture's caption. */
    float sinceDate(int line) {
        return since(line, this::isDate);
    }

    /** Buttons to share from {@code start} to before {@code end}. */
    float shares(int start, int end) {
        int shares = 0;
        for (int i = Math.max(0, start); i < Math.min(page.size(), end); i++) {
            shares += SHARE.equals(verdicts.get(i).kind()) ? 1 : 0;
        }
        return shares;
    }

    /** Whether a line is the credit of a picture, or a caption that ends with one. */
    float credit(int line) {
        return known(line)
                ? (CREDIT.equals(verdicts.get(line).kind())
                                && verdicts.get(line).drops()
                        ? 1
                        : 0)
                : Float.NaN;
    }

    /** Whether a line is what no title is: on 845 development pages no title was called so. */
    boolean notice(int line) {
        return verdicts.get(line).drops()
                && NOTICES.contains(String.valueOf(verdicts.get(line).kind()));
    }

    /** Whether a line says who wrote, by how it opens. */
    float signed(int line) {
        return known(line) ? (isSigned(line) ? 1 : 0) : Float.NaN;
    }

    /** Lines until one says who wrote. */
    float untilSigned(int line) {
        return until(line, this::isSigned);
    }

    /** Lines since one said who wrote. */
    float sinceSigned(int line) {
        return since(line, this::isSigned);
    }

    private float until(int line, IntPredicate sought) {
        for (int i = line + 1; i < Math.min(page.size(), line + UNTIL_MAX); i++) {
            if (sought.test(i)) {
                return i - line;
            }
        }
        return FAR;
    }

    private float since(int line, IntPredicate sought) {
        for (int i = line - 1; i > Math.max(-1, line - FAR); i--) {
            if (sought.test(i)) {
                return line - i;
            }
        }
        return FAR;
    }

    private boolean isSigned(int line) {
        return page.measure(line).words() <= SIGNED_WORDS_MAX
                && BYLINES.opening(page.normalised().get(line)) > 0;
    }

    /**
     * Whether a line is a picture's caption: its credit ends it, or stands just below a sentence while who wrote stands
     * above. What opens a credit opens titles, too: "Video review in five steps".
     */
    boolean caption(int line) {
        boolean below = credit(line + 1) == 1
                && page.measure(line).endsSentence()
                && Math.min(sinceDate(line), sinceSigned(line)) <= HEAD_LINES;
        return below || (credit(line) == 1 && CREDITS.opening(page.normalised().get(line)) == 0);
    }

    /** Whether a line says who wrote and names somebody: two words at least with capitals behind what opens it. */
    boolean namesWriter(int line) {
        if (!isSigned(line)) {
            return false;
        }
        String text = page.block(line).text();
        int start = Math.min(BYLINES.opening(page.normalised().get(line)), text.length());
        int names = 0;
        for (String word : text.substring(start).strip().split(" ", 4)) {
            if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
                break;
            }
            names++;
            if (",;|".indexOf(word.charAt(word.length() - 1)) >= 0) {
                break;
            }
        }
        return names >= 2;
    }
}
