package nl.zorgvuldig.privacy.retention;

import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Signed by a module that keeps something for which the name of somebody must stay known after the
/// last child of theirs went. That module sees to it that the account goes when its own part does.
@FunctionalInterface
public interface NameStillNeeded {
    /// Today, at the board the program acts for. Reads for itself.
    boolean needs(PersonId person);
}
