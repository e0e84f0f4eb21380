package nl.zorgvuldig.oversight.figures;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;

/// Whether the policy is kept, for who may see that.
public interface PolicyOverviews {
    /// @param school of which; when empty all the reader sees together, of a head the own school
    /// @return nothing for who sees no figures at all, and for a school that is not the reader's
    Optional<PolicyOverview> find(Optional<SchoolId> school);

    /// How one clause stood, week by week, the newest first.
    List<PolicyOverview.ClauseWeek> weeks(PolicyOverview overview, Clause clause);
}
