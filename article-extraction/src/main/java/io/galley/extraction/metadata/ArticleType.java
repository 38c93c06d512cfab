package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /** Type to the labels that pages print, in all languages. */
    private static final Map<String, PhraseList> LABELS = new TreeMap<>(Map.of(
            "interview", PhraseBook.shared().list("type-interview"),
            "live", PhraseBook.shared().list("type-live"),
            "opinion", PhraseBook.shared().list("type-opinion"),
            "press-release", PhraseBook.shared().list("type-press-release"),
            "review", PhraseBook.shared().list("type-review")));

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
        return best == null || "news".equals(best) ? labelled(claims, best, notes) : best;
    }

    /** By the name of its section, or by the label that opens its title: "Interview: …". */
    private static @Nullable String labelled(Claims claims, @Nullable String otherwise, Notes notes) {
        for (Claim claim : claims.of(Field.SECTION)) {
            String type = label(claim.value());
            if (type != null) {
                notes.from("type", claim);
                return type;
            }
        }
        for (Claim claim : claims.of(Field.TITLE)) {
            int colon = Math.max(claim.value().indexOf(':'), claim.value().indexOf('：'));
            String type = colon > 0 ? label(claim.value().substring(0, colon)) : null;
            if (type != null) {
                notes.from("type", claim);
                return type;
            }
        }
        return otherwise;
    }

    private static @Nullable String label(String text) {
        String normal = PhraseList.normalise(text);
        for (Map.Entry<String, PhraseList> label : LABELS.entrySet()) {
            if (label.getValue().is(normal)) {
                return label.getKey();
            }
        }
        return null;
    }
}
