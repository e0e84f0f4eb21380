package nl.zorgvuldig.platform.vault;

import java.time.Instant;
import java.util.Optional;

/// Key epoch: a period in which one key-encryption key wraps the data keys. Once that is destroyed,
/// no copy of the keyring from that time can bring back a key that was destroyed in it.
///
/// @param closedAt when the next epoch began
/// @param destroyedAt when its key-encryption key was destroyed
public record KeyEpoch(int number, Instant openedAt, Optional<Instant> closedAt, Optional<Instant> destroyedAt) {}
