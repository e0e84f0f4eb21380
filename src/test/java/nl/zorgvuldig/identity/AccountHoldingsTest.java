package nl.zorgvuldig.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.SchemaColumn;
import nl.zorgvuldig.holdings.SchemaHoldings;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountHoldingsTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final Boards boards = TestPeople.boards(clock);
    private final Accounts accounts = TestPeople.accounts(signals, clock);
    private final ProviderLinks links = TestPeople.providerLinks(clock);
    private final AccountHoldings holdings = new AccountHoldings(
            accounts, new AccountSeals(TestVault.shared()), links, new ProgramWork(boards, database.work()));
    private final BoardId board = TestDatabase.newBoard();
    private final String address = TestPeople.newAddress();
    private final NewAccount noor = TestPeople.teacher("Noor", "Bakker").withEmail(address);
    private final Subject subject = Subject.of(board, SubjectKind.STAFF, noor.person());

    @BeforeEach
    void somebody_has_an_account() {
        boards.program(board).run(() -> accounts.open(noor));
    }

    @AfterEach
    void close() {
        signals.close();
    }

    @Test
    void every_personal_column_of_this_schema_is_described() throws Exception {
        try (Connection connection = database.app().getConnection()) {
            List<SchemaColumn> own = SchemaHoldings.columns(connection).stream()
                    .filter(column -> column.table().startsWith("identity."))
                    .filter(column -> !column.table().equals("identity.passkey"))
                    .toList();
            assertThat(SchemaHoldings.check(own, List.of(holdings))).isEmpty();
        }
    }

    @Test
    void somebody_gets_what_is_kept_of_them() {
        Map<String, String> values = holdings.export(subject).rows().getFirst().values();

        assertThat(values)
                .containsEntry("sealed_name", "Noor Bakker")
                .containsEntry("sealed_email", address)
                .containsEntry("kind", "staff");
        Subject stranger = Subject.of(board, SubjectKind.STAFF, new PersonId(UUID.randomUUID()));
        assertThat(holdings.export(stranger)).isEqualTo(Export.nothing());
    }

    @Test
    void destroying_leaves_nothing_also_when_the_key_is_gone_and_can_be_repeated() {
        TestVault.shared().destroy(AccountSeals.key(board, noor.person()));

        assertThat(holdings.destroy(subject, Keeping.ACCOUNT).rows())
                .containsEntry("identity.account", 1)
                .containsEntry("identity.directory", 1);

        assertThat(holdings.destroy(subject, Keeping.ACCOUNT).total()).isZero();
        assertThat(accounts.findOpen(board, noor.person())).isEmpty();
        boards.program(board)
                .run(() -> assertThat(accounts.nameOf(noor.person()).full()).isEqualTo("–"));
        Acting signingIn =
                new Acting(BoardId.INSTALLATION, PersonId.PROGRAM, IdentityActs.SIGN_IN, SchoolDay.today(clock));
        assertThat(signingIn.call(() -> accounts.boardsOf(address))).isEmpty();
    }

    @Test
    void an_account_of_elsewhere_is_told_and_goes_as_well() {
        boards.program(board).run(() -> links.link("https://elsewhere.example", "x", noor.person(), () -> {}));

        assertThat(holdings.export(subject).rows().getLast().values())
                .containsEntry("issuer", "https://elsewhere.example")
                .containsOnlyKeys("issuer", "linked_at");
        assertThat(holdings.destroy(subject, Keeping.ACCOUNT).rows()).containsEntry("identity.provider_link", 1);
        boards.program(board)
                .run(() ->
                        assertThat(links.find("https://elsewhere.example", "x")).isEmpty());
    }

    @Test
    void a_name_of_which_the_key_is_gone_is_a_dash() {
        TestVault.shared().destroy(AccountSeals.key(board, noor.person()));
        NewAccount daan = TestPeople.teacher("Daan", "Smit");
        boards.program(board).run(() -> accounts.open(daan));

        assertThat(accounts.findOpen(board, noor.person())).isEmpty();
        boards.program(board)
                .run(() -> assertThat(accounts.nameOf(noor.person()).full()).isEqualTo("–"));
        assertThat(holdings.export(subject).rows().getFirst().values())
                .doesNotContainKeys("sealed_name", "sealed_email");
    }

    @Test
    void another_purpose_of_keeping_removes_nothing() {
        assertThat(holdings.destroy(subject, Keeping.DOSSIER).total()).isZero();
        assertThat(accounts.findOpen(board, noor.person())).isPresent();
    }
}
