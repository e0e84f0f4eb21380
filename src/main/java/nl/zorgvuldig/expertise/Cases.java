package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to consultations with experts for who keeps them: head and support coordinator of the
/// pupil's school. How far each is, is decided anew each time.
@Component
public final class Cases {
    private final CaseStore store;
    private final CaseStepStore steps;
    private final AdviceStore advices;
    private final CaseConsents consents;
    private final Work work;
    private final Clock clock;

    Cases(CaseStore store, CaseStepStore steps, AdviceStore advices, CaseConsents consents, Work work, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.advices = advices;
        this.consents = consents;
        this.work = work;
        this.clock = clock;
    }

    /// One of the list.
    public record Line(Case it, Stage stage, List<CaseStep> steps) {}

    /// Those of all pupils in sight that did not end, newest first.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Slice<Line> listRunning(int number) {
        LocalDate today = SchoolDay.today(clock);
        return slice(number, () -> store.listRunning(today, Slice.skip(number), Slice.ask()));
    }

    /// Those that ended, or whose days are over.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Slice<Line> listPast(int number) {
        LocalDate today = SchoolDay.today(clock);
        return slice(number, () -> store.listPast(today, Slice.skip(number), Slice.ask()));
    }

    private Slice<Line> slice(int number, Supplier<List<Case>> found) {
        return Slice.of(lines(work.read(ExpertActs.KEEP_EXPERT, () -> with(found.get()))), number);
    }

    /// Those somebody proposed and to which everybody said yes, without a date so far.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<Line> listToPlan(SignedIn who) {
        LocalDate today = SchoolDay.today(clock);
        return lines(work.read(ExpertActs.KEEP_EXPERT, () -> with(store.listToPlan(who.person(), today)))).stream()
                .filter(one -> one.stage() == Stage.CONSENTED)
                .toList();
    }

    private record Rows(List<Case> cases, Map<CaseId, List<CaseStep>> steps) {
        List<CaseStep> of(Case one) {
            return steps.getOrDefault(one.id(), List.of());
        }
    }

    private Rows with(List<Case> cases) {
        return new Rows(cases, steps.list(cases.stream().map(Case::id).toList()));
    }

    private List<Line> lines(Rows rows) {
        LocalDate today = SchoolDay.today(clock);
        Map<UUID, ConsentDecision> decisions = consents.decide(PurposeKind.EXPERT, running(rows, today));
        return rows.cases().stream()
                .map(one -> {
                    List<CaseStep> taken = rows.of(one);
                    return new Line(
                            one,
                            CaseRules.stage(
                                    one.period(),
                                    taken,
                                    decisions.getOrDefault(one.id().value(), CaseRules.NOTHING),
                                    today),
                            taken);
                })
                .toList();
    }

    /// Consent is not asked for what is over, whatever it says.
    private static Map<UUID, PupilId> running(Rows rows, LocalDate today) {
        Map<UUID, PupilId> running = new HashMap<>();
        rows.cases().stream()
                .filter(one -> CaseRules.stage(one.period(), rows.of(one), CaseRules.NOTHING, today)
                        .running())
                .forEach(one -> running.put(one.id().value(), one.pupil()));
        return running;
    }

    /// About whom one is; empty when it is not there, or not for who asks.
    public Optional<PupilId> pupilOf(CaseId id) {
        return work.read(ExpertActs.KEEP_EXPERT, () -> store.find(id)).map(Case::pupil);
    }

    /// Uses the key. Empty when it is about another pupil.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<CaseFile> look(Granted<PupilId> key, CaseId id) {
        return find(key.use(ExpertActs.KEEP_EXPERT), id);
    }

    /// Those about one pupil, newest first.
    List<Line> listAbout(PupilId pupil) {
        return lines(work.read(ExpertActs.KEEP_EXPERT, () -> with(store.listAbout(List.of(pupil)))));
    }

    Optional<CaseFile> find(PupilId pupil, CaseId id) {
        return work.read(ExpertActs.KEEP_EXPERT, () -> store.find(id))
                .filter(one -> one.pupil().equals(pupil))
                .map(this::file);
    }

    private CaseFile file(Case one) {
        Line line = lines(work.read(ExpertActs.KEEP_EXPERT, () -> with(List.of(one))))
                .getFirst();
        return new CaseFile(
                one,
                line.steps(),
                line.stage(),
                consents.count(PurposeKind.EXPERT, one.id().value(), one.pupil()),
                work.read(ExpertActs.KEEP_EXPERT, () -> advices.list(one.id())));
    }
}
