package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Representation;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Who decides for a pupil on a day: those with authority, or from sixteen the pupil alone (UAVG
/// art. 5). Unknown authority is no authority.
final class Deciders {
    private Deciders() {}

    static List<PersonId> of(ConsentFacts facts, LocalDate day) {
        return new Representation(facts.pupil(), facts.born(), facts.authority(), day).people();
    }

    static boolean sixteen(ConsentFacts facts, LocalDate day) {
        return Representation.alone(facts.born(), day);
    }

    /// A pupil who answers does so under the pupil's own id.
    static PersonId self(PupilId pupil) {
        return Representation.self(pupil);
    }

    static Standing standing(ConsentFacts facts, PersonId person, LocalDate day) {
        if (person.equals(self(facts.pupil()))) {
            return sixteen(facts, day)
                    ? new Standing.Decides()
                    : facts.born()
                            .map(born -> Standing.DoesNot.tooYoung(Representation.ownChoice(born)))
                            .orElseGet(Standing.DoesNot::unknown);
        }
        if (sixteen(facts, day)) {
            return Standing.DoesNot.pupilDecides(
                    Representation.ownChoice(facts.born().get()));
        }
        return switch (Guardians.authorityOn(facts.authority(), facts.pupil(), person, day)) {
            case JOINT, SOLE -> new Standing.Decides();
            case NONE -> Standing.DoesNot.without();
            case UNKNOWN -> Standing.DoesNot.unknown();
        };
    }
}
