package nl.zorgvuldig.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Consultations in the database: ids, days and codes.
@Component
final class ConsultationStore {
    static final String TABLE = "consultation.meeting";
    private static final String ADD =
            """
            insert into consultation.meeting
                (board, id, school, group_id, kind, confidential, chair, people, starts_at, room, planned_at, revision)
            values (:board, :id, :school, :group, :kind, :confidential, :chair, :people, :starts, :room, :at, 1)""";
    private static final String COLUMNS =
            """
            select id, school, group_id, kind, confidential, chair, people, starts_at, room, revision,
                   begun_at, closing_at, closed_at, cancelled_at
            from consultation.meeting where board = :board
            """;
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String COMING =
            COLUMNS
                    + " and school = any (:schools) and closed_at is null and cancelled_at is null"
                    + " order by starts_at, id";
    private static final String PAST =
            COLUMNS
                    + " and school = any (:schools) and (closed_at is not null or cancelled_at is not null)"
                    + " order by starts_at desc, id limit :most";
    private static final String OF =
            COLUMNS + " and :person = any (people) order by starts_at desc, id";
    private static final String CHANGE =
            """
            update consultation.meeting
            set people = :people, starts_at = :starts, room = :room, confidential = :confidential, revision = revision + 1
            where board = :board and id = :id and begun_at is null and cancelled_at is null""";
    private static final String DELETE =
            "delete from consultation.meeting where board = :board and id = :id";

    private final JdbcClient jdbc;

    ConsultationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Consultation one, Instant at) {
        plan(sql(ADD, one.id()), one)
                .param("school", one.school().value())
                .param("group", one.group().value())
                .param("kind", one.kind().code())
                .param("chair", one.chair().value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    int change(Consultation one) {
        return plan(sql(CHANGE, one.id()), one).update();
    }

    private static StatementSpec plan(StatementSpec statement, Consultation one) {
        return statement
                .param("confidential", one.level() == Confidentiality.CONFIDENTIAL)
                .param("people", one.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("starts", Rows.timestamp(one.startsAt()))
                .param("room", one.room().code());
    }

    Optional<Consultation> find(ConsultationId id) {
        return sql(FIND, id).query((row, n) -> read(row)).optional();
    }

    /// Those that are not over, the first one first; as far as the act at hand shows them.
    List<Consultation> listComing(Collection<SchoolId> schools) {
        return at(COMING, schools).query((row, n) -> read(row)).list();
    }

    /// Those that are over, the last one first.
    List<Consultation> listPast(Collection<SchoolId> schools, int most) {
        return at(PAST, schools).param("most", most).query((row, n) -> read(row)).list();
    }

    List<Consultation> listOf(PersonId person) {
        return board(OF).param("person", person.value()).query((row, n) -> read(row)).list();
    }

    int delete(ConsultationId id) {
        return sql(DELETE, id).update();
    }

    private static Consultation read(ResultSet row) throws SQLException {
        return new Consultation(
                new ConsultationId(Rows.uuid(row, "id")),
                new SchoolId(Rows.uuid(row, "school")),
                new GroupId(Rows.uuid(row, "group_id")),
                Codes.read(ConsultationKind.class, Rows.text(row, "kind")),
                row.getBoolean("confidential")
                        ? Confidentiality.CONFIDENTIAL
                        : Confidentiality.ORDINARY,
                new PersonId(Rows.uuid(row, "chair")),
                Arrays.stream((UUID[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .toList(),
                Rows.instant(row, "starts_at"),
                Codes.read(Room.class, Rows.text(row, "room")),
                row.getInt("revision"),
                standing(row),
                Rows.optionalInstant(row, "begun_at"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (row.getObject("cancelled_at") != null) {
            return Standing.CANCELLED;
        }
        if (row.getObject("closed_at") != null) {
            return Standing.CLOSED;
        }
        if (row.getObject("closing_at") != null) {
            return Standing.CLOSING;
        }
        return row.getObject("begun_at") != null ? Standing.GOING_ON : Standing.PLANNED;
    }

    private StatementSpec at(String statement, Collection<SchoolId> schools) {
        return board(statement)
                .param("schools", schools.stream().map(SchoolId::value).toArray(UUID[]::new));
    }

    private StatementSpec sql(String statement, ConsultationId id) {
        return board(statement).param("id", id.value());
    }

    private StatementSpec board(String statement) {
        return jdbc.sql(statement).param("board", Acting.current().board().value());
    }
}
