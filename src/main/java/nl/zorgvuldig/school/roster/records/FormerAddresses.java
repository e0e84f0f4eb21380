package nl.zorgvuldig.school.roster.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Who was left out of one file, lost the account, and stands in the next: with the address of
/// before they are as they were. With another nobody could object, for nobody knows the old address
/// any more; so it is not taken over, and the school sees who it is. Asked once more when accounts
/// are opened, after it was read who is open: one can close between the two.
@Upholds(Clause.CONFIDENTIALITY)
public final class FormerAddresses {
    private FormerAddresses() {}

    /// Somebody of a file who may have an address.
    interface Addressed {
        String key();

        Optional<String> email();
    }

    /// @param without keys of those whose address does not count already
    /// @param person who is known by a key
    /// @return the keys of those whose address is another than before
    public static Set<String> others(
            Collection<? extends Addressed> inFile,
            Set<String> without,
            Function<String, Optional<PersonId>> person,
            Accounts accounts) {
        Map<String, PersonId> people = new HashMap<>();
        Map<PersonId, String> wanted = new HashMap<>();
        for (Addressed addressed : inFile) {
            Optional<String> address = addressed.email().filter(_ -> !without.contains(addressed.key()));
            Optional<PersonId> is = person.apply(addressed.key());
            if (address.isPresent() && is.isPresent()) {
                people.put(addressed.key(), is.get());
                wanted.put(is.get(), address.get());
            }
        }
        Set<PersonId> others = accounts.findOthers(wanted);
        return people.entrySet().stream()
                .filter(entry -> others.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
