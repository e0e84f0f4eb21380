/// Key-encryption keys in sealed files, protected by a passphrase or a key management service.
@NullMarked
package nl.zorgvuldig.platform.vault.keyfiles;

import org.jspecify.annotations.NullMarked;
