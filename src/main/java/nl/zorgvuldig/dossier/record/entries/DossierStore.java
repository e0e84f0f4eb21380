package nl.zorgvuldig.dossier.record.entries;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of entries: versions are added, never changed. Texts are sealed under the key of
/// the pupil's dossier, each bound to its own version.
@Component
public final class DossierStore {
    static final String TABLE = "dossier.entry_version";
    private static final String ADD = """
            insert into dossier.entry_version (board, pupil, entry, version, kind, happened_on, author, written_at,
                sealed_text, sealed_correction_reason, confidential)
            values (:board, :pupil, :entry, :version, :kind, :happened_on, :author, :at, :text, :reason,
                dossier.confidential(:board, :pupil, :entry))""";
    private static final String CLASSIFY = """
            update dossier.entry_version set confidential = dossier.confidential(:board, :pupil, :entry)
            where board = :board and pupil = :pupil and entry = :entry""";
    private static final String COLUMNS = """
            entry, version, kind, happened_on, author, written_at, sealed_text, sealed_correction_reason
            from dossier.entry_version where board = :board and pupil = :pupil
            """;
    private static final String LATEST = "select * from (select distinct on (entry) "
            + COLUMNS
            + " order by entry, version desc) latest order by happened_on desc, entry desc";
    private static final String HISTORY = "select " + COLUMNS + " and entry = :entry order by version desc";

    private static final String EVERYTHING = "select " + COLUMNS + " order by happened_on, entry, version";
    private static final String WRITTEN_BY =
            "select entry, version, kind, written_at, author from dossier.entry_version where board = :board and author = :author order by written_at, entry, version";
    private static final String LAST_WRITTEN = """
            select pupil, max(written_at) as at from dossier.entry_version
            where board = :board and pupil in (:pupils) and not confidential group by pupil""";
    private static final String DELETE = "delete from dossier.entry_version where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    DossierStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public void add(PupilId pupil, Entry entry) {
        KeyName key = key(pupil);
        sql(ADD, pupil)
                .param("entry", entry.id().value())
                .param("version", entry.version())
                .param("kind", entry.kind().code())
                .param("happened_on", entry.happenedOn())
                .param("author", entry.author().value())
                .param("at", Rows.timestamp(entry.writtenAt()))
                .param(
                        "text",
                        vault.seal(key, text(entry.id(), entry.version()), entry.text())
                                .bytes())
                .param(
                        "reason",
                        entry.correctionReason()
                                .map(reason -> vault.seal(key, reason(entry.id(), entry.version()), reason)
                                        .bytes())
                                .orElse(null))
                .update();
    }

    /// Called after each decision about its confidentiality; without effect for items that are no
    /// entry.
    public void classify(PupilId pupil, DossierItemId entry) {
        sql(CLASSIFY, pupil).param("entry", entry.value()).update();
    }

    /// The newest version of each entry, newest first.
    public List<Entry> list(PupilId pupil) {
        return sql(LATEST, pupil).query(rows(pupil)).list();
    }

    /// All versions of one entry, newest first.
    public List<Entry> history(PupilId pupil, EntryId entry) {
        return sql(HISTORY, pupil)
                .param("entry", entry.value())
                .query(rows(pupil))
                .list();
    }

    /// When something was last written about each of these pupils, for a list: what is confidential
    /// counts for nobody there. No text is opened.
    public Map<PupilId, Instant> lastWritten(Collection<PupilId> pupils) {
        Map<PupilId, Instant> last = new HashMap<>();
        if (!pupils.isEmpty()) {
            jdbc.sql(LAST_WRITTEN)
                    .param("pupils", pupils.stream().map(PupilId::value).toList())
                    .query(row -> {
                        last.put(new PupilId(Rows.uuid(row, "pupil")), Rows.instant(row, "at"));
                    });
        }
        return last;
    }

    /// Every version of every entry, oldest first.
    List<Entry> everything(PupilId pupil) {
        return sql(EVERYTHING, pupil).query(rows(pupil)).list();
    }

    /// That somebody wrote, and when; without the text and the pupil it is about.
    PersonalDataExport writtenBy(PersonId author) {
        return new PersonalDataExport(jdbc.sql(WRITTEN_BY)
                .param("author", author.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    private RowMapper<Entry> rows(PupilId pupil) {
        KeyName key = key(pupil);
        return (row, n) -> {
            EntryId id = new EntryId(Rows.uuid(row, "entry"));
            int version = row.getInt("version");
            byte @Nullable [] reason = row.getBytes("sealed_correction_reason");
            return new Entry(
                    id,
                    version,
                    Codes.read(EntryKind.class, Rows.text(row, "kind")),
                    Rows.date(row, "happened_on"),
                    new PersonId(Rows.uuid(row, "author")),
                    Rows.instant(row, "written_at"),
                    vault.open(key, text(id, version), new SealedValue(Rows.bytes(row, "sealed_text"))),
                    reason == null
                            ? Optional.empty()
                            : Optional.of(vault.open(key, reason(id, version), new SealedValue(reason))));
        };
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    private static ValueLocation text(EntryId entry, int version) {
        return place("sealed_text", entry.value(), version);
    }

    private static ValueLocation reason(EntryId entry, int version) {
        return place("sealed_correction_reason", entry.value(), version);
    }

    private static ValueLocation place(String column, UUID entry, int version) {
        return new ValueLocation(TABLE, column + "/" + version, entry);
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
