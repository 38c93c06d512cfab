package io.galley.extraction.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Claims from the schema.org description of the page's article; one reader a page, scripts in page order. */
final class JsonLdReader {

    /** Most objects that are looked at over all scripts. */
    private static final int OBJECTS_MAX = 5_000;

    /** Schema.org types that describe an article, without the endings Article and Posting, which say it themselves. */
    private static final Set<String> ARTICLE_TYPES =
            Set.of("report", "review", "recipe", "socialmediaposting", "creativework");
    /** Types that describe the page around it: used where there is no article. */
    private static final Set<String> PAGE_TYPES = Set.of("webpage", "itempage", "medicalwebpage", "videoobject");
    /** Types that a page has instead of an article: it lists or sells. */
    private static final Set<String> OTHER_TYPES = Set.of(
            "collectionpage", "itemlist", "searchresultspage", "product", "productgroup", "offercatalog", "store");
    /** Properties whose objects are about the same article, or hold it. */
    private static final List<String> CONTAINERS =
            List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemReviewed");

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final Set<String> others = new TreeSet<>();
    private int objects;

    /** Takes in the values of one script. */
    void read(List<JsonNode> script) {
        Deque<JsonNode> open = new ArrayDeque<>(script);
        while (!open.isEmpty() && objects < OBJECTS_MAX) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                objects++;
                remember(node);
                CONTAINERS.forEach(name -> addIfContainer(node.get(name), open));
                indexPeople(node);
            }
        }
    }

    private static void addIfContainer(@Nullable JsonNode value, Deque<JsonNode> open) {
        if (value != null && value.isContainer()) {
            open.add(value);
        }
    }

    private void remember(JsonNode node) {
        index(node);
        for (String type : types(node)) {
            if (type.endsWith("article") || type.endsWith("posting") || ARTICLE_TYPES.contains(type)) {
                articles.add(node);
                return;
            }
            if (OTHER_TYPES.contains(type)) {
                others.add(type);
            }
            if (PAGE_TYPES.contains(type)) {
                pages.add(node);
                return;
            }
        }
    }

    private void indexPeople(JsonNode node) {
        for (JsonNode author : list(node.get("author"))) {
            index(author);
        }
    }

    /** The first full description of an {@code @id} wins over bare references to it. */
    private void index(JsonNode node) {
        String id = text(node.get("@id"));
        if (id != null && node.size() > 1) {
            byId.putIfAbsent(id, node);
        }
    }

    /** Adds the claims of the article, or of the page where no article is described. */
    void addTo(Claims claims, @Nullable String pageUrl) {
        JsonNode article = best(pageUrl);
        if (article != null) {
            addArticle(article, claims);
        }
        pages.forEach(page -> addPage(page, claims));
        others.forEach(type -> claims.add(Field.TYPE, type, Place.JSON_LD));
    }

    /**
     * Pages list teasers as articles too: the one that names this page's address, else the one with the most to say.
     */
    private @Nullable JsonNode best(@Nullable String pageUrl) {
        JsonNode best = null;
        int bestWeight = -1;
        for (JsonNode article : articles) {
            int weight = (article.has("headline") ? 4 : 0)
                    + (article.has("author") ? 2 : 0)
                    + (article.has("datePublished") ? 2 : 0)
                    + (names(article, pageUrl) ? 10 : 0);
            if (weight > bestWeight) {
                best = article;
                bestWeight = weight;
            }
        }
        return best;
    }

    private static boolean names(JsonNode article, @Nullable String pageUrl) {
        if (pageUrl == null) {
            return false;
        }
        for (String property : List.of("url", "mainEntityOfPage", "@id")) {
            JsonNode value = article.get(property);
            String url = value != null && value.isObject() ? text(value.get("@id")) : text(value);
            if (url != null && Urls.samePage(url, pageUrl)) {
                return true;
            }
        }
        return false;
    }

    private void addArticle(JsonNode article, Claims claims) {
        claims.add(Field.TITLE, text(article.get("headline")), Place.JSON_LD);
        claims.add(Field.TITLE, text(article.get("name")), Place.JSON_LD);
        claims.add(Field.TITLE, text(article.get("alternativeHeadline")), Place.JSON_LD);
        addShared(article, claims);
        for (String property : List.of("author", "creator")) {
            if (!hasAuthor(claims)) {
                list(article.get(property)).forEach(author -> addAuthor(author, claims));
            }
        }
        list(article.get("articleSection")).forEach(section -> claims.add(Field.SECTION, text(section), Place.JSON_LD));
        addKeywords(article, claims);
        addImage(article, claims);
        types(article).forEach(type -> claims.add(Field.TYPE, type, Place.JSON_LD));
        claims.add(Field.ACCESSIBLE_FOR_FREE, text(article.get("isAccessibleForFree")), Place.JSON_LD);
    }

    private void addPage(JsonNode page, Claims claims) {
        claims.add(Field.TITLE, text(page.get("headline")), Place.JSON_LD);
        claims.add(Field.TITLE, text(page.get("name")), Place.JSON_LD);
        addShared(page, claims);
        if (!hasAuthor(claims)) {
            list(page.get("author")).forEach(author -> addAuthor(author, claims));
        }
    }

    private static boolean hasAuthor(Claims claims) {
        return !claims.of(Field.AUTHOR, Place.JSON_LD).isEmpty()
                || !claims.of(Field.AUTHOR_ORGANISATION, Place.JSON_LD).isEmpty();
    }

    private void addShared(JsonNode node, Claims claims) {
        claims.add(Field.DESCRIPTION, text(node.get("description")), Place.JSON_LD);
        claims.add(Field.PUBLISHED, text(node.get("datePublished")), Place.JSON_LD);
        claims.add(Field.MODIFIED, text(node.get("dateModified")), Place.JSON_LD);
        list(node.get("inLanguage")).forEach(language -> claims.add(Field.LANGUAGE, name(language), Place.JSON_LD));
        list(node.get("publisher")).forEach(publisher -> claims.add(Field.SITE_NAME, name(publisher), Place.JSON_LD));
    }

    private void addAuthor(JsonNode author, Claims claims) {
        String name = name(author);
        JsonNode full = resolved(author);
        List<String> types = full.isObject() ? types(full) : List.of();
        boolean organisation =
                !types.contains("person") && types.stream().anyMatch(type -> type.endsWith("organization"));
        claims.add(
                organisation ? Field.AUTHOR_ORGANISATION : Field.AUTHOR,
                name,
                Place.JSON_LD,
                full.isObject() ? text(first(full.get("url"))) : null);
    }

    private void addKeywords(JsonNode article, Claims claims) {
        list(article.get("keywords")).forEach(keyword -> claims.add(Field.KEYWORD, name(keyword), Place.JSON_LD));
        for (String property : List.of("about", "mentions")) {
            for (JsonNode thing : list(article.get(property))) {
                claims.add(Field.KEYWORD, thing.isObject() ? name(thing) : null, Place.JSON_LD);
            }
        }
    }

    private void addImage(JsonNode article, Claims claims) {
        JsonNode image = resolved(first(article.get("image")));
        if (image.isObject()) {
            String url = text(first(image.get("url")));
            claims.add(Field.IMAGE, url == null ? text(image.get("contentUrl")) : url, Place.JSON_LD);
            claims.add(Field.IMAGE_CAPTION, text(image.get("caption")), Place.JSON_LD);
        } else {
            claims.add(Field.IMAGE, text(image), Place.JSON_LD);
        }
    }

    private JsonNode resolved(JsonNode node) {
        String id = node.isObject() && node.get("name") == null ? text(node.get("@id")) : null;
        return id == null ? node : byId.getOrDefault(id, node);
    }

    /** A string, or the name of an object. */
    private @Nullable String name(JsonNode node) {
        JsonNode full = resolved(node);
        return full.isObject() ? text(first(full.get("name"))) : text(full);
    }

    private static JsonNode first(@Nullable JsonNode node) {
        if (node != null && node.isArray() && !node.isEmpty()) {
            return node.get(0);
        }
        return node == null ? MissingNode.getInstance() : node;
    }

    private static List<JsonNode> list(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node);
        }
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : node) {
            if (item.isArray()) {
                item.forEach(items::add); // lists of lists occur: [["Jane Doe"]]
            } else {
                items.add(item);
            }
        }
        return items;
    }

    private static List<String> types(JsonNode node) {
        return list(node.get("@type")).stream()
                .map(JsonLdReader::text)
                .filter(type -> type != null)
                .map(type -> type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || !node.isValueNode() || node.isNull() || node.isMissingNode()) {
            return null;
        }
        return node.asString();
    }
}
