package io.galley.standalone.diff;

import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Kind;
import io.galley.standalone.replay.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the two sets: the newest event of each article, left in its file and found again by its place, and the pages
 * that were refused. Takes about 150 bytes of memory an article.
 */
final class Side implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String name;
    private final FileChannel file;
    private final Map<String, Place> newest = new LinkedHashMap<>();
    private final Map<String, Refusal> refusals = new LinkedHashMap<>();
    private long unreadable;

    private Side(String name, FileChannel file) {
        this.name = name;
        this.file = file;
    }

    /** Where an event stands. */
    private record Place(long offset, int length, long version) {}

    /** Why a page of an article was refused, and by which engine. */
    record Refusal(String reason, @Nullable String detail) {}

    /** A set whose events stand in a file. */
    static Side over(String name, Path path) throws IOException {
        return new Side(name, FileChannel.open(path, StandardOpenOption.READ));
    }

    /** What people call it. */
    String name() {
        return name;
    }

    /** Notes one line: an event, or the outcome of a page. */
    void add(long offset, byte[] line) {
        JsonNode event = Content.ARTICLES.jsonOf(line);
        if (event != null) {
            long version = event.path("version").asLong(0);
            Place place = new Place(offset, line.length, version);
            newest.merge(
                    event.path("id").asString(""),
                    place,
                    (known, next) -> next.version() < known.version() ? known : next);
        } else if (Outcome.read(line).isPresent()) {
            Outcome.read(line).ifPresent(this::add);
        } else {
            unreadable++;
        }
    }

    /** A tombstone takes an article away. */
    void remove(byte @Nullable [] key) {
        if (key != null) {
            newest.remove(new String(key, StandardCharsets.UTF_8));
        }
    }

    /** The newest outcome of an article counts. */
    void add(Outcome outcome) {
        if (outcome.articleId() != null && outcome.outcome() == Kind.REJECTED) {
            refusals.put(outcome.articleId(), new Refusal(String.valueOf(outcome.reason()), outcome.detail()));
        } else if (outcome.articleId() != null) {
            refusals.remove(outcome.articleId());
        }
    }

    /** Articles, and pages that were refused. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(newest.keySet());
        ids.addAll(refusals.keySet());
        return ids;
    }

    /** How many articles there are. */
    int articles() {
        return newest.size();
    }

    /** Lines that are neither events of a schema version that this release knows nor outcomes. */
    long unreadable() {
        return unreadable;
    }

    /** The newest event of an article; null where there is none. */
    @Nullable
    JsonNode event(String id) throws IOException {
        Place place = newest.get(id);
        if (place == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, place.offset() + bytes.position()) < 0) {
                throw new IOException(name + " became shorter while it was read");
            }
        }
        return MAPPER.readTree(bytes.array());
    }

    /** Why the newest page of an article was refused; null where it was not, or nobody says. */
    @Nullable
    Refusal refusal(String id) {
        return refusals.get(id);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
