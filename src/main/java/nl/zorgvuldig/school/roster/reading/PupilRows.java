package nl.zorgvuldig.school.roster.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.roster.reading.RawRosterRow.Field;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFormat;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterPupil;

/// The pupils in a file.
final class PupilRows {
    /// Nobody in a primary school is older; more likely a typing error.
    private static final int OLDEST_YEARS = 22;

    private final RawRoster raw;
    private final RosterValueParser checked;
    private final ProblemCollector problems;
    private final GroupRows groups;
    private final LocalDate today;
    private final LocalDate reference;

    PupilRows(
            RawRoster raw,
            RosterValueParser checked,
            ProblemCollector problems,
            GroupRows groups,
            LocalDate today,
            LocalDate reference) {
        this.raw = raw;
        this.checked = checked;
        this.problems = problems;
        this.groups = groups;
        this.today = today;
        this.reference = reference;
    }

    List<RosterPupil> read() {
        List<RosterPupil> pupils = new ArrayList<>();
        Map<String, FilePosition> seen = checked.keys();
        for (RawRosterRow row : raw.pupils) {
            if (checked.key(row, seen)) {
                read(row).ifPresent(pupils::add);
            }
        }
        return pupils;
    }

    private Optional<RosterPupil> read(RawRosterRow row) {
        Optional<PersonName> name = checked.person(row);
        Optional<LocalDate> born = born(row);
        Optional<LocalDate> entered = checked.day(row, Field.ENTERED);
        Optional<LocalDate> leaving = checked.day(row, Field.LEAVING);
        compareDays(row, born, entered, leaving);
        Set<String> base = references(row, RosterGroupKind.BASE);
        Set<String> composites = references(row, RosterGroupKind.COMPOSITE);
        if (base.size() > 1) {
            problems.add(RosterProblemKind.BASE_GROUPS_TWO, row.place(), RosterTextRules.shown(row.key()));
        }
        Optional<String> group = base.stream().findFirst();
        boolean left = leaving.filter(last -> last.isBefore(reference)).isPresent();
        Optional<String> year = left ? Optional.of(groups.yearGroupOfBefore(row)) : yearGroup(row, group);
        if (name.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        RosterPupil pupil =
                new RosterPupil(row.key(), name.get(), born, year.get(), group, composites, entered, leaving);
        noteStanding(row, pupil);
        return Optional.of(pupil);
    }

    private void noteStanding(RawRosterRow row, RosterPupil pupil) {
        if (pupil.goneOn(reference)) {
            problems.add(RosterProblemKind.PUPIL_HAS_LEFT, row.place(), RosterTextRules.shown(row.key()));
        } else if (pupil.group().isEmpty() && row.links().stream().noneMatch(PupilRows::base)) {
            problems.add(RosterProblemKind.BASE_GROUP_NONE, row.place(), RosterTextRules.shown(row.key()));
        }
    }

    private static boolean base(RawRosterRow.Link link) {
        return link.kind() == RosterGroupKind.BASE;
    }

    private Set<String> references(RawRosterRow row, RosterGroupKind kind) {
        Set<String> keys = new TreeSet<>();
        for (RawRosterRow.Link link : row.links()) {
            if (link.kind() == kind && groups.leadsSomewhere(row, link)) {
                keys.add(link.key());
            }
        }
        return keys;
    }

    private Optional<LocalDate> born(RawRosterRow row) {
        if (row.cell(Field.BORN).isEmpty()) {
            if (raw.format == RosterFormat.EDEXML_1 || raw.format == RosterFormat.EDEXML_2) {
                problems.add(RosterProblemKind.BIRTH_MISSING, row.place(), RosterTextRules.shown(row.key()));
            }
            return Optional.empty();
        }
        Optional<LocalDate> born = checked.day(row, Field.BORN);
        if (born.filter(day -> day.isAfter(today)).isPresent()) {
            problems.add(RosterProblemKind.BIRTH_IN_FUTURE, row.place(), RosterTextRules.shown(row.key()));
        } else if (born.filter(day -> day.isBefore(today.minusYears(OLDEST_YEARS)))
                .isPresent()) {
            problems.add(RosterProblemKind.BIRTH_UNLIKELY, row.place(), RosterTextRules.shown(row.key()));
        }
        return born;
    }

    private void compareDays(
            RawRosterRow row, Optional<LocalDate> born, Optional<LocalDate> entered, Optional<LocalDate> leaving) {
        if (before(entered, born)) {
            problems.add(RosterProblemKind.ENTRY_BEFORE_BIRTH, row.place(), RosterTextRules.shown(row.key()));
        }
        if (before(leaving, entered)) {
            problems.add(RosterProblemKind.LEAVING_BEFORE_ENTRY, row.place(), RosterTextRules.shown(row.key()));
        }
    }

    private static boolean before(Optional<LocalDate> earlier, Optional<LocalDate> later) {
        return earlier.isPresent() && later.isPresent() && earlier.get().isBefore(later.get());
    }

    /// A pupil has a year of their own, also in a combination group; without one they have that of
    /// their group. When that group is wrong this was reported already, and the file is refused for
    /// it.
    private Optional<String> yearGroup(RawRosterRow row, Optional<String> group) {
        Optional<String> own = groups.yearGroup(row);
        if (own.isEmpty()) {
            return own;
        }
        String ofGroup = group.flatMap(groups::find).map(RosterGroup::yearGroup).orElse("");
        String year = own.get().isEmpty() ? ofGroup : own.get();
        boolean inGroup = row.links().stream().anyMatch(PupilRows::base);
        if (year.isEmpty() && inGroup && problems.anyError()) {
            return Optional.empty();
        }
        if (year.isEmpty() || GroupRows.COMBINATION.equals(year)) {
            problems.add(RosterProblemKind.YEAR_GROUP_MISSING, row.place(), RosterTextRules.shown(row.key()));
            return Optional.empty();
        }
        return Optional.of(year);
    }
}
