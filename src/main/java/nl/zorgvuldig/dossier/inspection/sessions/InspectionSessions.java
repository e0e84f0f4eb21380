package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.RequesterCapacities;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.requests.RequestStore;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Sessions for their supervisor: begins one, reports presence, turns pages, pauses, continues. The
/// pages laid out at the beginning stay the same until the end.
@Component
public final class InspectionSessions {
    private final RequestStore requests;
    private final SessionPages laying;
    private final RequesterCapacities standings;
    private final SessionPageStore pages;
    private final InspectionSessionStore sessions;
    private final InspectionSessionLog log;
    private final Work work;
    private final Clock clock;

    InspectionSessions(
            RequestStore requests,
            SessionPages laying,
            RequesterCapacities standings,
            SessionPageStore pages,
            InspectionSessionStore sessions,
            InspectionSessionLog log,
            Work work,
            Clock clock) {
        this.requests = requests;
        this.laying = laying;
        this.standings = standings;
        this.pages = pages;
        this.sessions = sessions;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Empty when the person does not supervise it, and when it does not exist.
    public Optional<RequestFile> find(SignedInUser supervisor, RequestId id) {
        return find(id).filter(file -> supervises(supervisor, file));
    }

    private Optional<RequestFile> find(RequestId id) {
        return work.read(Act.BROWSE, () -> requests.find(id));
    }

    private static boolean supervises(SignedInUser who, RequestFile file) {
        return file.state()
                .plan()
                .filter(plan -> plan.supervisor().equals(who.person()))
                .isPresent();
    }

    public Optional<InspectionSession> session(RequestFile file) {
        return work.read(DossierActs.INSPECT, () -> sessions.find(file.request()));
    }

    /// Why it cannot begin now, as far as can be known without opening the dossier.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public Optional<Objection> whyNot(RequestFile file) {
        return InspectionSessionRules.objection(file.state(), SchoolDay.today(clock))
                .or(() -> changed(file));
    }

    /// Why nothing can be shown any more, when the requester's capacity differs from when they
    /// asked.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public Optional<Objection> changed(RequestFile file) {
        return standings.changed(file.request()).map(because -> new Objection("open", because));
    }

    /// Begins a session, with what can be shown of the dossier as it is now. When two begin it at
    /// once, it begins once; the second then counts as another device.
    ///
    /// @param key with which the supervisor opens the dossier alone
    /// @param device on which it begins
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public Outcome<Nothing> open(Granted<PupilId> key, RequestFile file, UUID device) {
        if (file.state() instanceof RequestState.Running) {
            takeOver(file, device);
            return Outcome.done();
        }
        Optional<Objection> objection = whyNot(file);
        if (objection.isPresent()) {
            return Outcome.rejected(objection.get());
        }
        SessionPages.Looked looked = laying.look(key, file);
        if (looked.whyNot().isPresent()) {
            return Outcome.rejected(looked.whyNot().get());
        }
        return work.once(
                DossierActs.INSPECT,
                () -> {
                    begin(key, file, looked, device);
                    return Outcome.done();
                },
                _ -> find(file.id())
                        .filter(now -> now.state() instanceof RequestState.Running)
                        .map(now -> {
                            takeOver(now, device);
                            return Outcome.done();
                        })
                        .orElseGet(Outcome::conflict));
    }

    private void begin(Granted<PupilId> key, RequestFile file, SessionPages.Looked looked, UUID device) {
        requests.add(file, file.next(key.person(), looked.at(), new RequestEvent.Opened()));
        looked.laid().forEach(piece -> pages.add(file.request(), piece));
        sessions.open(file.request(), device);
        log.done("opened", file.request());
    }

    /// Continues a session on another device; the previous one loses it.
    public void takeOver(RequestFile file, UUID device) {
        work.change(DossierActs.INSPECT, () -> sessions.takeOver(file.request(), device));
    }

    /// Reports that the supervisor is there. Only the device of the session counts.
    ///
    /// @return whether this device still has the session
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public boolean present(RequestFile file, UUID device) {
        return work.write(DossierActs.INSPECT, () -> sessions.present(file.request(), device));
    }

    /// Turns to a page; a turn that was overtaken by another changes nothing.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public void turn(RequestFile file, UUID device, int turn, int page) {
        session(file)
                .filter(inspectionSession ->
                        page >= 1 && page <= inspectionSession.pages() && page != inspectionSession.page())
                .ifPresent(
                        _ -> work.change(DossierActs.INSPECT, () -> sessions.turn(file.request(), device, turn, page)));
    }

    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public void pause(RequestFile file, UUID device) {
        work.change(DossierActs.INSPECT, () -> sessions.pause(file.request(), device, Optional.of(clock.instant())));
    }

    public void goOn(RequestFile file, UUID device) {
        work.change(DossierActs.INSPECT, () -> sessions.pause(file.request(), device, Optional.empty()));
    }
}
