package nl.zorgvuldig.platform.vault.keyfiles;

import nl.zorgvuldig.platform.vault.PassphraseLock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/// Passphrases that cost next to nothing to try: tests open many key files.
public final class CheapPassphrases {
    static final PassphraseEncryption.Cost COST = new PassphraseEncryption.Cost(64, 1, 1);

    private CheapPassphrases() {}

    static KeyEncryption encryption(String passphrase) {
        return new PassphraseEncryption(new Passphrase(passphrase), COST);
    }

    /// For the keys of doctors.
    public static PassphraseLock lock() {
        return new PassphraseLock(COST);
    }

    /// For a whole program that starts.
    public static void in(SpringApplication program) {
        program.addInitializers(starting -> ((GenericApplicationContext) starting)
                .registerBean("cheap", PassphraseEncryption.Cost.class, () -> COST, bean -> bean.setPrimary(true)));
    }
}
