package nl.zorgvuldig.school.organisation.appointments;

import static nl.zorgvuldig.school.organisation.AppointmentWishes.NOOR;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.SAM;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.SCHOOL;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.TODAY;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.noor;
import static nl.zorgvuldig.school.organisation.AppointmentWishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class AppointmentRulesTest {
    private AppointmentRules rules() {
        return new AppointmentRules(TODAY, List.of(), Set.of(NOOR, SAM), Set.of(SCHOOL));
    }

    private List<String> fields(AppointmentRequest wish) {
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
        AppointmentNominee stranger = new AppointmentNominee.Known(new PersonId(UUID.randomUUID()));
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

    private static AppointmentRequest newcomer(PersonName name, String email) {
        return wish(new AppointmentNominee.Newcomer(name, email), StaffFunction.BOARD);
    }

    @Test
    void a_head_is_head_of_a_school_of_the_board() {
        AppointmentNominee known = new AppointmentNominee.Known(NOOR);
        for (Optional<SchoolId> school :
                List.of(Optional.<SchoolId>empty(), Optional.of(new SchoolId(UUID.randomUUID())))) {
            assertThat(fields(new AppointmentRequest(known, StaffFunction.HEAD, school, TODAY, Optional.empty())))
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

    private static AppointmentRequest days(LocalDate from, LocalDate until) {
        return new AppointmentRequest(
                new AppointmentNominee.Known(NOOR), StaffFunction.BOARD, Optional.empty(), from, Optional.of(until));
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
