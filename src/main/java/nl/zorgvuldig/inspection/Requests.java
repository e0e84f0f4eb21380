package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Colleague;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Openers;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the head, who decides about requests: plans, plans anew, or says no with the
/// reason.
@Component
public final class Requests {
    private final RequestStore store;
    private final Deciding deciding;
    private final Openers openers;
    private final Hitches hitches;
    private final Standings standings;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Requests(
            RequestStore store,
            Deciding deciding,
            Openers openers,
            Hitches hitches,
            Standings standings,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.deciding = deciding;
        this.openers = openers;
        this.hitches = hitches;
        this.standings = standings;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Of the head: every request about a pupil whose dossier the school keeps, newest first. A
    /// list with names in it leaves a line in the log.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public List<RequestFile> listKept() {
        List<RequestFile> kept = work.read(InspectionActs.KEEP_INSPECTION, store::listKept);
        if (!kept.isEmpty()) {
            log.append(log.done(InspectionActs.KEEP_INSPECTION, OTHER_FILES_WITH_DIRECTION, "seen")
                    .counting(kept.size()));
        }
        return kept;
    }

    /// About whom a request is; empty for one the acting person has nothing to do with, as for one
    /// that does not exist.
    public Optional<PupilId> findPupil(RequestId id) {
        return work.read(Act.BROWSE, () -> store.find(id))
                .map(one -> one.request().pupil());
    }

    /// Leaves the key unused. Empty when it is about another pupil.
    public Optional<RequestFile> find(Granted<PupilId> key, RequestId id) {
        return work.read(InspectionActs.KEEP_INSPECTION, () -> store.find(id))
                .filter(one -> one.request().pupil().equals(key.target()));
    }

    /// Who can be asked to supervise: whoever may open this dossier today.
    public List<Colleague> listSupervisors(PupilId pupil) {
        return openers.list(pupil);
    }

    /// Nothing is planned while a piece that would be shown is about somebody else, or nobody
    /// looked at it; nor for who is not to the pupil what they were when they asked, today and on
    /// the day of the appointment.
    ///
    /// @param seen how many events the head saw
    /// @param pieces as they are prepared now
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> plan(
            Granted<PupilId> key, RequestFile file, int seen, List<Prepared> pieces, PlanWish wish) {
        Set<PersonId> supervisors =
                listSupervisors(key.target()).stream().map(Colleague::person).collect(Collectors.toSet());
        List<Objection> objections =
                new ArrayList<>(RequestRules.objections(wish, file.terms(), supervisors, clock.instant()));
        HitchRules.objection(hitches.of(file, pieces).values()).ifPresent(objections::add);
        hitches.said(file, "where", wish.where()).ifPresent(objections::add);
        standing(file, wish).ifPresent(objections::add);
        return objections.isEmpty()
                ? deciding.decide(key, file, seen, new RequestEvent.Planned(wish.plan()), () -> {})
                : Outcome.rejected(objections);
    }

    private Optional<Objection> standing(RequestFile file, PlanWish wish) {
        return standings
                .changed(file.request())
                .or(() -> standings
                        .changed(file.request(), wish.day())
                        .map(_ -> Sentence.of("inspection.objection.standing_then")))
                .map(because -> new Objection("move", because));
    }

    /// @param reason for who asked, in words they understand
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> refuse(Granted<PupilId> key, RequestFile file, int seen, String reason) {
        Optional<Objection> objection =
                RequestRules.text("reason", reason).or(() -> hitches.said(file, "reason", reason));
        return objection.isEmpty()
                ? deciding.decide(key, file, seen, new RequestEvent.Refused(reason.strip()), () -> {})
                : Outcome.rejected(objection.get());
    }

    /// Takes over a request with its events as it was made elsewhere. Only the program itself can.
    public void takeOver(RequestFile file) {
        work.change(Act.MAINTAIN, () -> {
            store.add(file.request());
            file.history().forEach(one -> store.add(file, one));
        });
    }
}
