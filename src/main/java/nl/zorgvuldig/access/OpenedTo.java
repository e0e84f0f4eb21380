package nl.zorgvuldig.access;

import java.util.List;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Sentence;

/// What one person could open today, as far as the one who asks may know.
///
/// @param all how many dossiers
public record OpenedTo(PersonId person, PersonName name, int all, List<OfGroup> groups) {
    /// @param group empty for pupils who are in no group now
    /// @param pupils empty for who may not know them, and when there are too many to read
    public record OfGroup(String school, String group, int count, List<PersonName> pupils, List<Sentence> why) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
