package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who signs behind the last paragraph: "— Ada Reed", "Ada Reed, AFP". */
final class EndSignature {
    /** Longest signature, in characters; what stands before it is longer. */
    private static final int CHARACTERS_MAX = 60;

    /** Blocks at the body's end that may sign: its last one, and the one behind it. */
    private static final int BLOCKS_MAX = 2;

    private static final String DASHES = "-–—―";

    /** …と話した。（山田太郎、佐藤花子）: Japanese reporters, behind the last sentence or below it. */
    private static final Pattern IN_WIDE_BRACKETS =
            Pattern.compile("(?:^|[。」])（(\\p{IsHan}[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{2,5}"
                    + "(?:、\\p{IsHan}[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{2,5}){0,3})）$");

    private static final PhraseList OWN_PICTURES = PhraseBook.shared().list("own-pictures");

    private final List<Block> blocks;
    private final SmallWords small;

    private EndSignature(List<Block> blocks) {
        this.blocks = blocks;
        this.small = new SmallWords(blocks);
    }

    /**
     * Adds who signs at the end.
     *
     * @param last index of the body's last block; -1 where nobody knows
     */
    static void add(List<Block> blocks, int last, Claims claims) {
        EndSignature end = new EndSignature(blocks);
        for (int i = last; last > 0 && i < Math.min(blocks.size(), last + BLOCKS_MAX); i++) {
            String names = end.names(i);
            if (!names.isEmpty()) {
                claims.add(Field.AUTHOR, names, Place.LINE);
                return;
            }
        }
    }

    private boolean isSignature(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.charAt(text.length() - 1)) // no greeting
                && BareName.of(text).equals(text)
                && BareName.smallWordsOfNames(text, small) == 0;
    }

    /** The names that a block is made of, "" where it says more: headings and links sign nothing. */
    private String names(int at) {
        Block block = blocks.get(at);
        Matcher bracket = IN_WIDE_BRACKETS.matcher(block.text());
        if (block.text().endsWith("）")
                && bracket.find()
                && !Names.people(bracket.group(1), true).isEmpty()) {
            return bracket.group(1);
        }
        if (block.kind() != Block.Kind.PARAGRAPH
                || block.text().length() > CHARACTERS_MAX
                || block.linkDensity() > 0
                || !isBehindText(at)) {
            return "";
        }
        boolean dash = DASHES.indexOf(block.text().charAt(0)) >= 0;
        String text = withoutOwnPictures(dash ? block.text().substring(1).strip() : block.text());
        return isSignature(text) && (dash || isNowhereElse(text)) ? text : "";
    }

    /** "Ada Reed, photos by the author". */
    private static String withoutOwnPictures(String text) {
        int comma = text.lastIndexOf(',');
        boolean own = comma > 0 && OWN_PICTURES.is(PhraseList.normalise(text.substring(comma + 1)));
        return own ? text.substring(0, comma) : text;
    }

    private boolean isBehindText(int at) {
        Block before = blocks.get(at - 1);
        return before.kind() == Block.Kind.PARAGRAPH && before.text().length() > CHARACTERS_MAX;
    }

    /** Whether no word of it stands elsewhere on the page but beside the others: buttons and logos stand in rows. */
    private boolean isNowhereElse(String names) {
        List<String> words = Arrays.stream(names.split("[ ,]+", -1))
                .filter(word -> word.length() > 2 && Agencies.named(word) == null)
                .toList();
        return Set.copyOf(words).size() == words.size()
                && blocks.stream()
                        .map(Block::text)
                        .filter(text -> words.stream().anyMatch(text::contains))
                        .allMatch(text -> words.stream().allMatch(text::contains));
    }
}
