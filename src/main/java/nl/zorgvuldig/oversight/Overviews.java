package nl.zorgvuldig.oversight;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Clause;

/// Whether the policy is kept, for who may see that.
public interface Overviews {
    /// @param school of which; when empty all the reader sees together, of a head the own school
    /// @return nothing for who sees no figures at all, and for a school that is not the reader's
    Optional<Overview> find(Optional<SchoolId> school);

    /// How one clause stood, week by week, the newest first.
    List<Overview.ClauseWeek> weeks(Overview overview, Clause clause);
}
