package nl.zorgvuldig.platform.vault;

import nl.zorgvuldig.platform.kernel.DependencyUnavailable;

/// The keys cannot be reached now: a key file is missing or does not open, or the keyring database
/// does not answer. Nothing was destroyed by it; an operator can repair it. The message says how,
/// and contains no key and no passphrase.
public final class KeysUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public KeysUnavailable(String message) {
        super(message);
    }

    public KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
