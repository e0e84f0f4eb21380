package nl.zorgvuldig.school.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.appointments.AppointmentNominee;
import nl.zorgvuldig.school.organisation.appointments.AppointmentRequest;
import nl.zorgvuldig.school.organisation.appointments.Appointments;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class AppointmentsTest {
    private final DemoProgram program = DemoProgram.running();
    private final BoardId board = TestDatabase.newBoard();
    private final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    private final PersonId chair = account("Vera", "Voorzitter");
    private final PersonId noor = account("Noor", "Bos");
    private final Appointments appointments = program.part(Appointments.class);
    private final LocalDate today = program.clock().today();

    AppointmentsTest() {
        as(PersonId.PROGRAM, () -> {
            program.part(Schools.class).setUpBoard("Stichting De Bomen");
            program.part(Schools.class).add(school);
            return appoint(chair, StaffFunction.BOARD);
        });
        program.part(Boards.class).add(board);
    }

    private PersonId account(String given, String family) {
        PersonId person = new PersonId(UUID.randomUUID());
        NewAccount account = NewAccount.of(person, AccountKind.STAFF, new PersonName(given, "", family));
        as(PersonId.PROGRAM, () -> program.part(Accounts.class).open(account));
        return person;
    }

    private <T> T as(PersonId person, Callable<T> work) {
        return new Acting(board, person, Act.BROWSE, program.clock().today()).call(() -> {
            try {
                return work.call();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private Outcome<UUID> appoint(PersonId person, StaffFunction function) {
        return program.part(Appointments.class).appoint(wish(new AppointmentNominee.Known(person), function));
    }

    private static UUID made(Outcome<UUID> given) {
        return ((Outcome.Done<UUID>) given).made();
    }

    private AppointmentRequest wish(AppointmentNominee who, StaffFunction function) {
        return new AppointmentRequest(
                who, function, Optional.of(school.id()), program.clock().today(), Optional.empty());
    }

    private List<StaffFunction> functions(PersonId person) {
        return as(chair, () -> appointments.list()).stream()
                .filter(function -> function.person().equals(person))
                .map(HeldFunction::function)
                .toList();
    }

    private List<String> log() {
        return program.superuser("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event where board = :board and act ="
                        + " 'appoint' order by at, id")
                .param("board", board.value())
                .query(String.class)
                .list();
    }

    @Test
    void the_board_gives_a_function_and_takes_it_back_the_same_day() {
        UUID given = made(as(chair, () -> appoint(noor, StaffFunction.HEAD)));
        assertThat(functions(noor)).containsExactly(StaffFunction.HEAD);

        assertThat(as(chair, () -> appointments.end(given, today.minusDays(1)))).isInstanceOf(Outcome.Done.class);
        assertThat(functions(noor)).isEmpty();
        assertThat(log()).containsExactly("done given", "done given", "done taken-back");
    }

    @Test
    void a_function_that_was_held_ends_and_stays_known() {
        UUID id = UUID.randomUUID();
        as(PersonId.PROGRAM, () -> {
            program.part(Staff.class)
                    .grant(new HeldFunction(
                            id,
                            noor,
                            StaffFunction.ADMINISTRATOR,
                            Optional.empty(),
                            Period.since(today.minusYears(1))));
            return id;
        });
        assertThat(as(chair, () -> appointments.end(id, today.minusDays(1)))).isInstanceOf(Outcome.Done.class);
        assertThat(functions(noor)).isEmpty();
        assertThat(as(chair, () -> program.part(Staff.class).listFunctions(noor)))
                .extracting(HeldFunction::period)
                .containsExactly(new Period(today.minusYears(1), today.minusDays(1)));
    }

    @Test
    void nobody_else_gives_or_ends_a_function_and_the_log_knows_who_tried() {
        as(chair, () -> appoint(noor, StaffFunction.ADMINISTRATOR));
        UUID head = made(as(chair, () -> appoint(noor, StaffFunction.HEAD)));

        assertThat(as(noor, () -> appoint(noor, StaffFunction.BOARD))).isInstanceOf(Outcome.NotFound.class);
        assertThat(as(noor, () -> appointments.end(head, today))).isInstanceOf(Outcome.NotFound.class);

        assertThat(functions(noor)).containsExactlyInAnyOrder(StaffFunction.ADMINISTRATOR, StaffFunction.HEAD);
        assertThat(log()).filteredOn("refused none"::equals).hasSize(2);
    }

    @Test
    void at_one_glance_duties_are_read_once_and_after_it_they_are_as_they_became() {
        Staff staff = program.part(Staff.class);
        List<HeldFunction> seen = as(
                chair,
                () -> Staff.atOneGlance(() -> {
                    assertThat(staff.listFunctions(noor)).isEmpty();
                    appoint(noor, StaffFunction.HEAD);
                    assertThat(staff.listFunctions(chair)).hasSize(1);
                    return staff.listFunctions(noor);
                }));
        assertThat(seen).isEmpty();
        assertThat(as(chair, () -> staff.listFunctions(noor))).hasSize(1);
    }

    @Test
    void a_newcomer_sent_twice_is_one_person() {
        PersonName name = new PersonName("Sanne", "", "Visser");
        AppointmentNominee sanne = new AppointmentNominee.Newcomer(name, "sanne@delinde.example");

        assertThat(give(sanne, StaffFunction.HEAD)).isInstanceOf(Outcome.Done.class);
        assertThat(Rejections.of(give(sanne, StaffFunction.HEAD))
                        .getFirst()
                        .because()
                        .key())
                .isEqualTo("school.appoint.no.twice");
        assertThat(as(chair, appointments::listStaff).values()).containsOnlyOnce(name);
    }

    private Outcome<UUID> give(AppointmentNominee who, StaffFunction function) {
        return as(chair, () -> appointments.appoint(wish(who, function)));
    }

    @Test
    void the_database_refuses_too_when_the_rule_is_passed_by() {
        HeldFunction stolen =
                new HeldFunction(UUID.randomUUID(), noor, StaffFunction.BOARD, Optional.empty(), Period.since(today));
        FunctionStore store = program.part(FunctionStore.class);
        Work work = program.part(Work.class);

        assertThatThrownBy(() -> as(noor, () -> {
                    work.change(SchoolActs.APPOINT, () -> store.add(stolen));
                    return 0;
                }))
                .hasStackTraceContaining("row-level security");
        UUID chairs = as(chair, () -> appointments.list()).getFirst().id();
        assertThat(as(noor, () -> work.write(SchoolActs.APPOINT, () -> store.endFunction(chairs, today))))
                .isZero();
    }

    @Test
    void a_newcomer_gets_an_account_and_two_people_never_share_an_address() {
        String address = "vera." + UUID.randomUUID() + "@school.example";
        AppointmentNominee newcomer = new AppointmentNominee.Newcomer(new PersonName("Jan", "de", "Wit"), address);

        assertThat(as(chair, () -> appointments.appoint(wish(newcomer, StaffFunction.DATA_PROTECTION_OFFICER))))
                .isInstanceOf(Outcome.Done.class);
        PersonId jan = as(chair, () -> program.part(Accounts.class).findByEmail(address))
                .orElseThrow();
        assertThat(functions(jan)).containsExactly(StaffFunction.DATA_PROTECTION_OFFICER);

        AppointmentNominee other = new AppointmentNominee.Newcomer(new PersonName("Piet", "de", "Wit"), address);
        Outcome<UUID> again = as(chair, () -> appointments.appoint(wish(other, StaffFunction.PERSONNEL_OFFICE)));
        assertThat(Rejections.of(again)).extracting(Objection::field).containsExactly("email");
        assertThat(functions(jan)).hasSize(1);
    }

    @Test
    void the_same_function_asked_for_twice_at_once_is_given_once() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Outcome<UUID>> callable = () -> as(chair, () -> appoint(noor, StaffFunction.HEAD));
            for (Future<Outcome<UUID>> answer : both.invokeAll(List.of(callable, callable))) {
                assertThat(answer.get()).isInstanceOfAny(Outcome.Done.class, Outcome.Rejected.class);
            }
        }
        assertThat(functions(noor)).containsExactly(StaffFunction.HEAD);
    }

    @Test
    void a_function_of_another_board_is_as_one_that_does_not_exist() {
        UUID foreign = program.superuser("zorgvuldig")
                .sql("select id from school.function_held where board = :board limit 1")
                .param("board", program.board().value())
                .query(UUID.class)
                .single();
        assertThat(as(chair, () -> appointments.end(foreign, today)))
                .isInstanceOf(Outcome.NotFound.class)
                .isEqualTo(as(chair, () -> appointments.end(UUID.randomUUID(), today)));
    }
}
