package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.assignments.GuideAssignments.AssignmentRequest;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolCareer;

/// Rules on to whom a head may assign a pupil, from when, until when, and what reason is required.
/// An assignment never outlives the school year in which it begins.
///
/// @param colleagues who work at a school of the board on the first day and can sign in
/// @param existing every assignment of this pupil
record AssignmentRules(
        PersonId giver, LocalDate today, SchoolCareer pupil, Set<PersonId> colleagues, List<GuideAssignment> existing) {
    /// Characters.
    static final int LONGEST_REASON = 500;

    /// At most one for each field.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    List<Objection> objections(AssignmentRequest wish) {
        return Stream.of(to(wish), from(wish), expires(wish), reason(wish.reason()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> to(AssignmentRequest wish) {
        if (wish.to().equals(giver)) {
            return no("to", "access.objection.yourself");
        }
        if (!colleagues.contains(wish.to())) {
            return no("to", "access.objection.no_colleague");
        }
        return existing.stream()
                .filter(assignment -> assignment.person().equals(wish.to())
                        && assignment.endedAt().isEmpty())
                .filter(assignment -> overlap(assignment, wish))
                .findFirst()
                .flatMap(assignment -> no("to", "access.objection.already", assignment.period()));
    }

    private static boolean overlap(GuideAssignment assignment, AssignmentRequest wish) {
        return wish.from().isBefore(wish.expires())
                && !assignment.period().from().isAfter(wish.expires().minusDays(1))
                && !wish.from().isAfter(assignment.period().until());
    }

    private Optional<Objection> from(AssignmentRequest wish) {
        return begins(today, wish.from())
                .or(() -> pupil.attends(wish.from()) ? Optional.empty() : no("from", "access.objection.not_at_school"));
    }

    /// Not before today, and within a year.
    static Optional<Objection> begins(LocalDate today, LocalDate from) {
        if (from.isBefore(today)) {
            return no("from", "access.objection.past");
        }
        return from.isAfter(today.plusYears(1)) ? no("from", "access.objection.far") : Optional.empty();
    }

    private static Optional<Objection> expires(AssignmentRequest wish) {
        if (!wish.expires().isAfter(wish.from())) {
            return no("expires", "access.objection.no_time");
        }
        LocalDate latest = latest(wish.from());
        return wish.expires().isAfter(latest)
                ? no("expires", "access.objection.school_year", latest)
                : Optional.empty();
    }

    /// The latest day on which an assignment that begins on a day can expire: the first of August.
    static LocalDate latest(LocalDate from) {
        return SchoolYear.of(from).period().until().plusDays(1);
    }

    /// A reason is required, without a citizen service number. A method of its own, so that a form
    /// can report it together with objections to other fields.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static Optional<Objection> reason(String reason) {
        return FreeText.check("reason", reason, LONGEST_REASON, Sentence.of("access.objection.no_reason"));
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
