package nl.zorgvuldig.retention;

import nl.zorgvuldig.kernel.PersonId;

/// Signed by a module that keeps something for which the name of somebody must stay known after the
/// last child of theirs went. That module sees to it that the account goes when its own part does.
@FunctionalInterface
public interface StillNeeded {
    /// Today, at the board the program acts for. Reads for itself.
    boolean needs(PersonId person);
}
