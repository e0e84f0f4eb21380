package nl.zorgvuldig.access.accesslog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.ShownAs;

/// One day on which something was done with a dossier.
///
/// @param refused how often staff asked and were refused
public record AccessLogDay(LocalDate day, List<Looked> people, int refused) {

    /// What one person did that day, in one relation to the pupil.
    ///
    /// @param function the person's function for the pupil at that moment; empty for the reader of
    /// the log
    /// @param parts how often, in the order of [ShownAs]
    public record Looked(
            Sentence who, Optional<Sentence> function, Clause clause, Sentence because, Map<ShownAs, Integer> parts) {
        @Override
        public String toString() {
            return "Looked[" + parts + "]";
        }
    }
}
