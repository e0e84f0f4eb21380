package nl.zorgvuldig.platform.identity;

import java.util.Collection;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Changes of the address of existing accounts, requested by a file of the school's administration.
/// Nobody signs in with the new address at once: the module that keeps pending address changes
/// provides one bean, warns the old address first and lets the change wait.
public interface ImportedAddresses {
    /// Requests all of these changes, in the unit of work of an import. Requesting a pending change
    /// again changes nothing.
    void ask(SchoolId school, Collection<Other> all);

    /// Stops the changes that an earlier file of the same school requested and that this file no
    /// longer contains: they were wrong. Requests of another school, about a parent of pupils at
    /// both, are left alone.
    ///
    /// @param inFile the address in the file for each person
    void keep(SchoolId school, Map<PersonId, String> inFile);

    /// Requested change of an address. Prints as its person's id.
    ///
    /// @param before the address with which the account is signed in to now
    record Other(PersonId person, String before, String wanted) {
        @Override
        public String toString() {
            return person.toString();
        }
    }
}
