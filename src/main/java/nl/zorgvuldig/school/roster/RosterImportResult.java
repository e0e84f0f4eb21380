package nl.zorgvuldig.school.roster;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.roster.leavers.ProposedLeaver;

/// What an import did, and the pupils whose enrolment the head may have to end.
public record RosterImportResult(
        RosterDraftId draft, School school, RosterImportCounts counts, List<NamedLeaver> leavers) {
    public RosterImportResult {
        leavers = List.copyOf(leavers);
    }

    /// @param name empty when it was destroyed
    public record NamedLeaver(ProposedLeaver leaver, Optional<PersonName> name) {
        public Sentence words() {
            return new RosterPlan.Leaver("", leaver.leaving(), leaver.why()).words(name.orElse(RosterNames.UNKNOWN));
        }
    }
}
