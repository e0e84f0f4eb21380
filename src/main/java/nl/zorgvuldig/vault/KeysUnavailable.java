package nl.zorgvuldig.vault;

import nl.zorgvuldig.kernel.Unavailable;

/// The keys cannot be reached now: a key file is missing or does not open, or the keyring database
/// does not answer. Nothing was destroyed by it; an operator can mend it. The message says how, and
/// holds no key and no passphrase.
public final class KeysUnavailable extends Unavailable {
    private static final long serialVersionUID = 1L;

    KeysUnavailable(String message) {
        super(message);
    }

    KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
