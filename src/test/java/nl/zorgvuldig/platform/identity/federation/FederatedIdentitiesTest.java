package nl.zorgvuldig.platform.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// A subject of a provider is one person's, and the database says so too.
class FederatedIdentitiesTest {
    private static final String ISSUER = "https://provider.example";

    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = TestDatabase.shared().newSignals();
    private final Boards boards = TestPeople.boards(clock);
    private final Accounts accounts = TestPeople.accounts(signals, clock);
    private final FederatedIdentities links = TestPeople.providerLinks(clock);
    private final BoardId board = TestDatabase.newBoard();
    private final NewAccount noor = TestPeople.teacher("Noor", "Bakker");
    private final NewAccount daan = TestPeople.teacher("Daan", "Smit");

    @BeforeEach
    void people_have_accounts() {
        boards.program(board).run(() -> accounts.open(noor));
        boards.program(board).run(() -> accounts.open(daan));
    }

    @AfterEach
    void close() {
        signals.close();
    }

    private boolean link(String subject, PersonId person) {
        return boards.program(board).call(() -> links.link(ISSUER, subject, person, () -> {}));
    }

    @Test
    void a_subject_is_one_persons_and_a_person_has_one() {
        assertThat(link("a", noor.person())).isTrue();
        assertThat(link("a", daan.person())).isFalse();
        assertThat(link("b", noor.person())).isFalse();

        boards.program(board).run(() -> {
            assertThat(links.find(ISSUER, "a")).contains(noor.person());
            assertThat(links.find(ISSUER, "b")).isEmpty();
            assertThat(links.find(ISSUER + "/", "a")).isEmpty();
            assertThat(links.has(ISSUER, noor.person())).isTrue();
            assertThat(links.has(ISSUER, daan.person())).isFalse();
        });
        boards.program(TestDatabase.newBoard())
                .run(() -> assertThat(links.find(ISSUER, "a")).isEmpty());
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void the_database_refuses_whoever_has_no_open_account_of_staff() {
        NewAccount parent = NewAccount.of(new PersonId(UUID.randomUUID()), AccountKind.GUARDIAN, noor.name());
        boards.program(board).run(() -> accounts.open(parent));
        boards.program(board).run(() -> accounts.close(daan.person()));

        assertThatThrownBy(() -> link("c", parent.person())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> link("d", daan.person())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> link("e", new PersonId(UUID.randomUUID()))).isInstanceOf(DataAccessException.class);
        assertThat(link("f", noor.person())).isTrue();
    }

    @Test
    void without_its_line_in_the_log_nothing_is_kept() {
        assertThatThrownBy(() -> boards.program(board)
                        .run(() -> links.link(ISSUER, "g", noor.person(), () -> {
                            throw new IllegalStateException("no log");
                        })))
                .isInstanceOf(IllegalStateException.class);

        boards.program(board).run(() -> assertThat(links.find(ISSUER, "g")).isEmpty());
    }
}
