package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Who keeps the register of experts, and what stands in it.
@Upholds(EXPERTS_AFTER_CONSENT)
class ExpertRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonName NAME = new PersonName("Iris", "van", "Dam");
    private static final String EMAIL = "iris@praktijk.example";

    @Property
    void heads_and_support_coordinators_keep_it_on_their_days(
            @ForAll StaffFunction function, @ForAll @IntRange(min = -3, max = 3) int from) {
        Period period = new Period(TODAY.plusDays(from), TODAY.plusDays(from + 1L));
        StaffDuties duties = new StaffDuties(
                List.of(new HeldFunction(
                        UUID.randomUUID(), new PersonId(UUID.randomUUID()), function, Optional.empty(), period)),
                List.of(),
                List.of());
        boolean keeper = function == StaffFunction.HEAD || function == StaffFunction.SUPPORT_COORDINATOR;

        assertThat(ExpertRules.keeps(duties, TODAY)).isEqualTo(keeper && (from == -1 || from == 0));
    }

    @Property
    void names_and_organisation_have_a_length(@ForAll @IntRange(min = -1, max = 1) int over) {
        String name = "n".repeat(70 + over);
        String organisation = "o".repeat(120 + over);
        List<String> said = said(new PersonName(name, name, name), EMAIL, organisation);
        assertThat(said)
                .isEqualTo(
                        over > 0
                                ? List.of(
                                        "given web.text.long",
                                        "family web.text.long",
                                        "organisation web.text.long",
                                        "prefix web.text.long")
                                : List.of());
    }

    @Example
    void what_is_empty_is_asked_and_a_prefix_is_not() {
        assertThat(said(new PersonName("", "", ""), EMAIL, " "))
                .containsExactly(
                        "given expertise.no.empty", "family expertise.no.empty", "organisation expertise.no.empty");
        assertThat(said(new PersonName("Iris", "", "Dam"), EMAIL, "Praktijk")).isEmpty();
    }

    @Property
    void an_address_is_one(@ForAll @IntRange(min = 250, max = 260) int length) {
        assertThat(said(NAME, "a@" + "b".repeat(length - 5) + ".nl", "Praktijk").isEmpty())
                .isEqualTo(length <= 256);
        for (String none : List.of("", "iris", "@b.nl", "a@b", "a b@c.nl", "a@b.c", "<a@b.nl>")) {
            assertThat(said(NAME, none, "Praktijk")).as(none).containsExactly("email expertise.no.email");
        }
    }

    @Example
    void parents_were_told_of_one_person_and_only_handling_may_differ() {
        Expert now = expert(Optional.of(EMAIL));
        assertThat(ExpertRules.same(now, wish(NAME, " IRIS@praktijk.example", "Praktijk ")))
                .isTrue();
        assertThat(ExpertRules.same(now, wish(NAME, "ander@praktijk.example", "Praktijk")))
                .isFalse();
        assertThat(ExpertRules.same(now, wish(NAME, EMAIL, "Bureau"))).isFalse();
        assertThat(ExpertRules.same(now, wish(new PersonName("Iris", "", "Dam"), EMAIL, "Praktijk")))
                .isFalse();
        assertThat(ExpertRules.same(
                        now,
                        new ExpertDetails(
                                NAME,
                                EMAIL,
                                ExpertDiscipline.SOCIAL_WORK,
                                "Praktijk",
                                ExpertProcessingRole.CONTROLLER)))
                .isFalse();
        assertThat(ExpertRules.sameAddress(expert(Optional.empty()), wish(NAME, EMAIL, "Praktijk")))
                .isFalse();
    }

    private static Expert expert(Optional<String> email) {
        return new Expert(
                new PersonId(UUID.randomUUID()),
                NAME,
                email,
                ExpertDiscipline.PSYCHOLOGIST,
                "Praktijk",
                ExpertProcessingRole.PROCESSOR,
                Expert.State.OPEN);
    }

    private static ExpertDetails wish(PersonName name, String email, String organisation) {
        return new ExpertDetails(
                name, email, ExpertDiscipline.PSYCHOLOGIST, organisation, ExpertProcessingRole.CONTROLLER);
    }

    private static List<String> said(PersonName name, String email, String organisation) {
        return ExpertRules.objections(wish(name, email, organisation)).stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
