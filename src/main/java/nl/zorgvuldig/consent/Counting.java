package nl.zorgvuldig.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Counts a round as the program sees it, pupil by pupil; what of it is shown to whom is for
/// [TallyRules].
@Component
final class Counting {
    private final RoundCircle circle;
    private final FactsReader reader;
    private final Purposes purposes;
    private final Clock clock;

    Counting(RoundCircle circle, FactsReader reader, Purposes purposes, Clock clock) {
        this.circle = circle;
        this.reader = reader;
        this.purposes = purposes;
        this.clock = clock;
    }

    /// @param pupils how each stands, by question
    /// @param waiting who has not answered everything, with the children it is about
    record Counted(
            List<Whereabouts> attending,
            Map<PupilId, Map<PurposeKey, Tally>> pupils,
            Map<PersonId, List<PupilId>> waiting) {
        Tally all() {
            return pupils.values().stream()
                    .flatMap(row -> row.values().stream())
                    .reduce(Tally.NOTHING, Tally::plus);
        }
    }

    Counted count(Round round) {
        Instant now = clock.instant();
        LocalDate today = SchoolDay.of(now);
        List<Purpose> asked = purposes.listAsked();
        List<Question> questions = asked.stream().map(one -> one.question(now)).toList();
        List<Whereabouts> attending = circle.attending(round.plan().school(), today);
        Map<PupilId, Map<PurposeKey, Tally>> pupils = new LinkedHashMap<>();
        Map<PersonId, List<PupilId>> waiting = new LinkedHashMap<>();
        List<PupilId> ids = attending.stream().map(Whereabouts::pupil).toList();
        for (List<PupilId> part : RoundCircle.parts(ids)) {
            for (ConsentFacts facts : reader.read(part).values()) {
                ConsentRules rules = new ConsentRules(facts, round.judgedAt(now));
                Map<PurposeKey, Tally> row = new LinkedHashMap<>();
                for (Question question : questions) {
                    row.put(question.subject().purpose(), TallyRules.count(rules.decide(question)));
                }
                pupils.put(facts.pupil(), row);
                for (PersonId person : Deciders.of(facts, today)) {
                    if (RoundCircle.answers(rules, person, questions) == RoundAnswers.OPEN) {
                        waiting.computeIfAbsent(person, _ -> new ArrayList<>()).add(facts.pupil());
                    }
                }
            }
        }
        return new Counted(attending, pupils, waiting);
    }
}
