package io.galley.extraction.selection;

import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.phrases.WordParts;
import io.galley.extraction.selection.ArticleGate.Finding;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Tells a shop's pages by the prices that they mark: a page of goods may open with paragraphs on what it sells. Shops'
 * articles show goods, too, but declare that they are articles.
 */
final class Goods implements NodeVisitor {
    /**
     * Most marked prices of a page that does not declare an article. Of the development pages that declare none an
     * article has 5 at most; pages of goods that fill them in have 17 to 71, and some 7 to 14.
     */
    private static final int PRICES_MAX = 15;

    /** So many elements up from its digits a price is marked: {@code <b class="price"><bdi><span>$</span>49}. */
    private static final int LEVELS = 4;

    /** Longest text of a price, in characters. */
    private static final int PRICE_CHARS_MAX = 40;

    private static final WordParts PARTS = WordParts.read("/markup/shop-marks.txt");
    private static final long PRICE = PARTS.bit("price");
    private static final long NOT_PRICE = PARTS.bit("not-price");

    /** Which names mark a price; a page says the same few over and over. */
    private final Map<String, Boolean> known = new HashMap<>();

    private @Nullable Element last;
    private int prices;

    private Goods() {}

    /** Why a page is one of goods; null where it is none as far as is known. */
    static @Nullable Finding of(@Nullable Document document, Metadata metadata) {
        if (document == null || metadata.declaredTypes().stream().anyMatch(PageEvidence::isArticle)) {
            return null;
        }
        Goods goods = new Goods();
        document.traverse(goods);
        String detail = "page shows " + goods.prices + " prices and declares no article, at most " + PRICES_MAX;
        return goods.prices > PRICES_MAX ? new Finding(detail, goods.prices, PRICES_MAX) : null;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof TextNode text) || !isPrice(text.getWholeText())) {
            return;
        }
        Element element = text.parent();
        for (int i = 0; i < LEVELS && element != null; i++) {
            if (isMarked(element)) {
                prices += element.equals(last) ? 0 : 1;
                last = element;
                return;
            }
            element = element.parent();
        }
    }

    private static boolean isPrice(String text) {
        return text.length() <= PRICE_CHARS_MAX && text.chars().anyMatch(Character::isDigit);
    }

    private boolean isMarked(Element element) {
        return element.attributesSize() > 0
                && (names(element.attr("class")) || names(element.attr("itemprop")) || names(element.id()));
    }

    private boolean names(String name) {
        return !name.isEmpty() && known.computeIfAbsent(name, Goods::namesPrice);
    }

    private static boolean namesPrice(String name) {
        return (PARTS.within(name) & (PRICE | NOT_PRICE)) == PRICE;
    }
}
