package nl.zorgvuldig.school;

import static nl.zorgvuldig.school.AppointmentWishes.NOOR;
import static nl.zorgvuldig.school.AppointmentWishes.SAM;
import static nl.zorgvuldig.school.AppointmentWishes.SCHOOL;
import static nl.zorgvuldig.school.AppointmentWishes.TODAY;
import static nl.zorgvuldig.school.AppointmentWishes.noor;
import static nl.zorgvuldig.school.AppointmentWishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
    private AppointmentRules rules() {
        return new AppointmentRules(TODAY, List.of(), Set.of(NOOR, SAM), Set.of(SCHOOL));
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
            assertThat(fields(new AppointmentWish(known, StaffFunction.HEAD, school, TODAY, Optional.empty())))
                    .containsExactly("school");
        }
    }

    @Test
    void a_function_begins_today_or_within_a_year_and_does_not_end_before_it_begins() {
        assertThat(fields(days(TODAY.minusDays(1), TODAY))).containsExactly("from");
        assertThat(fields(days(TODAY.plusYears(1).plusDays(1), Period.OPEN))).containsExactly("from");
        assertThat(fields(days(TODAY, TODAY.minusDays(1)))).containsExactly("until");
        assertThat(fields(days(TODAY, TODAY))).isEmpty();
    }

    private static AppointmentWish days(LocalDate from, LocalDate until) {
        return new AppointmentWish(
                new Nominee.Known(NOOR), StaffFunction.BOARD, Optional.empty(), from, Optional.of(until));
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
}
