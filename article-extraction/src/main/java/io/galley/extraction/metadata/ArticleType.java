package io.galley.extraction.metadata;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind of article, where the page names one that schema.org knows. */
final class ArticleType {

    private static final Map<String, String> TYPES = Map.of(
            "newsarticle", "news",
            "reportagenewsarticle", "news",
            "backgroundnewsarticle", "news",
            "opinionnewsarticle", "opinion",
            "liveblogposting", "live",
            "reviewnewsarticle", "review",
            "review", "review",
            "criticreview", "review",
            "askpublicnewsarticle", "news",
            "analysisnewsarticle", "news");

    private ArticleType() {}

    /** The most special one: pages name a live blog as news article too. */
    static @Nullable String of(Claims claims, Notes notes) {
        String best = null;
        for (Claim claim : claims.of(Field.TYPE)) {
            String type = TYPES.get(claim.value().toLowerCase(Locale.ROOT));
            if (type != null && (best == null || "news".equals(best))) {
                best = type;
                notes.from("type", claim);
            }
        }
        return best;
    }
}
