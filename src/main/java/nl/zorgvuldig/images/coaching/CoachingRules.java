package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.StaffDuties;

/// Rules for access to a coaching and for starting one. Facts in, answer out.
public final class CoachingRules {
    /// Maximum number of characters.
    static final int LONGEST_AIM = 1000;

    private CoachingRules() {}

    /// Access for the teacher and the one coach, while they work at the school and the coaching
    /// runs. Nobody else: not the head, not the board.
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public static CoachingAccess enter(Optional<Coaching> found, PersonId person, StaffDuties duties, LocalDate day) {
        if (found.isEmpty()) {
            return new CoachingAccess.Barred();
        }
        Coaching coaching = found.get();
        Optional<CoachingRole> role = role(coaching, person);
        if (role.isEmpty() || !worksAt(duties, coaching.school(), day)) {
            return new CoachingAccess.Barred();
        }
        return coaching.goesOn(day)
                ? new CoachingAccess.Inside(coaching, role.get())
                : new CoachingAccess.Over(coaching);
    }

    private static Optional<CoachingRole> role(Coaching coaching, PersonId person) {
        if (coaching.teacher().equals(person)) {
            return Optional.of(CoachingRole.TEACHER);
        }
        return coaching.coach().equals(person) ? Optional.of(CoachingRole.COACH) : Optional.empty();
    }

    static boolean worksAt(StaffDuties duties, SchoolId school, LocalDate day) {
        return duties.works().stream()
                        .anyMatch(member -> member.school().equals(school)
                                && member.period().contains(day))
                || duties.functions().stream()
                        .anyMatch(function -> function.school().equals(Optional.of(school))
                                && function.period().contains(day))
                || duties.groups().stream()
                        .anyMatch(group -> group.group().school().equals(school)
                                && group.period().contains(day));
    }

    /// The distinct groups somebody guides on this day.
    static List<Group> guided(StaffDuties duties, LocalDate day) {
        return duties.groups().stream()
                .filter(group -> group.period().contains(day))
                .map(group -> group.group())
                .distinct()
                .toList();
    }

    static LocalDate lastDay(LocalDate day) {
        return SchoolYear.of(day).period().until();
    }

    /// @param coaches who can be asked at the school of the group
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    static List<Objection> objections(
            CoachingDraft wish, PersonId teacher, List<Group> guided, List<PersonId> coaches, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (guided.stream().noneMatch(group -> group.id().equals(wish.group()))) {
            objections.add(no("group", "coaching.no.group"));
        }
        if (wish.coach().equals(teacher) || !coaches.contains(wish.coach())) {
            objections.add(no("coach", "coaching.no.coach"));
        }
        text(objections, "aim", wish.aim(), LONGEST_AIM, "coaching.no.aim");
        if (!wish.endsOn().isAfter(today)) {
            objections.add(no("endsOn", "coaching.no.past"));
        } else if (wish.endsOn().isAfter(lastDay(today))) {
            objections.add(no("endsOn", "coaching.no.late", lastDay(today)));
        }
        return objections;
    }

    static void text(List<Objection> objections, String field, String text, int longest, String none) {
        FreeText.check(field, text, longest, Sentence.of(none)).ifPresent(objections::add);
    }

    public static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
