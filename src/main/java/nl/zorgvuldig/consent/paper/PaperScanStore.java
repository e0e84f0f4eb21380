package nl.zorgvuldig.consent.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Scans in the database, sealed under the pupil's key.
@Component
public final class PaperScanStore {
    private static final String ADD = """
            insert into consent.scan (board, id, pupil, person, kind, recorded_at, recorded_by, sealed_scan)
            values (:board, :id, :pupil, :person, :kind, :at, :by, :scan)""";
    private static final String LIST = """
            select id, person, kind, recorded_at, recorded_by from consent.scan
            where board = :board and pupil = :pupil order by recorded_at, id""";
    private static final String FIND =
            "select kind, sealed_scan from consent.scan where board = :board and pupil = :pupil and id = :id";
    private static final String DELETE_OF_PUPIL = "delete from consent.scan where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    PaperScanStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// A scan without its content.
    public record Kept(UUID id, PersonId person, PaperScan.Kind kind, Instant at, PersonId by) {}

    void add(PupilId pupil, Kept kept, PaperScan scan) {
        jdbc.sql(ADD)
                .param("id", kept.id())
                .param("pupil", pupil.value())
                .param("person", kept.person().value())
                .param("kind", Codes.of(kept.kind()))
                .param("at", Rows.timestamp(kept.at()))
                .param("by", kept.by().value())
                .param(
                        "scan",
                        vault.seal(key(pupil), place(kept.id()), scan.content()).bytes())
                .update();
    }

    public List<Kept> list(PupilId pupil) {
        return jdbc.sql(LIST)
                .param("pupil", pupil.value())
                .query((row, n) -> new Kept(
                        Rows.uuid(row, "id"),
                        new PersonId(Rows.uuid(row, "person")),
                        Codes.read(PaperScan.Kind.class, Rows.text(row, "kind")),
                        Rows.instant(row, "recorded_at"),
                        new PersonId(Rows.uuid(row, "recorded_by"))))
                .list();
    }

    Optional<PaperScan> find(PupilId pupil, UUID id) {
        return jdbc.sql(FIND)
                .param("pupil", pupil.value())
                .param("id", id)
                .query((row, n) -> new PaperScan(
                        Codes.read(PaperScan.Kind.class, Rows.text(row, "kind")),
                        vault.openBytes(key(pupil), place(id), new SealedValue(row.getBytes("sealed_scan")))))
                .optional();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE_OF_PUPIL).param("pupil", pupil.value()).update();
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    private static ValueLocation place(UUID id) {
        return new ValueLocation("consent.scan", "sealed_scan", id);
    }
}
