package nl.zorgvuldig.platform.audit;

import java.util.List;
import java.util.Optional;

/// Result of recomputing a whole log from its rows.
///
/// @param newest the checkpoint up to which everything was recomputed
/// @param checkpoints number of checkpoints the log was compared with
/// @param waiting events that are committed and not sealed yet
/// @param findings at most [#MOST_FINDINGS]; after that the verification stops
public record LogVerification(Optional<Checkpoint> newest, long checkpoints, long waiting, List<LogFinding> findings) {
    public static final int MOST_FINDINGS = 1_000;

    public LogVerification {
        findings = List.copyOf(findings);
    }

    /// Whether nothing was altered.
    public boolean sound() {
        return findings.stream().noneMatch(finding -> finding.kind().alteration());
    }

    /// Number of sealed events.
    public long size() {
        return newest.map(Checkpoint::size).orElse(0L);
    }
}
