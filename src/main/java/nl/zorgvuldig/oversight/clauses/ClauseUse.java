package nl.zorgvuldig.oversight.clauses;

import java.util.List;

/// Where a clause is upheld in this program today.
public sealed interface ClauseUse {
    /// On these screens; there may be code without a screen as well.
    record OnScreens(List<ClauseScreen> screens) implements ClauseUse {
        public OnScreens {
            screens = List.copyOf(screens);
        }
    }

    /// In code that has no screen of its own.
    record Inside() implements ClauseUse {}

    /// Nowhere yet.
    record NotYet() implements ClauseUse {}

    /// A screen that upholds a clause.
    ///
    /// @param label key of the message that names it
    /// @param path its address
    record ClauseScreen(String label, String path) {}
}
