package nl.zorgvuldig.platform.identity;

import java.util.Collection;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Another address for accounts that have one, because a file of the school's administration says
/// so. Nobody signs in with it at once: whoever keeps addresses that are on their way gives one
/// bean, warns the address before and lets it wait.
public interface ImportedAddresses {
    /// Asks for all of them, in the unit of work of an import. Asking again for what waits already
    /// changes nothing.
    void ask(SchoolId school, Collection<Other> all);

    /// What an earlier file of the same school asked and this one does not say any more is stopped:
    /// it was wrong. What another school says of a parent of both is no matter of this one.
    ///
    /// @param inFile the address of each that stands in the file
    void keep(SchoolId school, Map<PersonId, String> inFile);

    /// Prints as its person's id.
    ///
    /// @param before with which the account is signed in to now
    record Other(PersonId person, String before, String wanted) {
        @Override
        public String toString() {
            return person.toString();
        }
    }
}
