package nl.zorgvuldig.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Scans in the database, sealed under the pupil's key.
@Component
final class ScanStore {
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

    ScanStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// A scan without what stands on it.
    record Kept(UUID id, PersonId person, Scan.Kind kind, Instant at, PersonId by) {}

    void add(PupilId pupil, Kept kept, Scan scan) {
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

    List<Kept> list(PupilId pupil) {
        return jdbc.sql(LIST)
                .param("pupil", pupil.value())
                .query((row, n) -> new Kept(
                        Rows.uuid(row, "id"),
                        new PersonId(Rows.uuid(row, "person")),
                        Codes.read(Scan.Kind.class, Rows.text(row, "kind")),
                        Rows.instant(row, "recorded_at"),
                        new PersonId(Rows.uuid(row, "recorded_by"))))
                .list();
    }

    Optional<Scan> find(PupilId pupil, UUID id) {
        return jdbc.sql(FIND)
                .param("pupil", pupil.value())
                .param("id", id)
                .query((row, n) -> new Scan(
                        Codes.read(Scan.Kind.class, Rows.text(row, "kind")),
                        vault.openBytes(key(pupil), place(id), new Sealed(row.getBytes("sealed_scan")))))
                .optional();
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE_OF_PUPIL).param("pupil", pupil.value()).update();
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), Keeping.DOSSIER);
    }

    private static Place place(UUID id) {
        return new Place("consent.scan", "sealed_scan", id);
    }
}
