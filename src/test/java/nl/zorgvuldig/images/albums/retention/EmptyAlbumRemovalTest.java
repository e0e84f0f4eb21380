package nl.zorgvuldig.images.albums.retention;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.images.albums.storage.StoredImage;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopies;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.images.publication.PublishedCopyId;
import nl.zorgvuldig.images.publication.RecognisablePeople;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import org.junit.jupiter.api.Test;

/// The end of an album, and what goes again after a backup was put back.
@Upholds(RECORDING_AFTER_CONSENT)
class EmptyAlbumRemovalTest {
    private final MediaDesk desk = new MediaDesk();

    @Test
    void an_album_goes_when_nothing_is_left_in_it_and_the_year_of_its_group_is_over() {
        AlbumId empty = desk.album();
        AlbumId full = desk.album();
        AlbumId emptied = desk.album();
        PictureId kept = desk.picture(full);
        PictureId gone = desk.picture(emptied);
        assertThat(desk.finish(full, kept)).isInstanceOf(Outcome.Done.class);
        remove(gone);

        LocalDate today = desk.demo.clock().today();
        desk.runAsProgram(() -> desk.demo.part(EmptyAlbumRemoval.class).end(today));
        assertThat(List.of(there(empty), there(full), there(emptied)))
                .as("the year goes on")
                .containsOnly(true);

        nextYear();
        assertThat(there(empty)).isFalse();
        assertThat(there(emptied)).isFalse();
        assertThat(opens(emptied)).as("its title").isFalse();
        assertThat(there(full)).isTrue();
        assertThat(opens(full)).isTrue();
        assertThat(desk.findKept(kept)).isPresent();
        assertThat(desk.lines("album-gone", emptied.value())).isEqualTo(1);
        nextYear();
    }

    @Test
    void an_album_stays_while_a_file_of_it_lies_somewhere() {
        AlbumId album = desk.album();
        PictureId picture = desk.picture(album);
        assertThat(desk.finish(album, picture)).isInstanceOf(Outcome.Done.class);
        PublishedCopyId copy = new PublishedCopyId(UUID.randomUUID());
        desk.runAsProgram(() -> desk.demo
                .part(PublishedCopies.class)
                .takeOver(
                        new PublishedCopy(
                                copy,
                                picture,
                                PublicationChannel.PRESS,
                                Optional.of("de krant"),
                                desk.teacher.person(),
                                desk.demo.clock().instant(),
                                Optional.empty(),
                                Optional.empty()),
                        new RecognisablePeople(
                                java.util.Set.of(desk.pupils(true).getFirst()),
                                java.util.Set.of(desk.teacher.person()))));
        remove(picture);
        nextYear();
        assertThat(there(album)).isTrue();
        assertThat(desk.as(
                        desk.teacher,
                        () -> desk.demo.part(PublishedCopies.class).done(desk.key(desk.teacher), picture, copy)))
                .isTrue();
        nextYear();
        assertThat(there(album)).isFalse();
    }

    @Test
    void what_the_log_says_was_destroyed_or_blurred_since_a_backup_goes_again() {
        AlbumId album = desk.album();
        PictureId removed = desk.picture(album);
        PictureId blurred = desk.picture(album);
        PictureId stays = desk.picture(album);
        List.of(removed, blurred, stays)
                .forEach(picture -> assertThat(desk.finish(album, picture)).isNotNull());
        StoredImage was = desk.kept(removed);
        List<AuditEvent> since = List.of(
                line("marked", stays.value()),
                line("removed", removed.value()),
                line("removed", UUID.randomUUID()),
                line("blurred", blurred.value()));
        PictureDestructionReplay again = desk.demo.part(PictureDestructionReplay.class);
        assertThat((ReplayableDestruction) again).isNotNull();
        assertThat(desk.asProgram(() -> again.destroyAgain(since))).isEqualTo(2);
        assertThat(desk.opens(was)).isFalse();
        assertThat(desk.findKept(removed)).isEmpty();
        assertThat(desk.findKept(blurred)).isEmpty();
        assertThat(desk.findKept(stays)).isPresent();
        assertThat(desk.asProgram(() -> again.destroyAgain(since))).isZero();
    }

    private AuditEvent line(String what, UUID to) {
        return AuditEvent.of(
                        desk.demo.clock(),
                        desk.demo.part(Boards.class).program(desk.demo.board()),
                        RECORDING_AFTER_CONSENT,
                        AuditOutcome.DONE,
                        what)
                .through(to);
    }

    private void remove(PictureId picture) {
        desk.runAsProgram(() -> desk.demo.part(PictureRemovals.class).end(Act.DESTROY, picture, PictureState.REMOVED));
    }

    /// On the first day of the next school year.
    private void nextYear() {
        LocalDate last = SchoolYear.of(desk.demo.clock().today()).period().until();
        desk.runAsProgram(() -> desk.demo.part(EmptyAlbumRemoval.class).end(last.plusDays(1)));
    }

    private boolean there(AlbumId album) {
        return desk.demo
                        .superuser("zorgvuldig")
                        .sql("select count(*) from media.album where id = :id")
                        .param("id", album.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private boolean opens(AlbumId album) {
        KeyName key = new KeyName(desk.demo.board(), album.value(), RetentionPurpose.MEDIA);
        return desk.asProgram(() -> desk.demo.part(Vault.class).exists(key));
    }
}
