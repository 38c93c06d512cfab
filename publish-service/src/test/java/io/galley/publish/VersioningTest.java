package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Author;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.ArticleEvent.Cause;
import io.galley.contract.ExtractedPage;
import io.galley.publish.Decision.NewVersion;
import io.galley.publish.Decision.Superseded;
import io.galley.publish.Decision.Unchanged;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VersioningTest {
    private static final List<Paragraph> PARAGRAPHS = List.of(new Paragraph("paragraph", "The old bridge."));
    private static final List<Author> AUTHORS = List.of(new Author("Ada Reed", null));
    private static final ArticleContent A = Samples.content("t", PARAGRAPHS, AUTHORS, Samples.NOON, 1);
    private static final ArticleContent B = Samples.content("u", PARAGRAPHS, AUTHORS, Samples.NOON, 1);

    private ArticleState known;
    private EngineChanges engineChanges = EngineChanges.ALL;

    @Test
    void firstPageIsVersionOne() {
        NewVersion first = (NewVersion) decide(Samples.page(1, A));
        assertThat(first.after().version()).isEqualTo(1);
        assertThat(first.previous()).isNull();
        assertThat(first.changed()).isEmpty();
        assertThat(first.cause()).isNull();
        assertThat(first.after())
                .isEqualTo(ArticleState.first(ContentHash.of(A), Samples.NOON.plusSeconds(60), Samples.pageId(1), 1));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changedContentIsTheNextVersionAndSaysWhatChanged(ArticleContent content, List<String> changed) {
        decide(Samples.page(1, A));
        NewVersion second = (NewVersion) decide(Samples.page(2, content));
        assertThat(second.after().version()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(ContentHash.of(A).whole());
        assertThat(second.changed()).isEqualTo(changed);
        assertThat(second.cause()).isEqualTo(Cause.PAGE);
    }

    static Stream<Arguments> changes() {
        List<Paragraph> others = List.of(new Paragraph("heading", "The old bridge."));
        return Stream.of(
                Arguments.of(B, List.of("title")),
                Arguments.of(Samples.content(null, PARAGRAPHS, AUTHORS, Samples.NOON, 1), List.of("title")),
                Arguments.of(Samples.content("t", others, AUTHORS, Samples.NOON, 1), List.of("paragraphs")),
                Arguments.of(Samples.content("t", PARAGRAPHS, List.of(), Samples.NOON, 1), List.of("authors")),
                Arguments.of(Samples.content("t", PARAGRAPHS, AUTHORS, null, 1), List.of("publishedAt")),
                Arguments.of(
                        Samples.content("u", others, List.of(), null, 1),
                        List.of("authors", "paragraphs", "publishedAt", "title")));
    }

    @Test
    void sameContentIsUnchangedAndTheNewerFetchIsRemembered() {
        decide(Samples.page(1, A));
        Unchanged unchanged = (Unchanged) decide(Samples.page(2, A));
        assertThat(unchanged.after().version()).isEqualTo(1);
        assertThat(unchanged.after().orderedAt()).isEqualTo(Samples.NOON.plusSeconds(120));
        assertThat(unchanged.after().pageId()).isEqualTo(Samples.pageId(2));
    }

    @Test
    void olderFetchIsSupersededWhateverItHolds() {
        decide(Samples.page(3, A));
        assertThat(decide(Samples.page(2, B))).isEqualTo(new Superseded(1));
        assertThat(decide(Samples.page(1, A))).isEqualTo(new Superseded(1));
    }

    @Test
    void fetchBetweenAnUnchangedOneAndItsVersionIsSuperseded() {
        decide(Samples.page(1, A));
        decide(Samples.page(3, A));
        assertThat(decide(Samples.page(2, B))).isInstanceOf(Superseded.class);
    }

    @Test
    void ofTwoFetchesAtOneTimeTheLaterRecordWins() {
        decide(Samples.page(1, A));
        NewVersion second = (NewVersion) decide(Samples.page(2, Samples.NOON.plusSeconds(60), later(2), B));
        assertThat(second.after().version()).isEqualTo(2);
    }

    @Test
    void fetchInTheFutureCountsAsFetchedWhenAccepted() {
        decide(Samples.page(1, Instant.parse("2999-01-01T00:00:00Z"), later(1), A));
        assertThat(known.orderedAt()).isEqualTo(later(1));
        assertThat(decide(Samples.page(2, later(2), later(2), B))).isInstanceOf(NewVersion.class);
    }

    @Test
    void pageWithoutFetchTimeIsOrderedByItsAcceptance() {
        decide(Samples.page(1, null, later(1), A));
        assertThat(decide(Samples.page(2, later(0), later(2), B))).isInstanceOf(Superseded.class);
        assertThat(decide(Samples.page(3, null, later(3), B))).isInstanceOf(NewVersion.class);
    }

    @Test
    void samePageByAnotherEngineIsCausedByTheEngine() {
        decide(Samples.page(1, A));
        NewVersion second = (NewVersion) decide(Samples.page(1, byEngine(2, "u")));
        assertThat(second.cause()).isEqualTo(Cause.ENGINE);
        assertThat(second.after().engine()).isEqualTo(2);
        assertThat(second.after().version()).isEqualTo(2);
    }

    @Test
    void anotherPageByAnotherEngineIsCausedByThePage() {
        decide(Samples.page(1, A));
        assertThat(((NewVersion) decide(Samples.page(2, byEngine(2, "u")))).cause())
                .isEqualTo(Cause.PAGE);
    }

    @Test
    void newEngineThatFindsTheSameIsUnchangedAndRemembered() {
        decide(Samples.page(1, A));
        Unchanged unchanged = (Unchanged) decide(Samples.page(1, byEngine(2, "t")));
        assertThat(unchanged.after().engine()).isEqualTo(2);
        assertThat(unchanged.after().version()).isEqualTo(1);
    }

    @Test
    void olderEngineNeverUndoesWhatANewerOneFound() {
        decide(Samples.page(1, byEngine(2, "t")));
        Unchanged unchanged = (Unchanged) decide(Samples.page(1, later(5), later(6), byEngine(1, "u")));
        assertThat(unchanged.after().engine()).isEqualTo(2);
        assertThat(unchanged.after().contentHash()).isEqualTo(ContentHash.of(A).whole());
        // Though the engine is old, the fetch was new: nothing older may follow it.
        assertThat(decide(Samples.page(2, later(4), later(7), B))).isInstanceOf(Superseded.class);
    }

    @Test
    void olderEngineMayReadANewerPage() {
        decide(Samples.page(1, byEngine(2, "t")));
        assertThat(((NewVersion) decide(Samples.page(2, B))).cause()).isEqualTo(Cause.PAGE);
    }

    @Test
    void contentThatComesBackIsAVersionOfItsOwn() {
        decide(Samples.page(1, A));
        decide(Samples.page(2, B));
        NewVersion third = (NewVersion) decide(Samples.page(3, A));
        assertThat(third.after().version()).isEqualTo(3);
        assertThat(third.previous()).isEqualTo(ContentHash.of(B).whole());
        assertThat(third.after().contentHash()).isEqualTo(ContentHash.of(A).whole());
    }

    @ParameterizedTest
    @EnumSource(names = {"BODY_ONLY", "NONE"})
    void titleThatOnlyANewEngineReadsOtherwiseIsKeptBack(EngineChanges policy) {
        engineChanges = policy;
        decide(Samples.page(1, A));
        Unchanged unchanged = (Unchanged) decide(Samples.page(1, byEngine(2, "u")));
        assertThat(unchanged.after().engine()).isEqualTo(2);
        assertThat(unchanged.after().contentHash()).isEqualTo(ContentHash.of(A).whole());
        // Neither the same bytes nor the same article between other adverts bring out what was kept back.
        assertThat(decide(Samples.page(1, later(2), later(3), byEngine(2, "u"))))
                .isInstanceOf(Unchanged.class);
        assertThat(decide(Samples.page(4, byEngine(2, "u")))).isInstanceOf(Unchanged.class);
        // A change of the page itself does, and all that differs from the published version is named.
        List<Paragraph> others = List.of(new Paragraph("paragraph", "The new bridge."));
        NewVersion second =
                (NewVersion) decide(Samples.page(5, Samples.content("u", others, AUTHORS, Samples.NOON, 2)));
        assertThat(second.after().version()).isEqualTo(2);
        assertThat(second.cause()).isEqualTo(Cause.PAGE);
        assertThat(second.changed()).containsExactly("paragraphs", "title");
        assertThat(second.previous()).isEqualTo(ContentHash.of(A).whole());
        assertThat(second.after().withheldHash()).isNull();
    }

    @Test
    void paragraphsThatANewEngineReadsOtherwiseArePublishedUnlessNoneIsSet() {
        List<Paragraph> others = List.of(new Paragraph("paragraph", "The old bridge, cleaner."));
        ArticleContent cleaner = Samples.content("t", others, AUTHORS, Samples.NOON, 2);
        engineChanges = EngineChanges.NONE;
        decide(Samples.page(1, A));
        assertThat(decide(Samples.page(1, cleaner))).isInstanceOf(Unchanged.class);
        // Another policy brings out what the first kept back, and still knows whose doing it is.
        engineChanges = EngineChanges.BODY_ONLY;
        NewVersion second = (NewVersion) decide(Samples.page(1, cleaner));
        assertThat(second.cause()).isEqualTo(Cause.ENGINE);
        assertThat(second.changed()).containsExactly("paragraphs");
    }

    @Test
    void contentThatReturnsToThePublishedOneForgetsWhatWasKeptBack() {
        engineChanges = EngineChanges.NONE;
        decide(Samples.page(1, A));
        decide(Samples.page(1, byEngine(2, "u")));
        Unchanged unchanged = (Unchanged) decide(Samples.page(2, byEngine(2, "t")));
        assertThat(unchanged.after().withheldHash()).isNull();
        assertThat(((NewVersion) decide(Samples.page(3, byEngine(2, "u")))).cause())
                .isEqualTo(Cause.PAGE);
    }

    @Test
    void differenceOfAPageThatIsReadAgainIsTheEnginesWhateverItsNumber() {
        decide(Samples.page(1, byEngine(1, "t")));
        NewVersion version = (NewVersion) decide(Samples.page(1, byEngine(1, "u")), true);
        assertThat(version.cause()).isEqualTo(Cause.ENGINE);
        assertThat(version.after().version()).isEqualTo(2);
        // A crash may repeat it.
        assertThat(decide(Samples.page(1, byEngine(1, "u")), true)).isInstanceOf(Unchanged.class);
    }

    @Test
    void pageThatIsReadAgainNeitherWithdrawsNorReturnsAnArticle() {
        decide(Samples.page(1, byEngine(1, "t")));
        known = known.withdrawnAt(known.orderedAt());
        assertThat(decide(Samples.page(1, byEngine(2, "u")), true)).isEqualTo(new Superseded(2));
        assertThat(decide(Samples.page(1, byEngine(2, "u")), false)).isInstanceOf(NewVersion.class);
    }

    private Decision.OfPage decide(ExtractedPage page) {
        return decide(page, false);
    }

    private Decision.OfPage decide(ExtractedPage page, boolean again) {
        Decision.OfPage decision = new Versioning(engineChanges)
                .decide(
                        known,
                        page,
                        ContentHash.of(page.content()),
                        new Reading(page.content().extraction().engine(), again));
        if (decision instanceof NewVersion version) {
            known = version.after();
        } else if (decision instanceof Unchanged unchanged) {
            known = unchanged.after();
        }
        return decision;
    }

    private static ArticleContent byEngine(int engine, String title) {
        return Samples.content(title, PARAGRAPHS, AUTHORS, Samples.NOON, engine);
    }

    private static Instant later(int minutes) {
        return Samples.NOON.plusSeconds(60L * minutes);
    }
}
