package nl.zorgvuldig.media;

import static java.util.stream.Collectors.toSet;
import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.media.StayRules.Stay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Looks again at pictures that are kept, as consents come and go: a child whose consent was taken
/// back is blurred, and the sharp picture is destroyed; a video is destroyed whole, also while it
/// is named. Does so for the program itself, whoever was the cause.
@Component
public final class Rejudging {
    private final PictureStore pictures;
    private final PictureChanges changes;
    private final MarkStore marks;
    private final GroupPeople people;
    private final StaffAnswers staff;
    private final StaffAnswerStore answers;
    private final Blurring blurring;
    private final PictureFiles files;
    private final Aftermath aftermath;
    private final Endings endings;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Rejudging(
            PictureStore pictures,
            PictureChanges changes,
            MarkStore marks,
            GroupPeople people,
            StaffAnswers staff,
            StaffAnswerStore answers,
            Blurring blurring,
            PictureFiles files,
            Aftermath aftermath,
            Endings endings,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.pictures = pictures;
        this.changes = changes;
        this.marks = marks;
        this.people = people;
        this.staff = staff;
        this.answers = answers;
        this.blurring = blurring;
        this.files = files;
        this.aftermath = aftermath;
        this.endings = endings;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Every marked picture and every named video of the board one acts for. May be repeated, and
    /// cut off anywhere.
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    public void judge() {
        asProgram(
                () -> {
                    Map<PictureId, Set<PupilId>> sharp = work.readApart(Act.MAINTAIN, marks::sharp);
                    Set<PictureId> closed = work.readApart(Act.MAINTAIN, pictures::listClosed);
                    Map<PupilId, ConsentDecision> decided =
                            people.consents(
                                    sharp.values().stream().flatMap(Set::stream).collect(toSet()));
                    sharp.forEach(
                            (picture, children) -> {
                                if (closed.contains(picture)
                                        || !children.stream()
                                                .allMatch(one -> MarkRules.may(decided, one))) {
                                    judgeOne(picture);
                                }
                            });
                    work.readApart(Act.MAINTAIN, marks::sharpOthers).forEach(this::judgeOne);
                    judgeStaff();
                });
    }

    /// The pictures in which an employee can be recognised who objects, or of whom the answer is
    /// gone because they left long ago.
    private void judgeStaff() {
        StaffWishes wishes = staff.all();
        List<PersonId> objecting =
                work.readApart(Act.MAINTAIN, answers::recognisable).stream()
                        .filter(wishes::objects)
                        .toList();
        if (!objecting.isEmpty()) {
            work.readApart(Act.MAINTAIN, () -> answers.sharp(objecting)).forEach(this::judgeOne);
        }
    }

    /// One picture, now: before it is shown.
    @Upholds(RECORDING_AFTER_CONSENT)
    public void judge(PictureId picture) {
        asProgram(() -> judgeOne(picture));
    }

    private record Judged(Picture picture, Kept kept, List<Face> faces, Stay stay) {}

    private void judgeOne(PictureId id) {
        Optional<Judged> found = work.readApart(Act.MAINTAIN, () -> look(id));
        if (found.isEmpty()) {
            return;
        }
        Judged judged = found.get();
        switch (judged.stay()) {
            case Stay.Open _ -> close(judged, Optional.empty());
            case Stay.Closed _ -> close(judged, Optional.of(SchoolDay.today(clock)));
            case Stay.Blurred blurred -> {
                if (judged.picture().video().isPresent()) {
                    endings.end(Act.MAINTAIN, id, PictureState.NOT_KEPT);
                } else {
                    blur(judged, blurred.faces());
                }
            }
        }
    }

    private Optional<Judged> look(PictureId id) {
        return pictures.find(id)
                .filter(Picture::judged)
                .flatMap(one -> pictures.kept(id).map(kept -> look(one, kept)));
    }

    private Judged look(Picture picture, Kept kept) {
        LocalDate today = SchoolDay.today(clock);
        List<Face> faces = marks.list(picture.id());
        Set<PupilId> children = new HashSet<>();
        faces.forEach(one -> one.sharp().ifPresent(children::add));
        return new Judged(
                picture,
                kept,
                faces,
                StayRules.decide(
                        faces,
                        new HashMap<>(people.consents(children)),
                        staff.all(),
                        picture.closedSince(),
                        today));
    }

    private void close(Judged judged, Optional<LocalDate> since) {
        Optional<LocalDate> before = judged.picture().closedSince();
        if (before.isPresent() == since.isPresent()) {
            return;
        }
        PictureId id = judged.picture().id();
        work.change(
                Act.MAINTAIN,
                () -> {
                    changes.closed(id, since);
                    log.append(line(since.isPresent() ? "closed" : "opened-again", id));
                });
        aftermath.of(id);
    }

    private void blur(Judged judged, List<Face> faces) {
        PictureId id = judged.picture().id();
        Fresh fresh = blurring.blurred(judged.kept(), faces);
        boolean done;
        try {
            done =
                    work.write(
                            Act.MAINTAIN,
                            () -> {
                                pictures.hold(id);
                                if (!pictures.kept(id).equals(Optional.of(judged.kept()))) {
                                    return false;
                                }
                                marks.blur(id, faces, clock.instant());
                                changes.replace(id, fresh, clock.instant());
                                log.append(line("blurred", id).counting(faces.size()));
                                return true;
                            });
        } catch (RuntimeException failed) {
            files.discard(fresh);
            throw failed;
        }
        if (done) {
            aftermath.of(id);
        } else {
            files.discard(fresh);
        }
    }

    private AuditEvent line(String what, PictureId id) {
        return AuditEvent.of(
                        clock,
                        Acting.current().with(Act.MAINTAIN),
                        RECORDING_AFTER_CONSENT,
                        Outcome.DONE,
                        what)
                .through(id);
    }

    private void asProgram(Runnable what) {
        boards.program(Acting.current().board()).run(what);
    }
}
