package nl.zorgvuldig.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Gathers what [LetterRules] judge, as the program sees it.
@Component
final class LetterFacts {
    private final FactsReader reader;
    private final Purposes purposes;
    private final Pupils pupils;
    private final Clock clock;

    LetterFacts(FactsReader reader, Purposes purposes, Pupils pupils, Clock clock) {
        this.reader = reader;
        this.purposes = purposes;
        this.pupils = pupils;
        this.clock = clock;
    }

    /// @param attending those of the pupils who are at the school of the round today
    /// @param asked what is asked now
    record Known(
            Round round, Map<PupilId, ConsentFacts> facts, Set<PupilId> attending, List<Purpose> asked, Instant now) {

        List<Question> questions() {
            return asked.stream().map(one -> one.question(now)).toList();
        }

        /// Whether they decide for the pupil today, and if not why.
        Standing standing(PupilId pupil, PersonId person) {
            ConsentFacts one = facts.get(pupil);
            return one == null || !attending.contains(pupil)
                    ? Standing.DoesNot.left()
                    : new ConsentRules(one, now).standing(person);
        }

        /// Empty for who is not asked.
        Optional<LetterRules> rules(PupilId pupil, PersonId person) {
            return switch (standing(pupil, person)) {
                case Standing.Decides _ ->
                    Optional.ofNullable(facts.get(pupil))
                            .map(one -> new ConsentRules(one, round.judgedAt(now)))
                            .map(judged -> new LetterRules(judged, person, since()));
                case Standing.DoesNot _ -> Optional.empty();
            };
        }

        private Instant since() {
            return round.plan().start().atStartOfDay(SchoolDay.ZONE).toInstant();
        }
    }

    Known read(Round round, Collection<PupilId> wanted) {
        Instant now = clock.instant();
        LocalDate today = SchoolDay.of(now);
        Set<PupilId> attending = pupils.list(wanted).stream()
                .filter(one -> one.attends(round.plan().school(), today))
                .map(Whereabouts::pupil)
                .collect(Collectors.toSet());
        return new Known(round, reader.read(wanted), attending, purposes.listAsked(), now);
    }
}
