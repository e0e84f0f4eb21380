package nl.zorgvuldig.school.roster.takeover;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.matching.KnownSchool;
import nl.zorgvuldig.school.roster.records.RosterFile;

/// A confirmed plan, with what is needed to carry it out.
///
/// @param newPupils identities of pupils to be enrolled, by key; their encryption keys exist
///     already
/// @param newGroups the same for groups
public record ConfirmedPlan(
        SchoolId school,
        RosterFile file,
        RosterPlan plan,
        KnownSchool known,
        Map<String, PupilId> newPupils,
        Map<String, GroupId> newGroups) {
    public ConfirmedPlan {
        newPupils = Map.copyOf(newPupils);
        newGroups = new HashMap<>(newGroups);
    }

    GroupId group(String key) {
        return Optional.ofNullable(known.groups().get(key))
                .map(Group::id)
                .or(() -> Optional.ofNullable(newGroups.get(key)))
                .orElseThrow();
    }

    /// Year group of everyone in the file, as in the file.
    Map<String, String> yearGroups() {
        Map<String, String> years = new HashMap<>();
        file.pupils().forEach(pupil -> years.put(pupil.key(), pupil.yearGroup()));
        return years;
    }

    public Optional<PupilId> findPupil(String key) {
        return findKnown(key).map(SchoolCareer::pupil).or(() -> Optional.ofNullable(newPupils.get(key)));
    }

    public Optional<SchoolCareer> findKnown(String key) {
        return Optional.ofNullable(known.pupils().get(key));
    }
}
