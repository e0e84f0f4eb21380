package nl.zorgvuldig.platform.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SchemaColumn;
import nl.zorgvuldig.platform.holdings.SchemaHoldings;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.federation.FederatedIdentities;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountHoldingsTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final Boards boards = TestPeople.boards(clock);
    private final Accounts accounts = TestPeople.accounts(signals, clock);
    private final FederatedIdentities links = TestPeople.providerLinks(clock);
    private final AccountHoldings holdings = new AccountHoldings(
            accounts, new AccountSeals(TestVault.shared()), links, new SystemWork(boards, database.work()));
    private final BoardId board = TestDatabase.newBoard();
    private final String address = TestPeople.newAddress();
    private final NewAccount noor = TestPeople.teacher("Noor", "Bakker").withEmail(address);
    private final DataSubject subject = DataSubject.of(board, SubjectKind.STAFF, noor.person());

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
        DataSubject stranger = DataSubject.of(board, SubjectKind.STAFF, new PersonId(UUID.randomUUID()));
        assertThat(holdings.export(stranger)).isEqualTo(PersonalDataExport.nothing());
    }

    @Test
    void destroying_leaves_nothing_also_when_the_key_is_gone_and_can_be_repeated() {
        TestVault.shared().destroy(AccountSeals.key(board, noor.person()));

        assertThat(holdings.destroy(subject, RetentionPurpose.ACCOUNT).rows())
                .containsEntry("identity.account", 1)
                .containsEntry("identity.directory", 1);

        assertThat(holdings.destroy(subject, RetentionPurpose.ACCOUNT).total()).isZero();
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
        assertThat(holdings.destroy(subject, RetentionPurpose.ACCOUNT).rows())
                .containsEntry("identity.provider_link", 1);
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
        assertThat(holdings.destroy(subject, RetentionPurpose.DOSSIER).total()).isZero();
        assertThat(accounts.findOpen(board, noor.person())).isPresent();
    }
}
