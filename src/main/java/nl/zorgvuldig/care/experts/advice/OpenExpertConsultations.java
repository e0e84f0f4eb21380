package nl.zorgvuldig.care.experts.advice;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.ExpertParticipants;
import nl.zorgvuldig.care.experts.Expert;
import nl.zorgvuldig.care.experts.ExpertStore;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultation;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationFile;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationRules;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationStore;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Consultations that are open to an expert now, decided anew each time: a refusal, an authority
/// that ends, the last day or the school's ending closes it at the next request. Shows nothing of a
/// dossier; tells `access` for which pupils there is consent.
@Component
public final class OpenExpertConsultations implements ExpertParticipants {
    private final ExpertConsultationStore store;
    private final ExpertStore experts;
    private final ConsentCaseDecisions consents;
    private final Consents still;
    private final Pupils pupils;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OpenExpertConsultations(
            ExpertConsultationStore store,
            ExpertStore experts,
            ConsentCaseDecisions consents,
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
    /// @param meetsAt time of the meeting
    public record Open(ExpertConsultation it, Instant meetsAt) {}

    @Override
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<Seat> seats(SignedInUser who) {
        return list(who).stream()
                .map(open -> new Seat(
                        open.it().id().value(), open.it().pupil(), open.it().period()))
                .toList();
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Open> find(SignedInUser who, ExpertConsultationId id) {
        return list(who).stream().filter(open -> open.it().id().equals(id)).findFirst();
    }

    /// Enters a consultation. A refusal writes an audit event, about the pupil when this expert was
    /// once invited; when only the last day is over, it does not count as a refusal.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Open> enter(SignedInUser who, ExpertConsultationId id) {
        Optional<Open> found = find(who, id);
        if (found.isEmpty()) {
            Optional<ExpertConsultationFile> once = once(who, id);
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

    /// The last check, after a page is built and before it is sent: whether all of these are still
    /// open, while answers about those pupils are locked.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public boolean stillOpen(SignedInUser who, List<Open> shown) {
        return work.read(Act.BROWSE, () -> {
            still.holdStill(shown.stream().map(each -> each.it().pupil()).toList());
            Set<ExpertConsultationId> open =
                    list(who).stream().map(each -> each.it().id()).collect(Collectors.toSet());
            return shown.stream().allMatch(each -> open.contains(each.it().id()));
        });
    }

    private Optional<ExpertConsultationFile> once(SignedInUser who, ExpertConsultationId id) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.findFile(id)))
                .filter(file -> file.request().expert().equals(who.person()));
    }

    /// Whether this expert was invited to it, and only its last day is over.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public boolean over(SignedInUser who, ExpertConsultationId id) {
        return once(who, id).filter(this::over).isPresent();
    }

    private boolean over(ExpertConsultationFile file) {
        return ExpertConsultationRules.over(file, SchoolDay.today(clock));
    }

    private record Found(List<ExpertConsultation> cases, Map<ExpertConsultationId, ExpertConsultationFile> files) {}

    /// Read as the system account: rows are found before it is known whether they are open.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<Open> list(SignedInUser who) {
        if (who.kind() != AccountKind.EXPERT) {
            return List.of();
        }
        Found found =
                boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> rows(who)));
        Map<UUID, ConsentCaseAnswers> answers = consents.listAnswers(
                PurposeKind.EXPERT,
                found.cases().stream().collect(Collectors.toMap(it -> it.id().value(), ExpertConsultation::pupil)));
        return found.cases().stream()
                .flatMap(it -> Optional.ofNullable(found.files().get(it.id())).stream()
                        .map(file -> file.with(answers.getOrDefault(it.id().value(), ConsentCaseAnswers.NONE)))
                        .flatMap(file -> open(it, file).stream()))
                .toList();
    }

    private Found rows(SignedInUser who) {
        if (experts.find(who.person())
                .filter(expert -> expert.state() == Expert.State.OPEN)
                .isEmpty()) {
            return new Found(List.of(), Map.of());
        }
        List<ExpertConsultation> cases = store.listWith(who.person());
        return new Found(
                cases,
                store.files(cases.stream().map(ExpertConsultation::outline).toList()));
    }

    private Optional<Open> open(ExpertConsultation it, ExpertConsultationFile file) {
        LocalDate today = SchoolDay.today(clock);
        return file.meetsAt()
                .filter(_ -> ExpertConsultationRules.opens(file, today))
                .filter(_ -> pupils.find(it.pupil())
                        .filter(pupil -> pupil.attends(today))
                        .isPresent())
                .map(at -> new Open(it, at));
    }
}
