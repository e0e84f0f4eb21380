package nl.zorgvuldig.platform.holdings;

import java.util.List;
import nl.zorgvuldig.platform.audit.AuditEvent;

/// Destruction that is repeated after a backup was restored, before anybody is served. Implemented
/// by a module that destroys something by itself and writes in the audit log what that was.
@FunctionalInterface
public interface ReplayableDestruction {
    /// Called as the system account for one board, outside a unit of work. May be repeated and
    /// interrupted anywhere.
    ///
    /// @param since audit events from after the backup was made
    /// @return the number of things destroyed
    int destroyAgain(List<AuditEvent> since);
}
