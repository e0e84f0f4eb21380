package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// Authority is of a guardian of the pupil, on something that was seen, on days that can be.
@Upholds(PARENT_DATA_IN_DOSSIER)
class AuthorityRulesProperties {
    private static final LocalDate TODAY = Family.TODAY;
    private static final PersonId MOTHER = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());

    private final AuthorityRules rules = new AuthorityRules(Set.of(MOTHER), TODAY);

    @Property
    void what_was_not_seen_is_taken_only_as_unknown(
            @ForAll Authority authority, @ForAll Evidence evidence, @ForAll boolean guardian) {
        List<String> said = keys(rules.objections(
                new AuthorityWish(guardian ? MOTHER : OTHER, authority, evidence, TODAY, Optional.empty())));
        boolean seen = evidence != Evidence.NOT_SEEN || authority == Authority.UNKNOWN;

        assertThat(said.contains("evidence consent.objection.not_seen")).isEqualTo(!seen);
        assertThat(said.contains("person consent.objection.no_guardian")).isEqualTo(!guardian);
        assertThat(said).hasSize((seen ? 0 : 1) + (guardian ? 0 : 1));
    }

    @Property
    void it_begins_within_thirty_years_behind_and_one_ahead(@ForAll @IntRange(min = -2, max = 2) int around) {
        assertThat(from(TODAY.minusYears(30).plusDays(around)))
                .isEqualTo(around < 0 ? List.of("from consent.objection.long_ago") : List.of());
        assertThat(from(TODAY.plusYears(1).plusDays(around)))
                .isEqualTo(around > 0 ? List.of("from consent.objection.far") : List.of());
    }

    @Property
    void it_does_not_end_before_it_begins(@ForAll @IntRange(min = -3, max = 3) int days) {
        AuthorityWish wish =
                new AuthorityWish(MOTHER, Authority.SOLE, Evidence.EXTRACT, TODAY, Optional.of(TODAY.plusDays(days)));
        assertThat(keys(rules.objections(wish)))
                .isEqualTo(days < 0 ? List.of("until consent.objection.backwards") : List.of());
    }

    @Property
    void what_is_written_about_a_dispute_has_a_length(@ForAll @IntRange(min = 498, max = 503) int length) {
        assertThat(keys(AuthorityRules.objections("x".repeat(length))))
                .isEqualTo(length > 500 ? List.of("reason web.text.long") : List.of());
    }

    @Example
    void and_is_something_without_citizen_service_numbers() {
        assertThat(keys(AuthorityRules.objections(" "))).containsExactly("reason consent.objection.no_reason");
        assertThat(keys(AuthorityRules.objections("Van 111222333."))).containsExactly("reason web.text.citizen_number");
    }

    private List<String> from(LocalDate day) {
        return keys(rules.objections(
                new AuthorityWish(MOTHER, Authority.JOINT, Evidence.COURT_ORDER, day, Optional.empty())));
    }

    private static List<String> keys(List<Objection> found) {
        return found.stream()
                .map(one -> one.field() + " " + one.because().key())
                .toList();
    }
}
