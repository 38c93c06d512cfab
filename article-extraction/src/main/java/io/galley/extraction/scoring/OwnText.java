package io.galley.extraction.scoring;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.reading.Signs;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.List;

/** What the block's own text and tag say. */
final class OwnText implements FeatureGroup {
    static final List<String> NAMES = List.of(
            "words",
            "chars",
            "linkShare",
            "links",
            "sentenceEnds",
            "wordsPerSentence",
            "commasPerWord",
            "capitalShare",
            "digitShare",
            "endsSentence",
            "firstMark",
            "lastMark",
            "letterCase",
            "wordLength",
            "repeats",
            "boldShare",
            "hidden",
            "kind",
            "level",
            "good",
            "blankBefore",
            "blankAfter");

    private final PageView page;

    OwnText(PageView page) {
        this.page = page;
    }

    @Override
    public void write(int index, float[] row, int offset) {
        Block block = page.block(index);
        Measure measure = page.measure(index);
        boolean html = page.reading().html();
        String text = block.text();
        double words = Math.max(1, measure.words());
        int at = offset;
        row[at++] = (float) measure.words();
        row[at++] = (float) measure.chars();
        row[at++] = html ? (float) measure.linkShare() : Float.NaN;
        row[at++] = html ? block.linkChars() : Float.NaN;
        row[at++] = measure.sentenceEnds();
        row[at++] = (float) (words / (1 + measure.sentenceEnds()));
        row[at++] = (float) (measure.commas() / words);
        row[at++] = (float) (measure.capitals() / words);
        row[at++] = (float) measure.digits() / text.length();
        row[at++] = measure.endsSentence() ? 1 : 0;
        row[at++] = mark(text.charAt(0));
        row[at++] = mark(text.charAt(text.length() - 1));
        row[at++] = letterCase(text);
        row[at++] = (float) (measure.chars() / words);
        row[at++] = page.repeats(index);
        row[at++] = html ? (float) block.boldChars() / text.length() : Float.NaN;
        row[at++] = html ? (block.hidden() ? 1 : 0) : Float.NaN;
        row[at++] = html ? kind(block.kind()) : Float.NaN;
        row[at++] = html ? block.level() : Float.NaN;
        row[at++] = measure.good() ? 1 : 0;
        row[at++] = html ? Float.NaN : block.blankLinesCounted();
        boolean last = index + 1 == page.size();
        row[at] = html || last ? Float.NaN : page.block(index + 1).blankLinesCounted();
    }

    /** A kind as a number: the models know these, so none may change. */
    static float kind(Kind kind) {
        return switch (kind) {
            case PARAGRAPH, VERSE -> 0;
            case HEADING -> 1;
            case LIST_ITEM -> 2;
            case QUOTE -> 3;
            case TABLE_ROW -> 4;
            case CAPTION -> 5;
            case CODE -> 6;
        };
    }

    /** The class of a mark, ordered so that neighbours in number are neighbours in use. */
    private static float mark(char c) {
        if (Character.isUpperCase(c)) {
            return 1;
        }
        if (Signs.isSmall(c)) {
            return 0;
        }
        if (Character.isLetter(c)) {
            return 2;
        }
        if (Character.isDigit(c)) {
            return 3;
        }
        if (".!。！։".indexOf(c) >= 0) {
            return 4;
        }
        if ("?？…".indexOf(c) >= 0) {
            return 5;
        }
        if (",;，、".indexOf(c) >= 0) {
            return 6;
        }
        if (":：՝".indexOf(c) >= 0) {
            return 7;
        }
        return switch (Character.getType(c)) {
            case Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION -> 8;
            case Character.DASH_PUNCTUATION -> 10;
            case Character.OTHER_PUNCTUATION -> 9;
            default -> 11;
        };
    }

    /** 0 no capitals, 1 mixed, 2 only capitals, unknown for scripts without cases. */
    private static float letterCase(String text) {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < text.length() && !(upper && lower); i++) {
            upper |= Character.isUpperCase(text.charAt(i));
            lower |= Signs.isSmall(text.charAt(i));
        }
        if (upper && lower) {
            return 1;
        }
        return upper ? 2 : lower ? 0 : Float.NaN;
    }
}
