package nl.zorgvuldig.consent.decisions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.authority.ConsentDispute;
import nl.zorgvuldig.consent.renewals.RenewalCalendar;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;

/// Facts about one pupil on which consent decisions are based.
///
/// @param born empty when the school does not know; then the pupil counts as under sixteen
/// @param authority in the order in which it was recorded
/// @param answers by subject, in any order
/// @param renewals of the pupil's school
public record ConsentFacts(
        PupilId pupil,
        Optional<LocalDate> born,
        List<AuthorityFact> authority,
        Map<ConsentSubject, List<ConsentAnswer>> answers,
        List<ConsentDispute> disputes,
        RenewalCalendar renewals) {

    public static ConsentFacts of(
            PupilId pupil,
            Optional<LocalDate> born,
            List<AuthorityFact> authority,
            Collection<ConsentAnswer> answers,
            List<ConsentDispute> disputes,
            RenewalCalendar renewals) {
        return new ConsentFacts(
                pupil,
                born,
                authority,
                answers.stream().collect(Collectors.groupingBy(ConsentAnswer::subject)),
                disputes,
                renewals);
    }

    List<ConsentAnswer> about(ConsentSubject subject) {
        return answers.getOrDefault(subject, List.of());
    }

    @Override
    public String toString() {
        return "ConsentFacts[" + pupil + ", [sealed]]";
    }
}
