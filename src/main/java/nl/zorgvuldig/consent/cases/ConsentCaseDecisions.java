package nl.zorgvuldig.consent.cases;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.consent.requests.ConsentRequestMailer;
import nl.zorgvuldig.consent.requests.ConsentRequestMessage;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Consent decisions for modules that ask consent case by case ([ConsentCaseSource]) and act on it,
/// by the same rule as everything else. Writes no audit event: callers hold a key from `access`,
/// whose event is logged, or are the system account.
@Component
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
public final class ConsentCaseDecisions {
    private final ConsentFactsReader reader;
    private final ConsentPurposes purposes;
    private final ConsentRequestMailer post;
    private final Clock clock;

    ConsentCaseDecisions(ConsentFactsReader reader, ConsentPurposes purposes, ConsentRequestMailer post, Clock clock) {
        this.reader = reader;
        this.purposes = purposes;
        this.post = post;
        this.clock = clock;
    }

    /// Whether there is consent for exactly this case now.
    public ConsentDecision decide(PurposeKind kind, UUID reference, PupilId pupil) {
        Instant now = clock.instant();
        return purposes.findCase(kind)
                .flatMap(asked ->
                        facts(pupil).map(facts -> new ConsentRules(facts, now).decide(question(asked, reference, now))))
                .orElseGet(() -> new ConsentDecision.NotEffective(List.of(new NoConsentReason.Retired())));
    }

    /// The same for many cases in one query; cases about pupils who do not exist are absent.
    public Map<UUID, ConsentDecision> decide(PurposeKind kind, Map<UUID, PupilId> cases) {
        Instant now = clock.instant();
        Optional<ConsentPurpose> asked = purposes.findCase(kind);
        Map<PupilId, ConsentFacts> known = reader.read(Set.copyOf(cases.values()));
        Map<UUID, ConsentDecision> decisions = new LinkedHashMap<>();
        cases.forEach((reference, pupil) -> {
            if (asked.isPresent() && known.containsKey(pupil)) {
                decisions.put(
                        reference,
                        new ConsentRules(known.get(pupil), now).decide(question(asked.get(), reference, now)));
            }
        });
        return decisions;
    }

    /// Progress of each of these cases, in one query, for determining whom they await.
    public Map<UUID, ConsentCaseAnswers> listAnswers(PurposeKind kind, Map<UUID, PupilId> cases) {
        Instant now = clock.instant();
        Optional<ConsentPurpose> asked = purposes.findCase(kind);
        Map<PupilId, ConsentFacts> known = reader.read(Set.copyOf(cases.values()));
        Map<UUID, ConsentCaseAnswers> all = new LinkedHashMap<>();
        cases.forEach((reference, pupil) -> all.put(
                reference,
                asked.isPresent() && known.containsKey(pupil)
                        ? answers(known.get(pupil), question(asked.get(), reference, now), now)
                        : ConsentCaseAnswers.NONE));
        Set<PersonId> missing = all.values().stream()
                .flatMap(answers -> answers.missing().stream())
                .collect(Collectors.toSet());
        Set<PersonId> reachable = post.reachable(missing);
        all.replaceAll((_, answers) -> answers.reaching(reachable));
        return all;
    }

    private static ConsentCaseAnswers answers(ConsentFacts facts, ConsentQuestion question, Instant now) {
        ConsentRules rules = new ConsentRules(facts, now);
        List<PersonId> missing = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (PersonId person : ConsentDeciders.of(facts, SchoolDay.of(now))) {
            switch (rules.own(person, question)) {
                case OwnAnswerStatus.Yes yes ->
                    days.add(SchoolDay.of(yes.answer().recordedAt()));
                case OwnAnswerStatus.No no -> days.add(SchoolDay.of(no.answer().recordedAt()));
                case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> missing.add(person);
            }
        }
        return new ConsentCaseAnswers(
                rules.decide(question), missing, days.stream().max(LocalDate::compareTo));
    }

    public ConsentCaseCount count(PurposeKind kind, UUID reference, PupilId pupil) {
        Map<PersonId, OwnAnswerStatus> answers = answers(kind, reference, pupil);
        int yes = 0;
        int no = 0;
        List<PersonId> waiting = new ArrayList<>();
        for (Map.Entry<PersonId, OwnAnswerStatus> entry : answers.entrySet()) {
            switch (entry.getValue()) {
                case OwnAnswerStatus.Yes _ -> yes++;
                case OwnAnswerStatus.No _ -> no++;
                case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> waiting.add(entry.getKey());
            }
        }
        int reachable = post.addresses(waiting).size();
        return new ConsentCaseCount(answers.size(), yes, no, waiting.size() - reachable);
    }

    /// Sends a message to legal representatives who have not answered, once per case. It names no
    /// child and no expert or organisation. Only for the system account.
    ///
    /// @return number of people who were sent a message
    public int ask(PurposeKind kind, UUID reference, PupilId pupil) {
        Map<PersonId, List<PupilId>> about = new LinkedHashMap<>();
        answers(kind, reference, pupil).forEach((person, answer) -> {
            switch (answer) {
                case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> about.put(person, List.of(pupil));
                case OwnAnswerStatus.Yes _, OwnAnswerStatus.No _ -> {}
            }
        });
        return post.send(ConsentRequestMessage.CASE, reference.toString(), about);
    }

    private Map<PersonId, OwnAnswerStatus> answers(PurposeKind kind, UUID reference, PupilId pupil) {
        Instant now = clock.instant();
        Map<PersonId, OwnAnswerStatus> answers = new LinkedHashMap<>();
        Optional<ConsentPurpose> asked = purposes.findCase(kind);
        Optional<ConsentFacts> known = facts(pupil);
        if (asked.isPresent() && known.isPresent()) {
            ConsentRules rules = new ConsentRules(known.get(), now);
            for (PersonId person : ConsentDeciders.of(known.get(), SchoolDay.of(now))) {
                answers.put(person, rules.own(person, question(asked.get(), reference, now)));
            }
        }
        return answers;
    }

    private Optional<ConsentFacts> facts(PupilId pupil) {
        return Optional.ofNullable(reader.read(List.of(pupil)).get(pupil));
    }

    private static ConsentQuestion question(ConsentPurpose asked, UUID reference, Instant now) {
        return asked.question(ConsentSubject.about(asked.key(), reference), now);
    }
}
