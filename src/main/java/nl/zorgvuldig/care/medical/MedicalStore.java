package nl.zorgvuldig.care.medical;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.sealing.MedicalEntryVersion;
import nl.zorgvuldig.care.medical.sealing.OuterSeal;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Database store of versions of entries: added, never changed. What comes in is already sealed to
/// a doctor, and is sealed here once more under the board's key of the pupil's medical file, so
/// that destroying that key destroys it in every old copy too.
@Component
public final class MedicalStore {
    static final String TABLE = "medical.entry_version";
    private static final String ADD = """
            insert into medical.entry_version (board, pupil, entry, version, author, written_at, sealed_content)
            values (:board, :pupil, :entry, :version, :author, :at, :content)""";
    private static final String VERSIONS = """
            select v.entry, v.version, v.author, v.written_at, v.sealed_content, w.sealed_key
            from medical.entry_version v
            left join medical.wrapped_key w on w.board = v.board and w.pupil = v.pupil and w.entry = v.entry
                and w.version = v.version and w.file = :file and w.opens = :file
            where v.board = :board and v.pupil = :pupil
            """;
    private static final String OF_ONE = " and v.entry = :entry";
    private static final String NEWEST_FIRST = " order by v.entry, v.version desc";
    private static final String OPEN_TO_ME = "select medical.my_pupils(:board)";
    private static final String ALL = """
            select entry, version, author, written_at from medical.entry_version
            where board = :board and pupil = :pupil order by written_at, entry, version""";
    private static final String WRITTEN_BY = """
            select entry, version, author, written_at from medical.entry_version
            where board = :board and author = :author order by written_at, entry, version""";
    private static final String DELETE = "delete from medical.entry_version where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final OuterSeal outer;

    MedicalStore(BoardJdbc jdbc, OuterSeal outer) {
        this.jdbc = jdbc;
        this.outer = outer;
    }

    /// A version as the doctor's key sees it.
    ///
    /// @param content sealed to the doctor; empty when the outer seal was broken
    /// @param key sealed to the doctor's key; empty when it is in none of their files
    public record Stored(
            MedicalEntryVersion of,
            PersonId author,
            Instant writtenAt,
            Optional<byte[]> content,
            Optional<byte[]> key) {
        @Override
        public String toString() {
            return "Stored[" + of + ", [sealed]]";
        }
    }

    public void add(MedicalEntryVersion of, PersonId author, Instant at, byte[] content) {
        jdbc.sql(ADD)
                .param("pupil", of.pupil().value())
                .param("entry", of.entry().value())
                .param("version", of.version())
                .param("author", author.value())
                .param("at", Rows.timestamp(at))
                .param("content", outer.seal(of.pupil(), TABLE, column(of), of.entry(), content))
                .update();
    }

    /// All versions, grouped by entry, newest first.
    List<Stored> versions(PupilId pupil, DoctorKeyId file) {
        return jdbc.sql(VERSIONS + NEWEST_FIRST)
                .param("pupil", pupil.value())
                .param("file", file.value())
                .query((row, n) -> stored(pupil, row))
                .list();
    }

    /// Versions of one entry, newest first.
    public List<Stored> versions(PupilId pupil, EntryId entry, DoctorKeyId file) {
        return jdbc.sql(VERSIONS + OF_ONE + NEWEST_FIRST)
                .param("pupil", pupil.value())
                .param("entry", entry.value())
                .param("file", file.value())
                .query((row, n) -> stored(pupil, row))
                .list();
    }

    private Stored stored(PupilId pupil, ResultSet row) throws SQLException {
        MedicalEntryVersion of =
                new MedicalEntryVersion(pupil, new EntryId(Rows.uuid(row, "entry")), row.getInt("version"));
        byte @Nullable [] key = row.getBytes("sealed_key");
        return new Stored(
                of,
                new PersonId(Rows.uuid(row, "author")),
                Rows.instant(row, "written_at"),
                outer.open(pupil, TABLE, column(of), of.entry(), Rows.bytes(row, "sealed_content")),
                Optional.ofNullable(key));
    }

    /// The pupils whose medical file the database opens to the acting person, for the act of the
    /// unit of work around it.
    Set<PupilId> openToMe() {
        return jdbc.sql(OPEN_TO_ME)
                .query((row, n) -> {
                    Array ids = row.getArray(1);
                    return Arrays.stream((UUID[]) ids.getArray())
                            .map(PupilId::new)
                            .collect(Collectors.toSet());
                })
                .single();
    }

    /// That something was written, and when; only the doctor can say what.
    PersonalDataExport without(PupilId pupil) {
        return new PersonalDataExport(jdbc.sql(ALL)
                .param("pupil", pupil.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    PersonalDataExport writtenBy(PersonId author) {
        return new PersonalDataExport(jdbc.sql(WRITTEN_BY)
                .param("author", author.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private static String column(MedicalEntryVersion of) {
        return "sealed_content/" + of.version();
    }
}
