package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Move;
import nl.zorgvuldig.inspection.Plan;
import nl.zorgvuldig.inspection.PlanWish;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.RequestRules;
import nl.zorgvuldig.inspection.Stage;
import nl.zorgvuldig.inspection.Step;
import nl.zorgvuldig.inspection.StepCodes;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for school doctors to who asks to see a medical file: they make an appointment, or
/// answer. Whoever makes the appointment shows the file. For anybody else there are no requests.
@Component
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
public final class Viewings {
    private final ViewingStore store;
    private final ViewingMail mail;
    private final ViewingLog log;
    private final Work work;
    private final Clock clock;

    Viewings(ViewingStore store, ViewingMail mail, ViewingLog log, Work work, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Newest first. A list with names in it leaves a line in the log.
    public List<RequestFile> list() {
        List<RequestFile> all = work.read(MedicalActs.SHOW_MEDICAL, store::list);
        if (!all.isEmpty()) {
            log.listed(all.size());
        }
        return all;
    }

    /// Those that are not finished yet, for whoever only counts them.
    public List<RequestFile> listOpen() {
        return work.read(MedicalActs.SHOW_MEDICAL, store::list).stream()
                .filter(one -> RequestRules.open(one.stage()))
                .toList();
    }

    /// Empty for anybody but a school doctor of this board, as for one that does not exist.
    public Optional<RequestFile> find(RequestId id) {
        return work.read(MedicalActs.SHOW_MEDICAL, () -> store.find(id));
    }

    /// @param seen how many steps the doctor saw
    public Outcome<Nothing> plan(SignedIn doctor, RequestFile file, int seen, PlanWish wish) {
        List<Objection> objections =
                RequestRules.objections(wish, file.terms(), Set.of(doctor.person()), clock.instant());
        return objections.isEmpty()
                ? decide(doctor, file, seen, Move.PLAN, new Step.What.Planned(wish.plan()))
                : Outcome.rejected(objections);
    }

    public Outcome<Nothing> answer(SignedIn doctor, RequestFile file, int seen, ViewingAnswer answer) {
        return decide(doctor, file, seen, Move.REFUSE, new Step.What.Refused(answer.code()));
    }

    private Outcome<Nothing> decide(SignedIn doctor, RequestFile file, int seen, Move move, Step.What what) {
        Step step = new Step(seen + 1, doctor.person(), clock.instant(), what);
        if (file.steps().size() != seen) {
            return repeated(file, step);
        }
        Optional<Sentence> whyNot = RequestRules.whyNot(file.stage(), move);
        if (whyNot.isPresent()) {
            return Outcome.rejected("move", whyNot.get());
        }
        return work.once(
                MedicalActs.SHOW_MEDICAL,
                () -> {
                    store.add(file.request(), step);
                    tell(file, doctor.person());
                    log.byDoctor(StepCodes.code(what), file.request());
                    return Outcome.done();
                },
                _ -> find(file.id()).map(now -> repeated(now, step)).orElseGet(Outcome::conflict));
    }

    private void tell(RequestFile file, PersonId doctor) {
        PupilId pupil = file.request().pupil();
        mail.answered(file.request().by(), pupil);
        file.stage()
                .plan()
                .map(Plan::supervisor)
                .filter(before -> !before.equals(doctor))
                .ifPresent(before -> mail.off(before, pupil));
    }

    /// What was sent before is done.
    private static Outcome<Nothing> repeated(RequestFile file, Step step) {
        return file.steps().stream().anyMatch(step::repeats) ? Outcome.done() : Outcome.conflict();
    }

    /// Whether this doctor shows the file, by the appointment that holds or held.
    static boolean shows(PersonId doctor, RequestFile file) {
        Stage stage = file.stage();
        return stage.plan().filter(plan -> plan.supervisor().equals(doctor)).isPresent();
    }

    /// Takes over a request with its steps as it was made elsewhere. Only the program itself can.
    public void takeOver(RequestFile file) {
        work.change(Act.MAINTAIN, () -> {
            store.add(file.request());
            file.steps().forEach(step -> store.add(file.request(), step));
        });
    }
}
