package io.galley.extraction.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All names under which the page's site may sign, the best known first. */
final class SiteNames {

    /** A shorter name may be a part of anything, in characters. */
    private static final int PART_CHARACTERS_MIN = 3;

    private final List<String> names;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> compact = new HashSet<>();

    private SiteNames(Collection<String> names) {
        this.names = List.copyOf(names);
        for (String name : names) {
            keys.add(Text.key(name));
            compact.add(Text.key(name).replace(" ", ""));
        }
        keys.remove("");
        compact.remove("");
    }

    static SiteNames of(Claims claims, @Nullable String address, @Nullable String domain) {
        Set<String> names = new LinkedHashSet<>();
        claims.of(Field.SITE_NAME).forEach(claim -> names.add(claim.value()));
        if (domain != null) {
            names.add(domain);
            names.add(domain.substring(0, domain.indexOf('.')));
        }
        String host = Urls.host(address);
        if (host != null) {
            names.add(host);
            names.add(host.startsWith("www.") ? host.substring(4) : host);
        }
        return new SiteNames(names);
    }

    List<String> all() {
        return names;
    }

    /** For comparing: see {@link Text#key}. */
    Set<String> keys() {
        return keys;
    }

    /** Whether a text is one of the names, however it is spaced. */
    boolean is(String text) {
        return compact.contains(Text.key(text).replace(" ", ""));
    }

    /** Whether a name in a byline is that of a part of the site: "MDR Thüringen" on MDR. */
    boolean isPart(String name) {
        String key = ' ' + Text.key(name) + ' ';
        List<String> parts = new ArrayList<>(keys);
        return parts.stream()
                .anyMatch(part -> part.length() >= PART_CHARACTERS_MIN && key.startsWith(' ' + part + ' '));
    }
}
