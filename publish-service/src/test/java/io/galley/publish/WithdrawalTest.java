package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.PageNotice;
import io.galley.contract.PageNotice.Kind;
import io.galley.publish.Decision.Missed;
import io.galley.publish.Decision.NewVersion;
import io.galley.publish.Decision.NothingToWithdraw;
import io.galley.publish.Decision.Superseded;
import io.galley.publish.Decision.Unchanged;
import io.galley.publish.Decision.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WithdrawalTest {
    private static final ArticleContent A = Samples.content("t", "The old bridge.");
    private static final ArticleState AT_NOON =
            ArticleState.first(ContentHash.of(A), Samples.NOON, Samples.pageId(1), 1);

    private final Withdrawal withdrawal = new Withdrawal(Duration.ofHours(1));

    @Test
    void pageThatIsGoneIsWithdrawnAtOnce() {
        Withdrawn withdrawn = (Withdrawn) withdrawal.decide(AT_NOON, notice(Kind.GONE, 5));
        assertThat(withdrawn.reason()).isEqualTo("gone");
        assertThat(withdrawn.after().version()).isEqualTo(2);
        assertThat(withdrawn.after().withdrawn()).isTrue();
        assertThat(withdrawn.after().orderedAt()).isEqualTo(minute(5));
        assertThat(withdrawn.after().contentHash()).isEqualTo(AT_NOON.contentHash());
    }

    @Test
    void unknownPageHasNothingToWithdraw() {
        assertThat(withdrawal.decide(null, notice(Kind.GONE, 5))).isEqualTo(new NothingToWithdraw());
        assertThat(withdrawal.decide(null, notice(Kind.MISSING, 5))).isEqualTo(new NothingToWithdraw());
    }

    @Test
    void noticeFromBeforeTheNewestFetchIsSuperseded() {
        assertThat(withdrawal.decide(AT_NOON, notice(Kind.GONE, -1))).isEqualTo(new Superseded(1));
        assertThat(withdrawal.decide(AT_NOON, notice(Kind.MISSING, -1))).isEqualTo(new Superseded(1));
    }

    @Test
    void oneMissIsNotEnoughAndASecondOneTooSoonIsNotEither() {
        Missed first = (Missed) withdrawal.decide(AT_NOON, notice(Kind.MISSING, 5));
        assertThat(first.secondsMissing()).isZero();
        assertThat(first.secondsNeeded()).isEqualTo(3600);
        assertThat(first.after().version()).isEqualTo(1);
        Missed second = (Missed) withdrawal.decide(first.after(), notice(Kind.MISSING, 64));
        assertThat(second.secondsMissing()).isEqualTo(59 * 60);
        // The first miss counts, however many came between.
        Withdrawn third = (Withdrawn) withdrawal.decide(second.after(), notice(Kind.MISSING, 65));
        assertThat(third.reason()).isEqualTo("missing");
        assertThat(third.after().version()).isEqualTo(2);
        assertThat(third.after().orderedAt()).isEqualTo(minute(65));
        assertThat(third.after().missingAt()).isNull();
    }

    @Test
    void missesMayArriveInAnyOrder() {
        Missed later = (Missed) withdrawal.decide(AT_NOON, notice(Kind.MISSING, 65));
        Withdrawn earlier = (Withdrawn) withdrawal.decide(later.after(), notice(Kind.MISSING, 5));
        assertThat(earlier.after().orderedAt()).isEqualTo(minute(65));
    }

    @Test
    void pageThatIsFoundBetweenTwoMissesStaysPublished() {
        Missed missed = (Missed) withdrawal.decide(AT_NOON, notice(Kind.MISSING, 5));
        Unchanged found = (Unchanged) decide(missed.after(), 30);
        assertThat(found.after().missingAt()).isNull();
        assertThat(withdrawal.decide(found.after(), notice(Kind.MISSING, 65))).isInstanceOf(Missed.class);
    }

    @Test
    void pageThatWasFoundBeforeTheMissDoesNotUndoIt() {
        Missed missed = (Missed) withdrawal.decide(AT_NOON, notice(Kind.MISSING, 5));
        Unchanged found = (Unchanged) decide(missed.after(), 3);
        assertThat(found.after().orderedAt()).isEqualTo(minute(3));
        assertThat(withdrawal.decide(found.after(), notice(Kind.MISSING, 65))).isInstanceOf(Withdrawn.class);
    }

    @Test
    void sameNoticeAgainIsOneMiss() {
        Missed missed = (Missed) withdrawal.decide(AT_NOON, notice(Kind.MISSING, 5));
        assertThat(withdrawal.decide(missed.after(), notice(Kind.MISSING, 5))).isInstanceOf(Missed.class);
    }

    @Test
    void withdrawnArticleIsNotWithdrawnAgain() {
        ArticleState withdrawn = AT_NOON.withdrawnAt(minute(5));
        Unchanged gone = (Unchanged) withdrawal.decide(withdrawn, notice(Kind.GONE, 6));
        assertThat(gone.after()).isEqualTo(withdrawn.fetchedAgain(minute(6)));
        // One scraper's miss does not even move the time before which pages are old.
        assertThat(withdrawal.decide(withdrawn, notice(Kind.MISSING, 500))).isEqualTo(new Unchanged(withdrawn));
    }

    @Test
    void sameContentComesBackAsAVersionOfItsOwn() {
        ArticleState withdrawn = AT_NOON.withdrawnAt(minute(5));
        assertThat(decide(withdrawn, 4)).isEqualTo(new Superseded(2));
        NewVersion back = (NewVersion) decide(withdrawn, 6);
        assertThat(back.after().version()).isEqualTo(3);
        assertThat(back.after().withdrawn()).isFalse();
        assertThat(back.changed()).containsExactly("status");
        assertThat(back.previous()).isEqualTo(AT_NOON.contentHash());
    }

    @Test
    void supplierWhoseClockIsADayAheadCannotWithdrawTomorrowsPage() {
        PageNotice ahead = notice(Kind.GONE, minute(24 * 60), minute(5));
        Withdrawn withdrawn = (Withdrawn) withdrawal.decide(AT_NOON, ahead);
        assertThat(withdrawn.after().orderedAt()).isEqualTo(minute(5));
        assertThat(decide(withdrawn.after(), 6)).isInstanceOf(NewVersion.class);
    }

    private static Decision.OfPage decide(ArticleState known, int minute) {
        return new Versioning(EngineChanges.ALL)
                .decide(
                        known,
                        Samples.page(1, minute(minute), minute(minute), A),
                        ContentHash.of(A),
                        new Reading(1, false));
    }

    private static PageNotice notice(Kind kind, int minute) {
        return notice(kind, minute(minute), minute(1000));
    }

    private static PageNotice notice(Kind kind, Instant fetchedAt, Instant acceptedAt) {
        return Samples.notice(kind, fetchedAt, acceptedAt);
    }

    private static Instant minute(int minute) {
        return Samples.NOON.plusSeconds(60L * minute);
    }
}
