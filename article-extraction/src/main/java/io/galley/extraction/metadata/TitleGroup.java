package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Claims that are one title but for case and punctuation. */
final class TitleGroup {
    final List<Claim> claims = new ArrayList<>();
    double weight;

    /** The one in usual case whose place readers see. */
    Claim spelling() {
        Claim best = claims.get(0);
        for (Claim claim : claims) {
            boolean better = claim.isHeadline() && !best.isHeadline();
            if ((isShouted(best.value()) || better) && !isShouted(claim.value())) {
                best = claim;
            }
        }
        return best;
    }

    /** As the first claim has it. */
    String first() {
        return claims.get(0).value();
    }

    private static boolean isShouted(String title) {
        return title.equals(title.toUpperCase(Locale.ROOT)) && !title.equals(title.toLowerCase(Locale.ROOT));
    }
}
