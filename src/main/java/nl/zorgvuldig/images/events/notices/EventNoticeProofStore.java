package nl.zorgvuldig.images.events.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.events.SchoolEventId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.MailId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Who was notified of which event, in the database. A row is made once, in the transaction of its
/// message, so that nobody is notified twice, whoever tries and however often.
@Component
public final class EventNoticeProofStore {
    public static final String TABLE = "events.proof";

    private static final String COLUMNS = """
            select event, person, kind, route, version, taken_at, mail, tries, told_at, failed, printed_at
            from events.proof where board = :board""";
    private static final String LIST = COLUMNS + " and event = :event order by person";
    private static final String OF_PERSON = COLUMNS + " and person = :person order by taken_at, event";
    private static final String UNSETTLED =
            LIST.replace("order by", "and mail is not null and told_at is null and failed is null order by");
    private static final String UNTOLD =
            COLUMNS + " and kind = 'guardian' and told_at is null and event in (:events) order by event, person";
    private static final String LAST_TOLD = """
            select event, max(told_at) as at from events.proof
            where board = :board and kind = 'guardian' and told_at is not null and event in (:events)
            group by event""";
    private static final String TAKE = """
            insert into events.proof (board, event, person, kind, route, version, taken_at, tries)
            values (:board, :event, :person, :kind, :route, :version, :at, 1) on conflict do nothing""";
    private static final String MAILED =
            "update events.proof set mail = :mail where board = :board and event = :event and person = :person";
    private static final String SETTLED = """
            update events.proof set told_at = :at, failed = :failed
            where board = :board and event = :event and person = :person and mail = :mail and told_at is null""";
    private static final String AGAIN = """
            update events.proof set failed = null, mail = null, tries = tries + 1, taken_at = :at
            where board = :board and event = :event and person = :person and failed is not null and told_at is null""";
    private static final String AS_LETTER = """
            update events.proof set route = 'letter', failed = null, mail = null, taken_at = :at
            where board = :board and event = :event and person = :person and failed is not null and told_at is null""";
    private static final String PRINTED = """
            update events.proof set printed_at = :at, printed_by = :by
            where board = :board and event = :event and person = :person and route = 'letter'""";
    private static final String HANDED = """
            update events.proof set told_at = :at, told_by = :by
            where board = :board and event = :event and person = :person and route = 'letter'
              and printed_at is not null and told_at is null""";
    private static final String DELETE = "delete from events.proof where board = :board and person = :person";

    private final BoardJdbc jdbc;

    EventNoticeProofStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// A proof with its event.
    public record OfEvent(SchoolEventId event, EventNoticeProof proof) {}

    public List<EventNoticeProof> list(SchoolEventId event) {
        return of(LIST, event).query((row, n) -> proof(row)).list();
    }

    List<EventNoticeProof> listUnsettled(SchoolEventId event) {
        return of(UNSETTLED, event).query((row, n) -> proof(row)).list();
    }

    public List<OfEvent> listOf(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> ofEvent(row))
                .list();
    }

    /// The notice status of the parents of each of these events.
    public Map<SchoolEventId, ParentNoticeStatus> listParents(Collection<SchoolEventId> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = events.stream().map(SchoolEventId::value).toList();
        Map<SchoolEventId, List<EventNoticeProof>> untold = new HashMap<>();
        jdbc.sql(UNTOLD).param("events", ids).query(row -> {
            OfEvent event = ofEvent(row);
            untold.computeIfAbsent(event.event(), _ -> new ArrayList<>()).add(event.proof());
        });
        Map<SchoolEventId, Instant> last = new HashMap<>();
        jdbc.sql(LAST_TOLD).param("events", ids).query(row -> {
            last.put(new SchoolEventId(Rows.uuid(row, "event")), Rows.instant(row, "at"));
        });
        return events.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        event -> new ParentNoticeStatus(
                                untold.getOrDefault(event, List.of()), Optional.ofNullable(last.get(event)))));
    }

    /// @return whether the row is new: its maker must send the message
    public boolean take(
            SchoolEventId event,
            PersonId person,
            EventNoticeProof.Kind kind,
            EventNoticeProof.Route route,
            int version,
            Instant at) {
        return of(TAKE, event, person)
                        .param("kind", Codes.of(kind))
                        .param("route", Codes.of(route))
                        .param("version", version)
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    public void mailed(SchoolEventId event, PersonId person, MailId mail) {
        of(MAILED, event, person).param("mail", mail.value()).update();
    }

    public void settled(
            SchoolEventId event, PersonId person, MailId mail, Optional<Instant> toldAt, Optional<String> failed) {
        of(SETTLED, event, person)
                .param("mail", mail.value())
                .param("at", toldAt.map(Rows::timestamp).orElse(null))
                .param("failed", failed.orElse(null))
                .update();
    }

    /// @return whether it had failed: whoever changes the row must send the message
    boolean again(SchoolEventId event, PersonId person, Instant at) {
        return of(AGAIN, event, person).param("at", Rows.timestamp(at)).update() == 1;
    }

    boolean asLetter(SchoolEventId event, PersonId person, Instant at) {
        return of(AS_LETTER, event, person).param("at", Rows.timestamp(at)).update() == 1;
    }

    public void printed(SchoolEventId event, PersonId person, Instant at) {
        byMe(PRINTED, event, person, at);
    }

    public int handed(SchoolEventId event, PersonId person, Instant at) {
        return byMe(HANDED, event, person, at);
    }

    public int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private int byMe(String statement, SchoolEventId event, PersonId person, Instant at) {
        return of(statement, event, person)
                .param("at", Rows.timestamp(at))
                .param("by", Acting.current().person().value())
                .update();
    }

    private static OfEvent ofEvent(ResultSet row) throws SQLException {
        return new OfEvent(new SchoolEventId(Rows.uuid(row, "event")), proof(row));
    }

    private static EventNoticeProof proof(ResultSet row) throws SQLException {
        return new EventNoticeProof(
                new PersonId(Rows.uuid(row, "person")),
                Codes.read(EventNoticeProof.Kind.class, Rows.text(row, "kind")),
                Codes.read(EventNoticeProof.Route.class, Rows.text(row, "route")),
                row.getInt("version"),
                Rows.instant(row, "taken_at"),
                Rows.optionalUuid(row, "mail").map(MailId::new),
                row.getInt("tries"),
                Rows.optionalInstant(row, "told_at"),
                Optional.ofNullable(row.getString("failed")),
                Rows.optionalInstant(row, "printed_at"));
    }

    private StatementSpec of(String statement, SchoolEventId event, PersonId person) {
        return of(statement, event).param("person", person.value());
    }

    private StatementSpec of(String statement, SchoolEventId event) {
        return jdbc.sql(statement).param("event", event.value());
    }
}
