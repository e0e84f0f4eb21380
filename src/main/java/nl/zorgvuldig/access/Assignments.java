package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import org.springframework.stereotype.Component;

/// The door to assignments: the head lets someone guide one pupil for a while, with a reason. It
/// ends by itself. The log says who was let in, and when that was ended.
@Component
public final class Assignments {
    private final AssignmentStore store;
    private final Colleagues colleagues;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Assignments(AssignmentStore store, Colleagues colleagues, Pupils pupils, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// An objection leaves the key unused. The same form sent again gets the same answer.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public Outcome<Assignment> give(Granted<PupilId> key, FormId form, AssignmentWish wish) {
        UUID id = form.makes(key.person(), key.target());
        List<Assignment> existing = existing(key.target());
        return sentBefore(existing, id, wish).orElseGet(() -> give(key, id, existing, wish));
    }

    private Outcome<Assignment> give(Granted<PupilId> key, UUID id, List<Assignment> existing, AssignmentWish wish) {
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
        Assignment assignment = new Assignment(
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

    private List<Assignment> existing(PupilId pupil) {
        return work.read(AccessActs.ASSIGN, () -> store.list(pupil));
    }

    private static Optional<Outcome<Assignment>> sentBefore(List<Assignment> existing, UUID id, AssignmentWish wish) {
        return existing.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> one.fulfils(wish) ? Outcome.done(one) : Outcome.formReused());
    }

    /// Takes over an assignment given elsewhere. Only the program itself can.
    public void takeOver(Assignment assignment) {
        work.change(Act.MAINTAIN, () -> store.add(assignment));
    }

    /// Ends an assignment at once: from the next request on it gives nothing.
    ///
    /// @return whether it is ended, now or before; not when its days were over, or there is none
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public boolean end(Granted<PupilId> key, UUID assignment) {
        PupilId pupil = key.use(AccessActs.ASSIGN);
        return work.write(AccessActs.ASSIGN, () -> {
            if (store.end(pupil, assignment, key.person(), SchoolDay.today(clock), clock.instant()) == 0) {
                return store.list(pupil).stream()
                        .anyMatch(one ->
                                one.id().equals(assignment) && one.endedAt().isPresent());
            }
            log.append(done(key, "ended", assignment));
            return true;
        });
    }

    /// Somebody works here no more: whoever was given to them is not any more. Only the program
    /// itself can.
    ///
    /// @return how many ended
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public int endAll(PersonId person) {
        return work.write(
                Act.MAINTAIN,
                () -> store.endAll(person, Acting.current().person(), SchoolDay.today(clock), clock.instant()));
    }

    /// Every assignment of the pupil, running, past and to come.
    public List<Assignment> list(Granted<PupilId> key) {
        PupilId pupil = key.use(AccessActs.ASSIGN);
        return work.read(AccessActs.ASSIGN, () -> store.list(pupil));
    }

    /// Who could be asked today, by school; the school that keeps the dossier first.
    public Map<School, List<Colleague>> listColleagues(SchoolId keeper) {
        return colleagues.list(keeper, SchoolDay.today(clock));
    }

    /// The pupils that are given to somebody, today or from a later day on. For the program.
    public List<PupilId> listGivenTo(PersonId person) {
        LocalDate today = SchoolDay.today(clock);
        return work.read(Act.MAINTAIN, () -> store.listGivenTo(person)).stream()
                .filter(one -> !one.period().until().isBefore(today))
                .map(Reader.Given::pupil)
                .distinct()
                .toList();
    }

    private AuditEvent done(Granted<PupilId> key, String what, UUID assignment) {
        return log.done(AccessActs.ASSIGN, key.clause(), what)
                .about(key.target())
                .through(assignment);
    }
}
