package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessPrecondition;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.images.coaching.recordings.RecordingStore;
import nl.zorgvuldig.images.coaching.storage.CoachingStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Coachings: access to one, the list of them, and their aims. Everything behind this class
/// requires the [CoachingAccess.Inside] that only the rule creates, after its audit event.
@Component
public final class Coachings {
    private final CoachingStore store;
    private final RecordingStore recordings;
    private final Staff staff;
    private final List<AccessPrecondition> pledges;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Coachings(
            CoachingStore store,
            RecordingStore recordings,
            Staff staff,
            List<AccessPrecondition> pledges,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.recordings = recordings;
        this.staff = staff;
        this.pledges = List.copyOf(pledges);
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Authorises entering a coaching.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nobody gets in then
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public CoachingAccess enter(SignedInUser who, CoachingId id) {
        CoachingAccess answer = look(who, id);
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(CoachingActs.COACH),
                        LESSON_RECORDINGS_STAY_INSIDE,
                        answer instanceof Inside ? AuditOutcome.GRANTED : AuditOutcome.REFUSED,
                        relation(answer))
                .through(id));
        return answer;
    }

    private static String relation(CoachingAccess answer) {
        return switch (answer) {
            case Inside in -> in.role().code();
            case CoachingAccess.Over _ -> AuditEvent.NOT_OPEN;
            case CoachingAccess.Barred _, CoachingAccess.Unsigned _ -> "none";
        };
    }

    /// The same answer without an audit event, for requests that continue under an earlier one.
    public CoachingAccess look(SignedInUser who, CoachingId id) {
        Optional<Coaching> found =
                boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> store.find(id)));
        CoachingAccess answer = CoachingRules.enter(found, who.person(), duties(who), SchoolDay.today(clock));
        return answer instanceof Inside ? orUnsigned(answer, who) : answer;
    }

    private CoachingAccess orUnsigned(CoachingAccess inside, SignedInUser who) {
        return work.read(
                Act.BROWSE,
                () -> pledges.stream()
                        .flatMap(precondition -> precondition.missing(who.person()).stream())
                        .<CoachingAccess>map(no -> new CoachingAccess.Unsigned(no.clause(), no.because()))
                        .findFirst()
                        .orElse(inside));
    }

    private StaffDuties duties(SignedInUser who) {
        return staff.dutiesOf(who.person());
    }

    /// Whether somebody works at a school now, and so has a page for this.
    public boolean atSchool(SignedInUser who) {
        LocalDate day = SchoolDay.today(clock);
        StaffDuties duties = duties(who);
        return duties.works().stream().anyMatch(member -> member.period().contains(day))
                || duties.groups().stream().anyMatch(group -> group.period().contains(day))
                || duties.functions().stream()
                        .anyMatch(function -> function.school().isPresent()
                                && function.period().contains(day));
    }

    /// Coachings of which somebody is the teacher or the coach, newest first, ended ones included.
    public List<Coaching> list(SignedInUser who) {
        return work.read(CoachingActs.COACH, () -> store.list(who.person()));
    }

    /// The end dates of coachings at the school, for its head; empty for others. Nothing else about
    /// them.
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public Optional<List<LocalDate>> listEndsForHead(SignedInUser who) {
        LocalDate day = SchoolDay.today(clock);
        List<SchoolId> headed = duties(who).functions().stream()
                .filter(function -> function.function() == StaffFunction.HEAD)
                .filter(function -> function.period().contains(day))
                .flatMap(function -> function.school().stream())
                .toList();
        return headed.isEmpty()
                ? Optional.empty()
                : Optional.of(work.read(CoachingActs.COACH, () -> store.listAt(headed, day)).stream()
                        .map(Coaching::endsOn)
                        .toList());
    }

    public String aim(Inside in) {
        return work.read(CoachingActs.COACH, () -> store.findAim(in.coaching().id()))
                .orElse("");
    }

    /// Whether everything of an ended coaching is destroyed.
    public boolean gone(CoachingAccess.Over over) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(
                        Act.MAINTAIN,
                        () -> recordings.list(over.coaching().id()).isEmpty()));
    }
}
