package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.School;
import org.springframework.stereotype.Component;

/// Assignments of pupils: the head lets somebody guide one pupil for a limited time, with a reason.
/// Each ends by itself. The log says who was given access, and when that was ended.
@Component
public final class GuideAssignments {
    private final AssignmentStore store;
    private final GuideCandidates colleagues;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    GuideAssignments(
            AssignmentStore store, GuideCandidates colleagues, Pupils pupils, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// An objection leaves the key unused. Sending the same form again gets the same answer.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public Outcome<GuideAssignment> give(Granted<PupilId> key, FormId form, AssignmentRequest wish) {
        UUID id = form.makes(key.person(), key.target());
        List<GuideAssignment> existing = existing(key.target());
        return sentBefore(existing, id, wish).orElseGet(() -> give(key, id, existing, wish));
    }

    private Outcome<GuideAssignment> give(
            Granted<PupilId> key, UUID id, List<GuideAssignment> existing, AssignmentRequest wish) {
        AssignmentRules rules = new AssignmentRules(
                key.person(),
                SchoolDay.today(clock),
                pupils.find(key.target()).orElseThrow(),
                colleagues.on(wish.from()),
                existing);
        List<Objection> objections = rules.objections(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        GuideAssignment assignment = new GuideAssignment(
                id,
                wish.to(),
                key.use(AccessActs.ASSIGN),
                new Period(wish.from(), wish.expires().minusDays(1)),
                wish.reason().strip(),
                key.person(),
                clock.instant(),
                Optional.empty());
        return work.once(
                AccessActs.ASSIGN,
                () -> {
                    store.add(assignment);
                    log.append(done(key, "given", id));
                    return Outcome.done(assignment);
                },
                somebodyWasFirst -> sentBefore(existing(key.target()), id, wish).orElseThrow(() -> somebodyWasFirst));
    }

    private List<GuideAssignment> existing(PupilId pupil) {
        return work.read(AccessActs.ASSIGN, () -> store.list(pupil));
    }

    private static Optional<Outcome<GuideAssignment>> sentBefore(
            List<GuideAssignment> existing, UUID id, AssignmentRequest wish) {
        return existing.stream()
                .filter(assignment -> assignment.id().equals(id))
                .findFirst()
                .map(assignment -> assignment.fulfils(wish) ? Outcome.done(assignment) : Outcome.formReused());
    }

    /// Imports an assignment given elsewhere. System account only.
    public void takeOver(GuideAssignment assignment) {
        work.change(Act.MAINTAIN, () -> store.add(assignment));
    }

    /// Ends an assignment at once: from the next request on it grants no access.
    ///
    /// @return whether it is ended, now or before; false when its days were over, or there is none
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public boolean end(Granted<PupilId> key, UUID assignment) {
        PupilId pupil = key.use(AccessActs.ASSIGN);
        return work.write(AccessActs.ASSIGN, () -> {
            if (store.end(pupil, assignment, key.person(), SchoolDay.today(clock), clock.instant()) == 0) {
                return store.list(pupil).stream()
                        .anyMatch(guideAssignment -> guideAssignment.id().equals(assignment)
                                && guideAssignment.endedAt().isPresent());
            }
            log.append(done(key, "ended", assignment));
            return true;
        });
    }

    /// Ends all assignments of somebody who no longer works here. System account only.
    ///
    /// @return how many ended
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public int endAll(PersonId person) {
        return work.write(
                Act.MAINTAIN,
                () -> store.endAll(person, Acting.current().person(), SchoolDay.today(clock), clock.instant()));
    }

    /// Every assignment of the pupil, current, past and future.
    public List<GuideAssignment> list(Granted<PupilId> key) {
        PupilId pupil = key.use(AccessActs.ASSIGN);
        return work.read(AccessActs.ASSIGN, () -> store.list(pupil));
    }

    /// People who can be asked today, by school; the school that keeps the dossier first.
    public Map<School, List<SchoolColleague>> listColleagues(SchoolId keeper) {
        return colleagues.list(keeper, SchoolDay.today(clock));
    }

    /// The pupils that are assigned to somebody, today or from a later day on. For the system
    /// account.
    public List<PupilId> listGivenTo(PersonId person) {
        LocalDate today = SchoolDay.today(clock);
        return work.read(Act.MAINTAIN, () -> store.listGivenTo(person)).stream()
                .filter(given -> !given.period().until().isBefore(today))
                .map(AccessRequester.Given::pupil)
                .distinct()
                .toList();
    }

    private AuditEvent done(Granted<PupilId> key, String what, UUID assignment) {
        return log.done(AccessActs.ASSIGN, key.clause(), what)
                .about(key.target())
                .through(assignment);
    }

    /// Request to let somebody guide one pupil for a limited time, with the reason. `toString`
    /// gives `[sealed]`.
    ///
    /// @param expires the first day without access
    public record AssignmentRequest(PersonId to, LocalDate from, LocalDate expires, String reason) {

        /// What is wrong with a reason, whatever the rest of the form contains.
        public static Optional<Objection> objection(String reason) {
            return AssignmentRules.reason(reason);
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
