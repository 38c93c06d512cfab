package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.regex.Pattern;

/**
 * Drops words about the author: a line with a label such as "about the author", or one that opens with a name that has
 * stood alone or behind "by" above the text, and names a trade of the press.
 */
final class BioRule implements BlockRule {
    /** Longest such block, in words. */
    private static final int WORDS_MAX = 70;

    /** A first name and one more in the original spelling. */
    private static final Pattern NAME = Pattern.compile(
            "^[\\p{Lu}\\p{Lo}][\\p{L}'’.-]{1,30}\\s(?:\\p{L}{1,4}\\s){0,2}[\\p{Lu}\\p{Lo}][\\p{L}'’-]{1,30}");

    private final PhraseList labels;
    private final PhraseList trades;

    BioRule(PhraseBook book) {
        labels = book.list("bio");
        trades = book.list("trade");
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.html() || around.words() > WORDS_MAX) {
            return Verdict.NONE;
        }
        return labelled(around) || signed(block, around) ? Verdict.drop("bio") : Verdict.NONE;
    }

    private boolean labelled(Surroundings around) {
        if (!around.mayOpen(labels)) {
            return false;
        }
        String text = around.core();
        int label = labels.opening(text);
        return label > 0 && Surroundings.markAfter(text, label);
    }

    private boolean signed(Block block, Surroundings around) {
        if (!around.late() || !around.mayHold(trades) || !trades.within(around.normal())) {
            return false;
        }
        var name = NAME.matcher(block.text());
        return name.find() && elsewhere(around, PhraseList.normalise(name.group()));
    }

    /** Whether a name stands in a short line that does not open with it as the block does. */
    private static boolean elsewhere(Surroundings around, String name) {
        String others = around.names().replace(around.normal() + '\n', "");
        return others.contains(name);
    }
}
