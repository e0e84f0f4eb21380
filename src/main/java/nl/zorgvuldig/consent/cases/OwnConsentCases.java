package nl.zorgvuldig.consent.cases;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.ConsentView;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.AnswerableChildren;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.answers.OwnConsents;
import nl.zorgvuldig.consent.answers.SubmittedAnswer;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Cases asked about a child, for its legal representatives. Other people see no case: its text
/// says more about the pupil than that there is a question.
@Component
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
public final class OwnConsentCases {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final ConsentCaseRegistry book;
    private final ConsentFactsReader reader;
    private final ConsentPurposes purposes;
    private final OwnConsents consents;
    private final AnswerableChildren children;
    private final Pupils pupils;
    private final AuditLog log;
    private final Clock clock;

    OwnConsentCases(
            ConsentCaseRegistry book,
            ConsentFactsReader reader,
            ConsentPurposes purposes,
            OwnConsents consents,
            AnswerableChildren children,
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

    /// The cases, newest first. An audit event of reading them is written before anything is shown.
    ///
    /// @throws LogUnavailable when an audit event cannot be written
    public List<OwnConsentCase> list(SignedInUser who) {
        List<OwnConsentCase> cases = gather(who);
        cases.stream()
                .map(OwnConsentCase::asked)
                .map(OwnConsentCases::line)
                .distinct()
                .forEach(this::log);
        return cases;
    }

    /// Number of cases that wait for an answer. Reveals no more, so it writes no audit event.
    public int countWaiting(SignedInUser who) {
        return (int) gather(who).stream().filter(OwnConsentCase::waits).count();
    }

    /// Empty for a case about somebody else's child, as for one that does not exist.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    public Optional<OwnConsentCase> find(SignedInUser who, UUID reference) {
        return list(who).stream()
                .filter(consentCase -> consentCase.asked().reference().equals(reference))
                .findFirst();
    }

    /// Stores the answer to the current text. A case that has ended accepts no consent any more.
    ///
    /// @param id of the answer, the same for a form that is sent twice
    /// @throws LogUnavailable when an audit event cannot be written; nothing is stored then
    public AnswerResult answer(
            SignedInUser who,
            OwnConsentCase to,
            ConsentAnswerId id,
            int version,
            Language language,
            ConsentChoice choice) {
        ConsentCase asked = to.asked();
        if (!asked.open() && choice.yes()) {
            return new AnswerResult.Done(List.of(), List.of(), List.of());
        }
        SubmittedAnswer given = new SubmittedAnswer(
                id,
                ConsentSubject.about(to.purpose().key(), asked.reference()),
                version,
                language,
                choice,
                new ConsentValidity.OfTerm(asked.validity()));
        return consents.answer(who, Map.of(asked.pupil(), List.of(given)));
    }

    private record Line(PurposeKind kind, PupilId pupil) {}

    private static Line line(ConsentCase asked) {
        return new Line(asked.kind(), asked.pupil());
    }

    private void log(Line line) {
        log.append(log.done(ConsentActs.READ_CONSENT, line.kind().clause(), "own_child")
                .about(line.pupil()));
    }

    private List<OwnConsentCase> gather(SignedInUser who) {
        List<OwnConsentCase> cases = new ArrayList<>();
        for (ConsentCase consentCase : book.list(children.of(who))) {
            own(who, consentCase).ifPresent(cases::add);
        }
        return cases;
    }

    /// Empty for a person who does not decide.
    private Optional<OwnConsentCase> own(SignedInUser who, ConsentCase asked) {
        Instant now = clock.instant();
        Optional<ConsentPurpose> purpose = purposes.findCase(asked.kind());
        Optional<ConsentFacts> facts = facts(asked.pupil());
        if (purpose.isEmpty() || facts.isEmpty()) {
            return Optional.empty();
        }
        ConsentRules rules = new ConsentRules(facts.get(), now);
        if (switch (rules.standing(who.person())) {
            case ConsentEntitlement.Decides _ -> false;
            case ConsentEntitlement.DoesNot _ -> true;
        }) {
            return Optional.empty();
        }
        ConsentQuestion question =
                purpose.get().question(ConsentSubject.about(purpose.get().key(), asked.reference()), now);
        OwnAnswerStatus own = rules.own(who.person(), question);
        return Optional.of(new OwnConsentCase(
                asked,
                pupils.findName(asked.pupil()).orElse(NO_NAME),
                purpose.get(),
                own,
                ConsentView.by(own, rules.decide(question))));
    }

    private Optional<ConsentFacts> facts(PupilId pupil) {
        return Optional.ofNullable(reader.read(List.of(pupil)).get(pupil));
    }
}
