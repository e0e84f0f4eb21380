package nl.zorgvuldig.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyring.DestructionSignals;
import nl.zorgvuldig.platform.vault.keyring.KeyEpochStore;
import nl.zorgvuldig.platform.vault.keyring.KeyKind;
import nl.zorgvuldig.platform.vault.keyring.KeyRotation;
import nl.zorgvuldig.platform.vault.keyring.Keyring;
import nl.zorgvuldig.platform.vault.keyring.OpenKeys;

/// Seals and unseals data about people, under keys of their own, and destroys those keys.
///
/// Invariants: a sealed value opens only with the key of its subject and retention purpose, and
/// only in its own table, column and row; a destroyed key opens nothing, on no instance; and after
/// the next [#rotate] no old copy of the keyring can undo that.
///
/// Keys are stored in a database of their own. Creating or destroying one takes effect at once,
/// whatever becomes of the surrounding transaction; so destroy a key before, not inside, the work
/// that deletes what it sealed, or after it where the deletion leaves the name of the key behind.
@Upholds(Clause.CONFIDENTIALITY)
public final class Vault {
    private static final byte VERSION = 1;

    private final Keyring keyring;
    private final KeyEpochStore epochs;
    private final KeyRotation rotation;
    private final DestructionSignals destructions;
    private final OpenKeys<Aead> sealing;
    private final OpenKeys<Mac> hashing;

    Vault(
            Keyring keyring,
            KeyEpochStore epochs,
            KeyRotation rotation,
            DestructionSignals destructions,
            OpenKeys<Aead> sealing,
            OpenKeys<Mac> hashing) {
        this.keyring = keyring;
        this.epochs = epochs;
        this.rotation = rotation;
        this.destructions = destructions;
        this.sealing = sealing;
        this.hashing = hashing;
    }

    /// Creates those of the named keys that do not exist, in one go. An existing key is left as it
    /// is.
    public void create(Collection<KeyName> names) {
        for (KeyName name : names) {
            requireSealing(name);
        }
        sealing.create(names);
    }

    /// Fetches keys in one go, so that sealing and unsealing under them needs no database for the
    /// next half minute. Names without a key are skipped.
    public void load(Collection<KeyName> names) {
        for (KeyName name : names) {
            requireSealing(name);
        }
        sealing.load(names);
    }

    /// @throws KeyDestroyed when there is no such key
    public SealedValue seal(KeyName name, ValueLocation place, String text) {
        return seal(name, place, text.getBytes(UTF_8));
    }

    /// @throws KeyDestroyed when there is no such key
    public SealedValue seal(KeyName name, ValueLocation place, byte[] content) {
        requireSealing(name);
        try {
            byte[] ciphertext = sealing.get(name).encrypt(content, VaultAssociatedData.ofValue(name, place));
            byte[] bytes = new byte[1 + ciphertext.length];
            bytes[0] = VERSION;
            System.arraycopy(ciphertext, 0, bytes, 1, ciphertext.length);
            return new SealedValue(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a value for " + place + " could not be sealed", impossible);
        }
    }

    /// @throws KeyDestroyed when there is no such key
    /// @throws UnsealFailed when the value was changed, or sealed under another key or for another
    ///     place
    public String open(KeyName name, ValueLocation place, SealedValue value) {
        return new String(openBytes(name, place, value), UTF_8);
    }

    /// @throws KeyDestroyed when there is no such key
    /// @throws UnsealFailed when the value was changed, or sealed under another key or for another
    ///     place
    public byte[] openBytes(KeyName name, ValueLocation place, SealedValue value) {
        requireSealing(name);
        Aead key = sealing.get(name);
        byte[] bytes = value.bytes();
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new UnsealFailed(name, place);
        }
        try {
            return key.decrypt(Arrays.copyOfRange(bytes, 1, bytes.length), VaultAssociatedData.ofValue(name, place));
        } catch (GeneralSecurityException closed) {
            throw new UnsealFailed(name, place);
        }
    }

    /// Reads the keyring, not the cache.
    public boolean exists(KeyName name) {
        return keyring.exists(name);
    }

    /// For each of these retention purposes, those of the subjects that have a key. Reads the
    /// keyring, in one go, not the cache.
    public Map<RetentionPurpose, Set<UUID>> existing(
            BoardId board, Set<RetentionPurpose> keepings, Collection<UUID> subjects) {
        return keyring.existing(board, keepings, subjects);
    }

    /// Destroys a key, on every instance. What was sealed under it never opens again. May be
    /// repeated.
    ///
    /// @return the key that was destroyed; empty when there was none
    /// @throws IllegalArgumentException for a key of the board itself: its log and its look-ups
    ///     would be lost
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    public Optional<KeyDestruction> destroy(KeyName name) {
        requireSealing(name);
        Optional<KeyDestruction> destroyed = keyring.destroy(name);
        destructions.announce(name);
        return destroyed;
    }

    /// A keyed hash of a value that only this board can make: equal for equal values, so that one
    /// can be looked up without being stored. HMAC-SHA-256, 32 bytes.
    ///
    /// @param purpose keeps the hashes of different uses apart
    /// @param value as the caller has normalised it
    public byte[] keyedHash(BoardId board, String purpose, String value) {
        Mac key = hashing.getOrCreate(KeyName.ofBoard(board, RetentionPurpose.DIRECTORY));
        try {
            return key.computeMac(VaultAssociatedData.ofHash(purpose, value));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a keyed hash could not be made", impossible);
        }
    }

    /// Ends the epoch: makes the destruction of all keys destroyed until now final. May be
    /// interrupted anywhere and run again.
    ///
    /// @throws KeysUnavailable when another rotation is running, or something does not open; then
    ///     nothing is lost
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    public RotationResult rotate() {
        return rotation.rotate(destructions::announceEpoch);
    }

    /// All epochs, oldest first.
    public List<KeyEpoch> listEpochs() {
        return epochs.list();
    }

    private static void requireSealing(KeyName name) {
        if (name.keeping().kind() != KeyKind.SEALING) {
            throw new IllegalArgumentException("the key for " + name + " does not seal values");
        }
    }

    /// Destruction of a key. It is final, also for old copies of the keyring, when this epoch and
    /// those before it are destroyed ([Vault#listEpochs]).
    ///
    /// @param epoch the epoch in which it was wrapped
    /// @param at when its row was deleted
    public record KeyDestruction(KeyName name, int epoch, Instant at) {}
}
