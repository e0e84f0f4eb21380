package nl.zorgvuldig.expertise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;

/// Consultations as rules see them, without a database.
final class MadeCases {
    static final PersonId COORDINATOR = new PersonId(new UUID(1, 2));

    private MadeCases() {}

    /// Asked on a day, at noon, as is all that was done with it.
    static ExpertCaseFile file(LocalDate asked, Period agreed, CaseAnswers answers, List<ExpertEvent> events) {
        CaseOutline outline = new CaseOutline(
                new CaseId(new UUID(2, 1)),
                new PupilId(new UUID(2, 2)),
                new PersonId(new UUID(2, 3)),
                COORDINATOR,
                noon(asked),
                agreed);
        List<Recorded<ExpertEvent>> history = new ArrayList<>();
        for (ExpertEvent event : events) {
            history.add(new Recorded<>(history.size() + 1, COORDINATOR, noon(asked), event));
        }
        return new ExpertCaseFile(outline, history).with(answers);
    }

    static CaseAnswers yes(Period agreed) {
        return answered(new ConsentDecision.Effective(agreed.until(), List.of()));
    }

    static CaseAnswers no(WhyNot why) {
        return answered(new ConsentDecision.NotEffective(List.of(why)));
    }

    private static CaseAnswers answered(ConsentDecision decision) {
        return new CaseAnswers(decision, List.of(), Optional.empty());
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
    }
}
