package nl.zorgvuldig.consent.rounds.tallies;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundAnswerStatus;
import nl.zorgvuldig.consent.rounds.RoundParticipants;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Counts a round as the system account, pupil by pupil; [RoundTallyRules] determine what is shown
/// to whom.
@Component
public final class RoundCounter {
    private final RoundParticipants circle;
    private final ConsentFactsReader reader;
    private final ConsentPurposes purposes;
    private final Clock clock;

    public RoundCounter(RoundParticipants circle, ConsentFactsReader reader, ConsentPurposes purposes, Clock clock) {
        this.circle = circle;
        this.reader = reader;
        this.purposes = purposes;
        this.clock = clock;
    }

    /// @param pupils tally of each, by question
    /// @param waiting people who have not answered everything, with the children concerned
    public record Counted(
            List<SchoolCareer> attending,
            Map<PupilId, Map<PurposeKey, ConsentTally>> pupils,
            Map<PersonId, List<PupilId>> waiting) {
        public ConsentTally all() {
            return pupils.values().stream()
                    .flatMap(row -> row.values().stream())
                    .reduce(ConsentTally.NOTHING, ConsentTally::plus);
        }
    }

    public Counted count(ConsentRound round) {
        Instant now = clock.instant();
        LocalDate today = SchoolDay.of(now);
        List<ConsentPurpose> asked = purposes.listAsked();
        List<ConsentQuestion> questions =
                asked.stream().map(purpose -> purpose.question(now)).toList();
        List<SchoolCareer> attending = circle.attending(round.plan().school(), today);
        Map<PupilId, Map<PurposeKey, ConsentTally>> pupils = new LinkedHashMap<>();
        Map<PersonId, List<PupilId>> waiting = new LinkedHashMap<>();
        List<PupilId> ids = attending.stream().map(SchoolCareer::pupil).toList();
        for (List<PupilId> part : RoundParticipants.parts(ids)) {
            for (ConsentFacts facts : reader.read(part).values()) {
                ConsentRules rules = new ConsentRules(facts, round.judgedAt(now));
                Map<PurposeKey, ConsentTally> row = new LinkedHashMap<>();
                for (ConsentQuestion question : questions) {
                    row.put(question.subject().purpose(), RoundTallyRules.count(rules.decide(question)));
                }
                pupils.put(facts.pupil(), row);
                for (PersonId person : ConsentDeciders.of(facts, today)) {
                    if (RoundParticipants.answers(rules, person, questions) == RoundAnswerStatus.OPEN) {
                        waiting.computeIfAbsent(person, _ -> new ArrayList<>()).add(facts.pupil());
                    }
                }
            }
        }
        return new Counted(attending, pupils, waiting);
    }
}
