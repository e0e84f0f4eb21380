package nl.zorgvuldig.identity;

import static nl.zorgvuldig.identity.TestPeople.newAddress;
import static nl.zorgvuldig.identity.TestPeople.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final Accounts accounts = TestPeople.accounts(signals, clock);
    private final BoardId board = TestDatabase.newBoard();

    @BeforeEach
    void signals_arrive() {
        Awaitility.await().until(signals::connected);
    }

    @AfterEach
    void close() {
        signals.close();
    }

    private Acting program(BoardId of) {
        return new Acting(of, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today(clock));
    }

    private void open(NewAccount... people) {
        program(board).run(() -> assertThat(accounts.openAll(List.of(people))).isEmpty());
    }

    private PersonName nameOf(NewAccount account) {
        return program(board).call(() -> accounts.nameOf(account.person()));
    }

    @Test
    void somebody_with_an_account_is_known_by_name_address_and_kind() {
        String address = newAddress();
        NewAccount noor = teacher("Noor", "Bakker").withEmail(address);
        open(noor);

        assertThat(nameOf(noor)).isEqualTo(new PersonName("Noor", "", "Bakker"));
        assertThat(accounts.findOpen(board, noor.person())).contains(AccountKind.STAFF);
        program(board)
                .run(
                        () -> {
                            assertThat(accounts.findByEmail(address)).contains(noor.person());
                            assertThat(accounts.emailOf(noor.person())).contains(address);
                        });
    }

    @Test
    void an_address_is_found_however_people_write_it() {
        NewAccount noor =
                teacher("Noor", "Bakker").withEmail(" Noor.Bakker." + board + "@School.Example");
        open(noor);

        program(board)
                .run(
                        () ->
                                assertThat(
                                                accounts.findByEmail(
                                                        "noor.bakker."
                                                                + board
                                                                + "@SCHOOL.example "))
                                        .contains(noor.person()));
    }

    @Test
    void who_is_not_known_is_a_dash_and_no_failure() {
        PersonId stranger = new PersonId(UUID.randomUUID());

        program(board)
                .run(
                        () -> {
                            assertThat(accounts.nameOf(stranger).full()).isEqualTo("–");
                            assertThat(accounts.findName(stranger)).isEmpty();
                        });
        assertThat(accounts.findOpen(board, stranger)).isEmpty();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void names_and_addresses_stand_in_the_database_only_sealed() {
        open(
                teacher("Wilhelmina", "Zonneveld")
                        .withEmail("wilhelmina." + board + "@school.example"));

        String stored =
                database.superuserClient("zorgvuldig")
                        .sql(
                                "select encode(sealed_name, 'escape') || encode(sealed_email, 'escape')"
                                        + " || encode(address_hash, 'escape') from identity.account where board = :board")
                        .param("board", board.value())
                        .query(String.class)
                        .single();
        assertThat(stored)
                .doesNotContainIgnoringCase("wilhelmina")
                .doesNotContainIgnoringCase("zonneveld");
        assertThat(stored.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void two_people_never_share_an_address() {
        String address = newAddress();
        NewAccount noor = teacher("Noor", "Bakker").withEmail(address);
        NewAccount daan =
                teacher("Daan", "Bakker").withEmail(address.toUpperCase(java.util.Locale.ROOT));

        program(board)
                .run(
                        () -> {
                            assertThat(accounts.openAll(List.of(noor, daan)))
                                    .containsExactly(daan.person());
                            assertThat(accounts.findByEmail(address)).contains(noor.person());
                            assertThat(accounts.emailOf(daan.person())).isEmpty();
                            assertThat(accounts.open(daan)).containsExactly(daan.person());
                        });
        assertThat(accounts.findOpen(board, daan.person())).contains(AccountKind.STAFF);
    }

    @Test
    void people_can_swap_addresses_in_one_go() {
        String first = newAddress();
        String second = newAddress();
        NewAccount noor = teacher("Noor", "Bakker").withEmail(first);
        NewAccount daan = teacher("Daan", "Smit").withEmail(second);
        open(noor, daan);

        open(noor.withEmail(second), daan.withEmail(first));

        program(board)
                .run(
                        () -> {
                            assertThat(accounts.findByEmail(first)).contains(daan.person());
                            assertThat(accounts.findByEmail(second)).contains(noor.person());
                        });
    }

    @Test
    void opening_the_same_accounts_again_changes_nothing() {
        NewAccount noor =
                teacher("Noor", "Bakker").withEmail(newAddress()).withDemoHandle("leerkracht");
        NewAccount daan = teacher("Daan", "Smit");
        open(noor, daan);
        List<String> before = versions();

        open(noor, daan);

        assertThat(versions()).isEqualTo(before);
    }

    private List<String> versions() {
        return database.superuserClient("zorgvuldig")
                .sql(
                        "select person || ' ' || xmin from identity.account where board = :board order by 1")
                .param("board", board.value())
                .query(String.class)
                .list();
    }

    @Test
    void another_name_is_seen_at_once() {
        NewAccount noor = teacher("Noor", "Bakker");
        open(noor);
        assertThat(nameOf(noor).full()).isEqualTo("Noor Bakker");

        open(
                new NewAccount(
                        noor.person(),
                        AccountKind.STAFF,
                        new PersonName("Noor", "van", "Dijk"),
                        noor.email(),
                        noor.demoHandle()));
        accounts.findOpen(board, noor.person());

        assertThat(nameOf(noor).full()).isEqualTo("Noor van Dijk");
    }

    @Test
    void a_closed_account_is_a_name_and_nothing_more() {
        String address = newAddress();
        NewAccount noor = teacher("Noor", "Bakker").withEmail(address);
        open(noor);
        session(noor.person());

        program(board).run(() -> accounts.close(noor.person()));

        assertThat(accounts.findOpen(board, noor.person())).isEmpty();
        assertThat(sessions(noor.person())).isZero();
        program(board)
                .run(
                        () -> {
                            assertThat(accounts.findByEmail(address)).isEmpty();
                            assertThat(accounts.emailOf(noor.person())).isEmpty();
                            assertThat(accounts.nameOf(noor.person()).full())
                                    .isEqualTo("Noor Bakker");
                        });
        assertThat(signingIn().call(() -> accounts.boardsOf(address))).isEmpty();
    }

    @Test
    void a_closed_account_can_be_opened_again() {
        String address = newAddress();
        NewAccount noor = teacher("Noor", "Bakker").withEmail(address);
        open(noor);
        program(board).run(() -> accounts.close(noor.person()));

        open(noor);

        assertThat(accounts.findOpen(board, noor.person())).contains(AccountKind.STAFF);
        assertThat(signingIn().call(() -> accounts.boardsOf(address))).containsExactly(board);
    }

    @Test
    void one_address_can_belong_to_two_boards() {
        String address = newAddress();
        BoardId other = TestDatabase.newBoard();
        open(teacher("Noor", "Bakker").withEmail(address));
        program(other).run(() -> accounts.open(teacher("Noor", "Bakker").withEmail(address)));

        assertThat(signingIn().call(() -> accounts.boardsOf(address)))
                .containsExactlyInAnyOrder(board, other);
    }

    @Test
    void the_people_of_another_board_are_not_there() {
        String address = newAddress();
        NewAccount noor = teacher("Noor", "Bakker").withEmail(address);
        open(noor);
        BoardId other = TestDatabase.newBoard();

        program(other)
                .run(
                        () -> {
                            assertThat(accounts.findName(noor.person())).isEmpty();
                            assertThat(accounts.findByEmail(address)).isEmpty();
                            accounts.close(noor.person());
                        });
        assertThat(accounts.findOpen(other, noor.person())).isEmpty();
        assertThat(accounts.findOpen(board, noor.person())).isPresent();
    }

    @Test
    void only_who_signs_in_is_told_which_boards_know_an_address() {
        String address = newAddress();
        open(teacher("Noor", "Bakker").withEmail(address));

        Acting reader =
                new Acting(
                        TestDatabase.newBoard(),
                        PersonId.PROGRAM,
                        Act.READ,
                        SchoolDay.today(clock));
        long seen =
                reader.call(
                        () ->
                                database.work()
                                        .read(
                                                Act.READ,
                                                () ->
                                                        database.client()
                                                                .sql(
                                                                        "select count(*) from identity.directory")
                                                                .query(Long.class)
                                                                .single()));
        assertThat(seen).isZero();
    }

    @Test
    void an_account_cannot_be_opened_with_the_aim_of_reading() {
        Acting reader = program(board).with(Act.READ);

        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(
                        () ->
                                reader.run(
                                        () ->
                                                database.work()
                                                        .change(
                                                                Act.READ,
                                                                () ->
                                                                        accounts.open(
                                                                                teacher(
                                                                                        "Noor",
                                                                                        "Bakker")))));
    }

    @Test
    void what_was_not_committed_is_never_known() {
        NewAccount noor = teacher("Noor", "Bakker");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                program(board)
                                        .run(
                                                () ->
                                                        database.work()
                                                                .change(
                                                                        Act.MAINTAIN,
                                                                        () -> {
                                                                            accounts.open(noor);
                                                                            accounts.findName(
                                                                                    noor.person());
                                                                            throw new IllegalStateException(
                                                                                    "undone");
                                                                        })));

        assertThat(accounts.findOpen(board, noor.person())).isEmpty();
    }

    @Test
    void another_instance_sees_a_change_within_moments() {
        try (Signals elsewhere = database.newSignals()) {
            Awaitility.await().until(elsewhere::connected);
            Accounts other = TestPeople.accounts(elsewhere, clock);
            NewAccount noor = teacher("Noor", "Bakker");
            open(noor);
            Awaitility.await().until(() -> other.findOpen(board, noor.person()).isPresent());

            program(board).run(() -> accounts.close(noor.person()));

            Awaitility.await().until(() -> other.findOpen(board, noor.person()).isEmpty());
        }
    }

    @Test
    void an_instance_that_hears_nothing_trusts_its_copy_for_five_seconds() {
        Signals deaf = database.newSignals();
        deaf.close();
        Awaitility.await().until(() -> !deaf.connected());
        Accounts other = TestPeople.accounts(deaf, clock);
        NewAccount noor = teacher("Noor", "Bakker");
        open(noor);
        assertThat(other.findOpen(board, noor.person())).isPresent();

        program(board).run(() -> accounts.close(noor.person()));
        clock.pass(AccountIndex.BLIND);

        assertThat(other.findOpen(board, noor.person())).isEmpty();
    }

    @Test
    void a_new_account_prints_as_an_id() {
        NewAccount noor = teacher("Noor", "Bakker").withEmail("noor@school.example");

        assertThat(List.of(noor, Arrays.asList(noor)).toString()).doesNotContain("oor");
    }

    private Acting signingIn() {
        return new Acting(
                BoardId.INSTALLATION, PersonId.PROGRAM, Act.SIGN_IN, SchoolDay.today(clock));
    }

    private void session(PersonId person) {
        database.client()
                .sql(
                        "insert into identity.spring_session values (:id, :id, 0, 0, 60, 9999999999999, :person)")
                .param("id", UUID.randomUUID().toString())
                .param("person", person.toString())
                .update();
    }

    private long sessions(PersonId person) {
        return database.client()
                .sql("select count(*) from identity.spring_session where principal_name = :person")
                .param("person", person.toString())
                .query(Long.class)
                .single();
    }
}
