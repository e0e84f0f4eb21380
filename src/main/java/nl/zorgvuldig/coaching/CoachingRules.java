package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.Group;

/// Who is inside a coaching, and which coaching may begin. Facts in, answer out.
final class CoachingRules {
    /// Characters.
    static final int LONGEST_AIM = 1000;

    private CoachingRules() {}

    /// The teacher and the one coach, as long as they work at the school and it goes on. Nobody
    /// else: not the head, not the board.
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    static Entrance enter(Optional<Coaching> found, PersonId person, Duties duties, LocalDate day) {
        if (found.isEmpty()) {
            return new Entrance.Barred();
        }
        Coaching coaching = found.get();
        Optional<Role> role = role(coaching, person);
        if (role.isEmpty() || !worksAt(duties, coaching.school(), day)) {
            return new Entrance.Barred();
        }
        return coaching.goesOn(day) ? new Entrance.Inside(coaching, role.get()) : new Entrance.Over(coaching);
    }

    private static Optional<Role> role(Coaching coaching, PersonId person) {
        if (coaching.teacher().equals(person)) {
            return Optional.of(Role.TEACHER);
        }
        return coaching.coach().equals(person) ? Optional.of(Role.COACH) : Optional.empty();
    }

    static boolean worksAt(Duties duties, SchoolId school, LocalDate day) {
        return duties.works().stream()
                        .anyMatch(one ->
                                one.school().equals(school) && one.period().contains(day))
                || duties.functions().stream()
                        .anyMatch(one -> one.school().equals(Optional.of(school))
                                && one.period().contains(day))
                || duties.groups().stream()
                        .anyMatch(one -> one.group().school().equals(school)
                                && one.period().contains(day));
    }

    /// The groups somebody guides now, each once.
    static List<Group> guided(Duties duties, LocalDate day) {
        return duties.groups().stream()
                .filter(one -> one.period().contains(day))
                .map(one -> one.group())
                .distinct()
                .toList();
    }

    static LocalDate lastDay(LocalDate day) {
        return SchoolYear.of(day).period().until();
    }

    /// @param coaches who can be asked at the school of the group
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    static List<Objection> objections(
            CoachingWish wish, PersonId teacher, List<Group> guided, List<PersonId> coaches, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (guided.stream().noneMatch(one -> one.id().equals(wish.group()))) {
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

    static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
