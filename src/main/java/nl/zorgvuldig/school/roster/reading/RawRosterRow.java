package nl.zorgvuldig.school.roster.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;

/// One group or person in the file before any check: only fields on the whitelist, still as text.
final class RawRosterRow {
    private final FilePosition place;
    private final String key;
    private final Map<Field, Cell> cells = new EnumMap<>(Field.class);
    private final List<Link> links = new ArrayList<>();
    private final Set<RosterRoleCode> roles = EnumSet.noneOf(RosterRoleCode.class);

    enum Field {
        NAME,
        GIVEN,
        PREFIX,
        FAMILY,
        BORN,
        YEAR_GROUP,
        ENTERED,
        LEAVING,
        EMAIL,
        PHONE
    }

    /// @param name of the field in the file
    record Cell(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// A reference to another row.
    record Link(String key, RosterGroupKind kind, Set<RosterRoleCode> roles) {}

    RawRosterRow(FilePosition place, String key) {
        this.place = place;
        this.key = key.strip();
    }

    FilePosition place() {
        return place;
    }

    String key() {
        return key;
    }

    /// Stores a value; an empty one is ignored.
    ///
    /// @return false when the field has one already
    boolean put(Field field, String name, String text) {
        String tidy = RosterTextRules.tidy(text);
        return tidy.isEmpty() || cells.putIfAbsent(field, new Cell(name, tidy)) == null;
    }

    Optional<Cell> cell(Field field) {
        return Optional.ofNullable(cells.get(field));
    }

    void link(String other, RosterGroupKind kind, Set<RosterRoleCode> as) {
        links.add(new Link(other.strip(), kind, Set.copyOf(as)));
    }

    List<Link> links() {
        return links;
    }

    Set<RosterRoleCode> roles() {
        return roles;
    }

    @Override
    public String toString() {
        return place.part() + " " + key;
    }
}
