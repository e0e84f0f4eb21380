package nl.zorgvuldig.privacy.breaches.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.privacy.breaches.BreachId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Stores who was informed of which breach. A row is made once, in the transaction of its message,
/// so that nobody is informed twice.
@Component
public final class SubjectNotificationStore {
    public static final String TABLE = "breaches.telling";

    private static final String COLUMNS = """
            select breach, person, pupil, school, route, taken_at, mail, printed_at, told_at, failed
            from breaches.telling where board = :board""";
    private static final String OF_BREACH = COLUMNS + " and breach = :breach order by person";
    private static final String OF_PERSON = COLUMNS + " and person = :person order by taken_at, breach";
    private static final String UNSETTLED =
            COLUMNS + " and mail is not null and told_at is null order by taken_at, breach, person";
    private static final String LETTERS = COLUMNS + " and route = 'letter' and told_at is null order by breach, person";
    private static final String TAKE = """
            insert into breaches.telling (board, breach, person, pupil, school, route, taken_at)
            values (:board, :breach, :person, :pupil, :school, :route, :at)
            on conflict (board, breach, person) do nothing""";
    private static final String MAILED =
            "update breaches.telling set mail = :mail where board = :board and breach = :breach and person = :person";
    private static final String TOLD = """
            update breaches.telling set told_at = :at
            where board = :board and breach = :breach and person = :person and mail = :mail and told_at is null""";
    private static final String AS_LETTER = """
            update breaches.telling set route = 'letter', mail = null, failed = :failed
            where board = :board and breach = :breach and person = :person and mail = :mail and told_at is null""";
    private static final String PRINTED = """
            update breaches.telling set printed_at = :at
            where board = :board and breach = :breach and person = :person and route = 'letter' and told_at is null""";
    private static final String HANDED = """
            update breaches.telling set told_at = :at, told_by = :by
            where board = :board and breach = :breach and person = :person and route = 'letter'
              and printed_at is not null and told_at is null""";
    private static final String DELETE_PERSON =
            "delete from breaches.telling where board = :board and person = :person";
    private static final String DELETE_PUPIL = "delete from breaches.telling where board = :board and pupil = :pupil";
    private static final String DELETE = "delete from breaches.telling where board = :board and breach = :breach";

    private final BoardJdbc jdbc;

    SubjectNotificationStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public List<SubjectNotification> list(BreachId breach) {
        return of(OF_BREACH, breach).query((row, n) -> telling(row)).list();
    }

    public List<SubjectNotification> listOf(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> telling(row))
                .list();
    }

    List<SubjectNotification> listUnsettled() {
        return jdbc.sql(UNSETTLED).query((row, n) -> telling(row)).list();
    }

    /// The letters about all breaches that the acting person may hand out.
    public List<SubjectNotification> listLetters() {
        return jdbc.sql(LETTERS).query((row, n) -> telling(row)).list();
    }

    /// Claims a notification: returns 1 for the caller that got it and must send, else 0.
    int take(SubjectNotification notification) {
        return of(TAKE, notification.breach(), notification.person())
                .param("pupil", notification.pupil().value())
                .param("school", notification.school().value())
                .param("route", Codes.of(notification.route()))
                .param("at", Rows.timestamp(notification.takenAt()))
                .update();
    }

    void mailed(SubjectNotification notification, MailId mail) {
        of(MAILED, notification.breach(), notification.person())
                .param("mail", mail.value())
                .update();
    }

    void told(SubjectNotification notification, MailId mail, Instant at) {
        of(TOLD, notification.breach(), notification.person())
                .param("mail", mail.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    /// Turns a message that did not arrive into a letter.
    void asLetter(SubjectNotification notification, MailId mail, String failed) {
        of(AS_LETTER, notification.breach(), notification.person())
                .param("mail", mail.value())
                .param("failed", failed)
                .update();
    }

    int printed(SubjectNotification notification, Instant at) {
        return of(PRINTED, notification.breach(), notification.person())
                .param("at", Rows.timestamp(at))
                .update();
    }

    int handed(SubjectNotification notification, PersonId by, Instant at) {
        return of(HANDED, notification.breach(), notification.person())
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    public int delete(PersonId person) {
        return jdbc.sql(DELETE_PERSON).param("person", person.value()).update();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE_PUPIL).param("pupil", pupil.value()).update();
    }

    public int delete(BreachId breach) {
        return of(DELETE, breach).update();
    }

    private static SubjectNotification telling(ResultSet row) throws SQLException {
        return new SubjectNotification(
                new BreachId(Rows.uuid(row, "breach")),
                new PersonId(Rows.uuid(row, "person")),
                new PupilId(Rows.uuid(row, "pupil")),
                new SchoolId(Rows.uuid(row, "school")),
                Codes.read(SubjectNotification.Route.class, Rows.text(row, "route")),
                Rows.instant(row, "taken_at"),
                Rows.optionalUuid(row, "mail").map(MailId::new),
                Rows.optionalInstant(row, "printed_at"),
                Rows.optionalInstant(row, "told_at"),
                Optional.ofNullable(row.getString("failed")));
    }

    private StatementSpec of(String statement, BreachId breach, PersonId person) {
        return of(statement, breach).param("person", person.value());
    }

    private StatementSpec of(String statement, BreachId breach) {
        return jdbc.sql(statement).param("breach", breach.value());
    }
}
