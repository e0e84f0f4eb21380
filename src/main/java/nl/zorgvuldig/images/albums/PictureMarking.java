package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.images.albums.marking.MarkablePeople;
import nl.zorgvuldig.images.albums.marking.PictureFinalisation;
import nl.zorgvuldig.images.albums.marking.PictureMarkRules;
import nl.zorgvuldig.images.albums.marking.PictureMarkStore;
import nl.zorgvuldig.images.albums.recheck.PictureConsentRecheck;
import nl.zorgvuldig.images.albums.storage.AlbumStore;
import nl.zorgvuldig.images.albums.storage.PictureChanges;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// Marking of the people in a picture. A picture becomes marked only when a person confirms that
/// everyone recognisable is marked; whoever may not be recorded is blurred then.
@Component
public final class PictureMarking {
    private final AlbumStore albums;
    private final PictureStore pictures;
    private final PictureChanges changes;
    private final PictureMarkStore marks;
    private final MarkablePeople people;
    private final PictureFinalisation finishing;
    private final PictureConsentRecheck rejudging;
    private final AuditLog log;
    private final Work work;

    PictureMarking(
            AlbumStore albums,
            PictureStore pictures,
            PictureChanges changes,
            PictureMarkStore marks,
            MarkablePeople people,
            PictureFinalisation finishing,
            PictureConsentRecheck rejudging,
            AuditLog log,
            Work work) {
        this.albums = albums;
        this.pictures = pictures;
        this.changes = changes;
        this.marks = marks;
        this.people = people;
        this.finishing = finishing;
        this.rejudging = rejudging;
        this.log = log;
        this.work = work;
    }

