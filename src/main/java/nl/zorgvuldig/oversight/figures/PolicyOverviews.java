package nl.zorgvuldig.oversight.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;

/// Figures on whether the policy is upheld, for a reader who may see them.
public interface PolicyOverviews {
    /// @param school whose figures; when empty all that the reader sees together, for a head the
    /// own school
    /// @return empty for a reader who sees no figures, and for a school that is not the reader's
    Optional<PolicyOverview> find(Optional<SchoolId> school);

    /// Each clause week by week, newest first.
    Map<Clause, List<PolicyOverview.ClauseWeek>> weeks(PolicyOverview overview);
}
