package nl.zorgvuldig.school.roster.records;

import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// A parent or guardian in a OneRoster file. No file states who has authority over a child, so this
/// record does not either: authority stays unknown until someone records it with evidence.
///
/// @param pupils keys of the pupils, at least one
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
public record RosterGuardian(
        String key, PersonName name, Optional<String> email, Optional<String> phone, Set<String> pupils)
        implements FormerAddresses.Addressed {
    public RosterGuardian {
        pupils = Set.copyOf(pupils);
    }

    @Override
    public String toString() {
        return "guardian " + key;
    }
}
