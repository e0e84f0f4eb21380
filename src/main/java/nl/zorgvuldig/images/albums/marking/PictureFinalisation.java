package nl.zorgvuldig.images.albums.marking;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.VideoConsentRules;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.storage.ImageChangeNotifier;
import nl.zorgvuldig.images.albums.storage.PictureChanges;
import nl.zorgvuldig.images.albums.storage.PictureFiles;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.images.albums.storage.StagedImage;
import nl.zorgvuldig.images.albums.storage.StoredImage;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Finalises a marked picture for storage: people without consent to be recorded are blurred first,
/// and the sharp version is destroyed. A video, in which nobody can be blurred, is destroyed whole.
/// Consents are locked while this is decided.
@Component
public final class PictureFinalisation {
    private static final int TRIES = 3;

    private final PictureStore pictures;
    private final PictureChanges changes;
    private final PictureMarkStore marks;
    private final MarkablePeople people;
    private final Consents consents;
    private final StaffPictureAnswers staff;
    private final PictureBlurrer blurring;
    private final PictureFiles files;
    private final ImageChangeNotifier aftermath;
    private final PictureRemovals endings;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PictureFinalisation(
            PictureStore pictures,
            PictureChanges changes,
            PictureMarkStore marks,
            MarkablePeople people,
            Consents consents,
            StaffPictureAnswers staff,
            PictureBlurrer blurring,
            PictureFiles files,
            ImageChangeNotifier aftermath,
            PictureRemovals endings,
            AuditLog log,
            Work work,
            Clock clock) {
        this.pictures = pictures;
        this.changes = changes;
        this.marks = marks;
        this.people = people;
        this.consents = consents;
        this.staff = staff;
        this.blurring = blurring;
        this.files = files;
        this.aftermath = aftermath;
        this.endings = endings;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The picture as it is about to be stored.
    private record Ready(int revision, boolean video, StoredImage sharp, List<Face> faces, List<Face> toBlur) {}

    /// @param act of the person who marks: keeping pictures, or the system account storing an
    ///     earlier one
    @Upholds(RECORDING_AFTER_CONSENT)
    public Outcome<MarkResult> finish(Act act, PersonId by, PictureId id) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Ready> found = work.read(act, () -> ready(id));
            if (found.isEmpty()) {
                return Outcome.notFound();
            }
            Ready ready = found.get();
            if (!PictureMarkRules.unfinished(ready.faces()).isEmpty()) {
                return Outcome.conflict();
            }
            if (ready.video() && !VideoConsentRules.plays(ready.toBlur())) {
                endings.end(act, id, PictureState.NOT_KEPT);
                return Outcome.done(new MarkResult.Destroyed(ready.toBlur().size()));
            }
            Optional<StagedImage> fresh = ready.toBlur().isEmpty()
                    ? Optional.empty()
                    : Optional.of(blurring.blurred(ready.sharp(), ready.toBlur()));
            if (keep(act, by, id, ready, fresh)) {
                aftermath.of(id);
                return Outcome.done(new MarkResult.Finished(ready.toBlur().size()));
            }
            fresh.ifPresent(files::discard);
        }
        return Outcome.conflict();
    }

    private boolean keep(Act act, PersonId by, PictureId id, Ready ready, Optional<StagedImage> fresh) {
        try {
            return work.write(act, () -> {
                pictures.hold(id);
                consents.holdStill(children(ready.faces()));
                if (!ready(id).filter(now -> same(now, ready)).isPresent()) {
                    return false;
                }
                fresh.ifPresent(image -> changes.replace(id, image, clock.instant()));
                marks.blur(id, ready.toBlur(), clock.instant());
                changes.marked(id, by, clock.instant());
                log.append(line(act, "marked", id).counting(ready.faces().size()));
                if (!ready.toBlur().isEmpty()) {
                    log.append(line(act, "blurred", id).counting(ready.toBlur().size()));
                }
                return true;
            });
        } catch (RuntimeException failed) {
            fresh.ifPresent(files::discard);
            throw failed;
        }
    }

    private Optional<Ready> ready(PictureId id) {
        return pictures.find(id)
                .filter(picture -> picture.state() == PictureState.OPEN)
                .flatMap(picture -> pictures.kept(id).map(kept -> {
                    List<Face> faces = marks.list(id);
                    return new Ready(
                            picture.revision(),
                            picture.video().isPresent(),
                            kept,
                            faces,
                            PictureMarkRules.toBlur(faces, people.consents(children(faces)), staff.all()));
                }));
    }

    private static boolean same(Ready now, Ready before) {
        return now.revision() == before.revision()
                && now.sharp().equals(before.sharp())
                && ids(now.toBlur()).equals(ids(before.toBlur()));
    }

    private static Set<UUID> ids(List<Face> faces) {
        Set<UUID> ids = new HashSet<>();
        faces.forEach(face -> ids.add(face.id()));
        return ids;
    }

    private static Set<PupilId> children(List<Face> faces) {
        Set<PupilId> children = new HashSet<>();
        faces.forEach(face -> face.sharp().ifPresent(children::add));
        return children;
    }

    private AuditEvent line(Act act, String what, PictureId id) {
        return log.done(act, RECORDING_AFTER_CONSENT, what).through(id);
    }
}
