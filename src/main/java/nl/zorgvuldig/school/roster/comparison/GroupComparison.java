package nl.zorgvuldig.school.roster.comparison;

import static nl.zorgvuldig.school.roster.comparison.RecordComparison.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.school.roster.RosterChanges;
import nl.zorgvuldig.school.roster.RosterField;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterPart;

/// Compares the groups of the file's school year.
final class GroupComparison {
    private GroupComparison() {}

    static RosterChanges<RosterGroup> compare(RosterFile file, KnownRoster known) {
        if (!file.parts().contains(RosterPart.GROUPS)) {
            return RosterChanges.none();
        }
        RecordComparison<RosterGroup> groups = new RecordComparison<>();
        Map<String, KnownRoster.Group> left = RecordComparison.byKey(known.groups());
        for (RosterGroup group : file.groups()) {
            KnownRoster.Group before = left.remove(group.key());
            if (before == null) {
                groups.added(group);
            } else {
                compare(groups, group, before);
            }
        }
        List<String> gone = new ArrayList<>(left.keySet());
        return groups.changes(gone);
    }

    private static void compare(RecordComparison<RosterGroup> groups, RosterGroup group, KnownRoster.Group before) {
        RosterGroup now =
                new RosterGroup(group.key(), group.name(), merge(group.yearGroup(), before.yearGroup()), group.kind());
        groups.compared(
                now,
                new RecordComparison.Differences()
                        .on(RosterField.NAME, now.name(), before.name())
                        .on(RosterField.YEAR_GROUP, now.yearGroup(), before.yearGroup())
                        .on(RosterField.KIND, now.kind(), before.kind())
                        .fields());
    }
}
