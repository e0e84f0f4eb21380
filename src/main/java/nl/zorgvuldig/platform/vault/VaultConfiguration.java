package nl.zorgvuldig.platform.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.vault.keyfiles.KeyEncryption;
import nl.zorgvuldig.platform.vault.keyfiles.KeyFolder;
import nl.zorgvuldig.platform.vault.keyfiles.KmsEncryption;
import nl.zorgvuldig.platform.vault.keyfiles.Passphrase;
import nl.zorgvuldig.platform.vault.keyfiles.PassphraseEncryption;
import nl.zorgvuldig.platform.vault.keyfiles.PassphraseSource;
import nl.zorgvuldig.platform.vault.keyring.LogSigningKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Configuration of the vault. Key files are sealed by the key in a KMS when its address is given,
/// else by a passphrase. If both are given, the other still opens older files, so that changing
/// from one to the other takes one rotation.
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {
    public static final String KMS_KEY = "ZORGVULDIG_KEY_URI";

    @Bean
    KeyFolder keyFolder(
            @Value("${zorgvuldig.home}") Path home,
            Installation installation,
            Environment environment,
            PassphraseEncryption.Cost cost,
            ObjectProvider<KeyPreloader> ahead) {
        Path keys = home.resolve("keys");
        return Optional.ofNullable(ahead.getIfAvailable())
                .map(KeyPreloader::folder)
                .orElseGet(
                        () -> new KeyFolder(keys, encryptions(keys, installation.demonstration(), environment, cost)));
    }

    @Bean
    VaultAssembly vaultParts(@Qualifier("keyring") DataSource keyring, Signals signals, KeyFolder folder, Clock clock) {
        return new VaultAssembly(keyring, signals, folder, clock, milestone -> {});
    }

    @Bean
    Vault vault(VaultAssembly parts) {
        return parts.vault();
    }

    @Bean
    LogSigningKeys logSigningKeys(VaultAssembly parts) {
        return parts.logKeys();
    }

    @Bean
    PassphraseEncryption.Cost passphraseCost() {
        return PassphraseEncryption.Cost.STANDARD;
    }

    @Bean
    PassphraseLock passphraseLock(PassphraseEncryption.Cost cost) {
        return new PassphraseLock(cost);
    }

    /// @param cost of what is sealed from now on; what was sealed before keeps its own
    public static List<KeyEncryption> encryptions(
            Path keys, boolean demonstration, Environment environment, PassphraseEncryption.Cost cost) {
        List<KeyEncryption> known = new ArrayList<>();
        Optional.ofNullable(environment.getProperty(KMS_KEY))
                .filter(uri -> !uri.isBlank())
                .ifPresent(uri -> known.add(new KmsEncryption(uri)));
        Optional<Passphrase> given = PassphraseSource.given(name -> Optional.ofNullable(environment.getProperty(name)));
        if (given.isEmpty() && known.isEmpty() && demonstration) {
            given = Optional.of(PassphraseSource.ofDemonstration(keys));
        }
        given.ifPresent(passphrase -> known.add(new PassphraseEncryption(passphrase, cost)));
        if (known.isEmpty()) {
            throw new KeysUnavailable("nothing to seal the keys with: set %s, %s or %s"
                    .formatted(PassphraseSource.TEXT, PassphraseSource.FILE, KMS_KEY));
        }
        return known;
    }
}
