package nl.zorgvuldig.school.personnel.imports;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Whose dossier a line of a file goes into.
class StaffMatcherTest {
    private final PersonId one = new PersonId(UUID.randomUUID());
    private final PersonId colleague = new PersonId(UUID.randomUUID());
    private final StaffMatcher.Known known = new StaffMatcher.Known(
            Map.of("17", Set.of(colleague), "18", Set.of(one, colleague)), Map.of("een@school.example", one));

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void an_address_that_is_not_found_is_nobody_even_where_a_colleague_has_the_number() {
        assertThat(find("17", "ander@school.example")).isEqualTo(new StaffMatcher.Match.Nobody());
        assertThat(find("17", "")).isEqualTo(new StaffMatcher.Match.One(colleague));
        assertThat(find("17", "een@school.example")).isEqualTo(new StaffMatcher.Match.Several());
    }

    @Test
    void an_address_says_which_of_those_with_one_number_it_is() {
        assertThat(find("18", "een@school.example")).isEqualTo(new StaffMatcher.Match.One(one));
        assertThat(find("18", "")).isEqualTo(new StaffMatcher.Match.Several());
        assertThat(find("99", "een@school.example")).isEqualTo(new StaffMatcher.Match.One(one));
        assertThat(find("99", "")).isEqualTo(new StaffMatcher.Match.Nobody());
    }

    private StaffMatcher.Match find(String number, String email) {
        return known.find(new AppointmentImportLine(
                2, number, email, Period.since(LocalDate.of(2021, 8, 1)), "leerkracht", "", "", ""));
    }
}
