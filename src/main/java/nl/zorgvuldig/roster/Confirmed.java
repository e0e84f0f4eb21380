package nl.zorgvuldig.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.Group;

/// A plan somebody said yes to, with what is needed to carry it out.
///
/// @param newPupils identities of pupils to be enrolled, by key; their keys exist already
/// @param newGroups the same of groups
record Confirmed(
        SchoolId school,
        RosterFile file,
        RosterPlan plan,
        KnownSchool known,
        Map<String, PupilId> newPupils,
        Map<String, GroupId> newGroups) {
    Confirmed {
        newPupils = Map.copyOf(newPupils);
        newGroups = new HashMap<>(newGroups);
    }

    GroupId group(String key) {
        return Optional.ofNullable(known.groups().get(key))
                .map(Group::id)
                .or(() -> Optional.ofNullable(newGroups.get(key)))
                .orElseThrow();
    }

    /// Of everyone in the file, as the file has it.
    Map<String, String> yearGroups() {
        Map<String, String> years = new HashMap<>();
        file.pupils().forEach(pupil -> years.put(pupil.key(), pupil.yearGroup()));
        return years;
    }

    Optional<PupilId> findPupil(String key) {
        return findKnown(key).map(Whereabouts::pupil).or(() -> Optional.ofNullable(newPupils.get(key)));
    }

    Optional<Whereabouts> findKnown(String key) {
        return Optional.ofNullable(known.pupils().get(key));
    }
}
