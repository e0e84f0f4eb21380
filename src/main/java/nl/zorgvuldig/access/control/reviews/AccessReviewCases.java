package nl.zorgvuldig.access.control.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Schools whose access was not reviewed yet this school year, and who must act: the head. Where
/// there is none, somebody must see to it that there is.
@Component
final class AccessReviewCases implements CaseKind {
    private final AccessReviewStore store;
    private final Schools schools;
    private final Staff staff;
    private final WorkTurnFinder turns;

    AccessReviewCases(AccessReviewStore store, Schools schools, Staff staff, WorkTurnFinder turns) {
        this.store = store;
        this.schools = schools;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "review";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        Map<SchoolId, AccessReview> done = store.list(SchoolYear.of(today));
        Map<SchoolId, Set<PersonId>> heads = staff.listHeads(today);
        return schools.list().stream()
                .map(School::id)
                .flatMap(school -> open(
                        school, AccessReviews.rules(done, school, today), heads.getOrDefault(school, Set.of()), today))
                .toList();
    }

    private Stream<OpenCase> open(SchoolId school, AccessReviewRules rules, Set<PersonId> heads, LocalDate today) {
        return OpenCase.of(
                school.value(),
                WorkTurnFinder.of(rules.waiting(), waiting -> turns.first(waiting, heads, List.of(), Set.of(), today)));
    }
}
