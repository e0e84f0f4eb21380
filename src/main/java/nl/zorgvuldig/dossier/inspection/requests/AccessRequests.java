package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.RequesterCapacities;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockerRules;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockers;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Requests for the head, who decides about them: plans, plans again, or refuses with a reason.
@Component
public final class AccessRequests {
    private final RequestStore store;
    private final RequestDecisions deciding;
    private final DossierReaders openers;
    private final DisclosureBlockers hitches;
    private final RequesterCapacities standings;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AccessRequests(
            RequestStore store,
            RequestDecisions deciding,
            DossierReaders openers,
            DisclosureBlockers hitches,
            RequesterCapacities standings,
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

    /// The head's requests: all about pupils whose dossier the school keeps, newest first. A list
    /// with names in it writes an audit event.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public List<RequestFile> listKept() {
        List<RequestFile> kept = work.read(InspectionActs.KEEP_INSPECTION, store::listKept);
        if (!kept.isEmpty()) {
            log.append(log.done(InspectionActs.KEEP_INSPECTION, OTHER_FILES_WITH_DIRECTION, "seen")
                    .counting(kept.size()));
        }
        return kept;
    }

    /// The pupil a request is about; empty for one that the acting person has nothing to do with,
    /// and for one that does not exist.
    public Optional<PupilId> findPupil(RequestId id) {
        return work.read(Act.BROWSE, () -> store.find(id))
                .map(file -> file.request().pupil());
    }

    /// Leaves the key unused. Empty when it is about another pupil.
    public Optional<RequestFile> find(Granted<PupilId> key, RequestId id) {
        return work.read(InspectionActs.KEEP_INSPECTION, () -> store.find(id))
                .filter(file -> file.request().pupil().equals(key.target()));
    }

    /// The possible supervisors: everybody who may open this dossier today.
    public List<SchoolColleague> listSupervisors(PupilId pupil) {
        return openers.list(pupil);
    }

    /// Plans nothing while an item that would be shown concerns somebody else, or was not reviewed;
    /// nor when the requester's capacity differs from when they asked, today or on the day of the
    /// appointment.
    ///
    /// @param seen how many events the head saw
    /// @param pieces as they are prepared now
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> plan(
            Granted<PupilId> key,
            RequestFile file,
            int seen,
            List<PreparedPiece> pieces,
            InspectionAppointmentWish wish) {
        Set<PersonId> supervisors = listSupervisors(key.target()).stream()
                .map(SchoolColleague::person)
                .collect(Collectors.toSet());
        List<Objection> objections =
                new ArrayList<>(RequestRules.objections(wish, file.terms(), supervisors, clock.instant()));
        DisclosureBlockerRules.objection(hitches.of(file, pieces).values()).ifPresent(objections::add);
        hitches.said(file, "where", wish.where()).ifPresent(objections::add);
        standing(file, wish).ifPresent(objections::add);
        return objections.isEmpty()
                ? deciding.decide(key, file, seen, new RequestEvent.Planned(wish.plan()), () -> {})
                : Outcome.rejected(objections);
    }

    private Optional<Objection> standing(RequestFile file, InspectionAppointmentWish wish) {
        return standings
                .changed(file.request())
                .or(() -> standings
                        .changed(file.request(), wish.day())
                        .map(_ -> Sentence.of("inspection.objection.standing_then")))
                .map(because -> new Objection("move", because));
    }

    /// @param reason for the requester, in words they understand
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> refuse(Granted<PupilId> key, RequestFile file, int seen, String reason) {
        Optional<Objection> objection =
                RequestRules.text("reason", reason).or(() -> hitches.said(file, "reason", reason));
        return objection.isEmpty()
                ? deciding.decide(key, file, seen, new RequestEvent.Refused(reason.strip()), () -> {})
                : Outcome.rejected(objection.get());
    }

    /// Imports a request with its events as it was made elsewhere. System account only.
    public void takeOver(RequestFile file) {
        work.change(Act.MAINTAIN, () -> {
            store.add(file.request());
            file.history().forEach(event -> store.add(file, event));
        });
    }
}
