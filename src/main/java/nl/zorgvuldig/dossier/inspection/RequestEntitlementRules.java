package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Representation;
import org.jspecify.annotations.Nullable;

/// Rules on who may ask to inspect a dossier. Facts in, decision out. From sixteen a pupil asks
/// alone (UAVG art. 5); before that those with authority do, and a legal parent without authority
/// gets information on important facts (BW 1:377c). When it is not known whether somebody has
/// authority, the school finds that out first. The database holds a second opinion
/// (`inspection.standing`), which does not know ages.
///
/// @param born empty when it is not known; then the pupil does not ask
/// @param guardians the relation of each to the pupil, with or without authority
public record RequestEntitlementRules(
        PupilId pupil,
        Optional<LocalDate> born,
        Map<PersonId, GuardianRelation> guardians,
        List<AuthorityFact> authority,
        LocalDate today) {
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public RequestEntitlement asking(PersonId who) {
        Optional<LocalDate> alone = born.map(Representation::ownChoice);
        Optional<LocalDate> since = alone.filter(day -> !day.isAfter(today));
        if (who.value().equals(pupil.value())) {
            return since.isPresent()
                    ? new RequestEntitlement.May(RequesterCapacity.PUPIL)
                    : new RequestEntitlement.MayNot(alone.map(day -> Sentence.of("inspection.no.young", day))
                            .orElseGet(() -> Sentence.of("inspection.no.age")));
        }
        @Nullable GuardianRelation relation = guardians.get(who);
        if (relation == null) {
            return new RequestEntitlement.MayNot(Sentence.of("inspection.no.child"));
        }
        if (since.isPresent()) {
            return new RequestEntitlement.MayNot(Sentence.of("inspection.no.sixteen", since.get()));
        }
        return switch (Guardians.authorityOn(authority, pupil, who, today)) {
            case JOINT, SOLE -> new RequestEntitlement.May(RequesterCapacity.AUTHORITY);
            case NONE -> withoutAuthority(relation);
            case UNKNOWN -> new RequestEntitlement.MayNot(Sentence.of("inspection.no.authority_unknown"));
        };
    }

    /// The article covers only the *parent* without authority, nobody else.
    private static RequestEntitlement withoutAuthority(GuardianRelation relation) {
        return switch (relation) {
            case MOTHER, FATHER, PARENT -> new RequestEntitlement.May(RequesterCapacity.INFORMATION);
            case GUARDIAN, INSTITUTION, CAREGIVER ->
                new RequestEntitlement.MayNot(Sentence.of("inspection.no.no_parent"));
        };
    }
}
