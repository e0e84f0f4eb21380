package nl.zorgvuldig.platform.identity.accounts;

import static nl.zorgvuldig.platform.identity.federation.TestPeople.newAddress;
import static nl.zorgvuldig.platform.identity.federation.TestPeople.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Accounts are sealed, and kept apart: board from board, instance from instance, what is from what
/// is not yet.
class AccountsApartTest {
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

    private Acting signingIn() {
        return new Acting(BoardId.INSTALLATION, PersonId.PROGRAM, IdentityActs.SIGN_IN, SchoolDay.today(clock));
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void names_and_addresses_stand_in_the_database_only_sealed() {
        open(teacher("Wilhelmina", "Zonneveld").withEmail("wilhelmina." + board + "@school.example"));

        String stored = database.superuserClient("zorgvuldig")
                .sql("select encode(sealed_name, 'escape') || encode(sealed_email, 'escape')"
                        + " || encode(address_hash, 'escape') from identity.account where board = :board")
                .param("board", board.value())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContainIgnoringCase("wilhelmina").doesNotContainIgnoringCase("zonneveld");
        assertThat(stored.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void one_address_can_belong_to_two_boards() {
        String address = newAddress();
        BoardId other = TestDatabase.newBoard();
        open(teacher("Noor", "Bakker").withEmail(address));
        program(other).run(() -> accounts.open(teacher("Noor", "Bakker").withEmail(address)));

        assertThat(signingIn().call(() -> accounts.boardsOf(address))).containsExactlyInAnyOrder(board, other);
    }

    @Test
    void the_people_of_another_board_are_not_there() {
        String address = newAddress();
        NewAccount noor = teacher("Noor", "Bakker").withEmail(address);
        open(noor);
        BoardId other = TestDatabase.newBoard();

        program(other).run(() -> {
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
                new Acting(TestDatabase.newBoard(), PersonId.PROGRAM, EnrolmentActs.READ, SchoolDay.today(clock));
        long seen = reader.call(() -> database.work()
                .read(
                        EnrolmentActs.READ,
                        () -> database.client()
                                .sql("select count(*) from identity.directory")
                                .query(Long.class)
                                .single()));
        assertThat(seen).isZero();
    }

    @Test
    void an_account_cannot_be_opened_with_the_aim_of_reading() {
        Acting reader = program(board).with(EnrolmentActs.READ);

        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> reader.run(() ->
                        database.work().change(EnrolmentActs.READ, () -> accounts.open(teacher("Noor", "Bakker")))));
    }

    @Test
    void what_was_not_committed_is_never_known() {
        NewAccount noor = teacher("Noor", "Bakker");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> program(board)
                        .run(() -> database.work().change(Act.MAINTAIN, () -> {
                            accounts.open(noor);
                            accounts.findName(noor.person());
                            throw new IllegalStateException("undone");
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
}
