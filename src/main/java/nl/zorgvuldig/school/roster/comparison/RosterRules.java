package nl.zorgvuldig.school.roster.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.roster.RosterChanges;
import nl.zorgvuldig.school.roster.RosterChanges.Changed;
import nl.zorgvuldig.school.roster.RosterDecision;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterStaff;
import nl.zorgvuldig.school.roster.records.SchoolCode;

/// Rules for what a file would change at a school. Pure: the same file, the same knowledge and the
/// same day give the same answer.
public final class RosterRules {
    private static final int OLD_DAYS = 30;

    private RosterRules() {}

    /// @param target the school the file must be of
    public static RosterDecision plan(RosterFile file, KnownRoster known, SchoolCode target, LocalDate today) {
        List<RosterProblem> problems = new ArrayList<>(file.problems());
        Optional<SchoolYear> year = file.year();
        otherSchool(file.school(), target).ifPresent(problems::add);
        year.flatMap(of -> otherYear(of, today)).ifPresent(problems::add);
        if (year.isEmpty() || RosterProblem.anyError(problems)) {
            return new RosterDecision.Refused(file.dropped(), RosterProblem.ordered(problems));
        }
        old(file, today).ifPresent(problems::add);
        LocalDate day = day(year.get(), file.reference().orElse(today));
        LocalDate lastDay = later(day, today).minusDays(1);
        PupilComparison pupils = new PupilComparison(file, known, year.get(), day, lastDay);
        problems.addAll(pupils.problems());
        StaffComparison staff = new StaffComparison(file, known, year.get(), day, lastDay);
        problems.addAll(staff.problems());
        notTheirs(known).forEach(problems::add);
        RosterChanges<RosterGuardian> guardians = GuardianComparison.compare(file, known, pupils.present());
        return new RosterPlan(
                year.get(),
                day,
                lastDay,
                GroupComparison.compare(file, known),
                pupils.changes(),
                pupils.returned(),
                pupils.leavers(),
                pupils.begun(),
                pupils.ended(),
                staff.changes(),
                staff.returned(),
                staff.begun(),
                staff.ended(),
                staff.own(),
                staff.withheld(),
                staff.rolesNotTaken(),
                guardians,
                waiting(known.otherAddress(), staff, guardians),
                file.dropped(),
                RosterProblem.ordered(problems));
    }

    private static Stream<RosterProblem> notTheirs(KnownRoster known) {
        KnownRoster.InFile former = known.formerAddress();
        KnownRoster.InFile role = known.otherRole();
        return Stream.concat(
                        notTheirs(known.withoutAddress().staff(), former.staff(), role.staff()),
                        notTheirs(known.withoutAddress().guardians(), former.guardians(), role.guardians()))
                .distinct();
    }

    private static Stream<RosterProblem> notTheirs(Set<String> all, Set<String> former, Set<String> role) {
        return all.stream()
                .sorted()
                .map(key -> RosterProblem.of(whose(key, former, role), FilePosition.WHOLE_FILE, key));
    }

    private static RosterProblemKind whose(String key, Set<String> former, Set<String> role) {
        if (former.contains(key)) {
            return RosterProblemKind.EMAIL_NOT_OF_BEFORE;
        }
        return role.contains(key) ? RosterProblemKind.EMAIL_OF_OTHER_ROLE : RosterProblemKind.EMAIL_OF_ANOTHER;
    }

    private static List<PersonName> waiting(
            KnownRoster.InFile other, StaffComparison staff, RosterChanges<RosterGuardian> guardians) {
        Stream<RosterStaff> touched = Stream.of(
                        staff.changes().added().stream(),
                        staff.returned().stream(),
                        staff.changes().changed().stream().map(Changed::now))
                .flatMap(staffs -> staffs);
        return Stream.concat(
                        touched.filter(rosterStaff -> other.staff().contains(rosterStaff.key()))
                                .map(RosterStaff::name),
                        guardians.changed().stream()
                                .map(Changed::now)
                                .filter(guardian -> other.guardians().contains(guardian.key()))
                                .map(RosterGuardian::name))
                .toList();
    }

    /// Objection to a file of another school, which would show its pupils to the wrong people.
    /// Establishment `00` also occurs in files that do not say which establishment they are about.
    private static Optional<RosterProblem> otherSchool(SchoolCode file, SchoolCode target) {
        if (file.brin().isEmpty()) {
            return Optional.empty();
        }
        boolean unsaid = SchoolCode.MAIN.equals(file.establishment());
        boolean samePlace = file.establishment().equals(target.establishment());
        if (!file.brin().equals(target.brin()) || !unsaid && !samePlace) {
            return Optional.of(RosterProblem.of(
                    RosterProblemKind.SCHOOL_OTHER, FilePosition.WHOLE_FILE, file.toString(), target.toString()));
        }
        return samePlace
                ? Optional.empty()
                : Optional.of(RosterProblem.of(
                        RosterProblemKind.SCHOOL_PLACE_UNSAID, FilePosition.WHOLE_FILE, target.toString()));
    }

    /// Objection to any year but this school year or the next: an older file would undo what
    /// happened since.
    private static Optional<RosterProblem> otherYear(SchoolYear year, LocalDate today) {
        SchoolYear now = SchoolYear.of(today);
        if (year.start() < now.start()) {
            return Optional.of(RosterProblem.of(RosterProblemKind.YEAR_PAST, FilePosition.WHOLE_FILE, year.toString()));
        }
        if (year.start() > now.start() + 1) {
            return Optional.of(RosterProblem.of(RosterProblemKind.YEAR_FAR, FilePosition.WHOLE_FILE, year.toString()));
        }
        return Optional.empty();
    }

    private static Optional<RosterProblem> old(RosterFile file, LocalDate today) {
        return file.reference()
                .filter(day -> day.isBefore(today.minusDays(OLD_DAYS)))
                .map(day -> RosterProblem.of(RosterProblemKind.REFERENCE_OLD, FilePosition.WHOLE_FILE, day));
    }

    /// The first day from which a known relation still counts.
    public static LocalDate current(SchoolYear year, LocalDate reference, LocalDate today) {
        return later(day(year, reference), today);
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return day.isAfter(other) ? day : other;
    }

    /// The file's reference date, or the nearest day in its school year.
    static LocalDate day(SchoolYear year, LocalDate reference) {
        Period period = year.period();
        if (reference.isBefore(period.from())) {
            return period.from();
        }
        return reference.isAfter(period.until()) ? period.until() : reference;
    }
}
