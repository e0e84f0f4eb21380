package nl.zorgvuldig.platform.vault.keyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.vault.VaultAssembly;
import nl.zorgvuldig.platform.vault.keyring.LogSigningKeys;
import org.awaitility.Awaitility;

/// One real vault for all tests of this JVM, on the keyring of [TestDatabase], with key files in a
/// folder of its own. Do not rotate it.
public final class TestVault {
    private static final VaultAssembly SHARED = start();

    private TestVault() {}

    public static Vault shared() {
        return SHARED.vault();
    }

    public static LogSigningKeys sharedLogKeys() {
        return SHARED.logKeys();
    }

    /// A new key that exists.
    public static KeyName newKey(BoardId board, RetentionPurpose keeping) {
        KeyName name = new KeyName(board, UUID.randomUUID(), keeping);
        shared().create(List.of(name));
        return name;
    }

    public static KeyFolder folder(Path folder) {
        return new KeyFolder(folder, List.of(CheapPassphrases.encryption("a passphrase for tests")));
    }

    public static Signals signals() {
        Signals signals = TestDatabase.shared().newSignals();
        Awaitility.await().until(signals::connected);
        return signals;
    }

    private static VaultAssembly start() {
        try {
            return new VaultAssembly(
                    TestDatabase.shared().keyring(),
                    signals(),
                    folder(Files.createTempDirectory("zorgvuldig-keys")),
                    Clock.systemUTC(),
                    milestone -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
