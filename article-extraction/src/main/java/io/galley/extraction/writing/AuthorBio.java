package io.galley.extraction.writing;

import io.galley.extraction.Article.Author;
import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.selection.Cut;
import java.util.BitSet;
import java.util.List;

/**
 * What a body's last paragraphs say of who wrote it: they open with the author's name, which only metadata can tell. Of
 * the flattened development pages 9 became better without them and 2 worse.
 */
public final class AuthorBio {
    /** Kept blocks at a body's end that may be one: each author may have one, and a note may follow. */
    private static final int BLOCKS_MAX = 3;

    /** Longest one, in characters. */
    private static final int CHARACTERS_MAX = 700;

    /** Fewest kept blocks of a body that may end with one: shorter ones may be about who signs them. */
    private static final int BODY_BLOCKS_MIN = 5;

    private AuthorBio() {}

    /** Indices of the kept blocks that tell about an author. */
    public static BitSet of(List<Block> blocks, Cut cut, Metadata metadata) {
        BitSet bios = new BitSet();
        BitSet kept = cut.kept();
        if (metadata.authors().isEmpty() || kept.cardinality() < BODY_BLOCKS_MIN) {
            return bios;
        }
        int last = kept.length() - 1;
        for (int n = 0; n < BLOCKS_MAX; n++) {
            Block block = blocks.get(last);
            if (block.level() == 0 && block.text().length() <= CHARACTERS_MAX && opens(block, metadata)) {
                bios.set(last);
            }
            last = kept.previousSetBit(last - 1);
        }
        return bios;
    }

    private static boolean opens(Block block, Metadata metadata) {
        String text = PhraseList.normalise(block.text());
        return metadata.authors().stream()
                .map(Author::name)
                .filter(name -> name.indexOf(' ') > 0)
                .anyMatch(name -> text.startsWith(PhraseList.normalise(name) + ' '));
    }
}
