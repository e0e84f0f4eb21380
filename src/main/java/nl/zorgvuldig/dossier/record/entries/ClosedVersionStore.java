package nl.zorgvuldig.dossier.record.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.ValueLocation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of versions that left their dossier because they were incorrect, each sealed under a new key of its
/// own,
/// which ends with the row. They stand apart, so that nothing that reads a dossier comes past them.
@Component
public final class ClosedVersionStore {
    public static final String TABLE = "dossier.closed_version";
    private static final String ADD = """
            insert into dossier.closed_version (board, pupil, piece, version, kind, happened_on, author, written_at,
                version_key, sealed_text, sealed_correction_reason, kept_until)
            values (:board, :pupil, :piece, :version, :kind, :happened_on, :author, :at, :key, :text, :reason, :until)""";
    private static final String COLUMNS = """
            select piece, version, kind, happened_on, author, written_at, version_key, sealed_text,
                sealed_correction_reason, kept_until
            from dossier.closed_version where board = :board and pupil = :pupil
            """;
    private static final String OF_ENTRY = COLUMNS + " and piece = :piece order by version desc";
    private static final String EVERYTHING = COLUMNS + " order by piece, version";
    private static final String WRITTEN_BY = """
            select piece, version, written_at, author from dossier.closed_version
            where board = :board and author = :author order by written_at, piece, version""";
    private static final String ENDED =
            "select distinct pupil from dossier.closed_version where board = :board and kept_until < :today order by pupil";
    private static final String DELETE = "delete from dossier.closed_version where board = :board and pupil = :pupil";
    private static final String ERASE = DELETE + " and piece = :piece returning version_key";
    private static final String DELETE_ENDED = DELETE + " and kept_until < :today";

    private final BoardJdbc jdbc;
    private final EntryVersionSeals seals;

    ClosedVersionStore(BoardJdbc jdbc, EntryVersionSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /// Keeps versions of one entry, up to and including a day.
    public void close(PupilId pupil, List<Entry> versions, LocalDate until) {
        List<UUID> keys = seals.newKeys(versions.size());
        for (int at = 0; at < versions.size(); at++) {
            Entry version = versions.get(at);
            UUID key = keys.get(at);
            sql(ADD, pupil)
                    .param("piece", version.id().value())
                    .param("version", version.version())
                    .param("kind", version.kind().code())
                    .param("happened_on", version.happenedOn())
                    .param("author", version.author().value())
                    .param("at", Rows.timestamp(version.writtenAt()))
                    .param("key", key)
                    .param("text", seals.seal(pupil, key, text(version.id(), version.version()), version.text()))
                    .param(
                            "reason",
                            version.correctionReason()
                                    .map(words ->
                                            seals.seal(pupil, key, reason(version.id(), version.version()), words))
                                    .orElse(null))
                    .param("until", until)
                    .update();
        }
    }

    /// Newest first; empty for who is not the keeper.
    public List<ClosedVersion> list(PupilId pupil, EntryId entry) {
        return versions(pupil, sql(OF_ENTRY, pupil).param("piece", entry.value()));
    }

    /// Of every entry, oldest first.
    public List<ClosedVersion> everything(PupilId pupil) {
        return versions(pupil, sql(EVERYTHING, pupil));
    }

    /// That somebody wrote, and when; without the text and the pupil it is about.
    public PersonalDataExport writtenBy(PersonId author) {
        return new PersonalDataExport(jdbc.sql(WRITTEN_BY)
                .param("author", author.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    /// The pupils of whom versions were kept long enough.
    public List<PupilId> ended(LocalDate today) {
        return jdbc.sql(ENDED).param("today", today).query(UUID.class).list().stream()
                .map(PupilId::new)
                .toList();
    }

    /// Removes what was kept long enough.
    public int deleteEnded(PupilId pupil, LocalDate today) {
        return sql(DELETE_ENDED, pupil).param("today", today).update();
    }

    /// Removes what is kept of one entry.
    ///
    /// @return the keys, to be destroyed after this is committed
    public List<UUID> erase(PupilId pupil, EntryId entry) {
        return sql(ERASE, pupil).param("piece", entry.value()).query(UUID.class).list();
    }

    public int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    private record Row(Entry bare, UUID key, byte[] text, byte @Nullable [] reason, LocalDate until) {}

    private List<ClosedVersion> versions(PupilId pupil, StatementSpec found) {
        List<Row> rows = found.query((row, n) -> new Row(
                        new Entry(
                                new EntryId(Rows.uuid(row, "piece")),
                                row.getInt("version"),
                                Codes.read(EntryKind.class, Rows.text(row, "kind")),
                                Rows.date(row, "happened_on"),
                                new PersonId(Rows.uuid(row, "author")),
                                Rows.instant(row, "written_at"),
                                "",
                                Optional.empty()),
                        Rows.uuid(row, "version_key"),
                        Rows.bytes(row, "sealed_text"),
                        row.getBytes("sealed_correction_reason"),
                        Rows.date(row, "kept_until")))
                .list();
        seals.load(pupil, rows.stream().map(Row::key).toList());
        return rows.stream().map(row -> open(pupil, row)).toList();
    }

    private ClosedVersion open(PupilId pupil, Row row) {
        Entry bare = row.bare();
        Optional<UUID> key = Optional.of(row.key());
        return new ClosedVersion(
                new Entry(
                        bare.id(),
                        bare.version(),
                        bare.kind(),
                        bare.happenedOn(),
                        bare.author(),
                        bare.writtenAt(),
                        seals.open(pupil, key, text(bare.id(), bare.version()), row.text()),
                        Optional.ofNullable(row.reason())
                                .map(words -> seals.open(pupil, key, reason(bare.id(), bare.version()), words))),
                row.until());
    }

    private static ValueLocation text(EntryId entry, int version) {
        return new ValueLocation(TABLE, "sealed_text/" + version, entry.value());
    }

    private static ValueLocation reason(EntryId entry, int version) {
        return new ValueLocation(TABLE, "sealed_correction_reason/" + version, entry.value());
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
