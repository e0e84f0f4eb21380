package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.faces.Blurs;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.media.OwnPicture.Sight;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The door for those who decide for a child: every picture the child is in, and where it is used.
/// They see their own child; everybody else in it is blurred for them. Who has no answer that counts
/// reads only that there is a picture: blurred or not, its bytes would differ by what another said.
@Component
public final class OwnPictures {
    private final PictureStore pictures;
    private final AlbumStore albums;
    private final MarkStore marks;
    private final PictureFiles files;
    private final Rejudging rejudging;
    private final Pictures drawing;
    private final Blurs blurs;
    private final Schools schools;
    private final Pupils pupils;
    private final ObjectProvider<PictureUse.Source> uses;
    private final AskedApart asked;
    private final Boards boards;
    private final Work work;

    OwnPictures(
            PictureStore pictures,
            AlbumStore albums,
            MarkStore marks,
            PictureFiles files,
            Rejudging rejudging,
            Pictures drawing,
            Blurs blurs,
            Schools schools,
            Pupils pupils,
            ObjectProvider<PictureUse.Source> uses,
            AskedApart asked,
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

    /// A child and the pictures it is in, newest first.
    public record Of(PersonName name, PictureVisibility told, List<OwnPicture> pictures) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Uses the key. The database says which pictures; what stands beside them the program reads.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Of list(Granted<PupilId> key) {
        PupilId pupil = key.use(PictureActs.OWN_PICTURES);
        PictureVisibility told = told(pupil, key.person());
        List<Picture> mine = work.read(PictureActs.OWN_PICTURES, () -> mine(pupil)).stream()
                .filter(one -> told.ofPictures() || one.video().isEmpty())
                .toList();
        return new Of(
                pupils.findName(pupil).orElseThrow(),
                told,
                asProgram(() -> mine.stream().map(one -> own(pupil, one, told)).toList()));
    }

    private PictureVisibility told(PupilId pupil, PersonId reader) {
        List<PurposeKey> purposes =
                uses.stream().flatMap(one -> one.purposes().stream()).toList();
        return new PictureVisibility(
                asked.find(PurposeKind.RECORDING, pupil, reader), asked.list(purposes, pupil, reader));
    }

    private List<Picture> mine(PupilId pupil) {
        return pictures.list(marks.with(pupil)).stream()
                .filter(one -> one.state() == PictureState.MARKED)
                .toList();
    }

    private OwnPicture own(PupilId pupil, Picture picture, PictureVisibility told) {
        Album album = albums.find(picture.album()).orElseThrow();
        List<Face> faces = marks.list(picture.id());
        return new OwnPicture(
                picture.id(),
                album.happenedOn(),
                schools.findGroup(album.group()).map(Group::shortName).orElse(""),
                told.ofPictures() ? sight(pupil, picture, faces) : Sight.UNTOLD,
                video(pupil, picture, faces),
                told.of(uses.orderedStream()
                        .flatMap(one -> one.list(picture.id(), pupil).stream())
                        .toList()));
    }

    private static OwnPicture.Video video(PupilId pupil, Picture picture, List<Face> faces) {
        if (picture.video().isEmpty()) {
            return OwnPicture.Video.NONE;
        }
        return FilmRules.plays(others(faces, pupil)) ? OwnPicture.Video.PLAYS : OwnPicture.Video.WITH_OTHERS;
    }

    private static Sight sight(PupilId pupil, Picture picture, List<Face> faces) {
        if (picture.closedSince().isPresent()) {
            return Sight.CLOSED;
        }
        return faces.stream()
                        .anyMatch(face -> face.sharp().filter(pupil::equals).isPresent())
                ? Sight.SHARP
                : Sight.BLURRED;
    }

    /// Uses the key. JPEG; empty when the child is in no such picture, nobody sees it now, or who
    /// asks has no answer that counts about recording.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<byte[]> see(Granted<PupilId> key, PictureId id) {
        PupilId pupil = key.use(PictureActs.OWN_PICTURES);
        return Redrawn.of(() -> judged(pupil, key.person(), id), shown -> Optional.of(drawn(shown)));
    }

    /// Uses the key. The video, when nobody but the child can be recognised in it: of others
    /// nothing can be blurred there.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<Playing> play(Granted<PupilId> key, PictureId id) {
        PupilId pupil = key.use(PictureActs.OWN_PICTURES);
        PersonId reader = key.person();
        return plays(pupil, reader, id)
                .map(film -> files.play(film)
                        .stoppable(() -> plays(pupil, reader, id).isPresent()));
    }

    private Optional<Film> plays(PupilId pupil, PersonId reader, PictureId id) {
        return judged(pupil, reader, id)
                .filter(one -> FilmRules.plays(one.others()))
                .flatMap(Shown::film);
    }

    private Optional<Shown> judged(PupilId pupil, PersonId reader, PictureId id) {
        if (!told(pupil, reader).ofPictures()) {
            return Optional.empty();
        }
        if (work.read(PictureActs.OWN_PICTURES, () -> mine(pupil)).stream()
                .noneMatch(one -> one.id().equals(id))) {
            return Optional.empty();
        }
        rejudging.judge(id);
        return boards.program(Acting.current().board()).call(() -> work.write(Act.MAINTAIN, () -> shown(pupil, id)));
    }

    private record Shown(Kept kept, Optional<Film> film, List<Face> others) {}

    /// What is shown and who must be blurred in it belong together: the picture is held while both
    /// are read, since it may be opened again, marked otherwise or blurred at the same moment.
    private Optional<Shown> shown(PupilId pupil, PictureId id) {
        boolean open = pictures.hold(id)
                .filter(one -> one.state() == PictureState.MARKED)
                .filter(one -> one.closedSince().isEmpty())
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

    /// Whether it is somebody else who can be recognised.
    private static boolean shows(Who who, PupilId own) {
        return switch (who) {
            case Who.Child child -> !child.pupil().equals(own);
            case Who.OtherChild _, Who.Employee _, Who.Visitor _, Who.Open _ -> true;
            case Who.Unrecognisable _ -> false;
        };
    }

    /// First smaller, then blurred: a fraction of the work, and no less gone.
    private byte[] drawn(Path from, Kept kept, List<Face> others) {
        return files.make(
                small -> Files.write(small, drawing.screen(Files.newInputStream(from))),
                small -> others.isEmpty()
                        ? bytes(small)
                        : files.make(
                                to -> blurs.blur(
                                        small,
                                        others.stream()
                                                .map(one -> scaled(one, kept))
                                                .toList(),
                                        to),
                                OwnPictures::bytes));
    }

    private static Box scaled(Face face, Kept kept) {
        double scale = Math.min(1.0, (double) Pictures.SCREEN / Math.max(kept.width(), kept.height()));
        Box box = face.box();
        return new Box(
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
