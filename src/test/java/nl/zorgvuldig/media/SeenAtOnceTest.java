package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What a parent sees of a picture that changes at the same moment.
class SeenAtOnceTest {
    private final MediaDesk desk = new MediaDesk();

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void who_looks_while_a_picture_is_opened_again_waits_and_sees_it_no_more() {
        AlbumId album = desk.album();
        PictureId picture = desk.picture(album);
        PupilId mine = desk.pupils(true).get(3);
        SignedIn parent = desk.guardian(desk.decider(mine));
        assertThat(desk.finish(album, picture, new Who.Child(mine), new Who.Visitor()))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(desk.see(parent, mine, picture)).isPresent();

        CompletableFuture<Optional<byte[]>> seen = desk.asProgram(
                () -> desk.demo.part(Work.class).write(Act.MAINTAIN, () -> whileOpened(parent, mine, picture)));
        assertThat(seen.join()).isEmpty();
    }

    private CompletableFuture<Optional<byte[]>> whileOpened(SignedIn parent, PupilId mine, PictureId picture) {
        assertThat(desk.demo
                        .part(PictureChanges.class)
                        .reopened(picture, desk.demo.clock().today().plusDays(7)))
                .isTrue();
        CompletableFuture<Optional<byte[]>> seen = CompletableFuture.supplyAsync(() -> desk.see(parent, mine, picture));
        await().until(() -> seen.isDone() || waiting() > 0);
        return seen;
    }

    private int waiting() {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }
}
