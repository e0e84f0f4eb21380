package nl.zorgvuldig.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Schools of which nobody looked through yet this school year who was let in, and whose turn it is:
/// that of the head. Where there is none, somebody sees to it that there is.
@Component
final class ReviewCases implements CaseKind {
    private final ReviewStore store;
    private final Schools schools;
    private final Staff staff;
    private final Turns turns;

    ReviewCases(ReviewStore store, Schools schools, Staff staff, Turns turns) {
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
        Map<SchoolId, Review> done = store.list(SchoolYear.of(today));
        Map<SchoolId, Set<PersonId>> heads = staff.listHeads(today);
        return schools.list().stream()
                .map(School::id)
                .flatMap(school ->
                        open(school, Reviews.rules(done, school, today), heads.getOrDefault(school, Set.of()), today))
                .toList();
    }

    private Stream<OpenCase> open(SchoolId school, ReviewRules rules, Set<PersonId> heads, LocalDate today) {
        return OpenCase.of(
                school.value(),
                Turns.of(rules.waiting(), waiting -> turns.first(waiting, heads, List.of(), Set.of(), today)));
    }
}
