package nl.zorgvuldig.holdings;

import java.util.List;
import java.util.UUID;

/// For modules that destroy by themselves, apart from a dossier that goes: they give a bean, and
/// hear after a backup was put back what the log says was done since it was made. What was
/// destroyed then, they destroy again.
@FunctionalInterface
public interface DestroysAgain {
    /// Called as the program, outside a unit of work, before anybody is served. May be repeated.
    ///
    /// @return how much went
    int destroyAgain(List<Since> since);

    /// A line of the log from after the backup was made.
    ///
    /// @param what was done, as a code
    /// @param to what
    record Since(String what, UUID to) {}
}
