package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Who may ask to inspect a dossier. Facts in, decision out. From sixteen a pupil asks alone (UAVG
/// art. 5); before that those with authority do, and a parent without authority gets information on
/// important facts (BW 1:377c). The database holds a second opinion (`inspection.standing`), which
/// does not know of ages.
///
/// @param born empty when it is not known; then the pupil does not ask
/// @param guardians with or without authority
record AskingRules(
        PupilId pupil,
        Optional<LocalDate> born,
        Set<PersonId> guardians,
        List<AuthorityFact> authority,
        LocalDate today) {
    /// Years.
    static final int ASKS_ALONE = 16;

    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Asking asking(PersonId who) {
        Optional<LocalDate> alone = born.map(day -> day.plusYears(ASKS_ALONE));
        Optional<LocalDate> since = alone.filter(day -> !day.isAfter(today));
        if (who.value().equals(pupil.value())) {
            return since.isPresent()
                    ? new Asking.May(Standing.PUPIL)
                    : new Asking.MayNot(
                            alone.map(day -> Sentence.of("inspection.no.young", day))
                                    .orElseGet(() -> Sentence.of("inspection.no.age")));
        }
        if (!guardians.contains(who)) {
            return new Asking.MayNot(Sentence.of("inspection.no.child"));
        }
        if (since.isPresent()) {
            return new Asking.MayNot(Sentence.of("inspection.no.sixteen", since.get()));
        }
        return new Asking.May(standing(authority, who, today));
    }

    private static Standing standing(
            List<AuthorityFact> authority, PersonId guardian, LocalDate today) {
        return switch (Guardians.authorityOn(authority, guardian, today)) {
            case JOINT, SOLE -> Standing.AUTHORITY;
            case NONE, UNKNOWN -> Standing.INFORMATION;
        };
    }
}
