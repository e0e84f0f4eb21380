package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.GroupGuidance;

/// Who may take over a group, from when until when, and which pupils that gives them. What may not
/// be for one pupil ([AssignmentRules]) may not be for a group of them either.
///
/// @param colleagues who works at a school of the board on the first day and can sign in
/// @param pupils those of whom the head may decide it
/// @param guides who guides the group by the roster
/// @param given what was given of these pupils before
record ReplacementRules(
        PersonId giver,
        LocalDate today,
        Set<PersonId> colleagues,
        GroupId group,
        List<SchoolCareer> pupils,
        List<GroupGuidance> guides,
        List<AssignmentSummary> given) {

    /// At most one for each field.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    List<Objection> objections(ReplacementRequest wish) {
        return Stream.of(from(wish), last(wish), to(wish), AssignmentRules.reason(wish.reason()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Who sits in the group and is at school on the first day, without those whom this colleague
    /// guides on all those days already.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    List<PupilId> opened(ReplacementRequest wish) {
        return present(wish.from())
                .filter(pupil -> given.stream().noneMatch(each -> covers(each, pupil, wish)))
                .toList();
    }

    private Stream<PupilId> present(LocalDate day) {
        return pupils.stream()
                .filter(career -> career.attends(day) && career.isIn(group, day))
                .map(SchoolCareer::pupil);
    }

    private static boolean covers(AssignmentSummary each, PupilId pupil, ReplacementRequest wish) {
        return each.lasts()
                && each.pupil().equals(pupil)
                && each.person().equals(wish.to())
                && covers(each.period(), wish);
    }

    private static boolean covers(Period period, ReplacementRequest wish) {
        return period.contains(wish.from()) && period.contains(wish.last());
    }

    private Optional<Objection> to(ReplacementRequest wish) {
        if (wish.to().equals(giver)) {
            return no("to", "access.objection.yourself");
        }
        if (!colleagues.contains(wish.to())) {
            return no("to", "access.objection.no_colleague");
        }
        if (present(wish.from()).findAny().isEmpty()) {
            return no("from", "access.objection.nobody_there");
        }
        return guides.stream()
                .filter(guidance -> guidance.person().equals(wish.to()))
                .map(GroupGuidance::period)
                .filter(period -> covers(period, wish))
                .findFirst()
                .flatMap(period -> no("to", "access.objection.guides", period))
                .or(() -> opened(wish).isEmpty() ? no("to", "access.objection.has_all") : Optional.empty());
    }

    private Optional<Objection> from(ReplacementRequest wish) {
        return AssignmentRules.begins(today, wish.from());
    }

    private static Optional<Objection> last(ReplacementRequest wish) {
        if (wish.last().isBefore(wish.from())) {
            return no("last", "access.objection.last_first");
        }
        LocalDate latest = AssignmentRules.latest(wish.from()).minusDays(1);
        return wish.last().isAfter(latest) ? no("last", "access.objection.last_year", latest) : Optional.empty();
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
