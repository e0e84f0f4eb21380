package nl.zorgvuldig.images.albums.viewing;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.images.albums.Album;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.PictureUse;
import nl.zorgvuldig.images.albums.PlayableVideo;
import nl.zorgvuldig.images.albums.VideoConsentRules;
import nl.zorgvuldig.images.albums.marking.PictureMarkStore;
import nl.zorgvuldig.images.albums.recheck.PictureConsentRecheck;
import nl.zorgvuldig.images.albums.storage.AlbumStore;
import nl.zorgvuldig.images.albums.storage.PictureFiles;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.images.albums.storage.StoredImage;
import nl.zorgvuldig.images.albums.storage.StoredVideo;
import nl.zorgvuldig.images.albums.viewing.OwnPicture.Sight;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.images.faces.FaceBlurring;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Pictures for the legal representatives of a child: every picture the child is in, and where it
/// is used. Only their own child is recognisable; everybody else is blurred for them. Whoever has
/// no answer that counts learns only that there is a picture: blurred or not, its bytes would
/// differ by what another representative answered.
@Component
public final class OwnPictures {
    private final PictureStore pictures;
    private final AlbumStore albums;
    private final PictureMarkStore marks;
    private final PictureFiles files;
    private final PictureConsentRecheck rejudging;
    private final PictureRenderer drawing;
    private final FaceBlurring blurs;
    private final Schools schools;
    private final Pupils pupils;
    private final ObjectProvider<PictureUse.Source> uses;
    private final ConsentDecisions asked;
    private final Boards boards;
    private final Work work;

    OwnPictures(
            PictureStore pictures,
            AlbumStore albums,
            PictureMarkStore marks,
            PictureFiles files,
            PictureConsentRecheck rejudging,
            PictureRenderer drawing,
            FaceBlurring blurs,
            Schools schools,
            Pupils pupils,
            ObjectProvider<PictureUse.Source> uses,
            ConsentDecisions asked,
            Boards boards,
            Work work) {
        this.pictures = pictures;
        this.albums = albums;
        this.marks = marks;
        this.files = files;
        this.rejudging = rejudging;
        this.drawing = drawing;
        this.blurs = blurs;
        this.schools = schools;
        this.pupils = pupils;
        this.uses = uses;
        this.asked = asked;
        this.boards = boards;
        this.work = work;
    }

