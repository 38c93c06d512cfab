package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Author;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Status;
import io.galley.contract.ExtractedPage;
import io.galley.contract.Json;
import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.PageNotice;
import io.galley.contract.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever order the pages of a few articles come in, the promises to subscribers hold. */
class PublishPropertyTest {
    private static final int PAGES = 400;
    private static final Set<Kind> PUBLISHING = Set.of(Kind.PUBLISHED, Kind.UPDATED, Kind.WITHDRAWN);

    @TempDir
    private Path state;

    @Test
    void everySequenceOfPagesKeepsThePromises() {
        long seed = 20_260_304;
        Random random = new Random(seed);
        try (PublishRun run = new PublishRun(state)) {
            for (int i = 0; i < PAGES; i++) {
                run.pipe(random.nextInt(8) == 0 ? notice(random, i) : page(random, i));
            }
            List<Outcome> outcomes = run.outcomes();
            List<TestRecord<byte[], byte[]>> written = run.read(Topics.ARTICLES_PUBLISHED);
            assertThat(run.read(Topics.DEAD_LETTERS)).as("seed %d", seed).isEmpty();

            // Exactly one outcome for each page, in order; an event for each that says so, and for no other.
            assertThat(outcomes)
                    .as("seed %d", seed)
                    .extracting(outcome -> outcome.origin())
                    .containsExactlyElementsOf(LongStream.range(0, PAGES)
                            .mapToObj(offset -> new Origin(Topics.PAGES_SUBMITTED, 0, offset))
                            .toList());
            assertThat(outcomes).extracting(Outcome::outcome).contains(Kind.UNCHANGED, Kind.SUPERSEDED, Kind.WITHDRAWN);
            assertThat(written)
                    .as("seed %d", seed)
                    .extracting(event -> PublishRun.texts(event.headers()).get("galley-origin"))
                    .containsExactlyElementsOf(outcomes.stream()
                            .filter(o -> PUBLISHING.contains(o.outcome()))
                            .map(o -> o.origin().toString())
                            .toList());
            assertThat(run.read(Topics.ARTICLES_LATEST)).hasSameSizeAs(written);
            chainIsUnbroken(seed, written);
        }
    }

    private static void chainIsUnbroken(long seed, List<TestRecord<byte[], byte[]>> written) {
        Map<String, ArticleEvent> newest = new HashMap<>();
        Map<String, String> newestHash = new HashMap<>();
        for (TestRecord<byte[], byte[]> event : written) {
            ArticleEvent next = Json.decode(event.value(), ArticleEvent.class);
            ArticleEvent before = newest.put(next.id(), next);
            String hashBefore = newestHash.get(next.id());
            assertThat(next.version()).as("seed %d", seed).isEqualTo(before == null ? 1 : before.version() + 1);
            assertThat(next.previousContentHash()).as("seed %d", seed).isEqualTo(hashBefore);
            if (next.status() == Status.USABLE) {
                newestHash.put(next.id(), next.contentHash());
            }
            if (before != null) {
                boolean afterWithdrawal = before.status() == Status.WITHDRAWN;
                assertThat(next.status() == Status.USABLE || before.status() == Status.USABLE)
                        .as("no withdrawal follows another, seed %d", seed)
                        .isTrue();
                assertThat(afterWithdrawal || !hashBefore.equals(next.contentHash()))
                        .as("unchanged content is not published, seed %d", seed)
                        .isTrue();
                assertThat(next.changed()).isNotEmpty();
                assertThat(next.cause() == null).isEqualTo(next.status() == Status.WITHDRAWN);
            }
        }
        assertThat(newest).hasSize(3);
    }

    private static PageNotice notice(Random random, int place) {
        PageNotice notice =
                Samples.notice(random.nextInt(3) == 0 ? PageNotice.Kind.GONE : PageNotice.Kind.MISSING, place);
        return new PageNotice(
                Samples.pageId(1000 + random.nextInt(3)),
                notice.pageId(),
                null,
                null,
                Map.of(),
                random.nextBoolean() ? null : notice.fetchedAt(),
                notice.acceptedAt(),
                notice.notice());
    }

    /** One of three articles, with one of a few contents, fetched at about its place in the sequence or not at all. */
    private static ExtractedPage page(Random random, int place) {
        List<Author> authors = new ArrayList<>();
        if (random.nextBoolean()) {
            authors.add(new Author("Ada Reed", null));
        }
        ArticleContent content = Samples.content(
                random.nextInt(3) == 0 ? null : "Title " + random.nextInt(2),
                List.of(new Paragraph("paragraph", "Text " + random.nextInt(2))),
                authors,
                null,
                1 + random.nextInt(2));
        Instant accepted = Samples.NOON.plusSeconds(60L * place);
        Instant fetched = random.nextInt(4) == 0 ? null : accepted.plusSeconds(60L * (random.nextInt(6) - 4));
        return new ExtractedPage(
                Samples.pageId(1000 + random.nextInt(3)),
                Samples.pageId(random.nextInt(8)),
                null,
                null,
                Map.of(),
                fetched,
                accepted,
                content);
    }
}
