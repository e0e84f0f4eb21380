package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Who decides for a pupil on a day: those with authority, or from sixteen the pupil alone (UAVG
/// art. 5). Unknown authority is no authority.
final class Deciders {
    /// Years.
    static final int OWN_CHOICE = 16;

    private Deciders() {}

    static List<PersonId> of(ConsentFacts facts, LocalDate day) {
        if (sixteen(facts, day)) {
            return List.of(self(facts.pupil()));
        }
        List<PersonId> holders = new ArrayList<>(2);
        for (AuthorityFact fact : facts.authority()) {
            if (!holders.contains(fact.person()) && holds(facts, fact.person(), day)) {
                holders.add(fact.person());
            }
        }
        return holders;
    }

    static boolean sixteen(ConsentFacts facts, LocalDate day) {
        return facts.born().isPresent() && !day.isBefore(facts.born().get().plusYears(OWN_CHOICE));
    }

    /// A pupil who answers does so under the pupil's own id.
    static PersonId self(PupilId pupil) {
        return new PersonId(pupil.value());
    }

    static Standing standing(ConsentFacts facts, PersonId person, LocalDate day) {
        if (person.equals(self(facts.pupil()))) {
            return sixteen(facts, day)
                    ? new Standing.Decides()
                    : facts.born()
                            .map(born -> Standing.DoesNot.tooYoung(born.plusYears(OWN_CHOICE)))
                            .orElseGet(Standing.DoesNot::unknown);
        }
        if (sixteen(facts, day)) {
            return Standing.DoesNot.pupilDecides(facts.born().get().plusYears(OWN_CHOICE));
        }
        return switch (Guardians.authorityOn(facts.authority(), person, day)) {
            case JOINT, SOLE -> new Standing.Decides();
            case NONE -> Standing.DoesNot.without();
            case UNKNOWN -> Standing.DoesNot.unknown();
        };
    }

    private static boolean holds(ConsentFacts facts, PersonId person, LocalDate day) {
        Authority authority = Authority.UNKNOWN;
        for (AuthorityFact fact : facts.authority()) {
            if (fact.person().equals(person) && fact.period().contains(day)) {
                authority = fact.authority();
            }
        }
        return authority == Authority.JOINT || authority == Authority.SOLE;
    }
}
