package nl.zorgvuldig.care.consultation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.care.consultation.ConsultationKind;
import nl.zorgvuldig.care.consultation.ConsultationState;
import nl.zorgvuldig.care.consultation.Consultations.ConsultationSchools;
import nl.zorgvuldig.care.consultation.MeetingPlace;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.School;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of consultations: ids, days and codes.
@Component
public final class ConsultationStore {
    static final String TABLE = "consultation.meeting";
    private static final String ADD = """
            insert into consultation.meeting
                (board, id, school, group_id, kind, confidential, chair, people, starts_at, room, planned_at, revision)
            values (:board, :id, :school, :group, :kind, :confidential, :chair, :people, :starts, :room, :at, 1)""";
    private static final String COLUMNS = """
            select id, school, group_id, kind, confidential, chair, people, starts_at, room, revision,
                   begun_at, closing_at, closed_at, cancelled_at
            from consultation.meeting where board = :board
            """;
    private static final String FIND = COLUMNS + " and id = :id";
    /// Condition on whose they are, checked before the policy, which takes longer.
    private static final String KNOWN =
            COLUMNS + " and school = s.id and (:person = any (people) or school = any (:led))";
    private static final String OVER = " and (closed_at is not null or cancelled_at is not null)";
    private static final String EACH = "select m.* from unnest(:schools) s (id) cross join lateral (";
    private static final String COMING = EACH
            + KNOWN
            + " and closed_at is null and cancelled_at is null"
            + " order by starts_at, id limit :upto) m"
            + " order by m.starts_at, m.id limit :most offset :skip";
    private static final String PAST = EACH
            + KNOWN
            + OVER
            + " and starts_at >= :from and starts_at < :until"
            + " order by starts_at desc, id limit :upto) m"
            + " order by m.starts_at desc, m.id limit :most offset :skip";
    private static final String FIRST =
            EACH + KNOWN + OVER + " order by starts_at, id limit 1) m order by m.starts_at, m.id limit 1";
    private static final String DUE = COLUMNS
            + " and school = any (:schools) and :person = any (people)"
            + " and closed_at is null and cancelled_at is null and starts_at < :before"
            + " order by starts_at, id";
    private static final String OPEN =
            COLUMNS + " and closed_at is null and cancelled_at is null order by starts_at, id";
    private static final String OF = COLUMNS + " and :person = any (people) order by starts_at desc, id";
    private static final String CHANGE = """
            update consultation.meeting
            set people = :people, starts_at = :starts, room = :room, confidential = :confidential, revision = revision + 1,
                to_invite_again = false
            where board = :board and id = :id and begun_at is null and cancelled_at is null""";
    private static final String TO_INVITE_AGAIN = """
            select id from consultation.meeting
            where board = :board and to_invite_again and begun_at is null and cancelled_at is null and starts_at > :now
            order by starts_at, id""";
    private static final String INVITE_AGAIN = """
            update consultation.meeting set revision = revision + 1, to_invite_again = false
            where board = :board and id = :id and to_invite_again and begun_at is null and cancelled_at is null""";
    private static final String BEGIN = """
            update consultation.meeting set begun_at = :at
            where board = :board and id = :id and begun_at is null and cancelled_at is null""";
    private static final String CANCEL = """
            update consultation.meeting set cancelled_at = :at, revision = revision + 1
            where board = :board and id = :id and begun_at is null and cancelled_at is null""";
    private static final String FREEZE = """
            update consultation.meeting set closing_at = coalesce(closing_at, :at)
            where board = :board and id = :id and begun_at is not null and closed_at is null""";
    private static final String THAW = """
            update consultation.meeting set closing_at = null
            where board = :board and id = :id and closed_at is null""";
    private static final String CLOSE = """
            update consultation.meeting set closed_at = :at
            where board = :board and id = :id and closing_at is not null and closed_at is null""";
    private static final String DELETE = "delete from consultation.meeting where board = :board and id = :id";

    private final BoardJdbc jdbc;

    ConsultationStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Consultation consultation, Instant at) {
        plan(sql(ADD, consultation.id()), consultation)
                .param("school", consultation.school().value())
                .param("group", consultation.group().value())
                .param("kind", consultation.kind().code())
                .param("chair", consultation.chair().value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    public int change(Consultation consultation) {
        return plan(sql(CHANGE, consultation.id()), consultation).update();
    }

    /// Future consultations whose invitation was sent in a form that calendars do not accept.
    public List<ConsultationId> listToInviteAgain(Instant now) {
        return jdbc.sql(TO_INVITE_AGAIN)
                .param("now", Rows.timestamp(now))
                .query((row, n) -> new ConsultationId(Rows.uuid(row, "id")))
                .list();
    }

    /// To be mailed within the same unit of work.
    ///
    /// @return 0 when it was changed, cancelled or begun in the meantime
    public int inviteAgain(ConsultationId id) {
        return sql(INVITE_AGAIN, id).update();
    }

    /// This and the next four return how many rows they changed: none when the preceding step did
    /// not happen, or something else did.
    public int begin(ConsultationId id, Instant at) {
        return sql(BEGIN, id).param("at", Rows.timestamp(at)).update();
    }

    public int cancel(ConsultationId id, Instant at) {
        return sql(CANCEL, id).param("at", Rows.timestamp(at)).update();
    }

    /// From now on nobody can write in it.
    public int freeze(ConsultationId id, Instant at) {
        return sql(FREEZE, id).param("at", Rows.timestamp(at)).update();
    }

    /// It can be edited again.
    public int thaw(ConsultationId id) {
        return sql(THAW, id).update();
    }

    public int close(ConsultationId id, Instant at) {
        return sql(CLOSE, id).param("at", Rows.timestamp(at)).update();
    }

    private static StatementSpec plan(StatementSpec statement, Consultation consultation) {
        return statement
                .param("confidential", consultation.level() == Confidentiality.CONFIDENTIAL)
                .param(
                        "people",
                        consultation.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("starts", Rows.timestamp(consultation.startsAt()))
                .param("room", consultation.room().code());
    }

    public Optional<Consultation> find(ConsultationId id) {
        return sql(FIND, id).query((row, n) -> read(row)).optional();
    }

    /// Those that are not over, the earliest first; as far as the current act shows them.
    public List<Consultation> listComing(ConsultationSchools places, int skip, int most) {
        return some(COMING, places, skip, most).query((row, n) -> read(row)).list();
    }

    /// Those that are over, the latest first.
    public List<Consultation> listPast(ConsultationSchools places, Period days, int skip, int most) {
        return some(PAST, places, skip, most)
                .param("from", start(days.from()))
                .param("until", start(days.until().plusDays(1)))
                .query((row, n) -> read(row))
                .list();
    }

    /// The earliest of those that are over.
    public Optional<Consultation> findFirst(ConsultationSchools places) {
        return known(FIRST, places).query((row, n) -> read(row)).optional();
    }

    /// Those with this participant that are not over and begin before this day.
    public List<Consultation> listDue(ConsultationSchools places, LocalDate before) {
        return at(DUE, places)
                .param("before", start(before))
                .query((row, n) -> read(row))
                .list();
    }

    /// For the whole board, those that are not over.
    List<Consultation> listOpen() {
        return jdbc.sql(OPEN).query((row, n) -> read(row)).list();
    }

    private static Object start(LocalDate day) {
        return Rows.timestamp(day.atStartOfDay(SchoolDay.ZONE).toInstant());
    }

    List<Consultation> listOf(PersonId person) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .query((row, n) -> read(row))
                .list();
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
                row.getBoolean("confidential") ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY,
                new PersonId(Rows.uuid(row, "chair")),
                Arrays.stream((UUID[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .toList(),
                Rows.instant(row, "starts_at"),
                Codes.read(MeetingPlace.class, Rows.text(row, "room")),
                row.getInt("revision"),
                state(row),
                Rows.optionalInstant(row, "begun_at"));
    }

    private static ConsultationState state(ResultSet row) throws SQLException {
        if (row.getObject("cancelled_at") != null) {
            return ConsultationState.CANCELLED;
        }
        if (row.getObject("closed_at") != null) {
            return ConsultationState.CLOSED;
        }
        if (row.getObject("closing_at") != null) {
            return ConsultationState.CLOSING;
        }
        return row.getObject("begun_at") != null ? ConsultationState.GOING_ON : ConsultationState.PLANNED;
    }

    private StatementSpec some(String statement, ConsultationSchools places, int skip, int most) {
        return known(statement, places).param("skip", skip).param("most", most).param("upto", skip + most);
    }

    private StatementSpec known(String statement, ConsultationSchools places) {
        return at(statement, places).param("led", ids(places.led()));
    }

    private StatementSpec at(String statement, ConsultationSchools places) {
        return jdbc.sql(statement)
                .param("schools", ids(places.schools()))
                .param("person", places.person().value());
    }

    private static UUID[] ids(List<School> schools) {
        return schools.stream().map(school -> school.id().value()).toArray(UUID[]::new);
    }

    private StatementSpec sql(String statement, ConsultationId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
