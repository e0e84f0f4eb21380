package nl.zorgvuldig.consent.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.purposes.PurposeKey;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Disputes in the database; the head's text is sealed under the key of the pupil's dossier.
@Component
public final class ConsentDisputeStore {
    private static final String TABLE = "consent.dispute";
    private static final String ADD = """
            insert into consent.dispute (board, id, pupil, purpose, opened_at, opened_by, sealed_reason)
            values (:board, :id, :pupil, :purpose, :at, :by, :reason)""";
    private static final String CLOSE = """
            update consent.dispute set closed_at = :at, closed_by = :by, sealed_closing = :reason
            where board = :board and id = :id and pupil = :pupil and closed_at is null""";
    private static final String LIST = """
            select id, pupil, purpose, opened_at, opened_by, sealed_reason, closed_at, closed_by, sealed_closing
            from consent.dispute where board = :board and pupil in (:pupils) order by opened_at, id""";
    private static final String DELETE_OF_PUPIL = "delete from consent.dispute where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ConsentDisputeStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void open(ConsentDispute dispute, PersonId by, String reason) {
        jdbc.sql(ADD)
                .param("id", dispute.id())
                .param("pupil", dispute.pupil().value())
                .param("purpose", dispute.purpose().map(PurposeKey::code).orElse(null))
                .param("at", Rows.timestamp(dispute.openedAt()))
                .param("by", by.value())
                .param("reason", seal(dispute.pupil(), "sealed_reason", dispute.id(), reason))
                .update();
    }

    int close(PupilId pupil, UUID dispute, PersonId by, String reason, Instant at) {
        return jdbc.sql(CLOSE)
                .param("id", dispute)
                .param("pupil", pupil.value())
                .param("at", Rows.timestamp(at))
                .param("by", by.value())
                .param("reason", seal(pupil, "sealed_closing", dispute, reason))
                .update();
    }

    public List<ConsentDispute> list(Collection<PupilId> pupils) {
        return ofPupils(pupils).query((row, n) -> dispute(row)).list();
    }

    public List<DisputeRecord> listFiles(PupilId pupil) {
        return ofPupils(List.of(pupil)).query((row, n) -> file(row)).list();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE_OF_PUPIL).param("pupil", pupil.value()).update();
    }

    private StatementSpec ofPupils(Collection<PupilId> pupils) {
        return jdbc.sql(LIST)
                .param("pupils", pupils.stream().map(PupilId::value).toList());
    }

    private static ConsentDispute dispute(ResultSet row) throws SQLException {
        return new ConsentDispute(
                Rows.uuid(row, "id"),
                new PupilId(Rows.uuid(row, "pupil")),
                Optional.ofNullable(row.getString("purpose")).map(PurposeKey::new),
                Rows.instant(row, "opened_at"),
                Rows.optionalInstant(row, "closed_at"));
    }

    private DisputeRecord file(ResultSet row) throws SQLException {
        ConsentDispute dispute = dispute(row);
        Optional<byte[]> closing = Optional.ofNullable(row.getBytes("sealed_closing"));
        return new DisputeRecord(
                dispute,
                new PersonId(Rows.uuid(row, "opened_by")),
                open(dispute, "sealed_reason", Rows.bytes(row, "sealed_reason")),
                Rows.optionalUuid(row, "closed_by").map(PersonId::new),
                closing.map(bytes -> open(dispute, "sealed_closing", bytes)).orElse(""));
    }

    private byte[] seal(PupilId pupil, String column, UUID row, String text) {
        return vault.seal(key(pupil), new ValueLocation(TABLE, column, row), text)
                .bytes();
    }

    private String open(ConsentDispute dispute, String column, byte[] sealed) {
        return vault.open(
                key(dispute.pupil()), new ValueLocation(TABLE, column, dispute.id()), new SealedValue(sealed));
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }
}
