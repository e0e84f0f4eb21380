package nl.zorgvuldig.roster;

import static nl.zorgvuldig.roster.Comparison.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Groups of the file's school year.
final class GroupComparison {
    private GroupComparison() {}

    static Changes<RosterGroup> compare(RosterFile file, KnownRoster known) {
        if (!file.parts().contains(RosterPart.GROUPS)) {
            return Changes.none();
        }
        Comparison<RosterGroup> groups = new Comparison<>();
        Map<String, KnownRoster.Group> left = Comparison.byKey(known.groups());
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

    private static void compare(Comparison<RosterGroup> groups, RosterGroup group, KnownRoster.Group before) {
        RosterGroup now =
                new RosterGroup(group.key(), group.name(), merge(group.yearGroup(), before.yearGroup()), group.kind());
        groups.compared(
                now,
                new Comparison.Differences()
                        .on(RosterField.NAME, now.name(), before.name())
                        .on(RosterField.YEAR_GROUP, now.yearGroup(), before.yearGroup())
                        .on(RosterField.KIND, now.kind(), before.kind())
                        .fields());
    }
}
