package nl.zorgvuldig.school;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who works where on a day, of a whole board at once.
@Component
final class WorkplaceStore {
    private static final String WORKING =
            """
            select m.person, m.school from school.staff_member m
            where m.board = :board and :day between m.valid_from and m.valid_until
            union
            select f.person, f.school from school.function_held f
            where f.board = :board and :day between f.valid_from and f.valid_until
            union
            select u.person, g.school from school.guidance u
            join school.group g on g.board = u.board and g.id = u.group_id
            where u.board = :board and :day between u.valid_from and u.valid_until""";

    private final JdbcClient jdbc;

    WorkplaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Workplace> list(LocalDate day) {
        return jdbc.sql(WORKING)
                .param("board", Acting.current().board().value())
                .param("day", day)
                .query(
                        (row, n) ->
                                new Workplace(
                                        new PersonId(Rows.uuid(row, "person")),
                                        Rows.optionalUuid(row, "school").map(SchoolId::new)))
                .list();
    }
}
