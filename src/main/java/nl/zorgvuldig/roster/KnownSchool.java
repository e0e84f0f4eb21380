package nl.zorgvuldig.roster;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Guidance;

/// What is known of a school, twice: in keys, to compare with a file, and as the records behind
/// those keys, to change them.
///
/// @param pupils by key
/// @param people staff by key in the file, or else by the key they were known by
/// @param guidance of the groups of the school year
/// @param parents guardians by key in the file, with their records at pupils of this school
record KnownSchool(
        KnownRoster roster,
        Map<String, Group> groups,
        Map<String, Whereabouts> pupils,
        Map<String, PersonId> people,
        List<Guidance> guidance,
        Map<String, Parent> parents) {
    static final KnownSchool NOTHING =
            new KnownSchool(KnownRoster.NOTHING, Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    /// @param records empty for who is known from another school only
    record Parent(PersonId person, Map<PupilId, Guardian> records) {}
}
