package io.galley.extraction.metadata;

import static java.util.Map.entry;

import io.galley.extraction.phrases.PhraseList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Claims from {@code meta} elements: OpenGraph, {@code article:*}, Parsely, Dublin Core and the many plain names. */
final class MetaElements {

    private record Target(Field field, Place place) {}

    private static final Map<String, Target> TARGETS = Map.ofEntries(
            target("og:title", Field.TITLE, Place.OPEN_GRAPH),
            target("twitter:title", Field.TITLE, Place.META),
            target("parsely-title", Field.TITLE, Place.PARSELY),
            target("sailthru.title", Field.TITLE, Place.META),
            target("dc.title", Field.TITLE, Place.DUBLIN_CORE),
            target("dcterms.title", Field.TITLE, Place.DUBLIN_CORE),
            target("citation_title", Field.TITLE, Place.META),
            target("title", Field.TITLE, Place.META),
            target("headline", Field.TITLE, Place.META),
            target("og:description", Field.DESCRIPTION, Place.OPEN_GRAPH),
            target("description", Field.DESCRIPTION, Place.META),
            target("twitter:description", Field.DESCRIPTION, Place.META),
            target("dc.description", Field.DESCRIPTION, Place.DUBLIN_CORE),
            target("article:author", Field.AUTHOR, Place.ARTICLE_META),
            target("og:article:author", Field.AUTHOR, Place.ARTICLE_META),
            target("author", Field.AUTHOR, Place.META),
            target("byl", Field.AUTHOR, Place.META),
            target("parsely-author", Field.AUTHOR, Place.PARSELY),
            target("sailthru.author", Field.AUTHOR, Place.META),
            target("dc.creator", Field.AUTHOR, Place.DUBLIN_CORE),
            target("dcterms.creator", Field.AUTHOR, Place.DUBLIN_CORE),
            target("dc.contributor", Field.AUTHOR, Place.DUBLIN_CORE),
            target("citation_author", Field.AUTHOR, Place.META),
            target("cxenseparse:author", Field.AUTHOR, Place.META),
            target("cxense:author", Field.AUTHOR, Place.META),
            target("article:published_time", Field.PUBLISHED, Place.ARTICLE_META),
            target("og:article:published_time", Field.PUBLISHED, Place.ARTICLE_META),
            target("article:published", Field.PUBLISHED, Place.ARTICLE_META),
            target("og:published_time", Field.PUBLISHED, Place.ARTICLE_META),
            target("parsely-pub-date", Field.PUBLISHED, Place.PARSELY),
            target("sailthru.date", Field.PUBLISHED, Place.META),
            target("dc.date", Field.PUBLISHED, Place.DUBLIN_CORE),
            target("dc.date.issued", Field.PUBLISHED, Place.DUBLIN_CORE),
            target("dc.date.created", Field.PUBLISHED, Place.DUBLIN_CORE),
            target("dcterms.created", Field.PUBLISHED, Place.DUBLIN_CORE),
            target("dcterms.date", Field.PUBLISHED, Place.DUBLIN_CORE),
            target("dcterms.issued", Field.PUBLISHED, Place.DUBLIN_CORE),
            target("citation_publication_date", Field.PUBLISHED, Place.META),
            target("citation_date", Field.PUBLISHED, Place.META),
            target("date", Field.PUBLISHED, Place.META),
            target("pubdate", Field.PUBLISHED, Place.META),
            target("publishdate", Field.PUBLISHED, Place.META),
            target("publish-date", Field.PUBLISHED, Place.META),
            target("publish_date", Field.PUBLISHED, Place.META),
            target("publication_date", Field.PUBLISHED, Place.META),
            target("published", Field.PUBLISHED, Place.META),
            target("published_time", Field.PUBLISHED, Place.META),
            target("datepublished", Field.PUBLISHED, Place.META),
            target("displaydate", Field.PUBLISHED, Place.META),
            target("originalpublicationdate", Field.PUBLISHED, Place.META),
            target("rnews:datepublished", Field.PUBLISHED, Place.META),
            target("cxenseparse:recs:publishtime", Field.PUBLISHED, Place.META),
            target("cxenseparse:publishtime", Field.PUBLISHED, Place.META),
            target("published-date", Field.PUBLISHED, Place.META),
            target("published_date", Field.PUBLISHED, Place.META),
            target("publication-date", Field.PUBLISHED, Place.META),
            target("publicationdate", Field.PUBLISHED, Place.META),
            target("w-published-date", Field.PUBLISHED, Place.META),
            target("ptime", Field.PUBLISHED, Place.META),
            target("article:modified_time", Field.MODIFIED, Place.ARTICLE_META),
            target("og:updated_time", Field.MODIFIED, Place.OPEN_GRAPH),
            target("article:modified", Field.MODIFIED, Place.ARTICLE_META),
            target("lastmod", Field.MODIFIED, Place.META),
            target("last-modified", Field.MODIFIED, Place.META),
            target("dcterms.modified", Field.MODIFIED, Place.DUBLIN_CORE),
            target("dc.date.modified", Field.MODIFIED, Place.DUBLIN_CORE),
            target("article:section", Field.SECTION, Place.ARTICLE_META),
            target("parsely-section", Field.SECTION, Place.PARSELY),
            target("article:tag", Field.KEYWORD, Place.ARTICLE_META),
            target("og:article:tag", Field.KEYWORD, Place.ARTICLE_META),
            target("news_keywords", Field.KEYWORD, Place.ARTICLE_META),
            target("parsely-tags", Field.KEYWORD, Place.PARSELY),
            target("sailthru.tags", Field.KEYWORD, Place.META),
            target("keywords", Field.KEYWORD, Place.META),
            target("dc.subject", Field.KEYWORD, Place.DUBLIN_CORE),
            target("og:image", Field.IMAGE, Place.OPEN_GRAPH),
            target("og:image:url", Field.IMAGE, Place.OPEN_GRAPH),
            target("og:image:secure_url", Field.IMAGE, Place.OPEN_GRAPH),
            target("twitter:image", Field.IMAGE, Place.META),
            target("twitter:image:src", Field.IMAGE, Place.META),
            target("parsely-image-url", Field.IMAGE, Place.PARSELY),
            target("og:site_name", Field.SITE_NAME, Place.OPEN_GRAPH),
            target("application-name", Field.SITE_NAME, Place.META),
            target("apple-mobile-web-app-title", Field.SITE_NAME, Place.META),
            target("dc.publisher", Field.SITE_NAME, Place.DUBLIN_CORE),
            target("cre", Field.SITE_NAME, Place.META),
            target("og:url", Field.CANONICAL_URL, Place.OPEN_GRAPH),
            target("og:locale", Field.LANGUAGE, Place.OPEN_GRAPH),
            target("dc.language", Field.LANGUAGE, Place.DUBLIN_CORE),
            target("content-language", Field.LANGUAGE, Place.META),
            target("language", Field.LANGUAGE, Place.META),
            target("article:content_tier", Field.ACCESSIBLE_FOR_FREE, Place.ARTICLE_META),
            target("og:type", Field.TYPE, Place.OPEN_GRAPH),
            target("parsely-type", Field.TYPE, Place.PARSELY));

