package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// The door for those who decide to what is asked about their child in one case. Who does not
/// decide for the pupil sees no case: it says more of the pupil than that there is a question.
@Component
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
public final class OwnCases {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final CaseBook book;
    private final FactsReader reader;
    private final Purposes purposes;
    private final OwnConsents consents;
    private final OwnChildren children;
    private final Pupils pupils;
    private final AuditLog log;
    private final Clock clock;

    OwnCases(
            CaseBook book,
            FactsReader reader,
            Purposes purposes,
            OwnConsents consents,
            OwnChildren children,
            Pupils pupils,
            AuditLog log,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.purposes = purposes;
        this.consents = consents;
        this.children = children;
        this.pupils = pupils;
        this.log = log;
        this.clock = clock;
    }

    /// Newest first. That they were read stands in the log before anything is shown.
    ///
    /// @throws LogUnavailable when a line cannot be written
    public List<OwnCase> list(SignedIn who) {
        List<OwnCase> cases = gather(who);
        cases.stream().map(OwnCase::asked).map(OwnCases::line).distinct().forEach(this::log);
        return cases;
    }

    /// How many cases wait for an answer. Tells no more, so that it leaves no line.
    public int countWaiting(SignedIn who) {
        return (int) gather(who).stream().filter(OwnCase::waits).count();
    }

    /// Empty for a case about somebody else's child, as for one that is not there.
    ///
    /// @throws LogUnavailable when the line cannot be written
    public Optional<OwnCase> find(SignedIn who, UUID reference) {
        return list(who).stream()
                .filter(one -> one.asked().reference().equals(reference))
                .findFirst();
    }

    /// Stores the answer to what stands there now. A case that has ended takes no yes any more.
    ///
    /// @param id of the answer, the same for a form that is sent twice
    /// @throws LogUnavailable when a line cannot be written; nothing is stored then
    public Answered answer(SignedIn who, OwnCase to, AnswerId id, int version, Language language, Choice choice) {
        CaseQuestion asked = to.asked();
        if (!asked.open() && choice.yes()) {
            return new Answered.Done(List.of(), List.of(), List.of());
        }
        NewAnswer given = new NewAnswer(
                id,
                ConsentSubject.about(to.purpose().key(), asked.reference()),
                version,
                language,
                choice,
                new Validity.OfTerm(asked.validity()));
        return consents.answer(who, Map.of(asked.pupil(), List.of(given)));
    }

    private record Line(PurposeKind kind, PupilId pupil) {}

    private static Line line(CaseQuestion asked) {
        return new Line(asked.kind(), asked.pupil());
    }

    private void log(Line line) {
        log.append(log.done(ConsentActs.READ_CONSENT, line.kind().clause(), "own_child")
                .about(line.pupil()));
    }

    private List<OwnCase> gather(SignedIn who) {
        List<OwnCase> cases = new ArrayList<>();
        for (CaseQuestion one : book.list(children.of(who))) {
            own(who, one).ifPresent(cases::add);
        }
        return cases;
    }

    /// Empty for who does not decide.
    private Optional<OwnCase> own(SignedIn who, CaseQuestion asked) {
        Instant now = clock.instant();
        Optional<Purpose> purpose = purposes.findCase(asked.kind());
        Optional<ConsentFacts> facts = facts(asked.pupil());
        if (purpose.isEmpty() || facts.isEmpty()) {
            return Optional.empty();
        }
        ConsentRules rules = new ConsentRules(facts.get(), now);
        if (switch (rules.standing(who.person())) {
            case Standing.Decides _ -> false;
            case Standing.DoesNot _ -> true;
        }) {
            return Optional.empty();
        }
        Question question =
                purpose.get().question(ConsentSubject.about(purpose.get().key(), asked.reference()), now);
        OwnAnswer own = rules.own(who.person(), question);
        return Optional.of(new OwnCase(
                asked,
                pupils.findName(asked.pupil()).orElse(NO_NAME),
                purpose.get(),
                own,
                Seen.by(own, rules.decide(question))));
    }

    private Optional<ConsentFacts> facts(PupilId pupil) {
        return Optional.ofNullable(reader.read(List.of(pupil)).get(pupil));
    }
}
