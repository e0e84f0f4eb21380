package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Representation;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.jspecify.annotations.Nullable;

/// Who may ask to inspect a dossier. Facts in, decision out. From sixteen a pupil asks alone (UAVG
/// art. 5); before that those with authority do, and a legal parent without authority gets
/// information on important facts (BW 1:377c). Of whom it is not known whether they have authority,
/// the school finds that out first. The database holds a second opinion (`inspection.standing`),
/// which does not know of ages.
///
/// @param born empty when it is not known; then the pupil does not ask
/// @param guardians what each is to the pupil, with or without authority
record AskingRules(
        PupilId pupil,
        Optional<LocalDate> born,
        Map<PersonId, GuardianRelation> guardians,
        List<AuthorityFact> authority,
        LocalDate today) {
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Asking asking(PersonId who) {
        Optional<LocalDate> alone = born.map(Representation::ownChoice);
        Optional<LocalDate> since = alone.filter(day -> !day.isAfter(today));
        if (who.value().equals(pupil.value())) {
            return since.isPresent()
                    ? new Asking.May(Standing.PUPIL)
                    : new Asking.MayNot(alone.map(day -> Sentence.of("inspection.no.young", day))
                            .orElseGet(() -> Sentence.of("inspection.no.age")));
        }
        @Nullable GuardianRelation relation = guardians.get(who);
        if (relation == null) {
            return new Asking.MayNot(Sentence.of("inspection.no.child"));
        }
        if (since.isPresent()) {
            return new Asking.MayNot(Sentence.of("inspection.no.sixteen", since.get()));
        }
        return switch (Guardians.authorityOn(authority, pupil, who, today)) {
            case JOINT, SOLE -> new Asking.May(Standing.AUTHORITY);
            case NONE -> withoutAuthority(relation);
            case UNKNOWN -> new Asking.MayNot(Sentence.of("inspection.no.authority_unknown"));
        };
    }

    /// The article speaks of the *parent* without authority, and of nobody else.
    private static Asking withoutAuthority(GuardianRelation relation) {
        return switch (relation) {
            case MOTHER, FATHER, PARENT -> new Asking.May(Standing.INFORMATION);
            case GUARDIAN, INSTITUTION, CAREGIVER -> new Asking.MayNot(Sentence.of("inspection.no.no_parent"));
        };
    }
}
