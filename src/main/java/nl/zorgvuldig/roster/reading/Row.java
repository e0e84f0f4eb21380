package nl.zorgvuldig.roster.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.roster.GroupKind;
import nl.zorgvuldig.roster.Place;
import nl.zorgvuldig.roster.RoleCode;

/// One group or person as it stands in the file, before any check: only fields on the whitelist,
/// still as text.
final class Row {
    private final Place place;
    private final String key;
    private final Map<Field, Cell> cells = new EnumMap<>(Field.class);
    private final List<Link> links = new ArrayList<>();
    private final Set<RoleCode> roles = EnumSet.noneOf(RoleCode.class);

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
    record Link(String key, GroupKind kind, Set<RoleCode> roles) {}

    Row(Place place, String key) {
        this.place = place;
        this.key = key.strip();
    }

    Place place() {
        return place;
    }

    String key() {
        return key;
    }

    /// Keeps a value; nothing at all is no value.
    ///
    /// @return false when the field has one already
    boolean put(Field field, String name, String text) {
        String tidy = Texts.tidy(text);
        return tidy.isEmpty() || cells.putIfAbsent(field, new Cell(name, tidy)) == null;
    }

    Optional<Cell> cell(Field field) {
        return Optional.ofNullable(cells.get(field));
    }

    void link(String other, GroupKind kind, Set<RoleCode> as) {
        links.add(new Link(other.strip(), kind, Set.copyOf(as)));
    }

    List<Link> links() {
        return links;
    }

    Set<RoleCode> roles() {
        return roles;
    }

    @Override
    public String toString() {
        return place.part() + " " + key;
    }
}
