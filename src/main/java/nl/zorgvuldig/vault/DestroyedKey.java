package nl.zorgvuldig.vault;

import java.time.Instant;

/// A key that is gone. The destruction is final, also for old copies of the keyring, when this
/// epoch and those before it are destroyed ([Vault#listEpochs]).
///
/// @param epoch the epoch in which it was wrapped
/// @param at when its row was deleted
public record DestroyedKey(KeyName name, int epoch, Instant at) {}
