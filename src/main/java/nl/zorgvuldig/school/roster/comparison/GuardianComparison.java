package nl.zorgvuldig.school.roster.comparison;

import static nl.zorgvuldig.school.roster.comparison.RecordComparison.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.school.roster.RosterChanges;
import nl.zorgvuldig.school.roster.RosterField;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import nl.zorgvuldig.school.roster.records.RosterPart;

/// Compares guardians, for files that contain them. Links with pupils are added, never removed:
/// parenthood does not end because a file no longer mentions it.
final class GuardianComparison {
    private GuardianComparison() {}

    /// @param present keys of the pupils at school according to the file; guardians of others are
    ///     not imported
    static RosterChanges<RosterGuardian> compare(RosterFile file, KnownRoster known, Set<String> present) {
        if (!file.parts().contains(RosterPart.GUARDIANS)) {
            return RosterChanges.none();
        }
        RecordComparison<RosterGuardian> guardians = new RecordComparison<>();
        Map<String, KnownRoster.Guardian> left = RecordComparison.byKey(known.guardians());
        for (RosterGuardian guardian : file.guardians()) {
            Set<String> pupils = new TreeSet<>(guardian.pupils());
            pupils.retainAll(present);
            KnownRoster.Guardian before = left.remove(guardian.key());
            if (before != null) {
                compare(guardians, guardian, pupils, before);
            } else if (!pupils.isEmpty()) {
                guardians.added(new RosterGuardian(
                        guardian.key(), guardian.name(), guardian.email(), guardian.phone(), pupils));
            }
        }
        List<String> gone = new ArrayList<>(left.keySet());
        return guardians.changes(gone);
    }

    private static void compare(
            RecordComparison<RosterGuardian> guardians,
            RosterGuardian guardian,
            Set<String> pupils,
            KnownRoster.Guardian before) {
        pupils.addAll(before.pupils());
        RosterGuardian now = new RosterGuardian(
                guardian.key(),
                merge(guardian.name(), before.name()),
                RecordComparison.mergeAddress(guardian.email(), before.email()),
                RecordComparison.mergePhone(guardian.phone(), before.phone()),
                pupils);
        guardians.compared(
                now,
                new RecordComparison.Differences()
                        .on(RosterField.NAME, now.name(), before.name())
                        .on(RosterField.EMAIL, now.email(), before.email())
                        .on(RosterField.PHONE, now.phone(), before.phone())
                        .on(RosterField.PUPILS, now.pupils(), before.pupils())
                        .fields());
    }
}
