package nl.zorgvuldig.expertise;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Questions to experts without an answer, and whose turn it is once it is too late for one: who asked,
/// as long as they lead that school as head or support coordinator; then whoever does. What they say
/// stays sealed.
@Component
final class QuestionCases implements CaseKind {
    private static final Set<StaffFunction> LEADING = Set.of(StaffFunction.SUPPORT_COORDINATOR, StaffFunction.HEAD);

    private static final String UNANSWERED = """
            select id, school, asked_by, open_until from expertise.question
            where board = :board and answered_at is null and ended_at is null order by open_until, id""";

    private final BoardJdbc jdbc;
    private final Staff staff;
    private final Turns turns;

    QuestionCases(BoardJdbc jdbc, Staff staff, Turns turns) {
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

    private static Leader leader(FunctionHeld held, SchoolId school) {
        return new Leader(held.person(), school);
    }

    private List<Turn> turns(Unanswered question, Set<Leader> leaders, LocalDate today) {
        List<PersonId> asked = leaders.contains(new Leader(question.askedBy(), question.school()))
                ? List.of(question.askedBy())
                : List.of();
        List<Turns.Link> line = List.of(
                Turns.Link.of(Holder.at(StaffFunction.SUPPORT_COORDINATOR, question.school())),
                Turns.Link.of(Holder.at(StaffFunction.HEAD, question.school())));
        return Turns.of(
                new UnansweredRules(question.until(), today).waiting(),
                waiting -> turns.first(waiting, asked, line, Set.of(), today));
    }
}
