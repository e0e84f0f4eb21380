package nl.zorgvuldig.care.experts.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Unanswered questions to experts, and who must act once their last day has passed: the person who
/// asked, as long as they are head or support coordinator of that school; then whoever is. The text
/// stays sealed.
@Component
final class ExpertQuestionCases implements CaseKind {
    private static final Set<StaffFunction> LEADING = Set.of(StaffFunction.SUPPORT_COORDINATOR, StaffFunction.HEAD);

    private static final String UNANSWERED = """
            select id, school, asked_by, open_until from expertise.question
            where board = :board and answered_at is null and ended_at is null order by open_until, id""";

    private final BoardJdbc jdbc;
    private final Staff staff;
    private final WorkTurnFinder turns;

    ExpertQuestionCases(BoardJdbc jdbc, Staff staff, WorkTurnFinder turns) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "question";
    }

    private record Unanswered(UUID id, SchoolId school, PersonId askedBy, LocalDate until) {}

    @Override
    public List<OpenCase> list(LocalDate today) {
        Set<Leader> leaders = staff.listHolders(LEADING, today).stream()
                .flatMap(held -> held.school().map(school -> leader(held, school)).stream())
                .collect(Collectors.toSet());
        return jdbc
                .sql(UNANSWERED)
                .query((row, n) -> new Unanswered(
                        Rows.uuid(row, "id"),
                        new SchoolId(Rows.uuid(row, "school")),
                        new PersonId(Rows.uuid(row, "asked_by")),
                        Rows.date(row, "open_until")))
                .list()
                .stream()
                .flatMap(question -> OpenCase.of(question.id(), turns(question, leaders, today)))
                .toList();
    }

    private record Leader(PersonId person, SchoolId school) {}

    private static Leader leader(HeldFunction held, SchoolId school) {
        return new Leader(held.person(), school);
    }

    private List<WorkTurn> turns(Unanswered question, Set<Leader> leaders, LocalDate today) {
        List<PersonId> asked = leaders.contains(new Leader(question.askedBy(), question.school()))
                ? List.of(question.askedBy())
                : List.of();
        List<WorkTurnFinder.Link> line = List.of(
                WorkTurnFinder.Link.of(FunctionHolder.at(StaffFunction.SUPPORT_COORDINATOR, question.school())),
                WorkTurnFinder.Link.of(FunctionHolder.at(StaffFunction.HEAD, question.school())));
        return WorkTurnFinder.of(
                new UnansweredQuestionRules(question.until(), today).waiting(),
                waiting -> turns.first(waiting, asked, line, Set.of(), today));
    }
}
