package nl.zorgvuldig.retention;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.audit.LoggedLine;
import nl.zorgvuldig.kernel.PersonName;

/// The proof of one destruction.
///
/// @param shown what it says, line by line
/// @param line the same for machines, whose mark the log keeps
/// @param approver who approved, for as long as that is known
public record Certificate(
        Destruction destruction,
        List<Count> counts,
        String shown,
        String line,
        PersonName approver,
        String school,
        String board,
        LoggedLine logged,
        String fingerprint,
        Instant made) {
    public List<String> sentences() {
        return shown.lines().toList();
    }

    @Override
    public String toString() {
        return "Certificate[" + destruction.id() + "]";
    }
}
