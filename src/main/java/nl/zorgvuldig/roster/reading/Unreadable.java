package nl.zorgvuldig.roster.reading;

import nl.zorgvuldig.roster.Place;
import nl.zorgvuldig.roster.ProblemKind;

/// Ends the reading of a file on the spot. Becomes a problem before anyone outside this package
/// sees it.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ProblemKind kind;
    private final transient Place place;
    private final transient Object[] values;

    Unreadable(ProblemKind kind, Place place, Object... values) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.place = place;
        this.values = values;
    }

    ProblemKind kind() {
        return kind;
    }

    Place place() {
        return place;
    }

    Object[] values() {
        return values;
    }
}
