package nl.zorgvuldig.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.vault.keyfiles.KeyFolder;
import nl.zorgvuldig.platform.vault.keyring.DataKeys;
import nl.zorgvuldig.platform.vault.keyring.DestructionSignals;
import nl.zorgvuldig.platform.vault.keyring.KeyCache;
import nl.zorgvuldig.platform.vault.keyring.KeyEpochStore;
import nl.zorgvuldig.platform.vault.keyring.KeyRotation;
import nl.zorgvuldig.platform.vault.keyring.Keyring;
import nl.zorgvuldig.platform.vault.keyring.KeyringDatabase;
import nl.zorgvuldig.platform.vault.keyring.KeyringStore;
import nl.zorgvuldig.platform.vault.keyring.LogSigningKeys;
import nl.zorgvuldig.platform.vault.keyring.OpenKeys;

/// Assembles the vault, with its first epoch open.
public final class VaultAssembly {
    /// Most opened keys an instance holds; about half a kilobyte each.
    private static final int MOST_KEYS = 100_000;
    /// In nanoseconds: the longest a destroyed key could remain in memory if its signal were lost
    /// unnoticed.
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    private final Keyring keyring;
    private final DestructionSignals destructions;
    private final Signals signals;
    private final Vault vault;
    private final LogSigningKeys logKeys;

    public VaultAssembly(
            DataSource dataSource, Signals signals, KeyFolder folder, Clock clock, KeyRotation.Watcher watcher) {
        KeyringDatabase database = new KeyringDatabase(dataSource);
        KeyringStore keys = new KeyringStore(database);
        KeyEpochStore epochs = new KeyEpochStore(database);
        KeyRotation rotation = new KeyRotation(keys, epochs, folder, clock, watcher);
        rotation.begin();
        this.signals = signals;
        this.keyring = new Keyring(keys, folder, clock);
        this.destructions = new DestructionSignals(signals, folder);
        this.vault = new Vault(
                keyring,
                epochs,
                rotation,
                destructions,
                open(key -> DataKeys.primitive(key, Aead.class)),
                open(key -> DataKeys.primitive(key, Mac.class)));
        this.logKeys = new LogSigningKeys(open(LogSigningKeys.Signer::of));
    }

    public Vault vault() {
        return vault;
    }

    public LogSigningKeys logKeys() {
        return logKeys;
    }

    private <P> OpenKeys<P> open(Function<KeysetHandle, P> opening) {
        KeyCache<P> cache = new KeyCache<>(MOST_KEYS, LONGEST, System::nanoTime);
        return destructions.tell(new OpenKeys<>(keyring, cache, opening, signals::connected));
    }
}
