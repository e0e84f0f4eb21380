package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Why who acts on a consent holds it still first: the same decision in one transaction, with and
/// without, while a parent takes it back.
class HoldStillTest {
    private static final PurposeKey SOCIAL = new PurposeKey("social_media");
    private static final String WAIT = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    private final MediaDesk desk = new MediaDesk();
    private final PupilId child = desk.allShown(SOCIAL).getFirst();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch decided = new CountDownLatch(1);
    private final CountDownLatch act = new CountDownLatch(1);

    @AfterEach
    void asBefore() {
        act.countDown();
        threads.close();
        desk.answer(child, SOCIAL, ConsentChoice.GRANTED);
    }

    @Test
    void without_it_one_acts_on_a_yes_that_was_taken_back_and_acknowledged_before() throws Exception {
        Future<Boolean> acting = threads.submit(() -> decideThenAct(false));
        decided.await();

        new Withdrawing(desk).withdraw(child, SOCIAL);

        act.countDown();
        assertThat(acting.get()).as("acts, although it was taken back").isTrue();
    }

    @Test
    @Upholds({PROMOTION_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT})
    void held_still_it_is_taken_back_after_what_was_decided_was_done() throws Exception {
        Future<Boolean> acting = threads.submit(() -> decideThenAct(true));
        decided.await();

        Future<?> takingBack = threads.submit(() -> new Withdrawing(desk).withdraw(child, SOCIAL));

        await().until(() -> waiting() > 0);
        assertThat(takingBack).isNotDone();
        act.countDown();
        assertThat(acting.get()).isTrue();
        takingBack.get();
        assertThat(decideThenAct(true)).isFalse();
    }

    /// @return whether it was acted on
    private boolean decideThenAct(boolean heldStill) {
        Consents consents = desk.demo.part(Consents.class);
        return desk.as(
                desk.teacher,
                () -> desk.demo.part(Work.class).write(PictureActs.KEEP_PICTURES, () -> {
                    if (heldStill) {
                        consents.holdStill(List.of(child));
                    }
                    boolean yes = granted(consents);
                    decided.countDown();
                    pass(act);
                    return yes;
                }));
    }

    private boolean granted(Consents consents) {
        return consents.decide(
                        child, ConsentSubject.of(SOCIAL), desk.demo.clock().today())
                instanceof ConsentDecision.Effective;
    }

    private long waiting() {
        return desk.demo.superuser("zorgvuldig").sql(WAIT).query(Long.class).single();
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
