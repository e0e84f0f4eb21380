package nl.zorgvuldig.logbook;

import nl.zorgvuldig.policy.ShownAs;

/// What a line of the log is to who asks who looked.
sealed interface Look {
    record Seen(ShownAs shown) implements Look {}

    /// Staff asked and the answer was no: counted, not named.
    record Attempt() implements Look {}

    record Hidden() implements Look {}
}
