package nl.zorgvuldig.school.organisation;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Board, schools and groups in the database.
@Component
final class SchoolStore {
    private static final String ADD_BOARD = "insert into school.board (board, name) values (:board, :name)";
    private static final String GET_BOARD = "select name from school.board where board = :board";
    private static final String ADD_SCHOOL =
            "insert into school.school (board, id, brin, name) values (:board, :id, :brin, :name)";
    private static final String LIST_SCHOOLS =
            "select id, brin, name from school.school where board = :board order by name, id";
    private static final String PHONE = "select phone from school.school where board = :board and id = :id";
    private static final String SET_PHONE = """
            update school.school set phone = :phone where board = :board and id = :id and phone <> :phone""";
    private static final String ADD_GROUP = """
            insert into school.group (board, id, school, school_year, source_key, name, year_group, composite)
            values (:board, :id, :school, :year, :key, :name, :year_group, :composite)""";
    private static final String CHANGE_GROUP = """
            update school.group set name = :name, year_group = :year_group, composite = :composite
            where board = :board and id = :id""";
    private static final String GROUP_COLUMNS =
            "select id, school, school_year, source_key, name, year_group, composite from school.group ";
    private static final String LIST_GROUPS =
            GROUP_COLUMNS + "where board = :board and school = :school and school_year = :year order by name, id";
    private static final String GROUPS_OF_YEAR =
            GROUP_COLUMNS + "where board = :board and school_year = :year order by school, year_group, name, id";
    private static final String FIND_GROUP = GROUP_COLUMNS + "where board = :board and id = :id";

    private static final RowMapper<School> SCHOOL =
            (row, n) -> new School(new SchoolId(Rows.uuid(row, "id")), Rows.text(row, "brin"), Rows.text(row, "name"));
    static final RowMapper<Group> GROUP = (row, n) -> new Group(
            new GroupId(Rows.uuid(row, "id")),
            new SchoolId(Rows.uuid(row, "school")),
            SchoolYear.parse(Rows.text(row, "school_year")).orElseThrow(),
            Rows.text(row, "source_key"),
            Rows.text(row, "name"),
            Rows.text(row, "year_group"),
            row.getBoolean("composite"));

    private final BoardJdbc jdbc;

    SchoolStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void addBoard(String name) {
        jdbc.sql(ADD_BOARD).param("name", name).update();
    }

    Optional<String> findBoardName() {
        return jdbc.sql(GET_BOARD).query(String.class).optional();
    }

    void add(School school) {
        jdbc.sql(ADD_SCHOOL)
                .param("id", school.id().value())
                .param("brin", school.brin())
                .param("name", school.name())
                .update();
    }

    List<School> listSchools() {
        return jdbc.sql(LIST_SCHOOLS).query(SCHOOL).list();
    }

    Optional<String> findPhone(SchoolId school) {
        return jdbc.sql(PHONE).param("id", school.value()).query(String.class).optional();
    }

    int setPhone(SchoolId school, String phone) {
        return jdbc.sql(SET_PHONE)
                .param("id", school.value())
                .param("phone", phone)
                .update();
    }

    void add(Group group) {
        jdbc.sql(ADD_GROUP)
                .param("id", group.id().value())
                .param("school", group.school().value())
                .param("year", group.year().toString())
                .param("key", group.key())
                .param("name", group.name())
                .param("year_group", group.yearGroup())
                .param("composite", group.composite())
                .update();
    }

    void change(Group group) {
        jdbc.sql(CHANGE_GROUP)
                .param("id", group.id().value())
                .param("name", group.name())
                .param("year_group", group.yearGroup())
                .param("composite", group.composite())
                .update();
    }

    List<Group> listGroups(SchoolId school, SchoolYear year) {
        return jdbc.sql(LIST_GROUPS)
                .param("school", school.value())
                .param("year", year.toString())
                .query(GROUP)
                .list();
    }

    List<Group> listGroups(SchoolYear year) {
        return jdbc.sql(GROUPS_OF_YEAR)
                .param("year", year.toString())
                .query(GROUP)
                .list();
    }

    Optional<Group> findGroup(GroupId group) {
        return jdbc.sql(FIND_GROUP).param("id", group.value()).query(GROUP).optional();
    }
}
