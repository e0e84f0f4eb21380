package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureMarking.Finished;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.PublishedFile;
import nl.zorgvuldig.images.albums.recheck.PictureConsentRecheck;
import nl.zorgvuldig.images.albums.viewing.OwnPicture;
import nl.zorgvuldig.images.albums.viewing.OwnPicture.Sight;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A picture from its arrival to its end, through the doors.
class PicturesTest {
    private final MediaDesk desk = new MediaDesk();

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_picture_sent_twice_is_there_once_and_carries_nothing_of_where_it_was_taken() throws IOException {
        AlbumId album = desk.album();
        FormId number = FormId.next(desk.demo.clock());
        byte[] photo = SampleDocuments.photo(800, 600);
        Outcome<PictureId> first = desk.arrive(album, number, photo);
        assertThat(first).isInstanceOf(Outcome.Done.class);
        assertThat(desk.arrive(album, number, photo)).isEqualTo(first);
        PictureId picture = ((Outcome.Done<PictureId>) first).made();
        assertThat(desk.lines("arrived", picture.value())).isEqualTo(1);
        byte[] kept = desk.asProgram(() -> {
            try (var in = desk.demo.part(PictureFiles.class).open(desk.kept(picture))) {
                return in.readAllBytes();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS", "TELEFOON");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept))).isNotNull();
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void who_says_that_a_frame_is_no_face_is_written_down_and_the_picture_is_not_stuck() {
        AlbumId album = desk.album();
        PictureId picture = desk.picture(album);
        Face visitor = desk.face(190, new FaceSubject.Visitor());
        desk.save(album, picture, List.of(desk.face(40, new FaceSubject.Open()), visitor), Finished.NOT_YET);
        assertThat(desk.lines("no-face", picture.value())).isZero();

        assertThat(desk.save(album, picture, List.of(visitor), Finished.EVERYONE_IS_MARKED))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(desk.lines("no-face", picture.value())).isEqualTo(1);
        assertThat(desk.faces(picture)).extracting(Face::id).containsExactly(visitor.id());
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_child_without_consent_is_blurred_before_the_picture_is_kept_and_the_sharp_one_is_gone() {
        AlbumId album = desk.album();
        PictureId picture = desk.looked(album);
        StoredImage sharp = desk.kept(picture);
        BufferedImage before = desk.image(picture);
        PupilId yes = desk.pupils(true).getFirst();
        PupilId no = desk.pupils(false).getFirst();

        assertThat(desk.finish(album, picture, new FaceSubject.Child(yes), new FaceSubject.Open()))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.sheet(album, picture).picture().state()).isEqualTo(PictureState.OPEN);

        assertThat(desk.finish(album, picture, new FaceSubject.Child(yes), new FaceSubject.Child(no)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(1)));

        assertThat(desk.opens(sharp)).isFalse();
        assertThat(desk.kept(picture)).isNotEqualTo(sharp);
        BufferedImage after = desk.image(picture);
        assertThat(PublishedFile.apart(before, after, 190))
                .as("the one who may not")
                .isGreaterThan(25);
        assertThat(PublishedFile.apart(before, after, 40)).as("the one who may").isLessThan(20);
        assertThat(desk.faces(picture))
                .filteredOn(face -> face.blurredAt().isPresent())
                .extracting(Face::who)
                .containsExactly(new FaceSubject.Child(no));
        assertThat(desk.sheet(album, picture).picture().state()).isEqualTo(PictureState.MARKED);
        assertThat(desk.lines("blurred", picture.value())).isEqualTo(1);
        assertThat(desk.lines("marked", picture.value())).isEqualTo(1);
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void who_was_not_in_the_group_cannot_be_marked_and_two_people_do_not_overwrite_each_other() {
        AlbumId album = desk.album();
        PictureId picture = desk.looked(album);
        PupilId elsewhere = desk.demo.population().placements().stream()
                .filter(placement -> !placement.group().equals(desk.group))
                .filter(placement ->
                        placement.period().contains(desk.demo.clock().today()))
                .map(placement -> placement.pupil())
                .findFirst()
                .orElseThrow();
        int revision = desk.sheet(album, picture).picture().revision();
        assertThat(Rejections.of(desk.finish(album, picture, new FaceSubject.Child(elsewhere)))
                        .getFirst()
                        .because()
                        .key())
                .isEqualTo("media.no.not_of_group");
        List<Face> faces = List.of(desk.face(40, new FaceSubject.Visitor()));
        assertThat(desk.save(album, picture, revision, faces, Finished.NOT_YET))
                .isEqualTo(Outcome.done(new MarkResult.Open()));
        assertThat(desk.save(album, picture, revision, List.of(), Finished.NOT_YET))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(desk.faces(picture)).isEqualTo(faces);
    }

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, CONFIDENTIALITY})
    void a_parent_sees_the_own_child_alone_and_a_withdrawal_blurs_the_picture_for_everybody() {
        AlbumId album = desk.album();
        PictureId picture = desk.looked(album);
        PupilId mine = desk.pupils(true).get(1);
        PupilId other = desk.pupils(true).get(2);
        SignedInUser parent = desk.guardian(desk.decider(mine));
        assertThat(desk.own(parent, mine)).extracting(OwnPicture::id).doesNotContain(picture);
        assertThat(desk.see(parent, mine, picture)).isEmpty();

        assertThat(desk.finish(album, picture, new FaceSubject.Child(mine), new FaceSubject.Child(other)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));

        BufferedImage kept = desk.image(picture);
        BufferedImage seen = PublishedFile.image(desk.see(parent, mine, picture).orElseThrow());
        assertThat(PublishedFile.apart(kept, seen, 40)).isLessThan(20);
        assertThat(PublishedFile.apart(kept, seen, 190)).isGreaterThan(25);
        assertThat(desk.own(parent, mine))
                .filteredOn(ownPicture -> ownPicture.id().equals(picture))
                .extracting(OwnPicture::sight)
                .containsExactly(Sight.SHARP);
        SignedInUser stranger = desk.guardian(desk.decider(other));
        if (!stranger.equals(parent)) {
            assertThat(desk.as(stranger, () -> desk.askOwn(stranger, mine))).isInstanceOf(AccessRefusal.class);
        }

        StoredImage sharp = desk.kept(picture);
        desk.answer(mine, ConsentChoice.WITHDRAWN);
        desk.runAsProgram(desk.demo.part(PictureConsentRecheck.class)::judge);

        assertThat(desk.opens(sharp)).isFalse();
        assertThat(PublishedFile.apart(kept, desk.image(picture), 40)).isGreaterThan(25);
        assertThat(desk.own(parent, mine))
                .filteredOn(ownPicture -> ownPicture.id().equals(picture))
                .extracting(OwnPicture::sight)
                .containsExactly(Sight.BLURRED);
        desk.answer(mine, ConsentChoice.GRANTED);
        desk.runAsProgram(desk.demo.part(PictureConsentRecheck.class)::judge);
        assertThat(desk.faces(picture).getFirst().blurredAt()).isPresent();
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void what_is_not_marked_within_seven_days_is_destroyed_and_can_be_sent_again() {
        AlbumId album = desk.album();
        FormId number = FormId.next(desk.demo.clock());
        byte[] photo = SampleDocuments.photo(400, 300);
        PictureId late = ((Outcome.Done<PictureId>) desk.arrive(album, number, photo)).made();
        PictureId done = desk.looked(album);
        assertThat(desk.finish(album, done, new FaceSubject.Unrecognisable())).isInstanceOf(Outcome.Done.class);
        StoredImage sharp = desk.kept(late);
        PictureRemovals endings = desk.demo.part(PictureRemovals.class);
        desk.demo.clock().daysLater(6, () -> desk.runAsProgram(endings::expire));
        assertThat(desk.findKept(late)).isPresent();
        desk.demo.clock().daysLater(7, () -> desk.runAsProgram(endings::expire));
        assertThat(desk.findKept(late)).isEmpty();
        assertThat(desk.findKept(done)).isPresent();
        assertThat(desk.opens(sharp)).isFalse();
        assertThat(desk.sheet(album, late).picture().state()).isEqualTo(PictureState.EXPIRED);
        assertThat(desk.arrive(album, number, photo)).isEqualTo(Outcome.done(late));
        assertThat(desk.sheet(album, late).picture().state().kept()).isTrue();
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_version_that_was_replaced_goes_also_when_the_program_stopped_right_after() {
        AlbumId album = desk.album();
        PictureId picture = desk.looked(album);
        StoredImage sharp = desk.kept(picture);
        desk.runAsProgram(() -> desk.demo
                .part(nl.zorgvuldig.platform.database.Work.class)
                .change(
                        Act.MAINTAIN,
                        () -> desk.demo
                                .part(PictureChanges.class)
                                .ended(
                                        picture,
                                        PictureState.REMOVED,
                                        desk.demo.clock().today(),
                                        desk.demo.clock().instant())));
        desk.runAsProgram(desk.demo.part(SupersededImageCleanup.class)::finish);
        assertThat(desk.opens(sharp)).isFalse();
        desk.runAsProgram(desk.demo.part(SupersededImageCleanup.class)::finish);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void pictures_of_a_group_are_for_its_guides_and_the_head_of_the_school() {
        for (String handle : List.of("leerkracht", "bestuur", "beheer", "fg", "schoolarts")) {
            assertThat(desk.as(
                            desk.staff(handle),
                            () -> desk.demo
                                    .part(AccessControl.class)
                                    .ask(desk.staff(handle), PictureActs.KEEP_PICTURES, desk.group)))
                    .as(handle)
                    .isNotInstanceOf(Granted.class);
        }
    }
}
