package io.galley.extraction.metadata;

import io.galley.extraction.reading.FrontPage;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the headline that is the site's own, as it leads to the front page. */
final class HomeLink {
    /** Elements around a headline that may be the link. */
    private static final int AROUND = 2;

    /** Longest text of a logo, in characters. */
    private static final int LABEL_CHARACTERS_MAX = 80;

    private HomeLink() {}

    /**
     * Whether all of a headline is one link to the front page.
     *
     * @param text the headline's text
     * @param host the page's host, as far as known
     */
    static boolean is(Element headline, String text, @Nullable String host) {
        Element link = Nearby.first(headline, HomeLink::isLink);
        if (link == null) {
            Element at = headline.parent();
            for (int depth = 0; at != null && depth < AROUND && link == null; depth++, at = at.parent()) {
                link = isLink(at) ? at : null;
            }
            return link != null && leadsHome(link.attr("href"), host);
        }
        return leadsHome(link.attr("href"), host) && Text.key(link.text()).equals(Text.key(text));
    }

    /** What a link to the front page shows: its text, else that of its picture; "" where it shows neither. */
    static String label(Element link) {
        String text = ShortText.of(link, LABEL_CHARACTERS_MAX);
        Element picture = text.isEmpty() ? Nearby.first(link, element -> element.hasAttr("alt")) : null;
        return picture == null ? text : picture.attr("alt");
    }

    private static boolean isLink(Element element) {
        return "a".equals(element.normalName()) && element.hasAttr("href");
    }

    /** Whether an address is that of the front page. */
    static boolean leadsHome(String address, @Nullable String host) {
        String to = address.strip();
        if (!FrontPage.isAddress(to)) {
            return false;
        }
        String other = Urls.host(to);
        return other == null || other.equals(host);
    }
}
