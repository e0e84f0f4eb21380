package nl.zorgvuldig.school.organisation.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Upholds(Clause.WHERE_TO_TURN)
class SchoolPhonesTest {
    private static final String NUMBER = "000-123456";

    private final DemoProgram program = DemoProgram.running();
    private final BoardId board = TestDatabase.newBoard();
    private final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    private final School other = new School(new SchoolId(UUID.randomUUID()), "34CD", "De Es");
    private final PersonId chair = account("Vera");
    private final PersonId head = account("Hans");
    private final Schools schools = program.part(Schools.class);
    private final SchoolPhones phones = program.part(SchoolPhones.class);

    SchoolPhonesTest() {
        program.part(Boards.class).add(board);
        as(PersonId.PROGRAM, () -> {
            schools.setUpBoard("Stichting De Bomen");
            schools.add(school);
            schools.add(other);
            give(chair, StaffFunction.BOARD, Optional.empty());
            give(head, StaffFunction.HEAD, Optional.of(school.id()));
            return true;
        });
    }

    private void give(PersonId person, StaffFunction function, Optional<SchoolId> where) {
        program.part(Appointments.class)
                .appoint(new AppointmentRequest(
                        new AppointmentNominee.Known(person),
                        function,
                        where,
                        program.clock().today(),
                        Optional.empty()));
    }

    private PersonId account(String given) {
        PersonId person = new PersonId(UUID.randomUUID());
        NewAccount account = NewAccount.of(person, AccountKind.STAFF, new PersonName(given, "", "Boom"));
        as(PersonId.PROGRAM, () -> {
            program.part(Accounts.class).open(account);
            return true;
        });
        return person;
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, program.clock().today()).call(work::get);
    }

    private List<String> log() {
        return program.superuser("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event where board = :board and relation = 'phone'")
                .param("board", board.value())
                .query(String.class)
                .list();
    }

    @Test
    void the_board_writes_and_removes_the_number_of_one_school_and_the_log_knows_it() {
        assertThat(as(chair, () -> phones.write(school.id(), " " + NUMBER + " ")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(as(chair, () -> phones.write(school.id(), NUMBER))).isInstanceOf(Outcome.Done.class);
        assertThat(as(head, () -> schools.phoneOf(school.id()))).isEqualTo(NUMBER);
        assertThat(as(head, () -> schools.phoneOf(other.id()))).isEmpty();
        assertThat(log()).as("the same number again changes nothing").containsExactly("done phone");
        as(chair, () -> phones.write(school.id(), ""));
        assertThat(as(head, () -> schools.phoneOf(school.id()))).isEmpty();
        assertThat(log()).hasSize(2);
    }

    @Test
    void nobody_else_does_not_even_the_head_of_the_school() {
        assertThat(as(head, () -> phones.write(school.id(), NUMBER))).isInstanceOf(Outcome.NotFound.class);
        assertThat(as(chair, () -> phones.write(new SchoolId(UUID.randomUUID()), NUMBER)))
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(as(head, () -> schools.phoneOf(school.id()))).isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void the_database_refuses_too_when_the_rule_is_passed_by() {
        assertThat(as(head, () -> schools.changePhone(school.id(), NUMBER, SchoolActs.APPOINT)))
                .isFalse();
        assertThat(as(chair, () -> schools.changePhone(school.id(), NUMBER, Act.BROWSE)))
                .isFalse();
        assertThat(as(head, () -> schools.phoneOf(school.id()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vraag naar Anouk", "010-1234567, toestel 3", "0", "<b>", "0123456789012345678901234567890123"})
    void what_is_no_number_is_not_kept(String typed) {
        assertThat(as(chair, () -> phones.write(school.id(), typed))).isInstanceOf(Outcome.Rejected.class);
        assertThat(SchoolPhones.objection(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "112", "010 - 123 45 67", "+31 (0)10 1234567", "06.12345678"})
    void a_number_is_kept_as_people_write_it(String typed) {
        assertThat(SchoolPhones.objection(typed)).isEmpty();
    }
}
