package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Who is told of what happened to the data of a pupil: who has authority today, or from sixteen
/// the pupil.
@Component
final class Concerned {
    private static final int SIXTEEN = 16;

    private final Guardians guardians;
    private final BirthDates births;

    Concerned(Guardians guardians, BirthDates births) {
        this.guardians = guardians;
        this.births = births;
    }

    @Upholds(CONFIDENTIALITY)
    List<PersonId> of(Affected one, LocalDate today) {
        boolean alone = Optional.ofNullable(births.of(one.school()).get(one.pupil()))
                .filter(born -> !today.isBefore(born.plusYears(SIXTEEN)))
                .isPresent();
        if (alone) {
            return List.of(new PersonId(one.pupil().value()));
        }
        List<AuthorityFact> facts = guardians.listAuthority(one.pupil());
        return facts.stream()
                .map(AuthorityFact::person)
                .distinct()
                .filter(person -> switch (Guardians.authorityOn(facts, person, today)) {
                    case JOINT, SOLE -> true;
                    case NONE, UNKNOWN -> false;
                })
                .toList();
    }
}
