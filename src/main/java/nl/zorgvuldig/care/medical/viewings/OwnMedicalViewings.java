package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.keys.SchoolDoctors;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.OwnChild;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Requests to see a medical file, for those who make them: guardians with authority for each of
/// their children, pupils of sixteen for themselves. Nobody sees another person's request.
@Component
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
public final class OwnMedicalViewings {
    private final ViewingStore store;
    private final CaseFiles<RequestFile, RequestEvent> files;
    private final OwnRequests dossiers;
    private final SchoolDoctors doctors;
    private final ViewingMail mail;
    private final ViewingLog log;
    private final Work work;
    private final Clock clock;

    OwnMedicalViewings(
            ViewingStore store,
            OwnRequests dossiers,
            SchoolDoctors doctors,
            ViewingMail mail,
            ViewingLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.dossiers = dossiers;
        this.doctors = doctors;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The children about whom this person can ask, each with their own requests; empty for staff.
    public List<OwnChild> list(SignedInUser who) {
        Set<PersonId> today = doctors.all();
        List<RequestFile> mine = work.read(MedicalActs.ASK_MEDICAL, () -> mine(who));
        return dossiers.list(who).stream()
                .map(child -> new OwnChild(
                        child.pupil(),
                        child.name(),
                        ViewingRules.asking(child.asking(), today),
                        mine.stream()
                                .filter(it -> it.request().pupil().equals(child.pupil()))
                                .toList()))
                .toList();
    }

    private List<RequestFile> mine(SignedInUser who) {
        return store.list().stream()
                .filter(file -> file.request().by().equals(who.person()))
                .toList();
    }

    /// Sending the same form again makes no second request and gets the same answer.
    public Outcome<RequestId> ask(SignedInUser who, PupilId pupil, FormId form) {
        Set<PersonId> today = doctors.all();
        return switch (ViewingRules.asking(dossiers.asking(who.person(), pupil), today)) {
            case RequestEntitlement.MayNot(Sentence because) -> Outcome.rejected("ask", because);
            case RequestEntitlement.May(RequesterCapacity standing) ->
                ask(
                        who,
                        today,
                        new AccessRequest(
                                new RequestId(form.makes(who.person(), pupil)),
                                pupil,
                                RequestKind.INSPECTION,
                                who.person(),
                                standing,
                                clock.instant(),
                                Optional.empty()));
        };
    }

    private Outcome<RequestId> ask(SignedInUser who, Set<PersonId> today, AccessRequest request) {
        List<RequestFile> before = work.read(MedicalActs.ASK_MEDICAL, () -> mine(who)).stream()
                .filter(file -> file.request().pupil().equals(request.pupil()))
                .toList();
        if (before.stream().anyMatch(file -> file.id().equals(request.id()))) {
            return Outcome.done(request.id());
        }
        if (before.stream().anyMatch(file -> RequestRules.open(file.state()))) {
            return Outcome.rejected("ask", Sentence.of("medical.viewing.objection.already"));
        }
        return work.once(
                MedicalActs.ASK_MEDICAL,
                () -> {
                    store.add(request);
                    mail.asked(today, request.pupil());
                    log.byGuardian("asked", request);
                    return Outcome.done(request.id());
                },
                somebodyWasFirst -> work.read(MedicalActs.ASK_MEDICAL, () -> store.find(request.id()))
                        .map(there -> Outcome.done(there.id()))
                        .orElseThrow(() -> somebodyWasFirst));
    }

    /// Withdraws a request; doing so again changes nothing. Another person's request is not found.
    public Outcome<Nothing> withdraw(SignedInUser who, RequestId id) {
        return work.read(MedicalActs.ASK_MEDICAL, () -> store.find(id))
                .filter(file -> file.request().by().equals(who.person()))
                .map(this::withdraw)
                .orElseGet(Outcome::notFound);
    }

    private Outcome<Nothing> withdraw(RequestFile file) {
        RequestState state = file.state();
        if (state instanceof RequestState.Withdrawn) {
            return Outcome.done();
        }
        RequestEvent.Withdrawn event = new RequestEvent.Withdrawn();
        return files.record(
                MedicalActs.ASK_MEDICAL,
                file,
                file.history().size(),
                event,
                () ->
                        RequestRules.whyNot(state, RequestEvent.Withdrawn.class)
                                .map(no -> new Objection("withdraw", no))
                                .stream()
                                .toList(),
                () -> {
                    state.plan()
                            .ifPresent(plan ->
                                    mail.off(plan.supervisor(), file.request().pupil()));
                    log.byGuardian(event.code(), file.request());
                });
    }
}
