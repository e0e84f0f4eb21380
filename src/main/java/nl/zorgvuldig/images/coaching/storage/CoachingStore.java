package nl.zorgvuldig.images.coaching.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.images.coaching.Coaching;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Coachings in the database. The aim is sealed and stored separately.
@Component
public final class CoachingStore {
    static final String TABLE = "coaching.coaching";
    static final String AIM = "coaching.aim";
    private static final String ADD = """
            insert into coaching.coaching (board, id, school, group_id, teacher, coach, started_at, ends_on)
            values (:board, :id, :school, :group, :teacher, :coach, :at, :ends)""";
    private static final String ALL = """
            select id, school, group_id, teacher, coach, started_at, ends_on, ended_at
            from coaching.coaching where board = :board
            """;
    private static final String FIND = ALL + " and id = :id";
    private static final String OF = ALL + " and (teacher = :person or coach = :person) order by started_at desc, id";
    private static final String IN_GROUPS = ALL
            + " and group_id = any (:groups) and ended_at is null and ends_on > :day"
            + " order by started_at desc, id";
    private static final String AT =
            ALL + " and school = any (:schools) and ended_at is null and ends_on > :day order by ends_on, id";
    private static final String END =
            "update coaching.coaching set ended_at = :at where board = :board and id = :id and ended_at is null";
    private static final String DELETE = "delete from coaching.coaching where board = :board and id = :id";
    private static final String ADD_AIM =
            "insert into coaching.aim (board, coaching, sealed_text) values (:board, :id, :text)";
    private static final String FIND_AIM =
            "select sealed_text from coaching.aim where board = :board and coaching = :id";
    private static final String DELETE_AIM = "delete from coaching.aim where board = :board and coaching = :id";

    private final BoardJdbc jdbc;
    private final CoachingSeals seals;

    CoachingStore(BoardJdbc jdbc, CoachingSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    public void add(Coaching coaching, String aim) {
        jdbc.sql(ADD)
                .param("id", coaching.id().value())
                .param("school", coaching.school().value())
                .param("group", coaching.group().value())
                .param("teacher", coaching.teacher().value())
                .param("coach", coaching.coach().value())
                .param("at", Rows.timestamp(coaching.startedAt()))
                .param("ends", coaching.endsOn())
                .update();
        jdbc.sql(ADD_AIM)
                .param("id", coaching.id().value())
                .param("text", seals.seal(coaching.id(), AIM, coaching.id().value(), aim))
                .update();
    }

    public Optional<Coaching> find(CoachingId id) {
        return read(jdbc.sql(FIND).param("id", id.value())).stream().findFirst();
    }

    /// The aim; empty when it was destroyed or the acting person may not read it.
    public Optional<String> findAim(CoachingId id) {
        return jdbc.sql(FIND_AIM)
                .param("id", id.value())
                .query((row, n) -> Rows.bytes(row, "sealed_text"))
                .optional()
                .map(text -> seals.open(id, AIM, id.value(), text));
    }

    public List<Coaching> listAll() {
        return read(jdbc.sql(ALL));
    }

    /// Coachings of a teacher or coach, newest first.
    public List<Coaching> list(PersonId person) {
        return read(jdbc.sql(OF).param("person", person.value()));
    }

    /// Running coachings of these groups.
    public List<Coaching> listIn(Collection<GroupId> groups, LocalDate day) {
        return read(jdbc.sql(IN_GROUPS)
                .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .param("day", day));
    }

    /// Running coachings at these schools.
    public List<Coaching> listAt(Collection<SchoolId> schools, LocalDate day) {
        return read(jdbc.sql(AT)
                .param("schools", schools.stream().map(SchoolId::value).toArray(UUID[]::new))
                .param("day", day));
    }

    /// @return whether it was running until now
    public boolean end(CoachingId id, Instant at) {
        return jdbc.sql(END)
                        .param("id", id.value())
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    int deleteAim(CoachingId id) {
        return jdbc.sql(DELETE_AIM).param("id", id.value()).update();
    }

    int delete(CoachingId id) {
        return jdbc.sql(DELETE).param("id", id.value()).update();
    }

    private static List<Coaching> read(StatementSpec statement) {
        return statement.query((row, n) -> coaching(row)).list();
    }

    private static Coaching coaching(ResultSet row) throws SQLException {
        return new Coaching(
                new CoachingId(Rows.uuid(row, "id")),
                new SchoolId(Rows.uuid(row, "school")),
                new GroupId(Rows.uuid(row, "group_id")),
                new PersonId(Rows.uuid(row, "teacher")),
                new PersonId(Rows.uuid(row, "coach")),
                Rows.instant(row, "started_at"),
                Rows.date(row, "ends_on"),
                Rows.optionalInstant(row, "ended_at"));
    }
}
