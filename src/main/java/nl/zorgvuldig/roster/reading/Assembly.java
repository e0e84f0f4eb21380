package nl.zorgvuldig.roster.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zorgvuldig.kernel.CitizenNumbers;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.roster.Place;
import nl.zorgvuldig.roster.ProblemKind;
import nl.zorgvuldig.roster.RosterFile;
import nl.zorgvuldig.roster.RosterGroup;
import nl.zorgvuldig.roster.RosterGuardian;
import nl.zorgvuldig.roster.RosterPart;
import nl.zorgvuldig.roster.RosterPupil;
import nl.zorgvuldig.roster.RosterStaff;
import nl.zorgvuldig.roster.SchoolCode;

/// Turns what a file says into records that hold together: keys that last and are unique,
/// references that lead somewhere, days that exist, names that are names. The same checks for every
/// format.
final class Assembly {
    private final RawRoster raw;
    private final LocalDate today;
    private final Problems problems;
    private final Checked checked;

    private Assembly(RawRoster raw, LocalDate today, Problems problems) {
        this.raw = raw;
        this.today = today;
        this.problems = problems;
        this.checked = new Checked(problems);
    }

    static RosterFile of(RawRoster raw, LocalDate today, Problems problems) throws Unreadable {
        return new Assembly(raw, today, problems).file();
    }

    private RosterFile file() throws Unreadable {
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
            problems.add(ProblemKind.YEAR_MISSING, raw.school);
            return Optional.empty();
        }
        Optional<SchoolYear> year = raw.year.flatMap(SchoolYear::parse);
        if (year.isEmpty()) {
            problems.add(ProblemKind.YEAR_INVALID, raw.school);
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
            problems.add(ProblemKind.SCHOOL_MISSING, raw.school);
            return SchoolCode.UNKNOWN;
        }
        String text = brin.get().strip().toUpperCase(Locale.ROOT);
        String whole =
                text.length() == 4 ? text + raw.establishment.map(String::strip).orElse("") : text;
        Optional<SchoolCode> code = SchoolCode.parse(whole);
        if (code.isEmpty()) {
            problems.add(ProblemKind.SCHOOL_INVALID, raw.school);
        }
        return code.orElse(SchoolCode.UNKNOWN);
    }

    /// Keys that are service numbers would put them in every table and message, so nothing more is
    /// said about such a file.
    private void refuseServiceNumbersAsKeys() throws Unreadable {
        for (List<Row> rows : List.of(raw.pupils, raw.staff, raw.guardians)) {
            List<String> numbers = rows.stream()
                    .map(Row::key)
                    .filter(key -> key.matches("[0-9]{8,9}"))
                    .toList();
            long passing = numbers.stream().filter(CitizenNumbers::in).count();
            if (rows.size() >= 3 && numbers.size() == rows.size() && passing * 2 >= rows.size()) {
                throw new Unreadable(
                        ProblemKind.KEYS_ARE_BSN,
                        Place.in(rows.getFirst().place().part()));
            }
        }
    }

    /// A file that has a place for staff and names nobody says nothing about them: it would be read
    /// as if everybody had left, and close their accounts.
    private void leaveOutStaffOfNobody() {
        if (raw.staff.isEmpty()) {
            raw.parts.remove(RosterPart.STAFF);
        }
    }

    private void noteWhatIsAbsent() {
        if (raw.pupils.isEmpty()) {
            problems.add(ProblemKind.NO_PUPILS, Place.WHOLE_FILE);
        }
        if (!raw.parts.contains(RosterPart.GROUPS)) {
            problems.add(ProblemKind.NO_GROUPS, Place.WHOLE_FILE);
        }
        if (!raw.parts.contains(RosterPart.STAFF)) {
            problems.add(ProblemKind.NO_STAFF, Place.WHOLE_FILE);
        }
    }
}
