package nl.zorgvuldig.care.medical.formerpatients;

import java.sql.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.sealing.MedicalEntryVersion;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the days on which a doctor opened files of former pupils, and of when the data
/// sealed to a doctor were last changed. The reason is an entry of the file itself, sealed like the
/// others.
@Component
public final class MedicalReopeningStore {
    public static final String TABLE = "medical.reopening";
    private static final String ADD = """
            insert into medical.reopening (board, pupil, entry, version, doctor, on_day)
            values (:board, :pupil, :entry, :version, :doctor, :day)""";
    private static final String DAYS =
            "select pupil, on_day from medical.reopening where board = :board and doctor = :doctor";
    private static final String CHANGED = """
            select v.pupil, max(v.written_at) as changed_at
            from medical.wrapped_key w
            join medical.entry_version v on v.board = w.board and v.pupil = w.pupil and v.entry = w.entry and v.version = w.version
            where w.board = :board and v.board = :board and w.file = :file and w.opens = :file
              and not exists (select 1 from medical.reopening r
                              where r.board = :board and r.pupil = v.pupil and r.entry = v.entry)
            """;
    private static final String OF_ONE = " and v.pupil = :pupil and w.pupil = :pupil";
    private static final String BY_PUPIL = " group by v.pupil";
    private static final String LEFT_TO_ME = "select medical.my_left_pupils(:board)";
    private static final String DONE_BY =
            "select entry, doctor, on_day from medical.reopening where board = :board and doctor = :doctor"
                    + " order by on_day, entry";
    private static final String DELETE = "delete from medical.reopening where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    MedicalReopeningStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(MedicalEntryVersion of, PersonId doctor, LocalDate day) {
        jdbc.sql(ADD)
                .param("pupil", of.pupil().value())
                .param("entry", of.entry().value())
                .param("version", of.version())
                .param("doctor", doctor.value())
                .param("day", day)
                .update();
    }

    Map<PupilId, Set<LocalDate>> days(PersonId doctor) {
        Map<PupilId, Set<LocalDate>> days = new HashMap<>();
        jdbc.sql(DAYS).param("doctor", doctor.value()).query(row -> {
            days.computeIfAbsent(new PupilId(Rows.uuid(row, "pupil")), _ -> new HashSet<>())
                    .add(Rows.date(row, "on_day"));
        });
        return days;
    }

    /// Per pupil, when the content of a doctor's own file was last changed. Opening it after the
    /// pupil left is no change.
    Map<PupilId, Instant> changed(DoctorKeyId file) {
        return changed(jdbc.sql(CHANGED + BY_PUPIL).param("file", file.value()));
    }

    Map<PupilId, Instant> changed(DoctorKeyId file, PupilId pupil) {
        return changed(jdbc.sql(CHANGED + OF_ONE + BY_PUPIL)
                .param("file", file.value())
                .param("pupil", pupil.value()));
    }

    private static Map<PupilId, Instant> changed(StatementSpec asked) {
        Map<PupilId, Instant> changed = new HashMap<>();
        asked.query(row -> {
            changed.put(new PupilId(Rows.uuid(row, "pupil")), Rows.instant(row, "changed_at"));
        });
        return changed;
    }

    /// The database's second opinion, for the act of the surrounding unit of work.
    Set<PupilId> leftToMe() {
        return jdbc.sql(LEFT_TO_ME)
                .query((row, n) -> {
                    Array ids = row.getArray(1);
                    return Arrays.stream((UUID[]) ids.getArray())
                            .map(PupilId::new)
                            .collect(Collectors.toSet());
                })
                .single();
    }

    /// That a doctor opened files, and on which days; not whose.
    public PersonalDataExport doneBy(PersonId doctor) {
        return new PersonalDataExport(jdbc.sql(DONE_BY)
                .param("doctor", doctor.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }
}
