package nl.zorgvuldig.retention;

import java.util.List;
import nl.zorgvuldig.audit.AuditEvent;

/// Signed by whoever destroys something by itself and writes in the log what that was: it does so
/// again after a backup was put back, before anybody is served.
public interface DestroysAgain {
    /// For the board the program acts for. May be repeated, and cut off anywhere.
    ///
    /// @param since lines of the log from after the backup was made
    /// @return how many parts went
    int destroy(List<AuditEvent> since);
}
