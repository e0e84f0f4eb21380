package nl.zorgvuldig.platform.identity.federation;

import java.time.Clock;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.springframework.jdbc.core.JdbcTemplate;

/// Accounts on the shared test database, and people to open them for.
public final class TestPeople {
    private TestPeople() {}

    public static Accounts accounts(Signals signals, Clock clock) {
        return new Accounts(
                TestDatabase.shared().work(),
                TestVault.shared(),
                signals,
                boards(clock),
                new JdbcTemplate(TestDatabase.shared().app()),
                clock);
    }

    public static FederatedIdentities providerLinks(Clock clock) {
        return new FederatedIdentities(
                TestDatabase.shared().client(),
                TestVault.shared(),
                TestDatabase.shared().work(),
                clock);
    }

    public static Boards boards(Clock clock) {
        return new Boards(TestDatabase.shared().client(), clock);
    }

    public static NewAccount teacher(String given, String family) {
        return NewAccount.of(new PersonId(UUID.randomUUID()), AccountKind.STAFF, new PersonName(given, "", family));
    }

    /// An address that no other test uses.
    public static String newAddress() {
        return "noor." + UUID.randomUUID() + "@school.example";
    }
}
