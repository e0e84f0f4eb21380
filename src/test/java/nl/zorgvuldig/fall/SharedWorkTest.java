package nl.zorgvuldig.fall;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.consent.LargeRound;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Of two instances the one that is busy with something is killed in the middle of it: the other
/// ends it, once, while people go on writing, signed in as before.
class SharedWorkTest {
    private static final int DOSSIERS = Integer.getInteger("fall.dossiers", 8);
    private static final int FAMILIES = Integer.getInteger("fall.families", 400);
    private static final int STILL_HEARD = 20;
    private static final Duration TAKEN_OVER = Duration.ofMinutes(4);

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void what_one_was_destroying_when_it_was_killed_is_destroyed_by_the_other() throws IOException, SQLException {
        try (Pair pair = Pair.start()) {
            List<LeftPupil> leavers = new ArrayList<>();
            for (int number = 0; number < DOSSIERS; number++) {
                LeftPupil leaver = new LeftPupil(2, pair.beside);
                leaver.approve(PupilDataPart.DOSSIER);
                leavers.add(leaver);
            }
            try (HeldTable held = new HeldTable(pair.superuser("zorgvuldig"), "dossier.document")) {
                leavers.forEach(leaver -> pair.beside.part(Boards.class).add(leaver.board));
                held.awaitWaiting(pair.both()).kill();
                assertThat(leavers).noneMatch(SharedWorkTest::finished);
                assertThat(leavers).anyMatch(leaver -> !keyIsThere(pair, leaver));
            }
            long killed = System.nanoTime();
            Awaitility.await().atMost(TAKEN_OVER).until(() -> leavers.stream().allMatch(SharedWorkTest::finished));
            say("%d destructions ended by the other".formatted(DOSSIERS), killed);
            for (LeftPupil leaver : leavers) {
                assertThat(certificates(pair, leaver)).isEqualTo(1);
                assertThat(keyIsThere(pair, leaver)).isFalse();
                assertThat(pair.beside.part(BlobStore.class).listBefore(leaver.board, Instant.MAX))
                        .isEmpty();
            }
            goesOn(pair);
        }
    }

    @Test
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void a_round_that_one_was_sending_when_it_was_killed_reaches_everybody_once() throws SQLException {
        try (Pair pair = Pair.start()) {
            LargeRound round = new LargeRound(pair.beside, FAMILIES);
            round.begin();
            Awaitility.await()
                    .atMost(TAKEN_OVER)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> round.asked() > 0);
            int asked;
            try (HeldTable held = new HeldTable(pair.superuser("zorgvuldig"), "consent.round_step")) {
                held.awaitWaiting(pair.both()).kill();
                asked = round.asked();
            }
            assertThat(asked).as("asked before the fall").isBetween(1, 2 * FAMILIES - 1);
            long killed = System.nanoTime();
            Awaitility.await().atMost(TAKEN_OVER).until(round::finished);
            say("%d of %d were asked; the others".formatted(asked, 2 * FAMILIES), killed);
            assertThat(round.amiss()).isEmpty();
            goesOn(pair);
        }
    }

    /// An operator lets the keys be wrapped anew, which is cut off twice, at another point each
    /// time; one of the instances that serve meanwhile is killed as well.
    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void keys_are_wrapped_anew_and_their_old_epochs_end_whatever_is_killed_meanwhile() throws SQLException {
        try (Pair pair = Pair.start()) {
            cutOff(pair, rotate(pair), "vault.epoch");
            Child turned = rotate(pair);
            Awaitility.await()
                    .atMost(TAKEN_OVER)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> epochs(pair, "true") > 1);
            cutOff(pair, turned, "vault.data_key");
            assertThat(epochs(pair, "destroyed_at is null"))
                    .as("epochs with a key")
                    .isEqualTo(2);
            pair.one.kill();
            Child whole = rotate(pair);
            assertThat(whole.awaitEnd()).as(whole.said()).isZero();
            assertThat(epochs(pair, "destroyed_at is null"))
                    .as("epochs with a key")
                    .isEqualTo(1);
            System.out.println("fall: " + whole.said().strip().replace('\n', ' '));
            goesOn(pair);
        }
    }

    private static Child rotate(Pair pair) {
        return pair.place.start(Child.freePort(), "keys", "rotate", "--demo");
    }

    private static void cutOff(Pair pair, Child rotation, String table) throws SQLException {
        try (HeldTable held = new HeldTable(pair.superuser("keyring"), table)) {
            held.awaitWaiting(List.of(rotation)).kill();
        }
    }

    private static long epochs(Pair pair, String which) {
        return pair.beside
                .superuser("keyring")
                .sql("select count(*) from vault.epoch where " + which)
                .query(Long.class)
                .single();
    }

    private static void goesOn(Pair pair) {
        int heard = pair.heard() + STILL_HEARD;
        Awaitility.await().atMost(TAKEN_OVER).until(() -> pair.heard() >= heard);
        System.out.println("fall: " + pair.standing());
    }

    private static void say(String what, long since) {
        System.out.printf(
                "fall: %s %d s after one of two instances was killed%n",
                what, Duration.ofNanos(System.nanoTime() - since).toSeconds());
    }

    private static boolean finished(LeftPupil leaver) {
        return !leaver.states().isEmpty() && leaver.states().stream().allMatch("finished"::equals);
    }

    private static boolean keyIsThere(Pair pair, LeftPupil leaver) {
        KeyName key = new KeyName(leaver.board, leaver.pupil.value(), RetentionPurpose.DOSSIER);
        return leaver.asProgram(() -> pair.beside.part(Vault.class).exists(key));
    }

    private static long certificates(Pair pair, LeftPupil leaver) {
        return pair.beside
                .superuser("zorgvuldig")
                .sql("select count(*) from retention.certificate where board = :board")
                .param("board", leaver.board.value())
                .query(Long.class)
                .single();
    }
}
