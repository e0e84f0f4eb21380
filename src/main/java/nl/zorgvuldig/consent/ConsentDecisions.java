package nl.zorgvuldig.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Consent decisions for modules that ask consent on a page of their own and act on it there:
/// outside the yearly round and the camera card, by the same rule. Writes no audit event: callers
/// hold a key from `access`, whose event is logged, or are the system account.
@Component
public final class ConsentDecisions {
    private final ConsentFactsReader reader;
    private final ConsentPurposes purposes;
    private final Clock clock;

    ConsentDecisions(ConsentFactsReader reader, ConsentPurposes purposes, Clock clock) {
        this.reader = reader;
        this.purposes = purposes;
        this.clock = clock;
    }

    /// What a legal representative sees: the question, their own answer, and the decision.
    ///
    /// @param asked whether it is asked now
    public record Own(ConsentPurpose purpose, boolean asked, OwnAnswerStatus answer, ConsentView seen) {
        /// Whether they have no answer that counts.
        public boolean open() {
            return switch (answer) {
                case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> true;
                case OwnAnswerStatus.Yes _, OwnAnswerStatus.No _ -> false;
            };
        }

        /// The part of these uses that they may see ([ConsentView#uses]).
        public <T> List<T> seen(List<T> uses) {
            return ConsentView.uses(purpose.kind(), answer, uses);
        }
    }

    /// Whether there is consent, per pupil, for the one purpose of this kind that is asked now.
    /// Pupils who do not exist are absent.
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    public Map<PupilId, ConsentDecision> decide(PurposeKind kind, Collection<PupilId> pupils) {
        return decide(kind, pupils, clock.instant());
    }

    /// The same at a future moment, if nobody answers anything more until then.
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    public Map<PupilId, ConsentDecision> decide(PurposeKind kind, Collection<PupilId> pupils, Instant at) {
        Optional<ConsentPurpose> asked = purposes.findAsked(kind);
        Map<PupilId, ConsentDecision> decisions = new LinkedHashMap<>();
        reader.read(pupils)
                .forEach((pupil, facts) -> decisions.put(
                        pupil, asked.map(purpose -> decide(facts, purpose, at)).orElseGet(ConsentDecisions::retired)));
        return decisions;
    }

    /// The same for purposes of the catalogue, such as channels, for many pupils in one query. For
    /// a purpose that is not in the catalogue there is no consent.
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public Map<PurposeKey, Map<PupilId, ConsentDecision>> decide(
            Collection<PurposeKey> keys, Collection<PupilId> pupils) {
        Instant now = clock.instant();
        Map<PupilId, ConsentFacts> facts = reader.read(pupils);
        List<ConsentPurpose> catalogue = purposes.list();
        Map<PurposeKey, Map<PupilId, ConsentDecision>> all = new LinkedHashMap<>();
        for (PurposeKey key : keys) {
            Optional<ConsentPurpose> asked = catalogue.stream()
                    .filter(consentPurpose -> consentPurpose.key().equals(key))
                    .findFirst();
            Map<PupilId, ConsentDecision> decisions = new LinkedHashMap<>();
            facts.forEach((pupil, fact) -> decisions.put(
                    pupil, asked.map(purpose -> decide(fact, purpose, now)).orElseGet(ConsentDecisions::retired)));
            all.put(key, decisions);
        }
        return all;
    }

    public Map<PupilId, ConsentDecision> decide(PurposeKey key, Collection<PupilId> pupils) {
        return decide(List.of(key), pupils).getOrDefault(key, Map.of());
    }

    public ConsentDecision decide(PurposeKind kind, PupilId pupil) {
        return decide(kind, List.of(pupil)).getOrDefault(pupil, retired());
    }

    /// Empty when it is not asked now.
    public Optional<Own> find(PurposeKind kind, PupilId pupil, PersonId person) {
        return purposes.findAsked(kind).flatMap(asked -> facts(pupil).map(facts -> own(facts, asked, person)));
    }

    /// The same for purposes of the catalogue, retired ones included. Purposes that never existed
    /// are absent.
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public List<Own> list(Collection<PurposeKey> keys, PupilId pupil, PersonId person) {
        List<ConsentPurpose> known = purposes.list().stream()
                .filter(purpose -> keys.contains(purpose.key()))
                .toList();
        return facts(pupil).stream()
                .flatMap(facts -> known.stream().map(purpose -> own(facts, purpose, person)))
                .toList();
    }

    private Own own(ConsentFacts facts, ConsentPurpose purpose, PersonId person) {
        Instant now = clock.instant();
        OwnAnswerStatus own = new ConsentRules(facts, now).own(person, purpose.question(now));
        return new Own(purpose, purpose.asked(now), own, ConsentView.by(own, decide(facts, purpose, now)));
    }

    /// The current legal representatives of the pupil; from sixteen the pupil alone.
    public List<PersonId> listDeciders(PupilId pupil) {
        return facts(pupil)
                .map(facts -> ConsentDeciders.of(facts, SchoolDay.today(clock)))
                .orElseGet(List::of);
    }

    /// Those of them who have not answered, or must answer again.
    public List<PersonId> listOpen(PurposeKind kind, PupilId pupil) {
        return listDeciders(pupil).stream()
                .filter(person -> find(kind, pupil, person).filter(Own::open).isPresent())
                .toList();
    }

    private Optional<ConsentFacts> facts(PupilId pupil) {
        return Optional.ofNullable(reader.read(List.of(pupil)).get(pupil));
    }

    private static ConsentDecision decide(ConsentFacts facts, ConsentPurpose asked, Instant at) {
        return new ConsentRules(facts, at).decide(asked.question(at));
    }

    private static ConsentDecision retired() {
        return new ConsentDecision.NotEffective(List.of(new NoConsentReason.Retired()));
    }
}
