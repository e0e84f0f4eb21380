package nl.zorgvuldig.platform.vault.keyfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.platform.vault.KeysUnavailable;

/// Source of the passphrase of the key files: the environment, a file the environment names, or, in
/// a demonstration, a file that is made at the first start.
public final class PassphraseSource {
    public static final String TEXT = "ZORGVULDIG_KEY_PASSPHRASE";
    public static final String FILE = "ZORGVULDIG_KEY_PASSPHRASE_FILE";

    private PassphraseSource() {}

    /// @param environment gives the value of a variable, if it is set
    /// @throws KeysUnavailable when a passphrase is given but cannot be used
    public static Optional<Passphrase> given(Function<String, Optional<String>> environment) {
        Optional<String> text = environment.apply(TEXT).filter(value -> !value.isBlank());
        Optional<String> file = environment.apply(FILE).filter(value -> !value.isBlank());
        if (text.isPresent() && file.isPresent()) {
            throw new KeysUnavailable("set " + TEXT + " or " + FILE + ", not both");
        }
        return text.or(() -> file.map(Path::of).map(PassphraseSource::read)).map(Passphrase::new);
    }

    /// The passphrase of a demonstration: readable beside its key files, so it protects nothing.
    public static Passphrase ofDemonstration(Path keys) {
        Path file = keys.resolve("passphrase");
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            try {
                DurableFiles.folder(keys);
                DurableFiles.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new KeysUnavailable("the passphrase file " + file + " could not be written", failed);
            }
        }
        return new Passphrase(read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new KeysUnavailable("the passphrase file " + file + " cannot be read", unreadable);
        }
    }
}
