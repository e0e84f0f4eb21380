package nl.zorgvuldig.fall;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.files.BlobStore;
import nl.zorgvuldig.files.S3Server;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.LeftPupil;
import nl.zorgvuldig.retention.Part;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Vault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Two instances, with their files in S3, destroy what heads agreed to, and one of them is
/// killed in the middle: the other ends it, each destruction once, with its keys, its files and one
/// certificate.
class SharedWorkTest {
    private static final int DOSSIERS = Integer.getInteger("fall.dossiers", 8);
    private static final Duration TAKEN_OVER = Duration.ofMinutes(4);

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void what_one_was_destroying_when_it_was_killed_is_destroyed_by_the_other() throws IOException {
        int first = Child.freePort();
        int second = Child.freePort();
        try (Place place = new Place()) {
            S3Server.running().environment().forEach(place::set);
            Child one = place.demo(first);
            one.awaitPages();
            Child other = place.demo(second);
            other.awaitPages();
            try (Beside beside = place.beside()) {
                List<LeftPupil> leavers = new ArrayList<>();
                for (int number = 0; number < DOSSIERS; number++) {
                    LeftPupil leaver = new LeftPupil(2, beside);
                    leaver.approve(Part.DOSSIER);
                    leavers.add(leaver);
                }
                leavers.forEach(leaver -> beside.part(Boards.class).add(leaver.board));
                Awaitility.await()
                        .atMost(TAKEN_OVER)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> leavers.stream().anyMatch(SharedWorkTest::begun));
                one.kill();
                long unfinished = leavers.stream().filter(it -> !finished(it)).count();
                long killed = System.nanoTime();
                Awaitility.await()
                        .atMost(TAKEN_OVER)
                        .until(() -> leavers.stream().allMatch(SharedWorkTest::finished));
                System.out.printf(
                        "fall: %d of %d destructions were not finished when one of two instances was"
                                + " killed; all were %d s later%n",
                        unfinished,
                        DOSSIERS,
                        Duration.ofNanos(System.nanoTime() - killed).toSeconds());
                for (LeftPupil leaver : leavers) {
                    assertThat(certificates(beside, leaver)).isEqualTo(1);
                    assertThat(
                                    leaver.asProgram(
                                            () ->
                                                    beside.part(Vault.class)
                                                            .exists(
                                                                    new KeyName(
                                                                            leaver.board,
                                                                            leaver.pupil.value(),
                                                                            Keeping.DOSSIER))))
                            .isFalse();
                    assertThat(beside.part(BlobStore.class).listBefore(leaver.board, Instant.MAX))
                            .isEmpty();
                }
            }
            System.out.println("fall: " + place.verified());
        }
    }

    private static boolean begun(LeftPupil leaver) {
        return leaver.states().stream().anyMatch(state -> !state.equals("approved"));
    }

    private static boolean finished(LeftPupil leaver) {
        return leaver.states().stream().allMatch("finished"::equals);
    }

    private static long certificates(Beside beside, LeftPupil leaver) {
        return beside.superuser("zorgvuldig")
                .sql("select count(*) from retention.certificate where board = :board")
                .param("board", leaver.board.value())
                .query(Long.class)
                .single();
    }
}
