package nl.zorgvuldig.privacy.retention.holds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Stores holds. The reason is sealed with the enrolment record, which outlives the dossier.
@Component
public final class RetentionHoldStore {
    public static final String TABLE = "retention.hold";
    private static final String REASON = "sealed_reason";
    private static final String ADD = """
            insert into retention.hold (board, id, pupil, sealed_reason, until, held_by, held_at)
            values (:board, :id, :pupil, :reason, :until, :by, :at) on conflict (board, id) do nothing""";
    private static final String LIST = """
            select id, pupil, sealed_reason, until, held_by, held_at, lifted_at from retention.hold
            where board = :board and pupil = :pupil order by held_at desc, id""";
    private static final String UNTIL = """
            select pupil, max(until) as until from retention.hold
            where board = :board and pupil = any (:pupils) and lifted_at is null group by pupil""";
    private static final String LIFT = """
            update retention.hold set lifted_by = :by, lifted_at = :at
            where board = :board and id = :id and pupil = :pupil and lifted_at is null""";
    private static final String DELETE = "delete from retention.hold where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    RetentionHoldStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Adds a hold. The same again changes nothing.
    public boolean add(RetentionHold hold) {
        return jdbc.sql(ADD)
                        .param("id", hold.id())
                        .param("pupil", hold.pupil().value())
                        .param(
                                "reason",
                                vault.seal(key(hold.pupil()), place(hold.id()), hold.reason())
                                        .bytes())
                        .param("until", hold.until())
                        .param("by", hold.by().value())
                        .param("at", Rows.timestamp(hold.at()))
                        .update()
                == 1;
    }

    public List<RetentionHold> list(PupilId pupil) {
        return jdbc.sql(LIST)
                .param("pupil", pupil.value())
                .query((row, n) -> hold(row))
                .list();
    }

    /// The last day of the longest hold on each pupil; pupils without a hold are left out.
    public Map<PupilId, LocalDate> until(Collection<PupilId> pupils) {
        Map<PupilId, LocalDate> days = new HashMap<>();
        jdbc.sql(UNTIL)
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query(row -> {
                    days.put(new PupilId(Rows.uuid(row, "pupil")), Rows.date(row, "until"));
                });
        return days;
    }

    public boolean lift(PupilId pupil, UUID id, PersonId by, Instant at) {
        return jdbc.sql(LIFT)
                        .param("id", id)
                        .param("pupil", pupil.value())
                        .param("by", by.value())
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private RetentionHold hold(ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
        return new RetentionHold(
                id,
                pupil,
                vault.open(key(pupil), place(id), new SealedValue(Rows.bytes(row, REASON))),
                Rows.date(row, "until"),
                new PersonId(Rows.uuid(row, "held_by")),
                Rows.instant(row, "held_at"),
                Rows.optionalInstant(row, "lifted_at"));
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.REGISTER);
    }

    private static ValueLocation place(UUID id) {
        return new ValueLocation(TABLE, REASON, id);
    }
}
