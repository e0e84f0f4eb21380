package nl.zorgvuldig.privacy.breaches.notifications;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupil;
import nl.zorgvuldig.school.enrolment.guardians.Representatives;
import org.springframework.stereotype.Component;

/// Finds the people to inform about what happened to a pupil's data: those with authority today,
/// or the pupil from the age of sixteen.
@Component
final class BreachRecipients {
    private final Representatives representatives;

    BreachRecipients(Representatives representatives) {
        this.representatives = representatives;
    }

    @Upholds(CONFIDENTIALITY)
    List<PersonId> of(AffectedPupil pupil, LocalDate today) {
        return representatives.of(pupil.pupil(), pupil.school(), today).people();
    }
}
