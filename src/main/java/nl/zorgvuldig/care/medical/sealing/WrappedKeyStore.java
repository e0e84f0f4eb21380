package nl.zorgvuldig.care.medical.sealing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Database store of the keys of entries, each sealed to a doctor's key.
@Component
public final class WrappedKeyStore {
    public static final String TABLE = "medical.wrapped_key";
    private static final String ADD = """
            insert into medical.wrapped_key (board, pupil, entry, version, file, opens, sealed_key)
            values (:board, :pupil, :entry, :version, :file, :opens, :key)""";
    private static final String SOME = """
            select pupil, entry, version, sealed_key from medical.wrapped_key w
            where w.board = :board and w.file = :file and w.opens = :opens
            """;
    private static final String NOT_YET_FOR = """
             and not exists (
                select 1 from medical.wrapped_key o
                where o.board = :board and o.pupil = w.pupil and o.entry = w.entry and o.version = w.version
                  and o.file = :file and o.opens = :colleague)
            """;
    private static final String IN_ORDER = " order by pupil, entry, version limit :limit";
    private static final String COUNT =
            "select count(*) from medical.wrapped_key where board = :board and file = :file and" + " opens = :opens";
    private static final String FILES = """
            select distinct file from medical.wrapped_key
            where board = :board and opens = :opens and file <> :opens""";
    private static final String FILES_OF =
            "select distinct pupil, file from medical.wrapped_key where board = :board and pupil in (:pupils)";
    private static final String REMOVE_VERSION = """
            delete from medical.wrapped_key
            where board = :board and file = :file and pupil = :pupil and entry = :entry and version = :version""";
    private static final String REMOVE_COLLEAGUES =
            "delete from medical.wrapped_key where board = :board and file = :file and opens <>" + " :file";
    private static final String DELETE = "delete from medical.wrapped_key where board = :board and pupil = :pupil";

    private static final RowMapper<Wrapped> WRAPPED = (row, n) -> new Wrapped(
            new MedicalEntryVersion(
                    new PupilId(Rows.uuid(row, "pupil")), new EntryId(Rows.uuid(row, "entry")), row.getInt("version")),
            Rows.bytes(row, "sealed_key"));

    private final BoardJdbc jdbc;

    WrappedKeyStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public record Wrapped(MedicalEntryVersion of, byte[] sealed) {}

    void add(MedicalEntryVersion of, DoctorKeyId file, DoctorKeyId opens, byte[] sealed) {
        jdbc.sql(ADD)
                .param("pupil", of.pupil().value())
                .param("entry", of.entry().value())
                .param("version", of.version())
                .param("file", file.value())
                .param("opens", opens.value())
                .param("key", sealed)
                .update();
    }

    /// Keys in one file that open with one key.
    public List<Wrapped> some(DoctorKeyId file, DoctorKeyId opens, int limit) {
        return jdbc.sql(SOME + IN_ORDER)
                .param("file", file.value())
                .param("opens", opens.value())
                .param("limit", limit)
                .query(WRAPPED)
                .list();
    }

    /// Keys in a doctor's own file that do not open for the colleague yet.
    public List<Wrapped> notYetFor(DoctorKeyId colleague, DoctorKeyId file, int limit) {
        return jdbc.sql(SOME + NOT_YET_FOR + IN_ORDER)
                .param("file", file.value())
                .param("opens", file.value())
                .param("colleague", colleague.value())
                .param("limit", limit)
                .query(WRAPPED)
                .list();
    }

    public int count(DoctorKeyId file, DoctorKeyId opens) {
        return jdbc.sql(COUNT)
                .param("file", file.value())
                .param("opens", opens.value())
                .query(Integer.class)
                .single();
    }

    /// Other doctors' files in which something opens with this key.
    public List<DoctorKeyId> filesOfOthers(DoctorKeyId opens) {
        return jdbc.sql(FILES)
                .param("opens", opens.value())
                .query((row, n) -> new DoctorKeyId(Rows.uuid(row, "file")))
                .list();
    }

    /// The files that hold something about each of these pupils; without pupils about whom there is
    /// nothing.
    public Map<PupilId, Set<DoctorKeyId>> listFiles(Collection<PupilId> pupils) {
        Map<PupilId, Set<DoctorKeyId>> files = new HashMap<>();
        if (!pupils.isEmpty()) {
            jdbc.sql(FILES_OF)
                    .param("pupils", pupils.stream().map(PupilId::value).toList())
                    .query(row -> {
                        files.computeIfAbsent(new PupilId(Rows.uuid(row, "pupil")), _ -> new HashSet<>())
                                .add(new DoctorKeyId(Rows.uuid(row, "file")));
                    });
        }
        return files;
    }

    public int remove(DoctorKeyId file, MedicalEntryVersion of) {
        return jdbc.sql(REMOVE_VERSION)
                .param("file", file.value())
                .param("pupil", of.pupil().value())
                .param("entry", of.entry().value())
                .param("version", of.version())
                .update();
    }

    public int removeColleagues(DoctorKeyId file) {
        return jdbc.sql(REMOVE_COLLEAGUES).param("file", file.value()).update();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }
}
