package io.galley.extraction.reading;

import java.util.List;

/** Pages that hide their article until a script shows it: there, hidden text is the text. */
final class HiddenText {
    /** Fewest words of hidden prose that make an article. */
    private static final double WORDS_MIN = 100;

    /** How many times the shown prose the hidden prose must have: menus and notices are hidden, too. */
    private static final double FACTOR_MIN = 4;

    private HiddenText() {}

    /** The reading, its blocks no longer flagged where nearly all prose is hidden. */
    static Reading shown(Reading reading) {
        double hidden = words(reading.blocks(), true);
        if (hidden < WORDS_MIN || hidden < FACTOR_MIN * words(reading.blocks(), false)) {
            return reading;
        }
        List<Block> blocks = reading.blocks().stream().map(Block::shown).toList();
        return new Reading(reading.document(), blocks, reading.tree(), reading.source(), reading.linkedData());
    }

    private static double words(List<Block> blocks, boolean hidden) {
        double words = 0;
        for (Block block : blocks) {
            words += block.hidden() == hidden && block.isProse() ? block.words() : 0;
        }
        return words;
    }
}
