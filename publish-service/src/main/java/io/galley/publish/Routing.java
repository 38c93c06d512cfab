package io.galley.publish;

import io.galley.contract.ArticleContent;
import io.galley.runtime.Route;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which routes a version of an article goes to, and which it leaves. Remembered are ids, not names: the first 64 bits
 * of SHA-256 over a topic's name. A route that the settings do not name any more gets nothing, and stays remembered:
 * should it come back, it hears of what left meanwhile.
 */
final class Routing {
    private final Map<Long, Route> routes = new LinkedHashMap<>();

    Routing(List<Route> routes) {
        routes.forEach(route -> this.routes.put(id(route.topic()), route));
        if (this.routes.size() < routes.size()) {
            throw new IllegalArgumentException("two routes share the first 64 bits of their hashes: rename one");
        }
    }

    /**
     * Where one version goes.
     *
     * @param takes topics of the routes that take the article
     * @param leaves topics of the routes that held the version before and do not take this one
     * @param after ids to remember
     */
    record Ways(List<String> takes, List<String> leaves, Set<Long> after) {}

    /** The ways of a version with content; {@code before} are the ids remembered. */
    Ways of(ArticleContent article, Set<Long> before) {
        List<String> takes = new ArrayList<>();
        List<String> leaves = new ArrayList<>();
        Set<Long> after = new TreeSet<>();
        routes.forEach((id, route) -> {
            if (route.takes(article)) {
                takes.add(route.topic());
                after.add(id);
            } else if (before.contains(id)) {
                leaves.add(route.topic());
            }
        });
        return new Ways(takes, leaves, withUnknown(after, before));
    }

    /** The ways of a withdrawal: every route that held the article leaves it. */
    Ways ofWithdrawal(Set<Long> before) {
        List<String> leaves = routes.entrySet().stream()
                .filter(route -> before.contains(route.getKey()))
                .map(route -> route.getValue().topic())
                .toList();
        return new Ways(List.of(), leaves, withUnknown(Set.of(), before));
    }

    private Set<Long> withUnknown(Set<Long> after, Set<Long> before) {
        return Stream.concat(after.stream(), before.stream().filter(id -> !routes.containsKey(id)))
                .limit(ArticleState.ROUTES_MAX)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    static long id(String topic) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(topic.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
