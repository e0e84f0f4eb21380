package nl.zorgvuldig.privacy.retention;

import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Implemented by a module whose data requires that a parent's name stays known after the data of
/// their last child was destroyed. That module removes the account together with its own data.
@FunctionalInterface
public interface NameStillNeeded {
    /// Whether the name is needed today, on the current board. Opens its own read transaction.
    boolean needs(PersonId person);
}
