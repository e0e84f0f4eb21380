package nl.zorgvuldig.roster.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.roster.Place;
import nl.zorgvuldig.roster.ProblemKind;
import nl.zorgvuldig.roster.RosterFormat;
import nl.zorgvuldig.roster.RosterPart;

/// A whole file as it stands, before any check; filled by the reader of its format.
final class RawRoster {
    RosterFormat format = RosterFormat.UNKNOWN;
    Optional<String> year = Optional.empty();
    Optional<String> reference = Optional.empty();
    Optional<String> made = Optional.empty();
    Optional<String> brin = Optional.empty();
    Optional<String> establishment = Optional.empty();
    Place school = Place.WHOLE_FILE;
    final Set<RosterPart> parts = EnumSet.noneOf(RosterPart.class);
    final List<Row> baseGroups = new ArrayList<>();
    final List<Row> compositeGroups = new ArrayList<>();
    final List<Row> pupils = new ArrayList<>();
    final List<Row> staff = new ArrayList<>();
    final List<Row> guardians = new ArrayList<>();

    Row add(List<Row> rows, Row row) throws Unreadable {
        if (rows.size() >= Limits.RECORDS) {
            throw new Unreadable(ProblemKind.TOO_MANY_RECORDS, row.place(), Limits.RECORDS);
        }
        rows.add(row);
        return row;
    }
}
