package nl.zorgvuldig.school.roster.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.text.CitizenNumbers;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import nl.zorgvuldig.school.roster.records.RosterPart;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterStaff;
import nl.zorgvuldig.school.roster.records.SchoolCode;

/// Turns the content of a file into consistent records: stable and unique keys, valid references,
/// existing dates, plausible names. The same checks for every format.
final class RosterAssembler {
    private final RawRoster raw;
    private final LocalDate today;
    private final ProblemCollector problems;
    private final RosterValueParser checked;

    private RosterAssembler(RawRoster raw, LocalDate today, ProblemCollector problems) {
        this.raw = raw;
        this.today = today;
        this.problems = problems;
        this.checked = new RosterValueParser(problems);
    }

    static RosterFile of(RawRoster raw, LocalDate today, ProblemCollector problems) throws UnreadableRosterException {
        return new RosterAssembler(raw, today, problems).file();
    }

    private RosterFile file() throws UnreadableRosterException {
        refuseServiceNumbersAsKeys();
        Optional<SchoolYear> year = year();
        Optional<LocalDate> reference = reference();
        SchoolCode school = school();
        leaveOutStaffOfNobody();
        noteWhatIsAbsent();
        GroupRows groups = new GroupRows(raw, checked, problems);
        List<RosterGroup> all = groups.read();
        List<RosterPupil> pupils = new PupilRows(raw, checked, problems, groups, today, reference.orElse(today)).read();
        PeopleRows people = new PeopleRows(raw, checked, problems, groups);
        List<RosterStaff> staff = people.staff();
        List<RosterGuardian> guardians = people.guardians(pupils);
        if (problems.anyError()) {
            return RosterFile.refused(raw.format, problems.dropped(), problems.found());
        }
        return new RosterFile(
                raw.format,
                year,
                reference,
                school,
                raw.parts,
                all,
                pupils,
                staff,
                guardians,
                problems.dropped(),
                problems.found());
    }

    private Optional<SchoolYear> year() {
        if (raw.year.filter(text -> !text.isEmpty()).isEmpty()) {
            problems.add(RosterProblemKind.YEAR_MISSING, raw.school);
            return Optional.empty();
        }
        Optional<SchoolYear> year = raw.year.flatMap(SchoolYear::parse);
        if (year.isEmpty()) {
            problems.add(RosterProblemKind.YEAR_INVALID, raw.school);
        }
        return year;
    }

    private Optional<LocalDate> reference() {
        Optional<LocalDate> asked =
                raw.reference.filter(text -> !text.isEmpty()).flatMap(text -> headerDay(text, "peildatum"));
        return asked.or(
                () -> raw.made.filter(text -> !text.isEmpty()).flatMap(text -> headerDay(text, "aanmaakdatum")));
    }

    private Optional<LocalDate> headerDay(String text, String name) {
        return checked.day(text, raw.school, name, "school");
    }

    private SchoolCode school() {
        Optional<String> brin = raw.brin.filter(text -> !text.isBlank());
        if (brin.isEmpty()) {
            problems.add(RosterProblemKind.SCHOOL_MISSING, raw.school);
            return SchoolCode.UNKNOWN;
        }
        String text = brin.get().strip().toUpperCase(Locale.ROOT);
        String whole =
                text.length() == 4 ? text + raw.establishment.map(String::strip).orElse("") : text;
        Optional<SchoolCode> code = SchoolCode.parse(whole);
        if (code.isEmpty()) {
            problems.add(RosterProblemKind.SCHOOL_INVALID, raw.school);
        }
        return code.orElse(SchoolCode.UNKNOWN);
    }

    /// Citizen service numbers used as keys would end up in every table and message, so nothing
    /// more is reported about such a file.
    private void refuseServiceNumbersAsKeys() throws UnreadableRosterException {
        for (List<RawRosterRow> rows : List.of(raw.pupils, raw.staff, raw.guardians)) {
            List<String> numbers = rows.stream()
                    .map(RawRosterRow::key)
                    .filter(key -> key.matches("[0-9]{8,9}"))
                    .toList();
            long passing = numbers.stream().filter(CitizenNumbers::in).count();
            if (rows.size() >= 3 && numbers.size() == rows.size() && passing * 2 >= rows.size()) {
                throw new UnreadableRosterException(
                        RosterProblemKind.KEYS_ARE_BSN,
                        FilePosition.in(rows.getFirst().place().part()));
            }
        }
    }

    /// A file with a place for staff that names nobody is treated as one without staff: otherwise
    /// everybody would seem to have left, and their accounts would be closed.
    private void leaveOutStaffOfNobody() {
        if (raw.staff.isEmpty()) {
            raw.parts.remove(RosterPart.STAFF);
        }
    }

    private void noteWhatIsAbsent() {
        if (raw.pupils.isEmpty()) {
            problems.add(RosterProblemKind.NO_PUPILS, FilePosition.WHOLE_FILE);
        }
        if (!raw.parts.contains(RosterPart.GROUPS)) {
            problems.add(RosterProblemKind.NO_GROUPS, FilePosition.WHOLE_FILE);
        }
        if (!raw.parts.contains(RosterPart.STAFF)) {
            problems.add(RosterProblemKind.NO_STAFF, FilePosition.WHOLE_FILE);
        }
    }
}
