package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The door for those who answer: their children, what is asked about each, what they said, and
/// what holds. They answer and take back in one place, any day.
@Component
public final class OwnConsents {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final FactsReader reader;
    private final Answering answering;
    private final Purposes purposes;
    private final OwnChildren children;
    private final Pupils pupils;
    private final ObjectProvider<ConsentUses> uses;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OwnConsents(
            FactsReader reader,
            Answering answering,
            Purposes purposes,
            OwnChildren children,
            Pupils pupils,
            ObjectProvider<ConsentUses> uses,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.reader = reader;
        this.answering = answering;
        this.purposes = purposes;
        this.children = children;
        this.pupils = pupils;
        this.uses = uses;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Every child of who asks, and who asks if they are a pupil.
    ///
    /// @throws LogUnavailable when the line cannot be written
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    public List<ChildConsents> list(SignedIn who) {
        List<PupilId> mine = children.of(who);
        log.append(log.done(ConsentActs.READ_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR, "none")
                .counting(mine.size()));
        List<ChildConsents> all = new ArrayList<>();
        reader.read(mine).values().forEach(facts -> all.add(child(who, facts)));
        return all;
    }

    /// Answers about one or more children. What already is so is not stored again; what was asked
    /// in other words meanwhile is handed back, to be shown again. When who answers may not answer
    /// about one of them, nothing is stored about any. The lines in the log that say who answers,
    /// granted or refused, are committed before anything is stored.
    ///
    /// @throws LogUnavailable when a line cannot be written; nothing is stored then
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_ASKED_AT_ENROLMENT})
    public Answered answer(SignedIn who, Map<PupilId, List<NewAnswer>> given) {
        for (PupilId pupil : given.keySet()) {
            Optional<Answered> refused = refuse(who, pupil, clause(given.get(pupil)));
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        Answered.Done all = new Answered.Done(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        given.forEach((pupil, answers) -> {
            Answered.Done one = answering.store(who.person(), pupil, Route.OWN_PAGE, answers);
            all.stored().addAll(one.stored());
            all.again().addAll(one.again());
            all.retired().addAll(one.retired());
        });
        return all;
    }

    private Clause clause(List<NewAnswer> answers) {
        return answers.stream()
                .findFirst()
                .flatMap(one -> purposes.find(one.subject().purpose()))
                .filter(one -> !one.kind().yearly())
                .map(one -> one.kind().clause())
                .orElse(RECORDING_AFTER_CONSENT);
    }

    private Optional<Answered> refuse(SignedIn who, PupilId pupil, Clause clause) {
        if (!children.of(who).contains(pupil)) {
            log.append(asked(clause, AuditOutcome.REFUSED, "none").about(pupil));
            return Optional.of(new Answered.NotYours());
        }
        ConsentFacts facts = Objects.requireNonNull(reader.read(List.of(pupil)).get(pupil));
        return switch (new ConsentRules(facts, clock.instant()).standing(who.person())) {
            case Standing.Decides _ -> {
                log.append(asked(clause, AuditOutcome.GRANTED, "own_child").about(pupil));
                yield Optional.empty();
            }
            case Standing.DoesNot not -> {
                log.append(asked(clause, AuditOutcome.REFUSED, "own_child").about(pupil));
                yield Optional.of(new Answered.NotAsked(not));
            }
        };
    }

    private AuditEvent asked(Clause clause, AuditOutcome outcome, String relation) {
        return AuditEvent.of(clock, Acting.current().with(ConsentActs.ANSWER), clause, outcome, relation);
    }

    private ChildConsents child(SignedIn who, ConsentFacts facts) {
        Instant now = clock.instant();
        ConsentRules rules = new ConsentRules(facts, now);
        Standing standing = rules.standing(who.person());
        List<ChildConsents.Asked> asked =
                switch (standing) {
                    case Standing.Decides _ -> asked(who, rules, uses(facts.pupil()), now);
                    case Standing.DoesNot _ -> List.of();
                };
        return new ChildConsents(facts.pupil(), pupils.findName(facts.pupil()).orElse(NO_NAME), standing, asked);
    }

    private List<ChildConsents.Asked> asked(
            SignedIn who, ConsentRules rules, Map<ConsentSubject, List<ConsentUse>> uses, Instant now) {
        List<ChildConsents.Asked> asked = new ArrayList<>();
        for (Purpose purpose : purposes.listAsked()) {
            Question question = purpose.question(now);
            OwnAnswer own = rules.own(who.person(), question);
            asked.add(new ChildConsents.Asked(
                    purpose,
                    own,
                    Seen.by(own, rules.decide(question)),
                    Seen.uses(purpose.kind(), own, uses.getOrDefault(question.subject(), List.of()))));
        }
        return asked;
    }

    private Map<ConsentSubject, List<ConsentUse>> uses(PupilId pupil) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(
                        Act.MAINTAIN,
                        () -> uses.stream()
                                .flatMap(one -> one.list(pupil).stream())
                                .collect(Collectors.groupingBy(ConsentUse::subject))));
    }
}
