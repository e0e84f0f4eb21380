package nl.zorgvuldig.platform.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.vault.keyfiles.KeyFolder;
import nl.zorgvuldig.platform.vault.keyfiles.PassphraseEncryption;
import org.springframework.core.env.Environment;

/// Opens the newest key file while the rest of the program starts: the passphrase is made slow to
/// guess, so it is slow to try. Anything wrong with file or passphrase is reported where the key is
/// needed; here it only means that no time is saved.
public final class KeyPreloader {
    private static final Pattern FILE = Pattern.compile("epoch-(\\d{1,9})\\.key");

    private final KeyFolder folder;

    private KeyPreloader(KeyFolder folder) {
        this.folder = folder;
    }

    /// @param home the folder of the installation
    /// @param environment with the settings of the operator
    /// @return empty when there is no key file yet, or no way to open one
    public static Optional<KeyPreloader> begin(Path home, boolean demonstration, Environment environment) {
        Path keys = home.resolve("keys");
        OptionalInt newest = newest(keys);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        try {
            KeyFolder folder = new KeyFolder(
                    keys,
                    VaultConfiguration.encryptions(
                            keys, demonstration, environment, PassphraseEncryption.Cost.STANDARD));
            Thread.ofPlatform().daemon().name("keys-ahead").start(() -> open(folder, newest.getAsInt()));
            return Optional.of(new KeyPreloader(folder));
        } catch (KeysUnavailable saidLater) {
            return Optional.empty();
        }
    }

    public KeyFolder folder() {
        return folder;
    }

    private static void open(KeyFolder folder, int epoch) {
        try {
            folder.open(epoch);
        } catch (KeysUnavailable saidLater) {
            // reported where the key is needed
        }
    }

    private static OptionalInt newest(Path keys) {
        if (!Files.isDirectory(keys)) {
            return OptionalInt.empty();
        }
        try (Stream<Path> files = Files.list(keys)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(file -> Integer.parseInt(file.group(1)))
                    .max();
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
    }
}
