package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
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
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What was asked holds as long as who asked is what they were then.
class StandingRulesProperties {
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 24);
    private static final PupilId PUPIL = new PupilId(UUID.randomUUID());
    private static final PersonId PARENT = new PersonId(UUID.randomUUID());

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void who_is_something_else_to_the_pupil_than_when_they_asked_sees_nothing_and_gets_no_copy(
            @ForAll RequestKind kind, @ForAll Standing then, @ForAll Standing now) {
        AccessRequest request = request(kind, then);
        Sentence why = Sentence.of("inspection.objection.standing." + kind.code());

        assertThat(StandingRules.changed(request, new Asking.May(now)))
                .isEqualTo(then == now ? Optional.empty() : Optional.of(why));
        assertThat(StandingRules.changed(request, new Asking.MayNot(Sentence.of("inspection.no.child"))))
                .contains(why);
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void a_parent_who_asked_can_look_until_authority_ends_or_the_pupil_is_sixteen(
            @ForAll @IntRange(min = 1, max = 400) int untilSixteen,
            @ForAll @IntRange(min = 1, max = 400) int untilCourt,
            @ForAll @IntRange(max = 500) int days) {
        AskingRules then = rules(untilSixteen, untilCourt, ASKED);
        assertThat(then.asking(PARENT)).isEqualTo(new Asking.May(Standing.AUTHORITY));

        AskingRules now = rules(untilSixteen, untilCourt, ASKED.plusDays(days));
        assertThat(StandingRules.changed(request(RequestKind.INSPECTION, Standing.AUTHORITY), now.asking(PARENT))
                        .isEmpty())
                .isEqualTo(days < untilSixteen && days < untilCourt);
    }

    private static AskingRules rules(int untilSixteen, int untilCourt, LocalDate day) {
        return new AskingRules(
                PUPIL,
                Optional.of(ASKED.plusDays(untilSixteen).minusYears(16)),
                Map.of(PARENT, GuardianRelation.MOTHER),
                List.of(
                        fact(Authority.JOINT, Evidence.EXTRACT, ASKED.minusYears(9)),
                        fact(Authority.NONE, Evidence.COURT_ORDER, ASKED.plusDays(untilCourt))),
                day);
    }

    private static AuthorityFact fact(Authority authority, Evidence evidence, LocalDate from) {
        return new AuthorityFact(
                UUID.randomUUID(), PUPIL, PARENT, authority, evidence, Period.since(from), Instant.EPOCH, PARENT);
    }

    private static AccessRequest request(RequestKind kind, Standing standing) {
        return new AccessRequest(
                new RequestId(UUID.randomUUID()), PUPIL, kind, PARENT, standing, Instant.EPOCH, Optional.empty());
    }
}
