package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice;
import nl.zorgvuldig.care.experts.advice.ConsultationAdviceStore;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.consent.cases.ConsentCaseCount;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Consultations with experts, for those who keep them: head and support coordinator of the pupil's
/// school. The status of each is decided anew each time.
@Component
public final class ExpertConsultations {
    private final ExpertConsultationStore store;
    private final ConsultationAdviceStore advices;
    private final ConsentCaseDecisions consents;
    private final Work work;
    private final Clock clock;

    ExpertConsultations(
            ExpertConsultationStore store,
            ConsultationAdviceStore advices,
            ConsentCaseDecisions consents,
            Work work,
            Clock clock) {
        this.store = store;
        this.advices = advices;
        this.consents = consents;
        this.work = work;
        this.clock = clock;
    }

    /// A line of the list.
    public record Line(ExpertConsultation it, ExpertConsultationFile file, ExpertConsultationStatus standing) {}

    /// Those of all visible pupils that have not ended, newest first.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public PageOf<Line> listRunning(int number) {
        LocalDate today = SchoolDay.today(clock);
        return slice(number, () -> store.listRunning(today, PageOf.skip(number), PageOf.ask()));
    }

    /// Those that ended, or whose days are over.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public PageOf<Line> listPast(int number) {
        LocalDate today = SchoolDay.today(clock);
        return slice(number, () -> store.listPast(today, PageOf.skip(number), PageOf.ask()));
    }

    private PageOf<Line> slice(int number, Supplier<List<ExpertConsultation>> found) {
        return PageOf.of(lines(found), number);
    }

    /// A consultation before the answers of the legal representatives were looked up.
    private record Found(ExpertConsultation it, ExpertConsultationFile file) {
        Line line(ConsentCaseAnswers answers, LocalDate today) {
            ExpertConsultationFile known = file.with(answers);
            return new Line(it, known, ExpertConsultationRules.standing(known, today));
        }
    }

    private List<Found> files(List<ExpertConsultation> cases) {
        Map<ExpertConsultationId, ExpertConsultationFile> files =
                store.files(cases.stream().map(ExpertConsultation::outline).toList());
        return cases.stream()
                .flatMap(it -> Optional.ofNullable(files.get(it.id())).stream().map(file -> new Found(it, file)))
                .toList();
    }

    private List<Line> lines(Supplier<List<ExpertConsultation>> cases) {
        LocalDate today = SchoolDay.today(clock);
        List<Found> all = work.read(ExpertActs.KEEP_EXPERT, () -> files(cases.get()));
        Map<UUID, ConsentCaseAnswers> answers = consents.listAnswers(PurposeKind.EXPERT, running(all, today));
        return all.stream()
                .map(found -> found.line(answers.getOrDefault(found.it().id().value(), ConsentCaseAnswers.NONE), today))
                .toList();
    }

    /// Consent is not looked up for a consultation that is over.
    private static Map<UUID, PupilId> running(List<Found> all, LocalDate today) {
        return all.stream()
                .filter(found -> ExpertConsultationRules.running(found.file(), today))
                .collect(Collectors.toMap(
                        found -> found.it().id().value(), found -> found.it().pupil()));
    }

    /// The pupil it is about; empty when it does not exist, or not for the acting person.
    public Optional<PupilId> pupilOf(ExpertConsultationId id) {
        return work.read(ExpertActs.KEEP_EXPERT, () -> store.findFile(id))
                .map(file -> file.request().pupil());
    }

    /// Uses the key. Empty when it is about another pupil.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<ConsultationRecord> look(Granted<PupilId> key, ExpertConsultationId id) {
        return find(key.use(ExpertActs.KEEP_EXPERT), id);
    }

    /// Those about one pupil, newest first.
    List<Line> listAbout(PupilId pupil) {
        return lines(() -> store.listAbout(List.of(pupil)));
    }

    Optional<ConsultationRecord> find(PupilId pupil, ExpertConsultationId id) {
        return lines(() -> store.find(id).filter(it -> it.pupil().equals(pupil)).stream()
                        .toList())
                .stream()
                .findFirst()
                .map(this::kept);
    }

    private ConsultationRecord kept(Line line) {
        ExpertConsultation it = line.it();
        return new ConsultationRecord(
                it,
                line.file(),
                line.standing(),
                consents.count(PurposeKind.EXPERT, it.id().value(), it.pupil()),
                work.read(ExpertActs.KEEP_EXPERT, () -> advices.list(it.id())));
    }

    /// A consultation as those who keep it see it. `toString` gives its id.
    ///
    /// @param count how many legal representatives gave which answer; never who
    /// @param advices oldest first
    public record ConsultationRecord(
            ExpertConsultation it,
            ExpertConsultationFile file,
            ExpertConsultationStatus standing,
            ConsentCaseCount count,
            List<ConsultationAdvice> advices) {
        public ConsultationRecord {
            advices = List.copyOf(advices);
        }

        @Override
        public String toString() {
            return it.toString();
        }
    }
}
