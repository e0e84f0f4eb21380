package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Functions and their holders, in the database.
@Component
public final class FunctionStore {
    private static final String ADD_FUNCTION = """
            insert into school.function_held (board, id, person, function, school, valid_from, valid_until)
            values (:board, :id, :person, :function, :school, :from, :until)""";
    private static final String END_FUNCTION =
            "update school.function_held set valid_until = :until where board = :board and id = :id";
    private static final String WITHDRAW_FUNCTION =
            "delete from school.function_held where board = :board and id = :id";
    private static final String FUNCTIONS =
            "select id, person, function, school, valid_from, valid_until from school.function_held where board = :board ";
    private static final String HOLDERS = FUNCTIONS + "and function in (:functions) order by valid_from, id";

    static final RowMapper<HeldFunction> FUNCTION = (row, n) -> new HeldFunction(
            Rows.uuid(row, "id"),
            new PersonId(Rows.uuid(row, "person")),
            Codes.read(StaffFunction.class, Rows.text(row, "function")),
            Rows.optionalUuid(row, "school").map(SchoolId::new),
            Rows.period(row));
    private final BoardJdbc jdbc;
    private final Locks locks;

    FunctionStore(BoardJdbc jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    public void add(HeldFunction held) {
        jdbc.sql(ADD_FUNCTION)
                .param("id", held.id())
                .param("person", held.person().value())
                .param("function", Codes.of(held.function()))
                .param("school", held.school().map(SchoolId::value).orElse(null))
                .param("from", held.period().from())
                .param("until", held.period().until())
                .update();
    }

    /// Locks the functions of this board until the transaction ends.
    public void lockFunctions() {
        locks.alone("functions");
    }

    public int endFunction(UUID function, LocalDate last) {
        return jdbc.sql(END_FUNCTION).param("id", function).param("until", last).update();
    }

    public int withdrawFunction(UUID function) {
        return jdbc.sql(WITHDRAW_FUNCTION).param("id", function).update();
    }

    public List<HeldFunction> listHolders(Set<StaffFunction> functions) {
        return jdbc.sql(HOLDERS)
                .param("functions", functions.stream().map(Codes::of).toList())
                .query(FUNCTION)
                .list();
    }
}
