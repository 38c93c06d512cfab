package io.galley.extraction.metadata;

import io.galley.extraction.reading.Block;
import java.util.List;

/** Names that stand alone at a page's headline, without "by" and without mark-up that tells. */
final class ShownNames {

    /** Blocks between the headline and the body's start. */
    private static final int BLOCKS_MAX = 12;

    private ShownNames() {}

    /**
     * Adds who signs around the headline.
     *
     * @param bodyStart index of the body's first block; their number where there is no body
     */
    static void add(List<Block> blocks, int bodyStart, Claims claims) {
        if (bodyStart < blocks.size()) {
            new FlatBylines(blocks, headline(blocks, bodyStart, claims), bodyStart)
                    .behindTitle().values().stream()
                            .filter(name -> !Names.isHelp(name))
                            .forEach(name -> claims.add(Field.AUTHOR, name, Place.LINE));
        }
    }

    /** The index of the block that is the page's headline; -1 where none is near the body's start. */
    private static int headline(List<Block> blocks, int bodyStart, Claims claims) {
        List<String> headlines = claims.of(Field.TITLE).stream()
                .filter(Claim::isHeadline)
                .map(claim -> Text.key(claim.value()))
                .toList();
        for (int i = Math.min(bodyStart + 1, blocks.size() - 1); i >= Math.max(0, bodyStart - BLOCKS_MAX); i--) {
            if (headlines.contains(Text.key(blocks.get(i).text()))) {
                return i;
            }
        }
        return -1;
    }
}
