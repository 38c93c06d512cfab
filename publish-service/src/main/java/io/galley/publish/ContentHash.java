package io.galley.publish;

import io.galley.contract.ArticleContent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What makes two versions of an article equal: SHA-256 over title, paragraphs, authors and publication time, each part
 * preceded by its length, so that no two different articles give the same bytes.
 *
 * @param whole the hash of all parts, 64 hex digits
 * @param parts part name to the first 64 bits of its own hash, to tell which parts changed
 */
record ContentHash(String whole, SequencedMap<String, Long> parts) {

    ContentHash {
        parts = new TreeMap<>(parts);
    }

    static ContentHash of(ArticleContent content) {
        MessageDigest whole = sha256();
        TreeMap<String, Long> parts = new TreeMap<>();
        part("title", digest -> add(digest, content.title() == null ? "" : content.title()), whole, parts);
        part("paragraphs", digest -> addParagraphs(digest, content), whole, parts);
        part("authors", digest -> content.authors().forEach(author -> add(digest, author.name())), whole, parts);
        part(
                "publishedAt",
                digest -> add(
                        digest,
                        content.publishedAt() == null
                                ? ""
                                : content.publishedAt().toString()),
                whole,
                parts);
        return new ContentHash(HexFormat.of().formatHex(whole.digest()), parts);
    }

    /** The parts that differ from those of another version, in the order of the alphabet. */
    List<String> changedFrom(Map<String, Long> before) {
        List<String> changed = new ArrayList<>();
        parts.forEach((name, hash) -> {
            if (!hash.equals(before.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    private static void addParagraphs(MessageDigest digest, ArticleContent content) {
        content.paragraphs().forEach(paragraph -> {
            add(digest, paragraph.kind());
            add(digest, paragraph.text());
        });
    }

    private static void part(String name, Consumer<MessageDigest> feed, MessageDigest whole, Map<String, Long> parts) {
        MessageDigest own = sha256();
        feed.accept(own);
        byte[] hash = own.digest();
        add(whole, name);
        whole.update(hash);
        parts.put(name, ByteBuffer.wrap(hash).getLong());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
