package nl.zorgvuldig.care.experts.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Consultations as rules see them, without a database.
final class MadeCases {
    static final PersonId COORDINATOR = new PersonId(new UUID(1, 2));

    private MadeCases() {}

    /// Asked on a day, at noon, as is all that was done with it.
    static ExpertConsultationFile file(
            LocalDate asked, Period agreed, ConsentCaseAnswers answers, List<ExpertConsultationEvent> events) {
        ExpertConsultationOutline outline = new ExpertConsultationOutline(
                new ExpertConsultationId(new UUID(2, 1)),
                new PupilId(new UUID(2, 2)),
                new PersonId(new UUID(2, 3)),
                COORDINATOR,
                noon(asked),
                agreed);
        List<RecordedEvent<ExpertConsultationEvent>> history = new ArrayList<>();
        for (ExpertConsultationEvent event : events) {
            history.add(new RecordedEvent<>(history.size() + 1, COORDINATOR, noon(asked), event));
        }
        return new ExpertConsultationFile(outline, history).with(answers);
    }

    static ConsentCaseAnswers yes(Period agreed) {
        return answered(new ConsentDecision.Effective(agreed.until(), List.of()));
    }

    static ConsentCaseAnswers no(NoConsentReason why) {
        return answered(new ConsentDecision.NotEffective(List.of(why)));
    }

    private static ConsentCaseAnswers answered(ConsentDecision decision) {
        return new ConsentCaseAnswers(decision, List.of(), Optional.empty());
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
    }
}
