package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
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
        SignedInUser parent = desk.guardian(desk.decider(mine));
        assertThat(desk.finish(album, picture, new FaceSubject.Child(mine), new FaceSubject.Visitor()))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(desk.see(parent, mine, picture)).isPresent();

        CompletableFuture<Optional<byte[]>> seen = desk.asProgram(
                () -> desk.demo.part(Work.class).write(Act.MAINTAIN, () -> whileOpened(parent, mine, picture)));
        assertThat(seen.join()).isEmpty();
    }

    private CompletableFuture<Optional<byte[]>> whileOpened(SignedInUser parent, PupilId mine, PictureId picture) {
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