    /// Reads the picture and its marks; uses the key. Empty when the album of the group has no such
    /// picture.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<MarkSheet> read(Granted<Group> key, AlbumId album, PictureId id) {
        return sheet(key.use(PictureActs.KEEP_PICTURES), album, id);
    }

    private Optional<MarkSheet> sheet(Group group, AlbumId album, PictureId id) {
        return work.read(
                PictureActs.KEEP_PICTURES,
                () -> albums.find(album)
                        .filter(each -> each.group().equals(group.id()))
                        .flatMap(each -> pictures.find(id)
                                .filter(in -> in.album().equals(album))
                                .map(in -> sheet(group, each, in))));
    }

    private MarkSheet sheet(Group group, Album album, AlbumPicture picture) {
        Map<PupilId, PersonName> pupils = people.pupils(group.id(), album.happenedOn());
        Map<PupilId, ConsentDecision> decided = people.consents(pupils.keySet());
        Set<PupilId> recorded = new HashSet<>();
        pupils.keySet().stream()
                .filter(pupil -> PictureMarkRules.may(decided, pupil))
                .forEach(recorded::add);
        return new MarkSheet(
                album, picture, marks.list(picture.id()), pupils, recorded, people.staff(group, album.happenedOn()));
    }

    /// Saves marks unless there are objections. When `finished`, everyone is marked: whoever may
    /// not be recorded is blurred and the sharp picture is destroyed. The consents for a video are
    /// checked each time it is saved.
    ///
    /// @param revision of the picture as it was shown
    @Upholds(RECORDING_AFTER_CONSENT)
    public Outcome<MarkResult> save(
            Granted<Group> key, AlbumId album, PictureId id, int revision, List<Face> sent, Finished finished) {
        Group group = key.use(PictureActs.KEEP_PICTURES);
        Optional<MarkSheet> found =
                sheet(group, album, id).filter(markSheet -> markSheet.picture().state() == PictureState.OPEN);
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        MarkSheet sheet = found.get();
        List<Face> faces = placed(sheet.picture(), blurredStays(sheet.faces(), sent));
        List<Objection> no = PictureMarkRules.objections(
                faces,
                sheet.picture().size().orElseThrow(),
                sheet.pupils().keySet(),
                sheet.staff().keySet());
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        if (!store(id, revision, faces, noFaces(sheet, faces))) {
            return Outcome.conflict();
        }
        return switch (finished) {
            case NOT_YET -> {
                rejudging.judge(id);
                yield Outcome.done(new MarkResult.Open());
            }
            case EVERYONE_IS_MARKED -> finish(key.person(), id, faces);
        };
    }

    /// Whether the person states that everyone recognisable is marked.
    public enum Finished {
        NOT_YET,
        EVERYONE_IS_MARKED
    }

    private Outcome<MarkResult> finish(PersonId by, PictureId id, List<Face> faces) {
        List<Objection> open = PictureMarkRules.unfinished(faces);
        return open.isEmpty() ? finishing.finish(PictureActs.KEEP_PICTURES, by, id) : Outcome.rejected(open);
    }

    /// Stores marks as somebody made them before. Only for the system account.
    public Outcome<MarkResult> takeOver(PersonId by, PictureId id, List<Face> faces) {
        work.change(Act.MAINTAIN, () -> {
            changes.opened(id, FaceDetectionStatus.FOUND);
            marks.put(id, placed(pictures.find(id).orElseThrow(), faces));
        });
        return finishing.finish(Act.MAINTAIN, by, id);
    }

    /// The number of boxes in a photo that were dropped as not being a face. The audit log records
    /// who did so, since no consent is asked there and nothing is blurred.
    private static long noFaces(MarkSheet sheet, List<Face> faces) {
        Set<UUID> staying = new HashSet<>();
        faces.forEach(face -> staying.add(face.id()));
        return sheet.picture().video().isPresent()
                ? 0
                : sheet.faces().stream()
                        .filter(face -> !staying.contains(face.id()))
                        .count();
    }

    private boolean store(PictureId id, int revision, List<Face> faces, long noFaces) {
        return work.write(PictureActs.KEEP_PICTURES, () -> {
            boolean same = pictures.hold(id)
                    .filter(picture -> picture.state() == PictureState.OPEN)
                    .filter(picture -> picture.revision() == revision)
                    .isPresent();
            if (same) {
                marks.put(id, faces);
                changes.saved(id);
                if (noFaces > 0) {
                    log.append(log.done(PictureActs.KEEP_PICTURES, RECORDING_AFTER_CONSENT, "no-face")
                            .through(id)
                            .counting(Math.toIntExact(noFaces)));
                }
            }
            return same;
        });
    }

    private static List<Face> placed(AlbumPicture picture, List<Face> faces) {
        return picture.video().isEmpty()
                ? faces
                : picture.size()
                        .map(size -> VideoConsentRules.everywhere(faces, size))
                        .orElseGet(List::of);
    }

    /// A blurred face keeps its place and its subject, whatever the form contained.
    private static List<Face> blurredStays(List<Face> before, List<Face> sent) {
        Map<UUID, Face> blurred = new HashMap<>();
        before.stream().filter(face -> face.blurredAt().isPresent()).forEach(face -> blurred.put(face.id(), face));
        List<Face> faces = new ArrayList<>();
        for (Face face : sent) {
            Face kept = blurred.remove(face.id());
            faces.add(kept == null ? face : kept);
        }
        faces.addAll(blurred.values());
        return faces;
    }

    /// State of a picture after its marks were saved.
    public sealed interface MarkResult {
        /// Not finished yet.
        record Open() implements MarkResult {}

        /// Everyone is marked, and those who may not be recorded are blurred.
        ///
        /// @param blurred number of faces
        record Finished(int blurred) implements MarkResult {}

        /// Destroyed: a video, in which nobody can be blurred, with people who may not be recorded.
        ///
        /// @param people number of people who may not be recorded
        record Destroyed(int people) implements MarkResult {}
    }

    /// A picture to mark, its marks, and the people who can be in it.
    ///
    /// @param pupils by first name
    /// @param recorded the pupils known to have consent to be recorded now
    /// @param staff by first name
    public record MarkSheet(
            Album album,
            AlbumPicture picture,
            List<Face> faces,
            Map<PupilId, PersonName> pupils,
            java.util.Set<PupilId> recorded,
            Map<PersonId, PersonName> staff) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
