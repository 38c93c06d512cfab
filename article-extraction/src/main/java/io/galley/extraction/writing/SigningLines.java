package io.galley.extraction.writing;

import io.galley.extraction.Article.Author;
import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.selection.Cut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Lines at the ends of a body that are its authors' names and little else, which only metadata can tell. */
public final class SigningLines {
    /** Blocks at each end of a body that may be such lines: a standfirst and a day may stand outside of them. */
    private static final int BLOCKS_MAX = 3;

    /** Longest such line, in characters. */
    private static final int CHARACTERS_MAX = 90;

    /** Most letters beside the names: "By", "and", an agency's short name. */
    private static final int REST_LETTERS_MAX = 5;

    private static final PhraseList BYLINE = PhraseBook.shared().list("byline");
    private static final PhraseList ROLE = PhraseBook.shared().list("not-a-person");

    private SigningLines() {}

    /** Indices of the kept blocks that sign. */
    public static BitSet of(List<Block> blocks, Cut cut, Metadata metadata) {
        List<String> names = names(metadata);
        BitSet signing = new BitSet();
        BitSet kept = cut.kept();
        if (names.isEmpty() || kept.cardinality() <= BLOCKS_MAX) {
            return signing;
        }
        int first = kept.nextSetBit(0);
        int last = kept.length() - 1;
        for (int n = 0; n < BLOCKS_MAX; n++) {
            mark(blocks.get(first), names, signing);
            mark(blocks.get(last), names, signing);
            first = Math.max(first, kept.nextSetBit(first + 1));
            last = Math.max(kept.previousSetBit(last - 1), 0);
        }
        return signing;
    }

    private static void mark(Block block, List<String> names, BitSet signing) {
        if (block.level() == 0 && block.text().length() <= CHARACTERS_MAX && signs(block, names)) {
            signing.set(block.index());
        }
    }

    private static List<String> names(Metadata metadata) {
        List<String> names = new ArrayList<>();
        for (Author author : metadata.authors()) {
            names.add(PhraseList.normalise(author.name()));
        }
        String agency = metadata.agency();
        String raw = metadata.raw().get("agency");
        if (agency != null) {
            names.add(PhraseList.normalise(agency));
            names.add(PhraseList.normalise(raw == null ? agency : raw));
        }
        return names;
    }

    /** Whether a block names somebody and says nothing else. */
    private static boolean signs(Block block, List<String> names) {
        String text = PhraseList.normalise(block.text());
        String rest = text;
        for (String name : names) {
            rest = rest.replace(name, " ");
        }
        boolean little = rest.chars().filter(Character::isLetterOrDigit).count() <= REST_LETTERS_MAX;
        return !rest.equals(text) && (little || BYLINE.is(rest) || ROLE.is(rest));
    }
}
