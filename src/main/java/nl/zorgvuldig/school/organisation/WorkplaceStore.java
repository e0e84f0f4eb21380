package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Workplaces on a day, for a whole board at once.
@Component
final class WorkplaceStore {
    private static final String WORKING = """
            select m.person, m.school from school.staff_member m
            where m.board = :board and :day between m.valid_from and m.valid_until
            union
            select f.person, f.school from school.function_held f
            where f.board = :board and :day between f.valid_from and f.valid_until
            union
            select u.person, g.school from school.guidance u
            join school.group g on g.board = u.board and g.id = u.group_id
            where u.board = :board and :day between u.valid_from and u.valid_until""";

    private static final String LAST_DAYS = """
            select d.person, max(d.valid_until) as last from (
                select m.person, m.valid_until from school.staff_member m where m.board = :board
                union all
                select f.person, f.valid_until from school.function_held f where f.board = :board
                union all
                select u.person, u.valid_until from school.guidance u where u.board = :board) d
            group by d.person""";
    private static final String LEAVE_SCHOOLS = """
            update school.staff_member set valid_until = greatest(valid_from, :last)
            where board = :board and person = :person and valid_from <= :today and valid_until >= :today""";
    private static final String LEAVE_FUNCTIONS = """
            update school.function_held set valid_until = greatest(valid_from, :last)
            where board = :board and person = :person and valid_from <= :today and valid_until >= :today""";
    private static final String LEAVE_GROUPS = """
            update school.guidance set valid_until = greatest(valid_from, :last)
            where board = :board and person = :person and valid_from <= :today and valid_until >= :today""";

    private final BoardJdbc jdbc;

    WorkplaceStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The last day on which each person works, holds a function or guides a group; open when no
    /// end is known.
    Map<PersonId, LocalDate> lastDays() {
        Map<PersonId, LocalDate> days = new HashMap<>();
        jdbc.sql(LAST_DAYS).query(row -> {
            days.put(new PersonId(Rows.uuid(row, "person")), Rows.date(row, "last"));
        });
        return days;
    }

    void leave(PersonId person, LocalDate last, LocalDate today) {
        for (String statement : List.of(LEAVE_SCHOOLS, LEAVE_FUNCTIONS, LEAVE_GROUPS)) {
            jdbc.sql(statement)
                    .param("person", person.value())
                    .param("last", last)
                    .param("today", today)
                    .update();
        }
    }

    List<Workplace> list(LocalDate day) {
        return jdbc.sql(WORKING)
                .param("day", day)
                .query((row, n) -> new Workplace(
                        new PersonId(Rows.uuid(row, "person")),
                        Rows.optionalUuid(row, "school").map(SchoolId::new)))
                .list();
    }
}
