package nl.zorgvuldig.school.roster.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.roster.records.RosterGuardian;

/// Known data of a school, twice: in keys, for comparison with a file, and as the records behind
/// those keys, for changing them.
///
/// @param pupils by key
/// @param people staff by key in the file, or else by the key they were known by
/// @param guidance of the groups of the school year
/// @param parents guardians by key in the file, with their records at pupils of this school
public record KnownSchool(
        KnownRoster roster,
        Map<String, Group> groups,
        Map<String, SchoolCareer> pupils,
        Map<String, PersonId> people,
        List<GroupGuidance> guidance,
        Map<String, Parent> parents) {
    static final KnownSchool NOTHING =
            new KnownSchool(KnownRoster.NOTHING, Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    /// @param records empty for a person who is known from another school only
    public record Parent(PersonId person, Map<PupilId, Guardian> records) {
        /// The effect of the address in a file on the account. An address that was in an earlier
        /// file changes nothing: the parent may have changed it since, by a letter or because it
        /// was lost.
        ///
        /// @param withoutAddress keys of people whose address in the file belongs to somebody else
        public ImportedAddress address(
                RosterGuardian inFile, Set<String> withoutAddress, Map<PersonId, NewAccount> open) {
            Optional<String> now = Optional.ofNullable(open.get(person)).flatMap(NewAccount::email);
            return ImportedAddress.decide(
                    now,
                    inFile.email()
                            .filter(_ -> !withoutAddress.contains(inFile.key()))
                            .filter(wanted -> now.isEmpty() || !stoodBefore(wanted)));
        }

        private boolean stoodBefore(String address) {
            return records.values().stream()
                    .anyMatch(known -> known.contact().email().equalsIgnoreCase(address));
        }
    }
}
