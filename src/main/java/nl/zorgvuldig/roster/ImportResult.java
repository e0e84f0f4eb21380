package nl.zorgvuldig.roster;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.School;

/// What an import did, and whom the head may have to see off.
public record ImportResult(DraftId draft, School school, ImportCounts counts, List<NamedLeaver> leavers) {
    public ImportResult {
        leavers = List.copyOf(leavers);
    }

    /// @param name empty when nobody can know it any more
    public record NamedLeaver(ProposedLeaver leaver, Optional<PersonName> name) {
        public Sentence words() {
            return new RosterPlan.Leaver("", leaver.leaving(), leaver.why()).words(name.orElse(RosterNames.UNKNOWN));
        }
    }
}
