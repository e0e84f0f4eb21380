package nl.zorgvuldig.school.roster.comparison;

import static nl.zorgvuldig.school.roster.comparison.RecordComparison.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.school.roster.RosterChanges;
import nl.zorgvuldig.school.roster.RosterField;
import nl.zorgvuldig.school.roster.RosterPlan.Begun;
import nl.zorgvuldig.school.roster.RosterPlan.Ended;
import nl.zorgvuldig.school.roster.RosterPlan.Leaver;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterPart;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterPupil;

/// Compares pupils and their groups. A pupil who is not in the file, or has left according to it,
/// is pointed out and otherwise left alone, placements included: only ending the enrolment ends
/// those.
final class PupilComparison {
    /// Minimum number of known pupils from which half of them missing suggests the wrong file.
    private static final int MANY = 10;

    private final RosterFile file;
    private final SchoolYear year;
    private final LocalDate day;
    private final LocalDate lastDay;
    private final Map<String, KnownRoster.Pupil> left;
    private final int knownPresent;
    private final RecordComparison<RosterPupil> pupils = new RecordComparison<>();
    private final List<RosterPupil> returned = new ArrayList<>();
    private final List<Leaver> leavers = new ArrayList<>();
    private final List<String> notInFile = new ArrayList<>();
    private final List<Begun> begun = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final Set<String> present = new HashSet<>();
    private final List<RosterProblem> elsewhere = new ArrayList<>();

    PupilComparison(RosterFile file, KnownRoster known, SchoolYear year, LocalDate day, LocalDate lastDay) {
        this.file = file;
        this.year = year;
        this.day = day;
        this.lastDay = lastDay;
        this.left = RecordComparison.byKey(known.pupils());
        this.knownPresent = Math.toIntExact(
                known.pupils().stream().filter(pupil -> !pupil.goneOn(day)).count());
        file.pupils().forEach(pupil -> compare(pupil, Optional.ofNullable(left.remove(pupil.key()))));
        left.values().forEach(this::notInFile);
    }

    private void compare(RosterPupil pupil, Optional<KnownRoster.Pupil> known) {
        if (pupil.goneOn(day)) {
            known.filter(before -> before.left().isEmpty())
                    .ifPresent(before -> leavers.add(new Leaver(pupil.key(), pupil.leaving(), Leaver.Why.HAS_LEFT)));
            return;
        }
        if (known.filter(before -> atAnotherSchool(before)).isPresent()) {
            elsewhere.add(RosterProblem.of(RosterProblemKind.ENROLLED_ELSEWHERE, FilePosition.WHOLE_FILE, pupil.key()));
            return;
        }
        present.add(pupil.key());
        if (known.isEmpty()) {
            pupils.added(pupil);
        } else {
            compare(pupil, known.get());
        }
        if (pupil.leaving().isPresent()
                && known.flatMap(KnownRoster.Pupil::left).isEmpty()) {
            leavers.add(new Leaver(pupil.key(), pupil.leaving(), Leaver.Why.WILL_LEAVE));
        }
        place(pupil, known);
    }

    /// Whether the pupil left this school for another one of the board; this school's file does not
    /// take them back.
    private boolean atAnotherSchool(KnownRoster.Pupil known) {
        return known.standing() == KnownRoster.Standing.ELSEWHERE && known.goneOn(day);
    }

    private void compare(RosterPupil pupil, KnownRoster.Pupil before) {
        RosterPupil now = new RosterPupil(
                pupil.key(),
                merge(pupil.name(), before.name()),
                merge(pupil.born(), before.born()),
                pupil.yearGroup(),
                pupil.group(),
                pupil.composites(),
                merge(pupil.entered(), before.entered()),
                pupil.leaving());
        if (before.goneOn(day)) {
            returned.add(now);
        }
        pupils.compared(
                now,
                new RecordComparison.Differences()
                        .on(RosterField.NAME, now.name(), before.name())
                        .on(RosterField.BORN, now.born(), before.born())
                        .on(RosterField.YEAR_GROUP, now.yearGroup(), yearGroup(now, before))
                        .fields());
    }

    /// A year group is known only through a group; where there is none, nothing differs.
    private static String yearGroup(RosterPupil now, KnownRoster.Pupil before) {
        return before.yearGroup().isEmpty() ? now.yearGroup() : before.yearGroup();
    }

    private void place(RosterPupil pupil, Optional<KnownRoster.Pupil> known) {
        if (!file.parts().contains(RosterPart.GROUPS)) {
            return;
        }
        Set<String> before = new TreeSet<>(known.map(KnownRoster.Pupil::groups).orElse(Set.of()));
        LocalDate from = pupil.entered().filter(day::isBefore).orElse(day);
        for (String group : pupil.groups()) {
            if (!before.remove(group) && !from.isAfter(year.period().until())) {
                begun.add(new Begun(
                        pupil.key(), group, new Period(from, year.period().until())));
            }
        }
        before.forEach(group -> ended.add(new Ended(pupil.key(), group, lastDay)));
    }

    private void notInFile(KnownRoster.Pupil pupil) {
        if (pupil.left().isEmpty()) {
            notInFile.add(pupil.key());
            leavers.add(new Leaver(pupil.key(), Optional.empty(), Leaver.Why.NOT_IN_FILE));
        }
    }

    RosterChanges<RosterPupil> changes() {
        return pupils.changes(notInFile);
    }

    List<RosterPupil> returned() {
        return returned;
    }

    List<Leaver> leavers() {
        return leavers;
    }

    List<Begun> begun() {
        return begun;
    }

    List<Ended> ended() {
        return ended;
    }

    /// Keys of the pupils at school according to the file.
    Set<String> present() {
        return present;
    }

    List<RosterProblem> problems() {
        List<RosterProblem> problems = new ArrayList<>(elsewhere);
        manyGone().ifPresent(problems::add);
        return problems;
    }

    private Optional<RosterProblem> manyGone() {
        return knownPresent >= MANY && notInFile.size() * 2 > knownPresent
                ? Optional.of(RosterProblem.of(
                        RosterProblemKind.MANY_GONE, FilePosition.WHOLE_FILE, notInFile.size(), knownPresent))
                : Optional.empty();
    }
}
