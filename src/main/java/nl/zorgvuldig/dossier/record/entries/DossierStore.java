package nl.zorgvuldig.dossier.record.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.ValueLocation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of entries: versions are added, never changed; the newest may be taken back by who
/// wrote it. Texts are sealed ([EntryVersionSeals]), each bound to its own version.
@Component
public final class DossierStore {
    static final String TABLE = "dossier.entry_version";
    private static final String ADD = """
            insert into dossier.entry_version (board, pupil, entry, version, kind, happened_on, author, written_at,
                version_key, sealed_text, sealed_correction_reason, confidential)
            values (:board, :pupil, :entry, :version, :kind, :happened_on, :author, :at, :key, :text, :reason,
                dossier.confidential(:board, :pupil, :entry))""";
    private static final String CLASSIFY = """
            update dossier.entry_version set confidential = dossier.confidential(:board, :pupil, :entry)
            where board = :board and pupil = :pupil and entry = :entry""";
    private static final String COLUMNS = """
            entry, version, kind, happened_on, author, written_at, version_key, sealed_text, sealed_correction_reason
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
    private static final String TAKE_BACK = DELETE + " and entry = :entry and version = :version returning version_key";
    private static final String ERASE = DELETE + " and entry = :entry returning version_key";
    private static final String REPLACE = DELETE + " and entry = :entry and version <= :last returning version_key";
    private static final String WHEN = """
            select happened_on, version from dossier.entry_version
            where board = :board and pupil = :pupil and entry = :entry and written_at <= :until
            order by version desc limit 1""";
    private static final String TO_SEAL_ANEW = """
            select pupil, entry, version, sealed_text, sealed_correction_reason from dossier.entry_version
            where board = :board and version_key is null
              and (pupil, entry, version) > (:after_pupil, :after_entry, :after_version)
            order by pupil, entry, version limit :most""";
    private static final String SEAL_ANEW = """
            update dossier.entry_version set version_key = :key, sealed_text = :text, sealed_correction_reason = :reason
            where board = :board and pupil = :pupil and entry = :entry and version = :version and version_key is null""";
    private static final String KEY = """
            select version_key from dossier.entry_version
            where board = :board and pupil = :pupil and entry = :entry and version = :version
              and version_key is not null and written_at <= :until""";
    private static final String END_KEY = """
            insert into dossier.ended_key (board, version_key) values (:board, :key) on conflict do nothing""";
    private static final String WITHOUT_KEY = """
            delete from dossier.entry_version where board = :board and version_key = :key""";
    private static final String ENDED = "select version_key from dossier.ended_key where board = :board limit :most";
    private static final String DESTROYED =
            "delete from dossier.ended_key where board = :board and version_key in (:keys)";

    private final BoardJdbc jdbc;
    private final EntryVersionSeals seals;
    private final Locks locks;

    DossierStore(BoardJdbc jdbc, EntryVersionSeals seals, Locks locks) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.locks = locks;
    }

    /// Keeps others from adding a version to an entry or taking one back, until this unit of work ends.
    public void lock(EntryId entry) {
        locks.alone("dossier entry", entry);
    }

    /// One version, with its texts as they are sealed.
    ///
    /// @param key none for a version that was written before versions had one
    record SealedVersion(
            PupilId pupil, EntryId entry, int version, Optional<UUID> key, byte[] text, byte @Nullable [] reason) {
        @Override
        public String toString() {
            return "SealedVersion[" + entry + ", " + version + "]";
        }
    }

    public void add(PupilId pupil, Entry entry) {
        add(pupil, List.of(entry));
    }

    /// As [#add(PupilId, Entry)], with the keys of all in one go.
    public void add(PupilId pupil, List<Entry> entries) {
        List<UUID> keys = seals.newKeys(entries.size());
        for (int at = 0; at < entries.size(); at++) {
            add(pupil, entries.get(at), keys.get(at));
        }
    }

    private void add(PupilId pupil, Entry entry, UUID key) {
        sql(ADD, pupil)
                .param("entry", entry.id().value())
                .param("version", entry.version())
                .param("kind", entry.kind().code())
                .param("happened_on", entry.happenedOn())
                .param("author", entry.author().value())
                .param("at", Rows.timestamp(entry.writtenAt()))
                .param("key", key)
                .param("text", seals.seal(pupil, key, text(entry.id(), entry.version()), entry.text()))
                .param(
                        "reason",
                        entry.correctionReason()
                                .map(reason -> seals.seal(pupil, key, reason(entry.id(), entry.version()), reason))
                                .orElse(null))
                .update();
    }

    /// Removes one version.
    ///
    /// @return its key, to be destroyed after this is committed; empty when there was no such version
    Optional<UUID> takeBack(PupilId pupil, EntryId entry, int version) {
        return sql(TAKE_BACK, pupil)
                .param("entry", entry.value())
                .param("version", version)
                .query(UUID.class)
                .optional();
    }

    /// Removes every version.
    ///
    /// @return their keys, to be destroyed after this is committed
    public List<UUID> erase(PupilId pupil, EntryId entry) {
        return sql(ERASE, pupil).param("entry", entry.value()).query(UUID.class).list();
    }

    /// Removes every version up to and including one.
    ///
    /// @return their keys, to be destroyed after this is committed
    public List<UUID> erase(PupilId pupil, EntryId entry, int last) {
        return sql(REPLACE, pupil)
                .param("entry", entry.value())
                .param("last", last)
                .query(UUID.class)
                .list();
    }

    /// What an entry was like at a moment, without its text; nothing is opened.
    public Optional<UnopenedEntry> unopened(PupilId pupil, EntryId entry, Instant at) {
        return sql(WHEN, pupil)
                .param("entry", entry.value())
                .param("until", Rows.timestamp(at))
                .query((row, n) -> new UnopenedEntry(Rows.date(row, "happened_on"), row.getInt("version")))
                .optional();
    }

    /// @param versions how many it had
    public record UnopenedEntry(LocalDate happenedOn, int versions) {}

    /// Versions that have no key of their own yet, of all pupils, in order.
    List<SealedVersion> toSealAnew(Optional<SealedVersion> after, int most) {
        UUID none = new UUID(0, 0);
        return jdbc.sql(TO_SEAL_ANEW)
                .param("after_pupil", after.map(last -> last.pupil().value()).orElse(none))
                .param("after_entry", after.map(last -> last.entry().value()).orElse(none))
                .param("after_version", after.map(SealedVersion::version).orElse(0))
                .param("most", most)
                .query((row, n) -> new SealedVersion(
                        new PupilId(Rows.uuid(row, "pupil")),
                        new EntryId(Rows.uuid(row, "entry")),
                        row.getInt("version"),
                        Optional.empty(),
                        Rows.bytes(row, "sealed_text"),
                        row.getBytes("sealed_correction_reason")))
                .list();
    }

    /// Gives a version a key of its own, once it has opened. Without effect on one that has got one
    /// meanwhile.
    void sealAnew(SealedVersion old) {
        ValueLocation textPlace = text(old.entry(), old.version());
        ValueLocation reasonPlace = reason(old.entry(), old.version());
        String text = seals.open(old.pupil(), old.key(), textPlace, old.text());
        Optional<String> reason =
                Optional.ofNullable(old.reason()).map(bytes -> seals.open(old.pupil(), old.key(), reasonPlace, bytes));
        UUID key = seals.newKeys(1).getFirst();
        sql(SEAL_ANEW, old.pupil())
                .param("entry", old.entry().value())
                .param("version", old.version())
                .param("key", key)
                .param("text", seals.seal(old.pupil(), key, textPlace, text))
                .param(
                        "reason",
                        reason.map(words -> seals.seal(old.pupil(), key, reasonPlace, words))
                                .orElse(null))
                .update();
    }

    /// Removes a version that was taken back, after a restore; not one that was written with the same form later.
    ///
    /// @return whether it was there
    boolean removeAgain(PupilId pupil, EntryId entry, int version, Instant takenBackAt) {
        List<UUID> keys = sql(KEY, pupil)
                .param("entry", entry.value())
                .param("version", version)
                .param("until", Rows.timestamp(takenBackAt))
                .query(UUID.class)
                .list();
        keys.forEach(key -> {
            jdbc.sql(END_KEY).param("key", key).update();
            jdbc.sql(WITHOUT_KEY).param("key", key).update();
        });
        return !keys.isEmpty();
    }

    /// Keys of versions that are gone, still to be destroyed.
    List<UUID> endedKeys(int most) {
        return jdbc.sql(ENDED).param("most", most).query(UUID.class).list();
    }

    void destroyed(List<UUID> keys) {
        jdbc.sql(DESTROYED).param("keys", keys).update();
    }

    /// Called after each decision about its confidentiality; without effect for items that are no
    /// entry.
    public void classify(PupilId pupil, DossierItemId entry) {
        sql(CLASSIFY, pupil).param("entry", entry.value()).update();
    }

    /// The newest version of each entry, newest first.
    public List<Entry> list(PupilId pupil) {
        return entries(pupil, () -> sql(LATEST, pupil));
    }

    /// All versions of one entry, newest first.
    public List<Entry> history(PupilId pupil, EntryId entry) {
        return entries(pupil, () -> sql(HISTORY, pupil).param("entry", entry.value()));
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
        return entries(pupil, () -> sql(EVERYTHING, pupil));
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

    /// A version whose key ends between the two steps is not found the second time.
    private List<Entry> entries(PupilId pupil, Supplier<StatementSpec> found) {
        try {
            return opened(pupil, found.get());
        } catch (KeyDestroyed meanwhile) {
            return opened(pupil, found.get());
        }
    }

    private List<Entry> opened(PupilId pupil, StatementSpec found) {
        List<Row> rows = found.query((row, n) -> row(pupil, row)).list();
        seals.load(
                pupil, rows.stream().flatMap(row -> row.sealed().key().stream()).toList());
        return rows.stream().map(this::open).toList();
    }

    private record Row(
            SealedVersion sealed, EntryKind kind, LocalDate happenedOn, PersonId author, Instant writtenAt) {}

    private static Row row(PupilId pupil, ResultSet row) throws SQLException {
        return new Row(
                new SealedVersion(
                        pupil,
                        new EntryId(Rows.uuid(row, "entry")),
                        row.getInt("version"),
                        Optional.ofNullable(row.getObject("version_key", UUID.class)),
                        Rows.bytes(row, "sealed_text"),
                        row.getBytes("sealed_correction_reason")),
                Codes.read(EntryKind.class, Rows.text(row, "kind")),
                Rows.date(row, "happened_on"),
                new PersonId(Rows.uuid(row, "author")),
                Rows.instant(row, "written_at"));
    }

    private Entry open(Row row) {
        SealedVersion sealed = row.sealed();
        EntryId id = sealed.entry();
        int version = sealed.version();
        return new Entry(
                id,
                version,
                row.kind(),
                row.happenedOn(),
                row.author(),
                row.writtenAt(),
                seals.open(sealed.pupil(), sealed.key(), text(id, version), sealed.text()),
                Optional.ofNullable(sealed.reason())
                        .map(reason -> seals.open(sealed.pupil(), sealed.key(), reason(id, version), reason)));
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