    /// A child and the pictures of it, newest first.
    public record Of(PersonName name, PictureVisibility told, List<OwnPicture> pictures) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Lists the pictures; uses the key. The database decides which pictures; the details are read
    /// as the system account.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Of list(Granted<PupilId> key) {
        PupilId pupil = key.use(PictureActs.OWN_PICTURES);
        PictureVisibility told = told(pupil, key.person());
        List<AlbumPicture> mine = work.read(PictureActs.OWN_PICTURES, () -> mine(pupil)).stream()
                .filter(picture -> told.ofPictures() || picture.video().isEmpty())
                .toList();
        return new Of(
                pupils.findName(pupil).orElseThrow(),
                told,
                asProgram(() ->
                        mine.stream().map(picture -> own(pupil, picture, told)).toList()));
    }

    private PictureVisibility told(PupilId pupil, PersonId reader) {
        List<PurposeKey> purposes =
                uses.stream().flatMap(source -> source.purposes().stream()).toList();
        return new PictureVisibility(
                asked.find(PurposeKind.RECORDING, pupil, reader), asked.list(purposes, pupil, reader));
    }

    private List<AlbumPicture> mine(PupilId pupil) {
        return pictures.list(marks.with(pupil)).stream()
                .filter(picture -> picture.state() == PictureState.MARKED)
                .toList();
    }

    private OwnPicture own(PupilId pupil, AlbumPicture picture, PictureVisibility told) {
        Album album = albums.find(picture.album()).orElseThrow();
        List<Face> faces = marks.list(picture.id());
        return new OwnPicture(
                picture.id(),
                album.happenedOn(),
                schools.findGroup(album.group()).map(Group::shortName).orElse(""),
                told.ofPictures() ? sight(pupil, picture, faces) : Sight.UNTOLD,
                video(pupil, picture, faces),
                told.of(uses.orderedStream()
                        .flatMap(source -> source.list(picture.id(), pupil).stream())
                        .toList()));
    }

    private static OwnPicture.Video video(PupilId pupil, AlbumPicture picture, List<Face> faces) {
        if (picture.video().isEmpty()) {
            return OwnPicture.Video.NONE;
        }
        return VideoConsentRules.plays(others(faces, pupil)) ? OwnPicture.Video.PLAYS : OwnPicture.Video.WITH_OTHERS;
    }

    private static Sight sight(PupilId pupil, AlbumPicture picture, List<Face> faces) {
        if (picture.closedSince().isPresent()) {
            return Sight.CLOSED;
        }
        return faces.stream()
                        .anyMatch(face -> face.sharp().filter(pupil::equals).isPresent())
                ? Sight.SHARP
                : Sight.BLURRED;
    }

    /// The picture as JPEG; uses the key. Empty when the child is in no such picture, it is shown
    /// to nobody now, or the person has no answer that counts about recording.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<byte[]> see(Granted<PupilId> key, PictureId id) {
        PupilId pupil = key.use(PictureActs.OWN_PICTURES);
        return ConsistentRendering.of(() -> judged(pupil, key.person(), id), shown -> Optional.of(drawn(shown)));
    }

    /// The video; uses the key. Empty when anybody but the child is recognisable in it, since
    /// nobody can be blurred there.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<PlayableVideo> play(Granted<PupilId> key, PictureId id) {
        PupilId pupil = key.use(PictureActs.OWN_PICTURES);
        PersonId reader = key.person();
        return plays(pupil, reader, id)
                .map(film -> files.play(film)
                        .stoppable(() -> plays(pupil, reader, id).isPresent()));
    }

    private Optional<StoredVideo> plays(PupilId pupil, PersonId reader, PictureId id) {
        return judged(pupil, reader, id)
                .filter(shown -> VideoConsentRules.plays(shown.others()))
                .flatMap(Shown::film);
    }

    private Optional<Shown> judged(PupilId pupil, PersonId reader, PictureId id) {
        if (!told(pupil, reader).ofPictures()) {
            return Optional.empty();
        }
        if (work.read(PictureActs.OWN_PICTURES, () -> mine(pupil)).stream()
                .noneMatch(picture -> picture.id().equals(id))) {
            return Optional.empty();
        }
        rejudging.judge(id);
        return boards.program(Acting.current().board()).call(() -> work.write(Act.MAINTAIN, () -> shown(pupil, id)));
    }

    private record Shown(StoredImage kept, Optional<StoredVideo> film, List<Face> others) {}

    /// Reads the picture and the people to blur in it together, with the picture locked: it could
    /// be reopened, marked differently or blurred at the same moment.
    private Optional<Shown> shown(PupilId pupil, PictureId id) {
        boolean open = pictures.hold(id)
                .filter(picture -> picture.state() == PictureState.MARKED)
                .filter(picture -> picture.closedSince().isEmpty())
                .isPresent();
        List<Face> faces = marks.list(id);
        return open && faces.stream().anyMatch(face -> face.who().child().equals(Optional.of(pupil)))
                ? pictures.kept(id).map(kept -> new Shown(kept, pictures.findFilm(id), others(faces, pupil)))
                : Optional.empty();
    }

    private static List<Face> others(List<Face> faces, PupilId pupil) {
        return faces.stream()
                .filter(face -> face.blurredAt().isEmpty())
                .filter(face -> shows(face.who(), pupil))
                .toList();
    }

    private byte[] drawn(Shown shown) {
        return files.hold(shown.kept(), from -> drawn(from, shown.kept(), shown.others()));
    }

    /// Whether somebody else is recognisable.
    private static boolean shows(FaceSubject who, PupilId own) {
        return switch (who) {
            case FaceSubject.Child child -> !child.pupil().equals(own);
            case FaceSubject.OtherChild _, FaceSubject.Employee _, FaceSubject.Visitor _, FaceSubject.Open _ -> true;
            case FaceSubject.Unrecognisable _ -> false;
        };
    }

    /// Scales down first, then blurs: a fraction of the work, and just as unrecognisable.
    private byte[] drawn(Path from, StoredImage kept, List<Face> others) {
        return files.make(
                small -> Files.write(small, drawing.screen(Files.newInputStream(from))),
                small -> others.isEmpty()
                        ? bytes(small)
                        : files.make(
                                to -> blurs.blur(
                                        small,
                                        others.stream()
                                                .map(face -> scaled(face, kept))
                                                .toList(),
                                        to),
                                OwnPictures::bytes));
    }

    private static BoundingBox scaled(Face face, StoredImage kept) {
        double scale = Math.min(1.0, (double) PictureRenderer.SCREEN / Math.max(kept.width(), kept.height()));
        BoundingBox box = face.box();
        return new BoundingBox(
                (int) Math.floor(box.x() * scale),
                (int) Math.floor(box.y() * scale),
                (int) Math.ceil(box.width() * scale),
                (int) Math.ceil(box.height() * scale));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private <T> T asProgram(java.util.function.Supplier<T> what) {
        return boards.program(Acting.current().board()).call(() -> work.read(Act.MAINTAIN, what));
    }
}
