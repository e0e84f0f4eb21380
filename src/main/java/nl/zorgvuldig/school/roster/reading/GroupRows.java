package nl.zorgvuldig.school.roster.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.school.roster.reading.RawRosterRow.Field;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterPupil;

/// The groups in a file, and checks of references to them.
final class GroupRows {
    static final String COMBINATION = "C";
    private static final Set<String> YEAR_GROUPS = Set.of(
            "B", "D", "0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14", "15", "16", "S", "V", "C",
            "N", "H");

    private final RawRoster raw;
    private final RosterValueParser checked;
    private final ProblemCollector problems;
    private final Map<String, RosterGroup> groups = new LinkedHashMap<>();
    private final Map<String, FilePosition> seen;
    private final Set<String> refused = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    GroupRows(RawRoster raw, RosterValueParser checked, ProblemCollector problems) {
        this.raw = raw;
        this.checked = checked;
        this.problems = problems;
        this.seen = checked.keys();
    }

    List<RosterGroup> read() {
        raw.baseGroups.forEach(row -> read(row, RosterGroupKind.BASE));
        raw.compositeGroups.forEach(row -> read(row, RosterGroupKind.COMPOSITE));
        return new ArrayList<>(groups.values());
    }

    private void read(RawRosterRow row, RosterGroupKind kind) {
        if (!checked.key(row, seen)) {
            refused.add(row.key());
            return;
        }
        Optional<String> name = checked.text(row, Field.NAME);
        if (name.filter(String::isEmpty).isPresent()) {
            problems.add(RosterProblemKind.NAME_MISSING, row.place(), RosterTextRules.shown(row.key()));
        }
        Optional<String> year = yearGroup(row);
        if (kind == RosterGroupKind.BASE && year.filter(String::isEmpty).isPresent()) {
            problems.add(RosterProblemKind.YEAR_GROUP_MISSING, row.place(), RosterTextRules.shown(row.key()));
        }
        groups.put(row.key(), new RosterGroup(row.key(), name.orElse(""), year.orElse(""), kind));
    }

    /// The *jaargroep* of a row, blank when it has none; empty when it is invalid.
    Optional<String> yearGroup(RawRosterRow row) {
        String code = row.cell(Field.YEAR_GROUP).map(RawRosterRow.Cell::text).orElse("");
        if (code.isEmpty() || YEAR_GROUPS.contains(code)) {
            return Optional.of(code);
        }
        problems.add(RosterProblemKind.YEAR_GROUP_UNKNOWN, row.place(), RosterTextRules.shown(row.key()));
        return Optional.empty();
    }

    /// The *jaargroep* of a former pupil, for whom none is required.
    String yearGroupOfBefore(RawRosterRow row) {
        return row.cell(Field.YEAR_GROUP)
                .map(RawRosterRow.Cell::text)
                .filter(YEAR_GROUPS::contains)
                .filter(code -> !COMBINATION.equals(code))
                .orElse(RosterPupil.HISTORIC);
    }

    Optional<RosterGroup> find(String key) {
        return Optional.ofNullable(groups.get(key));
    }

    /// Whether the group a row refers to exists and is of the stated kind. A problem with a group
    /// is reported once, however many people are in it.
    boolean leadsSomewhere(RawRosterRow row, RawRosterRow.Link link) {
        RosterGroup group = groups.get(link.key());
        if (group != null && group.kind() == link.kind()) {
            return true;
        }
        if (group == null && refused.contains(link.key()) || RosterValueParser.unstable(link.key())) {
            return false; // reported already, with the group
        }
        RosterProblemKind kind = group == null ? RosterProblemKind.GROUP_UNKNOWN : RosterProblemKind.GROUP_WRONG_KIND;
        if (told.add(kind + " " + link.key())) {
            problems.add(kind, row.place(), RosterTextRules.shown(row.key()), RosterTextRules.shown(link.key()));
        }
        return false;
    }
}
