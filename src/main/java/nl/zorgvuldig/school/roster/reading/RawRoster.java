package nl.zorgvuldig.school.roster.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFormat;
import nl.zorgvuldig.school.roster.records.RosterPart;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;

/// A whole file before any check; filled by the reader of its format.
final class RawRoster {
    RosterFormat format = RosterFormat.UNKNOWN;
    Optional<String> year = Optional.empty();
    Optional<String> reference = Optional.empty();
    Optional<String> made = Optional.empty();
    Optional<String> brin = Optional.empty();
    Optional<String> establishment = Optional.empty();
    FilePosition school = FilePosition.WHOLE_FILE;
    final Set<RosterPart> parts = EnumSet.noneOf(RosterPart.class);
    final List<RawRosterRow> baseGroups = new ArrayList<>();
    final List<RawRosterRow> compositeGroups = new ArrayList<>();
    final List<RawRosterRow> pupils = new ArrayList<>();
    final List<RawRosterRow> staff = new ArrayList<>();
    final List<RawRosterRow> guardians = new ArrayList<>();

    RawRosterRow add(List<RawRosterRow> rows, RawRosterRow row) throws UnreadableRosterException {
        if (rows.size() >= RosterFileLimits.RECORDS) {
            throw new UnreadableRosterException(
                    RosterProblemKind.TOO_MANY_RECORDS, row.place(), RosterFileLimits.RECORDS);
        }
        rows.add(row);
        return row;
    }
}
