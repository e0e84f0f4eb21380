package nl.zorgvuldig.privacy.retention.destruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.privacy.retention.destruction.Destruction.Number;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stores destructions. A state is replaced only by a later one, and only by a caller that still
/// finds the state before.
@Component
public final class DestructionStore {
    public static final String TABLE = "retention.destruction";

    private static final String SELECT = """
            select id, school, pupil, part, left_on, due_on, amount, unit, approved_by, approved_at, state, kept_for,
                   epoch, key_gone_at, epoch_gone_at, finished_at
            from retention.destruction where board = :board and\s""";
    private static final String FIND = SELECT + "id = :id";
    private static final String LIVE = SELECT + "state not in ('finished', 'dropped') order by approved_at, id";
    private static final String AT_SCHOOLS = SELECT + "school in (:schools) order by approved_at desc, id limit :most";
    private static final String APPROVED_BY = SELECT + "approved_by = :person order by approved_at, id";
    private static final String ADD = """
            insert into retention.destruction
                (board, id, school, pupil, part, left_on, due_on, amount, unit, approved_by, approved_at, state)
            values (:board, :id, :school, :pupil, :part, :left, :due, :amount, :unit, :by, :at, 'approved')
            on conflict do nothing""";
    private static final String MOVE = """
            update retention.destruction
            set state = :to, epoch = coalesce(:epoch, epoch), key_gone_at = coalesce(:key_gone, key_gone_at),
                epoch_gone_at = coalesce(:epoch_gone, epoch_gone_at), kept_for = coalesce(:kept, kept_for),
                finished_at = coalesce(:finished, finished_at),
                pupil = case when :to = 'finished' then null else pupil end
            where board = :board and id = :id and state = :from""";
    private static final String FORGET = """
            update retention.destruction set pupil = null
            where board = :board and pupil = :pupil and state = 'dropped'""";

    private final BoardJdbc jdbc;

    DestructionStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when this part of this pupil is being destroyed already
    boolean add(Destruction destruction) {
        return jdbc.sql(ADD)
                        .param("id", destruction.id().value())
                        .param("school", destruction.school().value())
                        .param("pupil", destruction.whose().value())
                        .param("part", Codes.of(destruction.part()))
                        .param("left", destruction.left())
                        .param("due", destruction.due())
                        .param("amount", destruction.term().amount())
                        .param("unit", Codes.of(destruction.term().unit()))
                        .param("by", destruction.approvedBy().value())
                        .param("at", Rows.timestamp(destruction.approvedAt()))
                        .update()
                == 1;
    }

    public Optional<Destruction> find(Number id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /// The unfinished ones, first approved first.
    public List<Destruction> listLive() {
        return jdbc.sql(LIVE).query((row, n) -> read(row)).list();
    }

    /// Destructions at these schools, newest first.
    public List<Destruction> listAt(List<SchoolId> schools, int most) {
        return schools.isEmpty()
                ? List.of()
                : jdbc.sql(AT_SCHOOLS)
                        .param("schools", schools.stream().map(SchoolId::value).toList())
                        .param("most", most)
                        .query((row, n) -> read(row))
                        .list();
    }

    public List<Destruction> listApprovedBy(UUID person) {
        return jdbc.sql(APPROVED_BY)
                .param("person", person)
                .query((row, n) -> read(row))
                .list();
    }

    public boolean move(Destruction destruction, DestructionState to) {
        return move(destruction, to, null, null, null, null, null);
    }

    boolean keyGone(Destruction destruction, int epoch, Instant at) {
        return move(destruction, DestructionState.KEY_GONE, epoch, at, null, null, null);
    }

    boolean epochGone(Destruction destruction, Instant at) {
        return move(destruction, DestructionState.EPOCH_ENDED, null, null, at, null, null);
    }

    boolean drop(Destruction destruction, String why) {
        return move(destruction, DestructionState.DROPPED, null, null, null, why, null);
    }

    /// Marks it finished and clears the pupil's id.
    boolean finish(Destruction destruction, Instant at) {
        return move(destruction, DestructionState.FINISHED, null, null, null, null, at);
    }

    /// Clears the pupil's id in dropped destructions.
    public int forget(PupilId pupil) {
        return jdbc.sql(FORGET).param("pupil", pupil.value()).update();
    }

    private boolean move(
            Destruction destruction,
            DestructionState to,
            @Nullable Integer epoch,
            @Nullable Instant keyGone,
            @Nullable Instant epochGone,
            @Nullable String kept,
            @Nullable Instant finished) {
        if (!destruction.state().next().contains(to)) {
            throw new IllegalArgumentException(to + " does not come after " + destruction.state());
        }
        return jdbc.sql(MOVE)
                        .param("id", destruction.id().value())
                        .param("from", Codes.of(destruction.state()))
                        .param("to", Codes.of(to))
                        .param("epoch", epoch, java.sql.Types.INTEGER)
                        .param("key_gone", time(keyGone), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("epoch_gone", time(epochGone), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("kept", kept, java.sql.Types.VARCHAR)
                        .param("finished", time(finished), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    private static @Nullable Object time(@Nullable Instant at) {
        return at == null ? null : Rows.timestamp(at);
    }

    private static Destruction read(ResultSet row) throws SQLException {
        return new Destruction(
                new Number(Rows.uuid(row, "id")),
                new SchoolId(Rows.uuid(row, "school")),
                Rows.optionalUuid(row, "pupil").map(PupilId::new),
                Codes.read(PupilDataPart.class, Rows.text(row, "part")),
                Rows.date(row, "left_on"),
                Rows.date(row, "due_on"),
                new RetentionTerm(row.getInt("amount"), Codes.read(RetentionTerm.Unit.class, Rows.text(row, "unit"))),
                new PersonId(Rows.uuid(row, "approved_by")),
                Rows.instant(row, "approved_at"),
                Codes.read(DestructionState.class, Rows.text(row, "state")),
                Optional.ofNullable(row.getString("kept_for")),
                Optional.ofNullable(row.getObject("epoch", Integer.class)),
                Rows.optionalInstant(row, "key_gone_at"),
                Rows.optionalInstant(row, "epoch_gone_at"),
                Rows.optionalInstant(row, "finished_at"));
    }
}
