package nl.zorgvuldig.platform.holdings;

import java.util.List;
import nl.zorgvuldig.platform.audit.AuditEvent;

/// Signed by whoever destroys something by itself and writes in the log what that was: it does so
/// again after a backup was put back, before anybody is served.
@FunctionalInterface
public interface ReplayableDestruction {
    /// Called as the program for one board, outside a unit of work. May be repeated, and cut off
    /// anywhere.
    ///
    /// @param since lines of the log from after the backup was made
    /// @return how much went
    int destroyAgain(List<AuditEvent> since);
}
