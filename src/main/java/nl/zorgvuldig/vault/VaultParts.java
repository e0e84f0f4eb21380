package nl.zorgvuldig.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.zorgvuldig.database.Signals;

/// Puts the vault together, with its first epoch open.
final class VaultParts {
    /// How many opened keys an instance holds at most; about half a kilobyte each.
    private static final int MOST_KEYS = 100_000;
    /// In nanoseconds: the longest a destroyed key could live on in memory if its signal were lost
    /// unnoticed.
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    private final Keyring keyring;
    private final Destructions destructions;
    private final Signals signals;
    private final Vault vault;
    private final LogSigningKeys logKeys;

    VaultParts(DataSource dataSource, Signals signals, KeyFolder folder, Clock clock, Rotation.Watcher watcher) {
        KeyringDatabase database = new KeyringDatabase(dataSource);
        KeyringStore keys = new KeyringStore(database);
        EpochStore epochs = new EpochStore(database);
        Rotation rotation = new Rotation(keys, epochs, folder, clock, watcher);
        rotation.begin();
        this.signals = signals;
        this.keyring = new Keyring(keys, folder, clock);
        this.destructions = new Destructions(signals, folder);
        this.vault = new Vault(
                keyring,
                epochs,
                rotation,
                destructions,
                open(key -> DataKeys.primitive(key, Aead.class)),
                open(key -> DataKeys.primitive(key, Mac.class)));
        this.logKeys = new LogSigningKeys(open(LogSigningKeys.Signer::of));
    }

    Vault vault() {
        return vault;
    }

    LogSigningKeys logKeys() {
        return logKeys;
    }

    private <P> OpenKeys<P> open(Function<KeysetHandle, P> opening) {
        KeyCache<P> cache = new KeyCache<>(MOST_KEYS, LONGEST, System::nanoTime);
        return destructions.tell(new OpenKeys<>(keyring, cache, opening, signals::connected));
    }
}
