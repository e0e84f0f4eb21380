package nl.zorgvuldig.consent.decisions;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Representation;

/// The people who decide for a pupil on a day: those with authority, or from sixteen the pupil
/// alone (UAVG art. 5). Unknown authority is no authority.
public final class ConsentDeciders {
    private ConsentDeciders() {}

    public static List<PersonId> of(ConsentFacts facts, LocalDate day) {
        return new Representation(facts.pupil(), facts.born(), facts.authority(), day).people();
    }

    static boolean sixteen(ConsentFacts facts, LocalDate day) {
        return Representation.alone(facts.born(), day);
    }

    /// The id under which a pupil answers: the pupil's own.
    public static PersonId self(PupilId pupil) {
        return Representation.self(pupil);
    }

    static ConsentEntitlement standing(ConsentFacts facts, PersonId person, LocalDate day) {
        if (person.equals(self(facts.pupil()))) {
            return sixteen(facts, day)
                    ? new ConsentEntitlement.Decides()
                    : facts.born()
                            .map(born -> ConsentEntitlement.DoesNot.tooYoung(Representation.ownChoice(born)))
                            .orElseGet(ConsentEntitlement.DoesNot::unknown);
        }
        if (sixteen(facts, day)) {
            return ConsentEntitlement.DoesNot.pupilDecides(
                    Representation.ownChoice(facts.born().get()));
        }
        return switch (Guardians.authorityOn(facts.authority(), facts.pupil(), person, day)) {
            case JOINT, SOLE -> new ConsentEntitlement.Decides();
            case NONE -> ConsentEntitlement.DoesNot.without();
            case UNKNOWN -> ConsentEntitlement.DoesNot.unknown();
        };
    }
}
