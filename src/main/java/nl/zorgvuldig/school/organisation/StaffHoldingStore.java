package nl.zorgvuldig.school.organisation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Data on one person's duties, for export and removal.
@Component
final class StaffHoldingStore {
    static final String MEMBER = "school.staff_member";
    static final String FUNCTION = "school.function_held";
    static final String GUIDANCE = "school.guidance";

    private static final String WORKS = """
            select s.name as school, m.source_key, m.valid_from, m.valid_until
            from school.staff_member m join school.school s on s.board = m.board and s.id = m.school
            where m.board = :board and m.person = :person order by m.valid_from, s.name, m.school""";
    private static final String HOLDS = """
            select f.function, s.name as school, f.valid_from, f.valid_until
            from school.function_held f left join school.school s on s.board = f.board and s.id = f.school
            where f.board = :board and f.person = :person order by f.valid_from, f.id""";
    private static final String GUIDES = """
            select g.name as group_id, u.valid_from, u.valid_until
            from school.guidance u join school.group g on g.board = u.board and g.id = u.group_id
            where u.board = :board and u.person = :person order by u.valid_from, u.id""";
    private static final String DELETE_MEMBER =
            "delete from school.staff_member where board = :board and person = :person";
    private static final String DELETE_FUNCTION =
            "delete from school.function_held where board = :board and person = :person";
    private static final String DELETE_GUIDANCE =
            "delete from school.guidance where board = :board and person = :person";

    private final BoardJdbc jdbc;

    StaffHoldingStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonalDataExport.Row> list(PersonId person) {
        return Stream.of(list(MEMBER, WORKS, person), list(FUNCTION, HOLDS, person), list(GUIDANCE, GUIDES, person))
                .flatMap(List::stream)
                .toList();
    }

    RemovedRows delete(PersonId person) {
        return new RemovedRows(Map.of(
                MEMBER, sql(DELETE_MEMBER, person).update(),
                FUNCTION, sql(DELETE_FUNCTION, person).update(),
                GUIDANCE, sql(DELETE_GUIDANCE, person).update()));
    }

    private List<PersonalDataExport.Row> list(String table, String statement, PersonId person) {
        return sql(statement, person)
                .query((row, n) -> ReadableRows.of(table, row))
                .list();
    }

    private StatementSpec sql(String statement, PersonId person) {
        return jdbc.sql(statement).param("person", person.value());
    }
}
