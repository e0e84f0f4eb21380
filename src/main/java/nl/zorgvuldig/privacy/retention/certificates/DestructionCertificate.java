package nl.zorgvuldig.privacy.retention.certificates;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import nl.zorgvuldig.privacy.retention.destruction.HeldRowCount;

/// Proof of one destruction.
///
/// @param shown its text, line by line
/// @param line the same for machines; its hash is kept in the log
/// @param approver who approved, for as long as that is known
public record DestructionCertificate(
        Destruction destruction,
        List<HeldRowCount> counts,
        String shown,
        String line,
        PersonName approver,
        String school,
        String board,
        LoggedEventProof logged,
        String fingerprint,
        Instant made) {
    public List<String> sentences() {
        return shown.lines().toList();
    }

    @Override
    public String toString() {
        return "DestructionCertificate[" + destruction.id() + "]";
    }
}
