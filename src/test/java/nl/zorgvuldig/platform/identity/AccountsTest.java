package nl.zorgvuldig.platform.identity;

import static nl.zorgvuldig.platform.identity.federation.TestPeople.newAddress;
import static nl.zorgvuldig.platform.identity.federation.TestPeople.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
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

    private Acting signingIn() {
        return new Acting(BoardId.INSTALLATION, PersonId.PROGRAM, IdentityActs.SIGN_IN, SchoolDay.today(clock));
    }

    @Test
    void somebody_with_an_account_is_known_by_name_address_and_kind() {
        String address = newAddress();
        NewAccount noor = teacher("Noor", "Bakker").withEmail(address);
        open(noor);

        assertThat(nameOf(noor)).isEqualTo(new PersonName("Noor", "", "Bakker"));
        assertThat(accounts.findOpen(board, noor.person())).contains(AccountKind.STAFF);
        program(board).run(() -> {
            assertThat(accounts.findByEmail(address)).contains(noor.person());
            assertThat(accounts.emailOf(noor.person())).contains(address);
        });
    }

    @Test
    void an_address_is_found_however_people_write_it() {
        NewAccount noor = teacher("Noor", "Bakker").withEmail(" Noor.Bakker." + board + "@School.Example");
        open(noor);

        program(board)
                .run(() -> assertThat(accounts.findByEmail("noor.bakker." + board + "@SCHOOL.example "))
                        .contains(noor.person()));
    }

    @Test
    void who_is_not_known_is_a_dash_and_no_failure() {
        PersonId stranger = new PersonId(UUID.randomUUID());

        program(board).run(() -> {
            assertThat(accounts.nameOf(stranger).full()).isEqualTo("–");
            assertThat(accounts.findName(stranger)).isEmpty();
        });
        assertThat(accounts.findOpen(board, stranger)).isEmpty();
    }

    @Test
    void two_people_never_share_an_address() {
        String address = newAddress();
        NewAccount noor = teacher("Noor", "Bakker").withEmail(address);
        NewAccount daan = teacher("Daan", "Bakker").withEmail(address.toUpperCase(java.util.Locale.ROOT));

        program(board).run(() -> {
            assertThat(accounts.openAll(List.of(noor, daan))).containsExactly(daan.person());
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

        program(board).run(() -> {
            assertThat(accounts.findByEmail(first)).contains(daan.person());
            assertThat(accounts.findByEmail(second)).contains(noor.person());
        });
    }

    @Test
    void opening_the_same_accounts_again_changes_nothing() {
        NewAccount noor = teacher("Noor", "Bakker").withEmail(newAddress()).withDemoHandle("leerkracht");
        NewAccount daan = teacher("Daan", "Smit");
        open(noor, daan);
        List<String> before = versions();

        open(noor, daan);

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void another_name_is_seen_at_once() {
        NewAccount noor = teacher("Noor", "Bakker");
        open(noor);
        assertThat(nameOf(noor).full()).isEqualTo("Noor Bakker");

        open(new NewAccount(
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
        program(board).run(() -> {
            assertThat(accounts.findByEmail(address)).isEmpty();
            assertThat(accounts.emailOf(noor.person())).isEmpty();
            assertThat(accounts.nameOf(noor.person()).full()).isEqualTo("Noor Bakker");
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

    private List<String> versions() {
        return database.superuserClient("zorgvuldig")
                .sql("select person || ' ' || xmin from identity.account where board = :board order by 1")
                .param("board", board.value())
                .query(String.class)
                .list();
    }

    private void session(PersonId person) {
        database.client()
                .sql("insert into identity.spring_session values (:id, :id, 0, 0, 60, 9999999999999, :person)")
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
