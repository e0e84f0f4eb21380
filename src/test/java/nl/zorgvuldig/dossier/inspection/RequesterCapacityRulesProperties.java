package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

/// What was asked holds as long as who asked is what they were then.
class RequesterCapacityRulesProperties {
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 24);
    private static final PupilId PUPIL = new PupilId(UUID.randomUUID());
    private static final PersonId PARENT = new PersonId(UUID.randomUUID());

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void who_is_something_else_to_the_pupil_than_when_they_asked_sees_nothing_and_gets_no_copy(
            @ForAll RequestKind kind, @ForAll RequesterCapacity then, @ForAll RequesterCapacity now) {
        AccessRequest request = request(kind, then);
        Sentence why = Sentence.of("inspection.objection.standing." + kind.code());

        assertThat(RequesterCapacityRules.changed(request, new RequestEntitlement.May(now)))
                .isEqualTo(then == now ? Optional.empty() : Optional.of(why));
        assertThat(RequesterCapacityRules.changed(
                        request, new RequestEntitlement.MayNot(Sentence.of("inspection.no.child"))))
                .contains(why);
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void a_parent_who_asked_can_look_until_authority_ends_or_the_pupil_is_sixteen(
            @ForAll @IntRange(min = 1, max = 400) int untilSixteen,
            @ForAll @IntRange(min = 1, max = 400) int untilCourt,
            @ForAll @IntRange(max = 500) int days) {
        RequestEntitlementRules then = rules(untilSixteen, untilCourt, ASKED);
        assertThat(then.asking(PARENT)).isEqualTo(new RequestEntitlement.May(RequesterCapacity.AUTHORITY));

        RequestEntitlementRules now = rules(untilSixteen, untilCourt, ASKED.plusDays(days));
        assertThat(RequesterCapacityRules.changed(
                                request(RequestKind.INSPECTION, RequesterCapacity.AUTHORITY), now.asking(PARENT))
                        .isEmpty())
                .isEqualTo(days < untilSixteen && days < untilCourt);
    }

    private static RequestEntitlementRules rules(int untilSixteen, int untilCourt, LocalDate day) {
        return new RequestEntitlementRules(
                PUPIL,
                Optional.of(ASKED.plusDays(untilSixteen).minusYears(16)),
                Map.of(PARENT, GuardianRelation.MOTHER),
                List.of(
                        fact(ParentalAuthority.JOINT, AuthorityEvidence.EXTRACT, ASKED.minusYears(9)),
                        fact(ParentalAuthority.NONE, AuthorityEvidence.COURT_ORDER, ASKED.plusDays(untilCourt))),
                day);
    }

    private static AuthorityFact fact(ParentalAuthority authority, AuthorityEvidence evidence, LocalDate from) {
        return new AuthorityFact(
                UUID.randomUUID(), PUPIL, PARENT, authority, evidence, Period.since(from), Instant.EPOCH, PARENT);
    }

    private static AccessRequest request(RequestKind kind, RequesterCapacity standing) {
        return new AccessRequest(
                new RequestId(UUID.randomUUID()), PUPIL, kind, PARENT, standing, Instant.EPOCH, Optional.empty());
    }
}
