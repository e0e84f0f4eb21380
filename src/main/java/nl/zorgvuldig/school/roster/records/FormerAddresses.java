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

/// Check of e-mail addresses against former ones, for people who were missing from one file, lost
/// their account, and are in the next. With their former address they are readmitted as before.
/// Another address is not imported, since nobody knows the former one any more and so nobody could
/// object; the school sees who it is. Checked again when accounts are opened, after reading which
/// are open: one can be closed in between.
@Upholds(Clause.CONFIDENTIALITY)
public final class FormerAddresses {
    private FormerAddresses() {}

    /// A person in a file who may have an e-mail address.
    interface Addressed {
        String key();

        Optional<String> email();
    }

    /// @param without keys of people whose address does not count already
    /// @param person the person known by a key
    /// @return the keys of people whose address differs from their former one
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
