package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.holdings.DestroysAgain;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.publication.Channel;
import nl.zorgvuldig.publication.Copies;
import nl.zorgvuldig.publication.Copy;
import nl.zorgvuldig.publication.CopyId;
import nl.zorgvuldig.publication.Inside;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Vault;
import org.junit.jupiter.api.Test;

/// The end of an album, and what goes again after a backup was put back.
@Upholds(RECORDING_AFTER_CONSENT)
class AlbumEndsTest {
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
        desk.runAsProgram(() -> desk.demo.part(AlbumEnds.class).end(today));
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
        CopyId copy = new CopyId(UUID.randomUUID());
        desk.runAsProgram(() -> desk.demo
                .part(Copies.class)
                .takeOver(
                        new Copy(
                                copy,
                                picture,
                                Channel.PRESS,
                                Optional.of("de krant"),
                                desk.teacher.person(),
                                desk.demo.clock().instant(),
                                Optional.empty(),
                                Optional.empty()),
                        new Inside(
                                java.util.Set.of(desk.pupils(true).getFirst()),
                                java.util.Set.of(desk.teacher.person()))));
        remove(picture);
        nextYear();
        assertThat(there(album)).isTrue();
        assertThat(desk.as(
                        desk.teacher, () -> desk.demo.part(Copies.class).done(desk.key(desk.teacher), picture, copy)))
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
                .forEach(one -> assertThat(desk.finish(album, one)).isNotNull());
        Kept was = desk.kept(removed);
        List<AuditEvent> since = List.of(
                line("marked", stays.value()),
                line("removed", removed.value()),
                line("removed", UUID.randomUUID()),
                line("blurred", blurred.value()));
        PicturesAgain again = desk.demo.part(PicturesAgain.class);
        assertThat((DestroysAgain) again).isNotNull();
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
        desk.runAsProgram(() -> desk.demo.part(Endings.class).end(Act.DESTROY, picture, PictureState.REMOVED));
    }

    /// On the first day of the next school year.
    private void nextYear() {
        LocalDate last = SchoolYear.of(desk.demo.clock().today()).period().until();
        desk.runAsProgram(() -> desk.demo.part(AlbumEnds.class).end(last.plusDays(1)));
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
        KeyName key = new KeyName(desk.demo.board(), album.value(), Keeping.MEDIA);
        return desk.asProgram(() -> desk.demo.part(Vault.class).exists(key));
    }
}
