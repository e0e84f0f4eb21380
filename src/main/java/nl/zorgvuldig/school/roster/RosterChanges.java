package nl.zorgvuldig.school.roster;

import java.util.List;
import java.util.Set;

/// Comparison of records of one kind with the known ones.
///
/// @param gone keys of known records that are not in the file; shown, never acted on
/// @param unchanged number of equal records
public record RosterChanges<T>(List<T> added, List<Changed<T>> changed, List<String> gone, int unchanged) {
    public RosterChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /// @param now the record as it will be: what the file says, and the known value where the file
    ///     is silent
    /// @param fields at least one
    public record Changed<T>(T now, Set<RosterField> fields) {
        public Changed {
            fields = Set.copyOf(fields);
        }
    }

    public static <T> RosterChanges<T> none() {
        return new RosterChanges<>(List.of(), List.of(), List.of(), 0);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty();
    }
}
