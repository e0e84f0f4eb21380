package nl.zorgvuldig.dossier.record.viewpoints;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

/// What a view must keep to, whose it can be, and who sees it.
class ViewpointRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PupilId PUPIL = new PupilId(UUID.randomUUID());
    private static final PersonId FIRST = new PersonId(UUID.randomUUID());
    private static final PersonId SECOND = new PersonId(UUID.randomUUID());

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void whatever_it_says_it_is_taken(@ForAll @StringLength(min = 1, max = 300) String text) {
        List<Objection> objections = ViewpointRules.objections("Nee: " + text, TODAY, TODAY);

        assertThat(objections.isEmpty())
                .isEqualTo(!nl.zorgvuldig.platform.kernel.text.CitizenNumbers.in("Nee: " + text));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_citizen_number_and_more_than_two_pages_are_not(@ForAll @IntRange(max = 6_000) int length) {
        assertThat(ViewpointRules.objections("x".repeat(length), TODAY, TODAY).isEmpty())
                .isEqualTo(length >= 1 && length <= ViewpointRules.LONGEST);
        assertThat(ViewpointRules.objections("zie 111222333", TODAY, TODAY)).hasSize(1);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_paper_came_in_the_year_that_ends_today(@ForAll @IntRange(min = -800, max = 800) int days) {
        LocalDate day = TODAY.plusDays(days);
        assertThat(ViewpointRules.objections("Nee.", day, TODAY).isEmpty())
                .isEqualTo(!day.isAfter(TODAY) && !day.isBefore(TODAY.minusYears(1)));
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void it_is_the_view_of_who_decides(
            @ForAll ParentalAuthority first,
            @ForAll ParentalAuthority second,
            @ForAll @IntRange(min = 4, max = 20) int age) {
        List<PersonId> givers = ViewpointRules.givers(
                PUPIL,
                Optional.of(TODAY.minusYears(age)),
                List.of(FIRST, SECOND),
                List.of(fact(FIRST, first), fact(SECOND, second)),
                TODAY);

        if (age >= 16) {
            assertThat(givers).containsExactly(new PersonId(PUPIL.value()));
        } else {
            assertThat(givers.contains(FIRST)).isEqualTo(decides(first));
            assertThat(givers.contains(SECOND)).isEqualTo(decides(second));
            assertThat(givers).doesNotContain(new PersonId(PUPIL.value()));
        }
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void it_is_seen_by_who_sees_the_piece(@ForAll Confidentiality level, @ForAll AccessRelation reader) {
        DossierItemId piece = new DossierItemId(UUID.randomUUID());
        List<ConfidentialityChange> markings =
                List.of(new ConfidentialityChange(piece, 1, level, FIRST, Instant.EPOCH, Optional.empty()));

        assertThat(ViewpointRules.open(List.of(view(piece)), markings, reader).isEmpty())
                .isEqualTo(!ConfidentialityRules.opens(piece, markings, reader));
    }

    private static boolean decides(ParentalAuthority authority) {
        return authority == ParentalAuthority.JOINT || authority == ParentalAuthority.SOLE;
    }

    private static AuthorityFact fact(PersonId person, ParentalAuthority authority) {
        return new AuthorityFact(
                UUID.randomUUID(),
                PUPIL,
                person,
                authority,
                AuthorityEvidence.COURT_ORDER,
                Period.since(TODAY.minusYears(3)),
                Instant.EPOCH,
                FIRST);
    }

    private static Viewpoint view(DossierItemId piece) {
        return new Viewpoint(
                new ViewpointId(UUID.randomUUID()),
                piece,
                1,
                FIRST,
                TODAY,
                FIRST,
                Instant.EPOCH,
                "Wij zien dit anders.");
    }
}
