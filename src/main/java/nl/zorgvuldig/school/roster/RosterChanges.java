package nl.zorgvuldig.school.roster;

import java.util.List;
import java.util.Set;

/// Records of one kind, beside what is known.
///
/// @param gone keys of what is known and not in the file; shown, never acted on
/// @param unchanged how many are the same
public record RosterChanges<T>(List<T> added, List<Changed<T>> changed, List<String> gone, int unchanged) {
    public RosterChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /// @param now the record as it will be: what the file says, and what is known where the file is
    ///     silent
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
