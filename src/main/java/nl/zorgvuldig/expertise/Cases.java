package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to consultations with experts for who keeps them: head and support coordinator of the
/// pupil's school. Where each stands is decided anew each time.
@Component
public final class Cases {
    private final CaseStore store;
    private final AdviceStore advices;
    private final CaseConsents consents;
    private final Work work;
    private final Clock clock;

    Cases(CaseStore store, AdviceStore advices, CaseConsents consents, Work work, Clock clock) {
        this.store = store;
        this.advices = advices;
        this.consents = consents;
        this.work = work;
        this.clock = clock;
    }

    /// One of the list.
    public record Line(Case it, ExpertCaseFile file, CaseStanding standing) {}

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
        return Slice.of(lines(found), number);
    }

    /// A consultation before it was asked what those who decide answered.
    private record Found(Case it, ExpertCaseFile file) {
        Line line(CaseAnswers answers, LocalDate today) {
            ExpertCaseFile known = file.with(answers);
            return new Line(it, known, ExpertCaseRules.standing(known, today));
        }
    }

    private List<Found> files(List<Case> cases) {
        Map<CaseId, ExpertCaseFile> files =
                store.files(cases.stream().map(Case::outline).toList());
        return cases.stream()
                .flatMap(it -> Optional.ofNullable(files.get(it.id())).stream().map(file -> new Found(it, file)))
                .toList();
    }

    private List<Line> lines(Supplier<List<Case>> cases) {
        LocalDate today = SchoolDay.today(clock);
        List<Found> all = work.read(ExpertActs.KEEP_EXPERT, () -> files(cases.get()));
        Map<UUID, CaseAnswers> answers = consents.listAnswers(PurposeKind.EXPERT, running(all, today));
        return all.stream()
                .map(found -> found.line(answers.getOrDefault(found.it().id().value(), CaseAnswers.NONE), today))
                .toList();
    }

    /// Consent is not asked for what is over, whatever it says.
    private static Map<UUID, PupilId> running(List<Found> all, LocalDate today) {
        return all.stream()
                .filter(found -> ExpertCaseRules.running(found.file(), today))
                .collect(Collectors.toMap(
                        found -> found.it().id().value(), found -> found.it().pupil()));
    }

    /// About whom one is; empty when it is not there, or not for who asks.
    public Optional<PupilId> pupilOf(CaseId id) {
        return work.read(ExpertActs.KEEP_EXPERT, () -> store.findFile(id))
                .map(file -> file.request().pupil());
    }

    /// Uses the key. Empty when it is about another pupil.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<KeptCase> look(Granted<PupilId> key, CaseId id) {
        return find(key.use(ExpertActs.KEEP_EXPERT), id);
    }

    /// Those about one pupil, newest first.
    List<Line> listAbout(PupilId pupil) {
        return lines(() -> store.listAbout(List.of(pupil)));
    }

    Optional<KeptCase> find(PupilId pupil, CaseId id) {
        return lines(() -> store.find(id).filter(it -> it.pupil().equals(pupil)).stream()
                        .toList())
                .stream()
                .findFirst()
                .map(this::kept);
    }

    private KeptCase kept(Line line) {
        Case it = line.it();
        return new KeptCase(
                it,
                line.file(),
                line.standing(),
                consents.count(PurposeKind.EXPERT, it.id().value(), it.pupil()),
                work.read(ExpertActs.KEEP_EXPERT, () -> advices.list(it.id())));
    }
}
