package nl.zorgvuldig.images.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.events.EventChange.CancellationReason;
import nl.zorgvuldig.images.events.notices.EventNoticeProofStore;
import nl.zorgvuldig.images.events.notices.ParentNoticeStatus;
import nl.zorgvuldig.platform.casework.CaseTables;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.OvertakenException;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Events in the database. Changes set columns of the event's row ([EventColumns]).
@Component
public final class EventStore implements CaseTables<EventFile, EventChange> {
    private static final String COLUMNS = """
            select id, school, title, starts_at, groups, state, notice_on, made_by, made_at, version, noticed_at,
                swept_at, ready_at, ready_by, ended_at, ended_by, why
            from events.event where board = :board""";
    private static final String LIST = COLUMNS + " and school in (:schools) order by starts_at, id";
    private static final String OPEN = COLUMNS + " and state not in ('held', 'cancelled') order by starts_at, id";
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String HOLD = FIND + " for update";
    private static final String MAKE = """
            insert into events.event (board, id, school, title, starts_at, groups, state, notice_on, made_by, made_at)
            values (:board, :id, :school, :title, :starts, string_to_array(:groups, ',')::uuid[], :state, :on, :by, :at)""";
    private static final String SEND_ON =
            "update events.event set notice_on = :on where board = :board and id = :id and state = 'planned'";
    private static final String ACCEPTED = """
            update events.event set state = 'planned', notice_on = :on
            where board = :board and id = :id and state = 'proposed'""";
    private static final String NOTICED = """
            update events.event set state = 'noticed', version = :version, noticed_at = :at, swept_at = :at
            where board = :board and id = :id and state = 'planned'""";
    private static final String SWEPT = "update events.event set swept_at = :at where board = :board and id = :id";
    private static final String READY = """
            update events.event set state = 'ready', ready_at = :at, ready_by = :by
            where board = :board and id = :id and state = 'noticed'""";
    private static final String ENDED = """
            update events.event set state = :state, ended_at = :at, ended_by = :by, why = :why
            where board = :board and id = :id and state = :before and state not in ('held', 'cancelled')""";

    private final BoardJdbc jdbc;
    private final EventNoticeProofStore proofs;

    EventStore(BoardJdbc jdbc, EventNoticeProofStore proofs) {
        this.jdbc = jdbc;
        this.proofs = proofs;
    }

    List<EventFile> list(Collection<SchoolId> schools) {
        return schools.isEmpty()
                ? List.of()
                : jdbc.sql(LIST)
                        .param("schools", schools.stream().map(SchoolId::value).toList())
                        .query((row, n) -> file(row))
                        .list();
    }

    /// Events whose state is not final.
    List<EventFile> listOpen() {
        return jdbc.sql(OPEN).query((row, n) -> file(row)).list();
    }

    public Optional<EventFile> find(SchoolEventId id) {
        return of(FIND, id).query((row, n) -> file(row)).optional();
    }

    @Override
    public Optional<EventFile> reread(EventFile file) {
        return find(file.id());
    }

    /// Locks the event and reads it with the notice status of the parents. Until the unit of work
    /// ends nobody is added who must be notified.
    @Override
    public Optional<EventFile> hold(EventFile file) {
        return of(HOLD, file.id())
                .query((row, n) -> file(row))
                .optional()
                .map(now -> now.with(
                        proofs.listParents(List.of(now.id())).getOrDefault(now.id(), ParentNoticeStatus.NOBODY)));
    }

    /// Stores a new event, as proposed or planned.
    void make(SchoolEventId id, EventDraft wish, PersonId by, EventState state, LocalDate noticeOn, Instant at) {
        of(MAKE, id)
                .param("school", wish.school().value())
                .param("title", wish.title())
                .param("starts", Rows.timestamp(wish.startsAt()))
                .param("groups", wish.groups().stream().map(GroupId::toString).collect(Collectors.joining(",")))
                .param("state", Codes.of(state))
                .param("on", noticeOn)
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    @Override
    public void add(EventFile file, RecordedEvent<EventChange> recorded) {
        EventChange change = recorded.event();
        StatementSpec statement =
                switch (change) {
                    case EventChange.Accepted(LocalDate noticeOn) ->
                        of(ACCEPTED, file.id()).param("on", noticeOn);
                    case EventChange.Noticed(int version) ->
                        of(NOTICED, file.id()).param("version", version).param("at", Rows.timestamp(recorded.at()));
                    case EventChange.Ready _ -> by(READY, file, recorded);
                    case EventChange.Held _, EventChange.Declined _, EventChange.CalledOff _, EventChange.Lapsed _ ->
                        by(ENDED, file, recorded)
                                .param("before", Codes.of(file.state()))
                                .param("state", Codes.of(EventRules.RULES.after(file, file.state(), change)))
                                .param("why", change.end().map(Codes::of).orElse(null));
                };
        if (statement.update() != 1) {
            throw new OvertakenException();
        }
    }

    /// Moves the notice of a planned event to another day.
    void sendOn(SchoolEventId id, LocalDate day) {
        of(SEND_ON, id).param("on", day).update();
    }

    void swept(SchoolEventId id, Instant at) {
        of(SWEPT, id).param("at", Rows.timestamp(at)).update();
    }

    private static EventFile file(ResultSet row) throws SQLException {
        SchoolEvent event = new SchoolEvent(
                new SchoolEventId(Rows.uuid(row, "id")),
                new SchoolId(Rows.uuid(row, "school")),
                Rows.text(row, "title"),
                Rows.instant(row, "starts_at"),
                Arrays.stream((UUID[]) row.getArray("groups").getArray())
                        .map(GroupId::new)
                        .toList(),
                Rows.date(row, "notice_on"),
                new PersonId(Rows.uuid(row, "made_by")),
                Rows.instant(row, "made_at"),
                Rows.optionalInstant(row, "swept_at"));
        EventColumns columns = new EventColumns(
                Codes.read(EventState.class, Rows.text(row, "state")),
                event.noticeOn(),
                new EventColumns.By(event.madeBy(), event.madeAt()),
                row.getInt("version"),
                Rows.optionalInstant(row, "noticed_at"),
                by(row, "ready"),
                by(row, "ended"),
                Optional.ofNullable(row.getString("why")).map(why -> Codes.read(CancellationReason.class, why)));
        return new EventFile(event, columns.history());
    }

    private static Optional<EventColumns.By> by(ResultSet row, String what) throws SQLException {
        Optional<UUID> person = Rows.optionalUuid(row, what + "_by");
        Optional<Instant> at = Rows.optionalInstant(row, what + "_at");
        return person.flatMap(who -> at.map(moment -> new EventColumns.By(new PersonId(who), moment)));
    }

    private StatementSpec by(String statement, EventFile file, RecordedEvent<EventChange> recorded) {
        return of(statement, file.id())
                .param("at", Rows.timestamp(recorded.at()))
                .param("by", recorded.by().value());
    }

    private StatementSpec of(String statement, SchoolEventId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
