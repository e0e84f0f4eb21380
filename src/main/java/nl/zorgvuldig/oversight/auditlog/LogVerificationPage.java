package nl.zorgvuldig.oversight.auditlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.CheckpointConsistency;
import nl.zorgvuldig.platform.audit.LogFinding;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// Page with the state of the board's log and the result of verifying it.
///
/// @param fingerprint of the board's key, 64 hexadecimal digits
/// @param newest empty while nothing is sealed
/// @param checked empty until a verification is asked for
/// @param kit name of the file with everything for an auditor; empty for a reader who may not make
/// it
/// @param compared result of the comparison with an earlier checkpoint
public record LogVerificationPage(
        Clause clause,
        Sentence because,
        String fingerprint,
        Optional<Sealed> newest,
        Optional<Checked> checked,
        Optional<CheckpointConsistency> compared,
        String file,
        Optional<String> kit,
        Form form) {

    /// The newest signed state.
    public record Sealed(long lines, Optional<Instant> at, String root, String note) {}

    /// @param more how many findings are not shown
    public record Checked(
            Instant at,
            long lines,
            long checkpoints,
            long waiting,
            boolean sound,
            List<LogFinding> findings,
            int more) {

        public TagTone tone() {
            return !sound ? TagTone.NO : findings.isEmpty() ? TagTone.YES : TagTone.WAIT;
        }

        /// The key of the verdict on top: a log whose only findings are dates that nobody can
        /// prove is unaltered, and the verdict says both.
        public String verdict() {
            return !sound ? "audit.damaged" : findings.isEmpty() ? "audit.sound" : "audit.undated";
        }
    }
}
