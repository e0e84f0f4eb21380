package nl.zorgvuldig.consent.answers;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.ConsentUse;
import nl.zorgvuldig.consent.ConsentUseSource;
import nl.zorgvuldig.consent.ConsentView;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Consents of the signed-in person: their children, the questions about each, their answers, and
/// the decisions. They answer and withdraw in one place, any day.
@Component
public final class OwnConsents {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final ConsentFactsReader reader;
    private final AnswerRecorder answering;
    private final AnswerMail mail;
    private final ConsentPurposes purposes;
    private final AnswerableChildren children;
    private final Pupils pupils;
    private final ObjectProvider<ConsentUseSource> uses;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OwnConsents(
            ConsentFactsReader reader,
            AnswerRecorder answering,
            AnswerMail mail,
            ConsentPurposes purposes,
            AnswerableChildren children,
            Pupils pupils,
            ObjectProvider<ConsentUseSource> uses,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.reader = reader;
        this.answering = answering;
        this.mail = mail;
        this.purposes = purposes;
        this.children = children;
        this.pupils = pupils;
        this.uses = uses;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Every child of the person, and the person themselves if they are a pupil.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    public List<ChildConsents> list(SignedInUser who) {
        List<PupilId> mine = logged(who);
        List<ChildConsents> all = new ArrayList<>();
        reader.read(mine).values().forEach(facts -> all.add(child(who, facts, this::uses)));
        return all;
    }

    /// The same, without what was made of it so far.
    ///
    /// @throws LogUnavailable when the line cannot be written
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    public List<ChildConsents> listQuestions(SignedInUser who) {
        List<PupilId> mine = logged(who);
        List<ChildConsents> all = new ArrayList<>();
        reader.read(mine).values().forEach(facts -> all.add(child(who, facts, _ -> Map.of())));
        return all;
    }

    private List<PupilId> logged(SignedInUser who) {
        List<PupilId> mine = children.of(who);
        log.append(log.done(ConsentActs.READ_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR, "none")
                .counting(mine.size()));
        return mine;
    }

    /// Answers about one or more children, all of them or none, of which who answers gets a mail. What already is so is
    /// not stored again; what was asked
    /// in other words meanwhile is handed back, to be shown again. When who answers may not answer
    /// about one of them, nothing is stored about any. The lines in the log that say who answers,
    /// granted or refused, are committed before anything is stored.
    ///
    /// @throws LogUnavailable when an audit event cannot be written; nothing is stored then
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_ASKED_AT_ENROLMENT})
    public AnswerResult answer(SignedInUser who, Map<PupilId, List<SubmittedAnswer>> given) {
        for (PupilId pupil : given.keySet()) {
            Optional<AnswerResult> refused = refuse(who, pupil, clause(given.get(pupil)));
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        AnswerMail.Receiver receiver = mail.to(who, given.keySet());
        return work.write(ConsentActs.ANSWER, () -> {
            AnswerResult.Done done = answering.store(who.person(), AnswerRoute.OWN_PAGE, given);
            mail.send(receiver, done.stored());
            return done;
        });
    }

    private Clause clause(List<SubmittedAnswer> answers) {
        return answers.stream()
                .findFirst()
                .flatMap(answer -> purposes.find(answer.subject().purpose()))
                .filter(purpose -> !purpose.kind().yearly())
                .map(purpose -> purpose.kind().clause())
                .orElse(RECORDING_AFTER_CONSENT);
    }

    private Optional<AnswerResult> refuse(SignedInUser who, PupilId pupil, Clause clause) {
        if (!children.of(who).contains(pupil)) {
            log.append(asked(clause, AuditOutcome.REFUSED, "none").about(pupil));
            return Optional.of(new AnswerResult.NotYours());
        }
        ConsentFacts facts = Objects.requireNonNull(reader.read(List.of(pupil)).get(pupil));
        return switch (new ConsentRules(facts, clock.instant()).standing(who.person())) {
            case ConsentEntitlement.Decides _ -> {
                log.append(asked(clause, AuditOutcome.GRANTED, "own_child").about(pupil));
                yield Optional.empty();
            }
            case ConsentEntitlement.DoesNot not -> {
                log.append(asked(clause, AuditOutcome.REFUSED, "own_child").about(pupil));
                yield Optional.of(new AnswerResult.NotAsked(not));
            }
        };
    }

    private AuditEvent asked(Clause clause, AuditOutcome outcome, String relation) {
        return AuditEvent.of(clock, Acting.current().with(ConsentActs.ANSWER), clause, outcome, relation);
    }

    private ChildConsents child(
            SignedInUser who, ConsentFacts facts, Function<PupilId, Map<ConsentSubject, List<ConsentUse>>> uses) {
        Instant now = clock.instant();
        ConsentRules rules = new ConsentRules(facts, now);
        ConsentEntitlement standing = rules.standing(who.person());
        List<ChildConsents.Asked> asked =
                switch (standing) {
                    case ConsentEntitlement.Decides _ -> asked(who, rules, uses.apply(facts.pupil()), now);
                    case ConsentEntitlement.DoesNot _ -> List.of();
                };
        return new ChildConsents(facts.pupil(), pupils.findName(facts.pupil()).orElse(NO_NAME), standing, asked);
    }

    private List<ChildConsents.Asked> asked(
            SignedInUser who, ConsentRules rules, Map<ConsentSubject, List<ConsentUse>> uses, Instant now) {
        List<ChildConsents.Asked> asked = new ArrayList<>();
        for (ConsentPurpose purpose : purposes.listAsked()) {
            ConsentQuestion question = purpose.question(now);
            OwnAnswerStatus own = rules.own(who.person(), question);
            asked.add(new ChildConsents.Asked(
                    purpose,
                    own,
                    ConsentView.by(own, rules.decide(question)),
                    ConsentView.uses(purpose.kind(), own, uses.getOrDefault(question.subject(), List.of()))));
        }
        return asked;
    }

    private Map<ConsentSubject, List<ConsentUse>> uses(PupilId pupil) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(
                        Act.MAINTAIN,
                        () -> uses.stream()
                                .flatMap(source -> source.list(pupil).stream())
                                .collect(Collectors.groupingBy(ConsentUse::subject))));
    }

    /// Consents of one child, as shown to a legal representative.
    ///
    /// @param asked empty when the reader does not decide
    public record ChildConsents(PupilId pupil, PersonName name, ConsentEntitlement standing, List<Asked> asked) {

        /// @param uses made of it so far
        public record Asked(ConsentPurpose purpose, OwnAnswerStatus own, ConsentView seen, List<ConsentUse> uses) {}

        @Override
        public String toString() {
            return "ChildConsents[" + pupil + "]";
        }
    }
}
