package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointmentWish;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Requests to see a medical file, for school doctors: they make an appointment, or answer. The
/// doctor who makes the appointment shows the file. For anybody else there are no requests.
@Component
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
public final class MedicalViewings {
    private final ViewingStore store;
    private final CaseFiles<RequestFile, RequestEvent> files;
    private final ViewingMail mail;
    private final ViewingLog log;
    private final Work work;
    private final Clock clock;

    MedicalViewings(ViewingStore store, ViewingMail mail, ViewingLog log, Work work, Clock clock) {
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Newest first. A list with names in it writes an audit event.
    public List<RequestFile> list() {
        List<RequestFile> all = work.read(MedicalActs.SHOW_MEDICAL, store::list);
        if (!all.isEmpty()) {
            log.listed(all.size());
        }
        return all;
    }

    /// Those that are not finished yet, for callers that only count them.
    public List<RequestFile> listOpen() {
        return work.read(MedicalActs.SHOW_MEDICAL, store::list).stream()
                .filter(file -> RequestRules.open(file.state()))
                .toList();
    }

    /// Empty for anybody but a school doctor of this board, and for a request that does not exist.
    public Optional<RequestFile> find(RequestId id) {
        return work.read(MedicalActs.SHOW_MEDICAL, () -> store.find(id));
    }

    /// @param seen how many events the doctor saw
    public Outcome<Nothing> plan(SignedInUser doctor, RequestFile file, int seen, InspectionAppointmentWish wish) {
        List<Objection> objections =
                RequestRules.objections(wish, file.terms(), Set.of(doctor.person()), clock.instant());
        return objections.isEmpty()
                ? decide(doctor, file, seen, new RequestEvent.Planned(wish.plan()))
                : Outcome.rejected(objections);
    }

    public Outcome<Nothing> answer(SignedInUser doctor, RequestFile file, int seen, ViewingAnswer answer) {
        return decide(doctor, file, seen, new RequestEvent.Refused(answer.code()));
    }

    private Outcome<Nothing> decide(SignedInUser doctor, RequestFile file, int seen, RequestEvent event) {
        return files.record(MedicalActs.SHOW_MEDICAL, file, seen, event, () -> objections(file, event), () -> {
            tell(file, doctor.person());
            log.byDoctor(event.code(), file.request());
        });
    }

    private static List<Objection> objections(RequestFile file, RequestEvent event) {
        return RequestRules.whyNot(file.state(), event.getClass()).map(no -> new Objection("move", no)).stream()
                .toList();
    }

    private void tell(RequestFile file, PersonId doctor) {
        PupilId pupil = file.request().pupil();
        mail.answered(file.request().by(), pupil);
        file.state()
                .plan()
                .map(InspectionAppointment::supervisor)
                .filter(before -> !before.equals(doctor))
                .ifPresent(before -> mail.off(before, pupil));
    }

    /// Whether this doctor is the one who shows the file, by the current or a past appointment.
    static boolean shows(PersonId doctor, RequestFile file) {
        RequestState stage = file.state();
        return stage.plan().filter(plan -> plan.supervisor().equals(doctor)).isPresent();
    }

    /// Imports a request with its events as it was made elsewhere. System account only.
    public void takeOver(RequestFile file) {
        work.change(Act.MAINTAIN, () -> {
            store.add(file.request());
            file.history().forEach(event -> store.add(file, event));
        });
    }
}
