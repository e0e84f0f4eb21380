package nl.zorgvuldig.school.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import nl.zorgvuldig.school.roster.records.RosterFile;

/// Names for keys, to show a plan in words: for everyone in the file the file's own names, and of
/// others only those the plan mentions. `toString` contains no names.
public final class RosterNames {
    public static final PersonName UNKNOWN = new PersonName("", "", "–");

    private final Map<String, PersonName> pupils = new HashMap<>();
    private final Map<String, PersonName> staff = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    static RosterNames of(RosterFile file, KnownRoster known, RosterDecision decision) {
        RosterNames names = new RosterNames();
        if (decision instanceof RosterPlan plan) {
            Set<String> leavers =
                    plan.leavers().stream().map(RosterPlan.Leaver::pupil).collect(Collectors.toSet());
            known.pupils().stream()
                    .filter(pupil -> leavers.contains(pupil.key()))
                    .forEach(pupil -> names.pupils.put(pupil.key(), pupil.name()));
            Set<String> gone = Stream.concat(
                            plan.guidanceEnded().stream().map(RosterPlan.Ended::who), plan.staff().gone().stream())
                    .collect(Collectors.toSet());
            known.staff().stream()
                    .filter(staff -> gone.contains(staff.key()))
                    .forEach(staff -> names.staff.put(staff.key(), staff.name()));
            known.groups().forEach(group -> names.groups.put(group.key(), group.name()));
            file.pupils().forEach(pupil -> names.pupils.put(pupil.key(), pupil.name()));
            file.staff().forEach(staff -> names.staff.put(staff.key(), staff.name()));
            file.groups().forEach(group -> names.groups.put(group.key(), group.name()));
        }
        return names;
    }

    public PersonName pupil(String key) {
        return pupils.getOrDefault(key, UNKNOWN);
    }

    public PersonName staff(String key) {
        return staff.getOrDefault(key, UNKNOWN);
    }

    public String group(String key) {
        return groups.getOrDefault(key, key);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
