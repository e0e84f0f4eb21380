package nl.zorgvuldig.oversight.clauses;

import java.util.List;

/// Where a clause works in this program today.
public sealed interface ClauseUse {
    /// On these screens; there may also be code behind them.
    record OnScreens(List<ClauseScreen> screens) implements ClauseUse {
        public OnScreens {
            screens = List.copyOf(screens);
        }
    }

    /// In code that has no screen of its own.
    record Inside() implements ClauseUse {}

    /// Nowhere yet.
    record NotYet() implements ClauseUse {}

    /// A screen on which a clause works.
    ///
    /// @param label key of the message that names it
    /// @param path its address
    record ClauseScreen(String label, String path) {}
}
