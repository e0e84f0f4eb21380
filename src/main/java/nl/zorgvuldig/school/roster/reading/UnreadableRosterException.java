package nl.zorgvuldig.school.roster.reading;

import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;

/// Stops the reading of a file at once. Becomes a problem before anyone outside this package sees
/// it.
final class UnreadableRosterException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient RosterProblemKind kind;
    private final transient FilePosition place;
    private final transient Object[] values;

    UnreadableRosterException(RosterProblemKind kind, FilePosition place, Object... values) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.place = place;
        this.values = values;
    }

    RosterProblemKind kind() {
        return kind;
    }

    FilePosition place() {
        return place;
    }

    Object[] values() {
        return values;
    }
}
