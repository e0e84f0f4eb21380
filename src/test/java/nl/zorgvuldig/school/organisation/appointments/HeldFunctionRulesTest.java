package nl.zorgvuldig.school.organisation.appointments;

import static nl.zorgvuldig.school.organisation.AppointmentWishes.NOOR;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.SAM;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.SCHOOL;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.TODAY;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.noor;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

/// What somebody may hold beside what they hold already, and how a function ends.
@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class HeldFunctionRulesTest {
    private final List<HeldFunction> held = new ArrayList<>();

    private AppointmentRules rules() {
        return new AppointmentRules(TODAY, held, Set.of(NOOR, SAM), Set.of(SCHOOL));
    }

    private HeldFunction holds(PersonId person, StaffFunction function, Period period) {
        HeldFunction heldFunction = new HeldFunction(
                UUID.randomUUID(),
                person,
                function,
                function.ofSchool() ? Optional.of(SCHOOL) : Optional.empty(),
                period);
        held.add(heldFunction);
        return heldFunction;
    }

    private List<String> fields(AppointmentRequest wish) {
        return rules().objections(wish).stream().map(Objection::field).toList();
    }

    @Test
    @Upholds(Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_head_or_the_board_cannot_be_the_personnel_office_nor_the_other_way_round() {
        for (StaffFunction superior : List.of(StaffFunction.HEAD, StaffFunction.BOARD)) {
            held.clear();
            holds(NOOR, superior, Period.since(TODAY.minusYears(1)));
            assertThat(rules().objections(noor(StaffFunction.PERSONNEL_OFFICE)))
                    .extracting(objection -> objection.because().key())
                    .containsExactly("school.appoint.no.superior");
            held.clear();
            holds(NOOR, StaffFunction.PERSONNEL_OFFICE, Period.since(TODAY.minusYears(1)));
            assertThat(fields(noor(superior))).containsExactly("function");
            assertThat(fields(noor(StaffFunction.ADMINISTRATOR))).isEmpty();
        }
        held.clear();
        holds(NOOR, StaffFunction.HEAD, new Period(TODAY.minusYears(1), TODAY.minusDays(1)));
        assertThat(fields(noor(StaffFunction.PERSONNEL_OFFICE))).isEmpty();
    }

    @Test
    void nobody_holds_one_function_twice_at_a_time() {
        holds(NOOR, StaffFunction.HEAD, Period.since(TODAY.plusDays(9)));
        assertThat(fields(noor(StaffFunction.HEAD))).containsExactly("function");
        assertThat(fields(wish(new AppointmentNominee.Known(SAM), StaffFunction.HEAD)))
                .isEmpty();
        assertThat(fields(noor(StaffFunction.SUPPORT_COORDINATOR))).isEmpty();
        SchoolId second = new SchoolId(UUID.randomUUID());
        AppointmentRequest elsewhere = new AppointmentRequest(
                new AppointmentNominee.Known(NOOR), StaffFunction.HEAD, Optional.of(second), TODAY, Optional.empty());
        assertThat(new AppointmentRules(TODAY, held, Set.of(NOOR), Set.of(SCHOOL, second)).objections(elsewhere))
                .as("of two schools")
                .isEmpty();
    }

    @Test
    void who_watches_over_others_has_no_other_function_at_the_same_time() {
        holds(NOOR, StaffFunction.DATA_PROTECTION_OFFICER, Period.since(TODAY.minusYears(1)));
        holds(SAM, StaffFunction.HEAD, new Period(TODAY.minusYears(2), TODAY.minusDays(1)));
        assertThat(fields(noor(StaffFunction.HEAD))).containsExactly("function");
        assertThat(fields(wish(new AppointmentNominee.Known(SAM), StaffFunction.DATA_PROTECTION_OFFICER)))
                .isEmpty();
        holds(SAM, StaffFunction.ADMINISTRATOR, Period.since(TODAY));
        assertThat(fields(wish(new AppointmentNominee.Known(SAM), StaffFunction.DATA_PROTECTION_OFFICER)))
                .containsExactly("function");
    }

    @Test
    void a_function_ends_yesterday_at_the_earliest_and_not_later_than_it_would() {
        HeldFunction head = holds(NOOR, StaffFunction.HEAD, new Period(TODAY.minusDays(30), TODAY.plusDays(30)));
        assertThat(rules().ending(head, TODAY.minusDays(2))).isPresent();
        assertThat(rules().ending(head, TODAY.minusDays(1))).isEmpty();
        assertThat(rules().ending(head, TODAY.plusDays(30))).isEmpty();
        assertThat(rules().ending(head, TODAY.plusDays(31))).isPresent();
    }

    @Test
    void the_board_is_never_left_without_anybody() {
        HeldFunction noor = holds(NOOR, StaffFunction.BOARD, Period.since(TODAY.minusYears(1)));
        assertThat(rules().ending(noor, TODAY)).isPresent();
        HeldFunction sam = holds(SAM, StaffFunction.BOARD, new Period(TODAY.plusDays(1), TODAY.plusDays(9)));
        assertThat(rules().ending(noor, TODAY)).isEmpty();
        assertThat(rules().ending(noor, TODAY.minusDays(1))).as("a day without").isPresent();
        assertThat(rules().ending(noor, TODAY.plusDays(9))).as("nobody after").isPresent();
        assertThat(rules().ending(sam, TODAY.plusDays(3))).isEmpty();
    }

    @Test
    void a_function_that_ends_before_its_first_day_was_never_held() {
        HeldFunction head = holds(NOOR, StaffFunction.HEAD, Period.since(TODAY));
        assertThat(AppointmentRules.neverHeld(head, TODAY.minusDays(1))).isTrue();
        assertThat(AppointmentRules.neverHeld(head, TODAY)).isFalse();
    }
}
