package nl.zorgvuldig.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class AppointmentRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId NOOR = new PersonId(UUID.randomUUID());
    private static final PersonId SAM = new PersonId(UUID.randomUUID());
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());

    private final List<FunctionHeld> held = new ArrayList<>();

    private AppointmentRules rules() {
        return new AppointmentRules(TODAY, held, Set.of(NOOR, SAM), Set.of(SCHOOL));
    }

    private FunctionHeld holds(PersonId person, StaffFunction function, Period period) {
        FunctionHeld one =
                new FunctionHeld(
                        UUID.randomUUID(),
                        person,
                        function,
                        function.ofSchool() ? Optional.of(SCHOOL) : Optional.empty(),
                        period);
        held.add(one);
        return one;
    }

    private static AppointmentWish wish(Nominee who, StaffFunction function) {
        return new AppointmentWish(who, function, Optional.of(SCHOOL), TODAY, Optional.empty());
    }

    private static AppointmentWish noor(StaffFunction function) {
        return wish(new Nominee.Known(NOOR), function);
    }

    private List<String> fields(AppointmentWish wish) {
        return rules().objections(wish).stream().map(Objection::field).toList();
    }

    @Test
    void a_colleague_can_get_any_function_from_today_on() {
        for (StaffFunction function : StaffFunction.values()) {
            assertThat(fields(noor(function))).isEmpty();
        }
    }

    @Test
    @Upholds(Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_head_or_the_board_cannot_be_the_personnel_office_nor_the_other_way_round() {
        for (StaffFunction superior : List.of(StaffFunction.HEAD, StaffFunction.BOARD)) {
            held.clear();
            holds(NOOR, superior, Period.since(TODAY.minusYears(1)));
            assertThat(rules().objections(noor(StaffFunction.PERSONNEL_OFFICE)))
                    .extracting(one -> one.because().key())
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
    void who_cannot_sign_in_gets_no_function() {
        Nominee stranger = new Nominee.Known(new PersonId(UUID.randomUUID()));
        assertThat(fields(wish(stranger, StaffFunction.HEAD))).containsExactly("person");
    }

    @Test
    void a_newcomer_needs_a_family_name_and_an_address() {
        PersonName name = new PersonName("Noor", "", "Bos");
        assertThat(fields(newcomer(new PersonName("Noor", "", " "), "noor@school.example")))
                .containsExactly("family");
        for (String wrong : List.of("", "noor", "noor@", "@school", "noor bos@school.example")) {
            assertThat(fields(newcomer(name, wrong))).as(wrong).containsExactly("email");
        }
        assertThat(fields(newcomer(name, "noor@school.example"))).isEmpty();
    }

    private static AppointmentWish newcomer(PersonName name, String email) {
        return wish(new Nominee.Newcomer(name, email), StaffFunction.BOARD);
    }

    @Test
    void a_head_is_head_of_a_school_of_the_board() {
        Nominee known = new Nominee.Known(NOOR);
        for (Optional<SchoolId> school :
                List.of(Optional.<SchoolId>empty(), Optional.of(new SchoolId(UUID.randomUUID())))) {
            assertThat(
                            fields(
                                    new AppointmentWish(
                                            known,
                                            StaffFunction.HEAD,
                                            school,
                                            TODAY,
                                            Optional.empty())))
                    .containsExactly("school");
        }
    }

    @Test
    void a_function_begins_today_or_within_a_year_and_does_not_end_before_it_begins() {
        assertThat(fields(days(TODAY.minusDays(1), TODAY))).containsExactly("from");
        assertThat(fields(days(TODAY.plusYears(1).plusDays(1), Period.OPEN)))
                .containsExactly("from");
        assertThat(fields(days(TODAY, TODAY.minusDays(1)))).containsExactly("until");
        assertThat(fields(days(TODAY, TODAY))).isEmpty();
    }

    private static AppointmentWish days(LocalDate from, LocalDate until) {
        return new AppointmentWish(
                new Nominee.Known(NOOR),
                StaffFunction.BOARD,
                Optional.empty(),
                from,
                Optional.of(until));
    }

    @Test
    void nobody_holds_one_function_twice_at_a_time() {
        holds(NOOR, StaffFunction.HEAD, Period.since(TODAY.plusDays(9)));
        assertThat(fields(noor(StaffFunction.HEAD))).containsExactly("function");
        assertThat(fields(wish(new Nominee.Known(SAM), StaffFunction.HEAD))).isEmpty();
        assertThat(fields(noor(StaffFunction.SUPPORT_COORDINATOR))).isEmpty();
        SchoolId second = new SchoolId(UUID.randomUUID());
        AppointmentWish elsewhere =
                new AppointmentWish(
                        new Nominee.Known(NOOR),
                        StaffFunction.HEAD,
                        Optional.of(second),
                        TODAY,
                        Optional.empty());
        assertThat(
                        new AppointmentRules(TODAY, held, Set.of(NOOR), Set.of(SCHOOL, second))
                                .objections(elsewhere))
                .as("of two schools")
                .isEmpty();
    }

    @Test
    void who_watches_over_others_has_no_other_function_at_the_same_time() {
        holds(NOOR, StaffFunction.DATA_PROTECTION_OFFICER, Period.since(TODAY.minusYears(1)));
        holds(SAM, StaffFunction.HEAD, new Period(TODAY.minusYears(2), TODAY.minusDays(1)));
        assertThat(fields(noor(StaffFunction.HEAD))).containsExactly("function");
        assertThat(fields(wish(new Nominee.Known(SAM), StaffFunction.DATA_PROTECTION_OFFICER)))
                .isEmpty();
        holds(SAM, StaffFunction.ADMINISTRATOR, Period.since(TODAY));
        assertThat(fields(wish(new Nominee.Known(SAM), StaffFunction.DATA_PROTECTION_OFFICER)))
                .containsExactly("function");
    }

    @Test
    void a_function_ends_yesterday_at_the_earliest_and_not_later_than_it_would() {
        FunctionHeld head =
                holds(
                        NOOR,
                        StaffFunction.HEAD,
                        new Period(TODAY.minusDays(30), TODAY.plusDays(30)));
        assertThat(rules().ending(head, TODAY.minusDays(2))).isPresent();
        assertThat(rules().ending(head, TODAY.minusDays(1))).isEmpty();
        assertThat(rules().ending(head, TODAY.plusDays(30))).isEmpty();
        assertThat(rules().ending(head, TODAY.plusDays(31))).isPresent();
    }

    @Test
    void the_board_is_never_left_without_anybody() {
        FunctionHeld noor = holds(NOOR, StaffFunction.BOARD, Period.since(TODAY.minusYears(1)));
        assertThat(rules().ending(noor, TODAY)).isPresent();
        FunctionHeld sam =
                holds(SAM, StaffFunction.BOARD, new Period(TODAY.plusDays(1), TODAY.plusDays(9)));
        assertThat(rules().ending(noor, TODAY)).isEmpty();
        assertThat(rules().ending(noor, TODAY.minusDays(1))).as("a day without").isPresent();
        assertThat(rules().ending(noor, TODAY.plusDays(9))).as("nobody after").isPresent();
        assertThat(rules().ending(sam, TODAY.plusDays(3))).isEmpty();
    }

    @Test
    void a_function_can_begin_a_year_from_now_and_mail_has_an_end() {
        assertThat(fields(days(TODAY.plusYears(1), Period.OPEN))).isEmpty();
        PersonName name = new PersonName("Noor", "", "Bos");
        String address = "n".repeat(246) + "@s.nl";
        assertThat(address).hasSize(251);
        assertThat(fields(newcomer(name, "noo" + address))).isEmpty();
        assertThat(fields(newcomer(name, "noor" + address))).containsExactly("email");
    }

    @Test
    void a_function_that_ends_before_its_first_day_was_never_held() {
        FunctionHeld head = holds(NOOR, StaffFunction.HEAD, Period.since(TODAY));
        assertThat(AppointmentRules.neverHeld(head, TODAY.minusDays(1))).isTrue();
        assertThat(AppointmentRules.neverHeld(head, TODAY)).isFalse();
    }
}
