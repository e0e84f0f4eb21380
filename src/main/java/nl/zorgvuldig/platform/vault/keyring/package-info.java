/// Data keys: creating, wrapping, caching, rotating and destroying them in the keyring database.
@NullMarked
package nl.zorgvuldig.platform.vault.keyring;

import org.jspecify.annotations.NullMarked;
