package nl.zorgvuldig.platform.vault.keyfiles;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.keyring.DataKeys;

/// Folder of the key-encryption keys of the epochs: one sealed file each, outside every database.
/// Deleting a file is what makes the keys of an epoch unrecoverable, so the file's existence is
/// checked on each use: an opened key stays in memory only as long as its file exists.
public final class KeyFolder {
    private final Path folder;
    private final KeyEncryption sealing;
    private final List<KeyEncryption> known;
    private final ConcurrentHashMap<Integer, Aead> opened = new ConcurrentHashMap<>();

    /// @param known methods that open files; the first one also seals new ones
    public KeyFolder(Path folder, List<KeyEncryption> known) {
        this.folder = folder;
        this.sealing = known.getFirst();
        this.known = List.copyOf(known);
    }

    boolean has(int epoch) {
        return Files.exists(file(epoch));
    }

    /// The key-encryption key of an epoch.
    ///
    /// @throws KeysUnavailable when its file is missing or does not open
    public Aead open(int epoch) {
        if (!has(epoch)) {
            forget(epoch);
            throw new KeysUnavailable("the key file " + file(epoch) + " is missing; put it back");
        }
        return opened.computeIfAbsent(epoch, this::read);
    }

    /// Reads the file again, past the cache: what is on disk now is what the next start will have.
    public Aead reopen(int epoch) {
        forget(epoch);
        return open(epoch);
    }

    /// Creates the file of a new epoch. An existing one was left by an interrupted attempt and is
    /// used: a key file is never overwritten.
    public void create(int epoch) {
        if (!has(epoch)) {
            write(epoch);
        }
        reopen(epoch);
    }

    /// Destroys the file of an epoch, and drops its key from memory. May be repeated.
    public void destroy(int epoch) {
        try {
            DurableFiles.destroy(file(epoch));
        } catch (IOException failed) {
            throw new KeysUnavailable("the key file " + file(epoch) + " could not be destroyed", failed);
        } finally {
            forget(epoch);
        }
    }

    public void forget(int epoch) {
        opened.remove(epoch);
    }

    public void forgetAll() {
        opened.clear();
    }

    Path file(int epoch) {
        return folder.resolve("epoch-%04d.key".formatted(epoch));
    }

    private void write(int epoch) {
        KeysetHandle key = DataKeys.fresh(PredefinedAeadParameters.AES256_GCM);
        String recipe = sealing.newRecipe();
        try {
            DurableFiles.folder(folder);
            String text =
                    KeyFile.seal(epoch, key, recipe, sealing.follow(recipe)).text();
            DurableFiles.write(file(epoch), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | GeneralSecurityException failed) {
            throw new KeysUnavailable("the key file " + file(epoch) + " could not be written", failed);
        }
    }

    private Aead read(int epoch) {
        try {
            KeyFile file = KeyFile.parse(Files.readString(file(epoch)));
            if (file.epoch() != epoch) {
                throw new KeysUnavailable(file(epoch) + " is the file of another epoch");
            }
            return DataKeys.primitive(file.open(seal(file.recipe())), Aead.class);
        } catch (IOException unreadable) {
            throw new KeysUnavailable("the key file " + file(epoch) + " cannot be read", unreadable);
        } catch (GeneralSecurityException closed) {
            throw new KeysUnavailable(
                    "the key file " + file(epoch) + " does not open: another passphrase sealed it, or it was changed",
                    closed);
        }
    }

    private Aead seal(String recipe) {
        String method = recipe.substring(0, Math.max(0, recipe.indexOf(' ')));
        for (KeyEncryption encryption : known) {
            if (encryption.method().equals(method)) {
                return encryption.follow(recipe);
            }
        }
        throw new KeysUnavailable("the key file is sealed by '" + method + "', which is not configured");
    }
}
