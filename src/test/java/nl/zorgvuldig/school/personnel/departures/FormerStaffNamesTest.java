package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RowFinder;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Installed;
import org.junit.jupiter.api.Test;

/// Somebody who worked here and stayed on as a parent, after the dossier of the last child went.
@Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, PARENT_DATA_IN_DOSSIER})
class FormerStaffNamesTest {
    private static final PersonName NAME = new PersonName("Meester", "", "Esdoorn");

    private final Installed program = DemoProgram.running();
    private final LeftPupil one = new LeftPupil(2, program);
    private final LocalDate today = SchoolDay.today(program.clock());

    @Test
    void the_name_stays_known_until_the_last_term_of_the_dossier_and_nobody_signs_in_with_it() {
        worksHere();
        leftOn(today.minusYears(1));
        assertThat(kind()).as("still a parent").contains(AccountKind.GUARDIAN);

        one.approve(PupilDataPart.DOSSIER);
        assertThat(one.go()).isEqualTo(1);

        assertThat(kind()).as("has no child here any more").isEmpty();
        assertThat(name()).isEqualTo(NAME.full());
        assertThat(tables())
                .contains("identity.account", "personnel.departure", "vault.data_key")
                .doesNotContain("enrolment.guardian", "retention.companion");
        tidy();
        assertThat(name()).as("pay is kept for seven years").isEqualTo(NAME.full());

        program.superuser("zorgvuldig")
                .sql("update personnel.departure set last_day = :then where person = :person")
                .param("then", today.minusYears(9))
                .param("person", one.father.value())
                .update();
        tidy();
        assertThat(name()).isNotEqualTo(NAME.full());
        assertThat(tables()).doesNotContain("identity.account", "personnel.departure", "vault.data_key");
    }

    @Test
    void as_long_as_a_child_is_here_the_account_of_the_parent_stays_whatever_term_is_over() {
        worksHere();
        leftOn(today.minusYears(9));
        tidy();
        assertThat(kind()).contains(AccountKind.GUARDIAN);

        one.approve(PupilDataPart.DOSSIER);
        one.go();
        tidy();
        assertThat(tables()).doesNotContain("identity.account", "personnel.departure", "vault.data_key");
    }

    private void worksHere() {
        one.asProgram(() -> part(Accounts.class).open(NewAccount.of(one.father, AccountKind.STAFF, NAME)));
    }

    private void leftOn(LocalDate last) {
        one.asProgram(() -> {
            part(StaffDepartures.class).leave(one.father, last);
            return 0;
        });
    }

    private void tidy() {
        one.asProgram(() -> {
            part(PersonnelDestruction.class).tidy();
            return 0;
        });
    }

    private Optional<AccountKind> kind() {
        return one.asProgram(() -> part(Accounts.class).findOpen(one.board, one.father));
    }

    private String name() {
        kind(); // as things stand now
        return one.asProgram(() -> part(Accounts.class).nameOf(one.father).full());
    }

    private Set<String> tables() {
        return RowFinder.tablesWith(program, one.father.value());
    }

    private <T> T part(Class<T> kind) {
        return program.part(kind);
    }
}
