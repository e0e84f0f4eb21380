package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Looking for an employee by name.
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
class StaffListsTest {
    private final StaffDesk desk = StaffDesk.newcomer();
    private final List<PersonId> known = new ArrayList<>(List.of(desk.employee));

    @AfterEach
    void leave() {
        known.forEach(
                person -> desk.asProgram(() -> desk.demo.part(Accounts.class).close(person)));
    }

    @Test
    void is_found_as_the_name_is_typed_and_stands_under_the_letter_it_is_typed_with() {
        PersonName lukasz = new PersonName("Łukasz", "", "Łęcki-Zoektest");
        comes(new PersonName("Mo", "", "Maas-Zoektest"));
        comes(lukasz);
        comes(new PersonName("Kim", "", "Kok-Zoektest"));

        for (String typed : List.of("lukasz", "LUKASZ lecki", "Łukasz", "łęcki-zoek")) {
            assertThat(found(typed)).as(typed).contains(lukasz);
        }
        assertThat(found("-zoektest"))
                .extracting(PersonName::family)
                .containsExactly("Kok-Zoektest", "Łęcki-Zoektest", "Maas-Zoektest");
    }

    private List<PersonName> found(String typed) {
        return desk.list(typed).found().stream()
                .map(PersonnelOverview.Line::name)
                .toList();
    }

    private void comes(PersonName name) {
        PersonId person = new PersonId(UUID.randomUUID());
        known.add(person);
        desk.asProgram(() -> desk.demo
                .part(Accounts.class)
                .open(NewAccount.of(person, AccountKind.STAFF, name).withEmail(person + "@school.example")));
    }
}
