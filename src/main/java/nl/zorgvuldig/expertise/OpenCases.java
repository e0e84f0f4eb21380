package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Advisers;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to what is open to an expert now, decided anew each time: a no, an authority that ends,
/// the last day or the school's ending closes it at the next question. Shows no word of a dossier;
/// tells `access` about whom there is consent.
@Component
public final class OpenCases implements Advisers {
    private final CaseStore store;
    private final ExpertStore experts;
    private final CaseConsents consents;
    private final Consents still;
    private final Pupils pupils;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OpenCases(
            CaseStore store,
            ExpertStore experts,
            CaseConsents consents,
            Consents still,
            Pupils pupils,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.experts = experts;
        this.consents = consents;
        this.still = still;
        this.pupils = pupils;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A consultation that is open.
    ///
    /// @param meetsAt when the talk is
    public record Open(Case it, Instant meetsAt) {}

    @Override
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<Seat> seats(SignedIn who) {
        return list(who).stream()
                .map(one -> new Seat(
                        one.it().id().value(), one.it().pupil(), one.it().period()))
                .toList();
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Open> find(SignedIn who, CaseId id) {
        return list(who).stream().filter(one -> one.it().id().equals(id)).findFirst();
    }

    /// To come in. A no is a line in the log, about the pupil when this expert was once asked; that
    /// only the last day is over counts as no "no".
    ///
    /// @throws LogUnavailable when the line cannot be written
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Open> enter(SignedIn who, CaseId id) {
        Optional<Open> found = find(who, id);
        if (found.isEmpty()) {
            Optional<ExpertCaseFile> once = once(who, id);
            AuditEvent line = AuditEvent.of(
                            clock,
                            Acting.current().with(DossierActs.ADVISE),
                            EXPERTS_AFTER_CONSENT,
                            AuditOutcome.REFUSED,
                            once.filter(this::over).isPresent() ? AuditEvent.NOT_OPEN : "none")
                    .through(id);
            log.append(once.map(file -> line.about(file.request().pupil())).orElse(line));
        }
        return found;
    }

    /// The last look, when a page is made and before it goes: whether all of these are open still,
    /// while nobody answers about those pupils.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public boolean stillOpen(SignedIn who, List<Open> shown) {
        return work.read(Act.BROWSE, () -> {
            still.holdStill(shown.stream().map(one -> one.it().pupil()).toList());
            Set<CaseId> open = list(who).stream().map(one -> one.it().id()).collect(Collectors.toSet());
            return shown.stream().allMatch(one -> open.contains(one.it().id()));
        });
    }

    private Optional<ExpertCaseFile> once(SignedIn who, CaseId id) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.findFile(id)))
                .filter(file -> file.request().expert().equals(who.person()));
    }

    /// Whether this expert was invited to it, and only its last day is over.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public boolean over(SignedIn who, CaseId id) {
        return once(who, id).filter(this::over).isPresent();
    }

    private boolean over(ExpertCaseFile file) {
        return ExpertCaseRules.over(file, SchoolDay.today(clock));
    }

    private record Found(List<Case> cases, Map<CaseId, ExpertCaseFile> files) {}

    /// The program reads it for itself: rows are found before it is known whether they are open.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<Open> list(SignedIn who) {
        if (who.kind() != AccountKind.EXPERT) {
            return List.of();
        }
        Found found =
                boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> rows(who)));
        Map<UUID, CaseAnswers> answers = consents.listAnswers(
                PurposeKind.EXPERT,
                found.cases().stream().collect(Collectors.toMap(it -> it.id().value(), Case::pupil)));
        return found.cases().stream()
                .flatMap(it -> Optional.ofNullable(found.files().get(it.id())).stream()
                        .map(file -> file.with(answers.getOrDefault(it.id().value(), CaseAnswers.NONE)))
                        .flatMap(file -> open(it, file).stream()))
                .toList();
    }

    private Found rows(SignedIn who) {
        if (experts.find(who.person())
                .filter(expert -> expert.state() == Expert.State.OPEN)
                .isEmpty()) {
            return new Found(List.of(), Map.of());
        }
        List<Case> cases = store.listWith(who.person());
        return new Found(cases, store.files(cases.stream().map(Case::outline).toList()));
    }

    private Optional<Open> open(Case it, ExpertCaseFile file) {
        LocalDate today = SchoolDay.today(clock);
        return file.meetsAt()
                .filter(_ -> ExpertCaseRules.opens(file, today))
                .filter(_ -> pupils.find(it.pupil())
                        .filter(pupil -> pupil.attends(today))
                        .isPresent())
                .map(at -> new Open(it, at));
    }
}
