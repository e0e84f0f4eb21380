/// Encryption of medical entries: the key of each entry version, what it is bound to, and how it is
/// wrapped for a doctor's public key and sealed once more by the board.
@NullMarked
package nl.zorgvuldig.care.medical.sealing;

import org.jspecify.annotations.NullMarked;
