package nl.zorgvuldig.consent.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Reads the facts that [ConsentLetterRules] judge, as the system account.
@Component
public final class LetterFactsReader {
    private final ConsentFactsReader reader;
    private final ConsentPurposes purposes;
    private final Pupils pupils;
    private final Clock clock;

    LetterFactsReader(ConsentFactsReader reader, ConsentPurposes purposes, Pupils pupils, Clock clock) {
        this.reader = reader;
        this.purposes = purposes;
        this.pupils = pupils;
        this.clock = clock;
    }

    /// @param attending the pupils among these who attend the school of the round today
    /// @param asked the current questions
    public record Known(
            ConsentRound round,
            Map<PupilId, ConsentFacts> facts,
            Set<PupilId> attending,
            List<ConsentPurpose> asked,
            Instant now) {

        List<ConsentQuestion> questions() {
            return asked.stream().map(purpose -> purpose.question(now)).toList();
        }

        /// Whether they decide for the pupil today, and if not why.
        ConsentEntitlement standing(PupilId pupil, PersonId person) {
            ConsentFacts consentFacts = facts.get(pupil);
            return consentFacts == null || !attending.contains(pupil)
                    ? ConsentEntitlement.DoesNot.left()
                    : new ConsentRules(consentFacts, now).standing(person);
        }

        /// Empty for a person who is not asked.
        Optional<ConsentLetterRules> rules(PupilId pupil, PersonId person) {
            return switch (standing(pupil, person)) {
                case ConsentEntitlement.Decides _ ->
                    Optional.ofNullable(facts.get(pupil))
                            .map(consentFacts -> new ConsentRules(consentFacts, round.judgedAt(now)))
                            .map(judged -> new ConsentLetterRules(judged, person, since()));
                case ConsentEntitlement.DoesNot _ -> Optional.empty();
            };
        }

        private Instant since() {
            return round.plan().start().atStartOfDay(SchoolDay.ZONE).toInstant();
        }
    }

    public Known read(ConsentRound round, Collection<PupilId> wanted) {
        Instant now = clock.instant();
        LocalDate today = SchoolDay.of(now);
        Set<PupilId> attending = pupils.list(wanted).stream()
                .filter(career -> career.attends(round.plan().school(), today))
                .map(SchoolCareer::pupil)
                .collect(Collectors.toSet());
        return new Known(round, reader.read(wanted), attending, purposes.listAsked(), now);
    }
}
