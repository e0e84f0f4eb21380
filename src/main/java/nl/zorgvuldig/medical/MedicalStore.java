package nl.zorgvuldig.medical;

import java.sql.Array;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.PlainRows;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.NotOpened;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Versions of entries in the database: added, never changed. What comes in is sealed to a doctor
/// already, and is sealed here once more under the board's key of the pupil's medical file, so that
/// destroying that key ends it in every old copy too.
@Component
final class MedicalStore {
    static final String TABLE = "medical.entry_version";
    private static final String ADD =
            """
            insert into medical.entry_version (board, pupil, entry, version, author, written_at, sealed_content)
            values (:board, :pupil, :entry, :version, :author, :at, :content)""";
    private static final String VERSIONS =
            """
            select v.entry, v.version, v.author, v.written_at, v.sealed_content, w.sealed_key
            from medical.entry_version v
            left join medical.wrapped_key w on w.board = v.board and w.pupil = v.pupil and w.entry = v.entry
                and w.version = v.version and w.file = :file and w.opens = :file
            where v.board = :board and v.pupil = :pupil
            order by v.entry, v.version desc""";
    private static final String OPEN_TO_ME = "select medical.my_pupils(:board)";
    private static final String ALL =
            """
            select entry, version, author, written_at from medical.entry_version
            where board = :board and pupil = :pupil order by written_at""";
    private static final String WRITTEN_BY =
            """
            select entry, version, author, written_at from medical.entry_version
            where board = :board and author = :author order by written_at""";
    private static final String DELETE =
            "delete from medical.entry_version where board = :board and pupil = :pupil";

    private final JdbcClient jdbc;
    private final Vault vault;

    MedicalStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// A version as the doctor's key sees it.
    ///
    /// @param content sealed to the doctor; empty when the outer seal was broken
    /// @param key sealed to the doctor's key; empty when it is in no file of theirs
    record Stored(
            Version of,
            PersonId author,
            Instant writtenAt,
            Optional<byte[]> content,
            Optional<byte[]> key) {
        @Override
        public String toString() {
            return "Stored[" + of + ", [sealed]]";
        }
    }

    /// Makes the outer key of a pupil's medical file, before the transaction.
    void prepare(PupilId pupil) {
        vault.create(List.of(key(pupil)));
    }

    void add(Version of, PersonId author, Instant at, byte[] content) {
        sql(ADD).param("pupil", of.pupil().value())
                .param("entry", of.entry().value())
                .param("version", of.version())
                .param("author", author.value())
                .param("at", Rows.timestamp(at))
                .param("content", vault.seal(key(of.pupil()), place(of), content).bytes())
                .update();
    }

    /// All versions, those of one entry together, newest first.
    List<Stored> versions(PupilId pupil, DoctorKeyId file) {
        return sql(VERSIONS)
                .param("pupil", pupil.value())
                .param("file", file.value())
                .query(
                        (row, n) -> {
                            Version of =
                                    new Version(
                                            pupil,
                                            new EntryId(Rows.uuid(row, "entry")),
                                            row.getInt("version"));
                            byte @Nullable [] key = row.getBytes("sealed_key");
                            return new Stored(
                                    of,
                                    new PersonId(Rows.uuid(row, "author")),
                                    Rows.instant(row, "written_at"),
                                    outer(of, Rows.bytes(row, "sealed_content")),
                                    Optional.ofNullable(key));
                        })
                .list();
    }

    private Optional<byte[]> outer(Version of, byte[] sealed) {
        try {
            return Optional.of(vault.openBytes(key(of.pupil()), place(of), new Sealed(sealed)));
        } catch (NotOpened | KeyDestroyed closed) {
            return Optional.empty();
        }
    }

    /// The pupils whose medical file the database opens to the acting person, for the act of the
    /// unit of work around it.
    Set<PupilId> openToMe() {
        return sql(OPEN_TO_ME)
                .query(
                        (row, n) -> {
                            Array ids = row.getArray(1);
                            return Arrays.stream((UUID[]) ids.getArray())
                                    .map(PupilId::new)
                                    .collect(Collectors.toSet());
                        })
                .single();
    }

    /// That something was written, and when; nobody but the doctor can say what.
    Export without(PupilId pupil) {
        return new Export(
                sql(ALL).param("pupil", pupil.value())
                        .query((row, n) -> PlainRows.of(TABLE, row))
                        .list());
    }

    Export writtenBy(PersonId author) {
        return new Export(
                sql(WRITTEN_BY)
                        .param("author", author.value())
                        .query((row, n) -> PlainRows.of(TABLE, row))
                        .list());
    }

    int delete(PupilId pupil) {
        return sql(DELETE).param("pupil", pupil.value()).update();
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), Keeping.MEDICAL);
    }

    private static Place place(Version of) {
        return new Place(TABLE, "sealed_content/" + of.version(), of.entry().value());
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("board", Acting.current().board().value());
    }
}