    /** There family names stand first: "Reed, Ada". */
    private static final String CITATION = "citation_author";

    /** On Korean portals, where a bar parts the newspaper from the portal. */
    private static final String RESOLD_BY = "og:article:author";

    /** A card shows two lines of any kind: label1 "Written by", data1 "Ada Reed". */
    private static final String CARD_LABEL = "twitter:label";

    private static final String CARD_DATA = "twitter:data";

    private MetaElements() {}

    private static Map.Entry<String, Target> target(String name, Field field, Place place) {
        return entry(name, new Target(field, place));
    }

    /** Adds what one element claims; a name may stand in any of three attributes. */
    static void read(Element meta, Claims claims) {
        String content = meta.attr("content");
        if (content.isEmpty()) {
            return;
        }
        for (String attribute : List.of("property", "name", "http-equiv")) {
            String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
            Target target = name.isEmpty() ? null : TARGETS.get(name);
            if (target != null && name.equals(RESOLD_BY) && content.indexOf('|') >= 0) {
                return;
            }
            if (target != null) {
                claims.add(target.field(), name.equals(CITATION) ? Names.turned(content) : content, target.place());
                return;
            }
            if (name.startsWith(CARD_DATA) && isLabelledAuthor(meta, attribute, name)) {
                claims.add(Field.AUTHOR, content, Place.META);
            }
        }
    }

    /** Whether the element before this one labels it as who wrote the page. */
    private static boolean isLabelledAuthor(Element data, String attribute, String name) {
        Element label = data.previousElementSibling();
        return label != null
                && label.attr(attribute).strip().equalsIgnoreCase(CARD_LABEL + name.substring(CARD_DATA.length()))
                && Names.BYLINE.is(PhraseList.normalise(label.attr("content")));
    }
}
