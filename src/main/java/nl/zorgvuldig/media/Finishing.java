package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The moment at which a picture is kept for good: who is in it without consent to be recorded is
/// blurred first, and the sharp picture is destroyed. Of a video nobody can be blurred: that is
/// destroyed whole. Consent is held still while that is decided.
@Component
final class Finishing {
    private static final int TRIES = 3;

    private final PictureStore pictures;
    private final PictureChanges changes;
    private final MarkStore marks;
    private final GroupPeople people;
    private final Consents consents;
    private final StaffAnswers staff;
    private final Blurring blurring;
    private final PictureFiles files;
    private final Aftermath aftermath;
    private final Endings endings;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Finishing(
            PictureStore pictures,
            PictureChanges changes,
            MarkStore marks,
            GroupPeople people,
            Consents consents,
            StaffAnswers staff,
            Blurring blurring,
            PictureFiles files,
            Aftermath aftermath,
            Endings endings,
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

    /// The picture as it is about to be kept.
    private record Ready(int revision, boolean video, Kept sharp, List<Face> faces, List<Face> toBlur) {}

    /// @param act of who marks: keeping pictures, or the program taking one over
    @Upholds(RECORDING_AFTER_CONSENT)
    Outcome<MarkResult> finish(Act act, PersonId by, PictureId id) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Ready> found = work.read(act, () -> ready(id));
            if (found.isEmpty()) {
                return Outcome.notFound();
            }
            Ready ready = found.get();
            if (!MarkRules.unfinished(ready.faces()).isEmpty()) {
                return Outcome.conflict();
            }
            if (ready.video() && !FilmRules.plays(ready.toBlur())) {
                endings.end(act, id, PictureState.NOT_KEPT);
                return Outcome.done(new MarkResult.Destroyed(ready.toBlur().size()));
            }
            Optional<Fresh> fresh = ready.toBlur().isEmpty()
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

    private boolean keep(Act act, PersonId by, PictureId id, Ready ready, Optional<Fresh> fresh) {
        try {
            return work.write(act, () -> {
                pictures.hold(id);
                consents.holdStill(children(ready.faces()));
                if (!ready(id).filter(now -> same(now, ready)).isPresent()) {
                    return false;
                }
                fresh.ifPresent(one -> changes.replace(id, one, clock.instant()));
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
                .filter(one -> one.state() == PictureState.OPEN)
                .flatMap(one -> pictures.kept(id).map(kept -> {
                    List<Face> faces = marks.list(id);
                    return new Ready(
                            one.revision(),
                            one.video().isPresent(),
                            kept,
                            faces,
                            MarkRules.toBlur(faces, people.consents(children(faces)), staff.all()));
                }));
    }

    private static boolean same(Ready now, Ready before) {
        return now.revision() == before.revision()
                && now.sharp().equals(before.sharp())
                && ids(now.toBlur()).equals(ids(before.toBlur()));
    }

    private static Set<UUID> ids(List<Face> faces) {
        Set<UUID> ids = new HashSet<>();
        faces.forEach(one -> ids.add(one.id()));
        return ids;
    }

    private static Set<PupilId> children(List<Face> faces) {
        Set<PupilId> children = new HashSet<>();
        faces.forEach(one -> one.sharp().ifPresent(children::add));
        return children;
    }

    private AuditEvent line(Act act, String what, PictureId id) {
        return log.done(act, RECORDING_AFTER_CONSENT, what).through(id);
    }
}
