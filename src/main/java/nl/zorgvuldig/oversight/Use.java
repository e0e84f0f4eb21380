package nl.zorgvuldig.oversight;

import java.util.List;

/// Where a clause works in this program today.
public sealed interface Use {
    /// On these screens; there may also be code behind them.
    record OnScreens(List<Screen> screens) implements Use {
        public OnScreens {
            screens = List.copyOf(screens);
        }
    }

    /// In code that has no screen of its own.
    record Inside() implements Use {}

    /// Nowhere yet.
    record NotYet() implements Use {}
}
