package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.enrolment.Representatives;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Who is told of what happened to the data of a pupil: who has authority today, or from sixteen
/// the pupil.
@Component
final class Concerned {
    private final Representatives representatives;

    Concerned(Representatives representatives) {
        this.representatives = representatives;
    }

    @Upholds(CONFIDENTIALITY)
    List<PersonId> of(Affected one, LocalDate today) {
        return representatives.of(one.pupil(), one.school(), today).people();
    }
}
