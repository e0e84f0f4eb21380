package nl.zorgvuldig.consent;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.cases.ConsentCaseRegistry;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.receipts.AnswerReceiptLine;
import nl.zorgvuldig.consent.requests.ConsentRequest;
import nl.zorgvuldig.consent.requests.ConsentRequestStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.kit.ReceiptFile;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Consent decisions for everybody who acts on consent: whether there is consent, and if not, why
/// not. Decided anew on every call, so that a withdrawal, a change of authority or a deadline takes
/// effect at once. Every call writes an audit event before it is answered. For pupils the database
/// hides from the acting person the answer is no.
@Component
public final class Consents {
    private static final NotEffective NOT_YOURS = new NotEffective(List.of(new NoConsentReason.NotYours()));

    private final ConsentFactsReader reader;
    private final ConsentAnswerStore answers;
    private final ConsentPurposes purposes;
    private final ConsentCaseRegistry book;
    private final ConsentRequestStore askings;
    private final ConsentLock lock;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Consents(
            ConsentFactsReader reader,
            ConsentAnswerStore answers,
            ConsentPurposes purposes,
            ConsentCaseRegistry book,
            ConsentRequestStore askings,
            ConsentLock lock,
            AuditLog log,
            Work work,
            Clock clock) {
        this.reader = reader;
        this.answers = answers;
        this.purposes = purposes;
        this.book = book;
        this.askings = askings;
        this.lock = lock;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Whether there is consent on a day. For a past day: as it was at its end. For a future day:
    /// as it will be if nobody answers anything more.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    public ConsentDecision decide(PupilId pupil, ConsentSubject subject, LocalDate day) {
        Instant at = day.equals(SchoolDay.today(clock)) ? clock.instant() : endOf(day);
        return mayAppear(subject, List.of(pupil), at).getOrDefault(pupil, NOT_YOURS);
    }

    /// Whether these pupils may appear: one decision for each, in the order asked. To act on it
    /// inside a transaction, call [#holdStill] first.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(RECORDING_AFTER_CONSENT)
    public Map<PupilId, ConsentDecision> mayAppear(ConsentSubject subject, Collection<PupilId> pupils, Instant at) {
        Optional<ConsentPurpose> purpose = purposes.find(subject.purpose());
        append(
                pupils,
                purpose.map(consentPurpose -> consentPurpose.kind().clause()).orElse(RECORDING_AFTER_CONSENT));
        Map<PupilId, ConsentFacts> facts = open(pupils);
        Map<PupilId, ConsentDecision> decisions = new LinkedHashMap<>();
        for (PupilId pupil : pupils) {
            decisions.put(
                    pupil,
                    purpose.isEmpty() || !facts.containsKey(pupil)
                            ? NOT_YOURS
                            : new ConsentRules(facts.get(pupil), at)
                                    .decide(purpose.get().question(subject, at)));
        }
        return decisions;
    }

    /// Everything that is asked every school year, for these pupils now: the camera card. Purposes
    /// in the board's order; pupils hidden from the acting person are absent.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(RECORDING_AFTER_CONSENT)
    public Map<PupilId, Map<PurposeKey, ConsentDecision>> overview(Collection<PupilId> pupils) {
        append(pupils, RECORDING_AFTER_CONSENT);
        Instant now = clock.instant();
        List<ConsentPurpose> asked = purposes.listAsked();
        Map<PupilId, Map<PurposeKey, ConsentDecision>> all = new LinkedHashMap<>();
        open(pupils).forEach((pupil, facts) -> {
            ConsentRules rules = new ConsentRules(facts, now);
            Map<PurposeKey, ConsentDecision> row = new LinkedHashMap<>();
            asked.forEach(purpose -> row.put(purpose.key(), rules.decide(purpose.question(now))));
            all.put(pupil, row);
        });
        return all;
    }

    /// Locks the answers about these pupils until the end of the current transaction, so that a
    /// decision made now still holds when it is acted on.
    public void holdStill(Collection<PupilId> pupils) {
        lock.holdStill(pupils);
    }

    /// Stores answers given before, with times in whole microseconds as in the database; one audit
    /// event holds the root over all of them. Only for the system account.
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    public void takeOver(Collection<ConsentAnswer> given) {
        work.change(Act.MAINTAIN, () -> {
            given.forEach(answer -> answers.add(answer, Optional.empty()));
            log.takeOver(ReceiptFile.ANSWERS, RECORDING_AFTER_CONSENT, lines(given));
        });
    }

    private List<String> lines(Collection<ConsentAnswer> given) {
        Map<PurposeKey, ConsentPurpose> asked = new HashMap<>();
        purposes.listInside().forEach(consentPurpose -> asked.put(consentPurpose.key(), consentPurpose));
        List<String> lines = new ArrayList<>(given.size());
        for (ConsentAnswer answer : given) {
            ConsentPurpose purpose =
                    Objects.requireNonNull(asked.get(answer.subject().purpose()));
            lines.add(AnswerReceiptLine.of(Acting.current().board(), answer, book.shown(purpose, answer)));
        }
        return lines;
    }

    /// Stores that people were asked before. Only for the system account.
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    public void takeOverAsked(Collection<ConsentRequest> asked) {
        work.change(Act.MAINTAIN, () -> asked.forEach(askings::add));
    }

    private Map<PupilId, ConsentFacts> open(Collection<PupilId> pupils) {
        if (pupils.isEmpty()) {
            return Map.of();
        }
        Set<PupilId> mine = new HashSet<>(work.read(ConsentActs.READ_CONSENT, () -> answers.inMySight(pupils)));
        return reader.read(pupils.stream().filter(mine::contains).toList());
    }

    private void append(Collection<PupilId> pupils, Clause clause) {
        AuditEvent line = log.done(ConsentActs.READ_CONSENT, clause, "none");
        log.append(pupils.size() == 1 ? line.about(pupils.iterator().next()) : line.counting(pupils.size()));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant().minusMillis(1);
    }
}
