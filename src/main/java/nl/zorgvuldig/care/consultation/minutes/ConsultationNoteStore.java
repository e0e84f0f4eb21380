package nl.zorgvuldig.care.consultation.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
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

/// Database store of notes about a pupil, sealed under the key of the pupil's dossier. The last
/// version counts; each is bound to its consultation and number.
@Component
public final class ConsultationNoteStore {
    public static final String TABLE = "consultation.note";
    private static final String ADD = """
            insert into consultation.note (board, meeting, pupil, version, author, written_at, sealed_text)
            values (:board, :meeting, :pupil, :version, :author, :at, :text)
            on conflict (board, meeting, pupil) do nothing""";
    private static final String CHANGE = """
            update consultation.note
            set version = :version, author = :author, written_at = :at, sealed_text = :text
            where board = :board and meeting = :meeting and pupil = :pupil and version = :version - 1""";
    private static final String LIST = """
            select pupil, version, author, written_at, sealed_text from consultation.note
            where board = :board and meeting = :meeting""";
    private static final String FIND = LIST + " and pupil = :pupil";
    private static final String OF_PUPIL = """
            select meeting, version, author, written_at, sealed_text from consultation.note
            where board = :board and pupil = :pupil""";
    private static final String WRITTEN_BY =
            "select meeting, written_at from consultation.note where board = :board and author = :author order by written_at, meeting, pupil";
    private static final String REMOVE = """
            delete from consultation.note
            where board = :board and meeting = :meeting and pupil = :pupil and version = :version""";
    private static final String DELETE = "delete from consultation.note where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ConsultationNoteStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @return whether it was stored; false when somebody wrote in the meantime
    public boolean write(ConsultationId meeting, PupilId pupil, ConsultationNoteVersion note) {
        StatementSpec statement =
                sql(note.version() == 1 ? ADD : CHANGE, meeting).param("pupil", pupil.value());
        return statement
                        .param("version", note.version())
                        .param("author", note.author().value())
                        .param("at", Rows.timestamp(note.at()))
                        .param(
                                "text",
                                vault.seal(
                                                key(pupil),
                                                place(meeting, note.version()),
                                                ConsultationNoteText.write(note.said()))
                                        .bytes())
                        .update()
                == 1;
    }

    public Optional<ConsultationNoteVersion> find(ConsultationId meeting, PupilId pupil) {
        return sql(FIND, meeting)
                .param("pupil", pupil.value())
                .query((row, n) -> read(meeting, pupil, row))
                .optional();
    }

    public Map<PupilId, ConsultationNoteVersion> list(ConsultationId meeting) {
        Map<PupilId, ConsultationNoteVersion> notes = new HashMap<>();
        sql(LIST, meeting).query(row -> {
            PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
            notes.put(pupil, read(meeting, pupil, row));
        });
        return notes;
    }

    public Map<ConsultationId, ConsultationNoteVersion> listAbout(PupilId pupil) {
        Map<ConsultationId, ConsultationNoteVersion> notes = new HashMap<>();
        jdbc.sql(OF_PUPIL).param("pupil", pupil.value()).query(row -> {
            ConsultationId meeting = new ConsultationId(Rows.uuid(row, "meeting"));
            notes.put(meeting, read(meeting, pupil, row));
        });
        return notes;
    }

    /// That somebody wrote, and when; without the text and the pupil it is about.
    public PersonalDataExport writtenBy(PersonId author) {
        List<PersonalDataExport.Row> rows = jdbc.sql(WRITTEN_BY)
                .param("author", author.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list();
        return new PersonalDataExport(rows);
    }

    public int remove(ConsultationId meeting, PupilId pupil, int version) {
        return sql(REMOVE, meeting)
                .param("pupil", pupil.value())
                .param("version", version)
                .update();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private ConsultationNoteVersion read(ConsultationId meeting, PupilId pupil, ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new ConsultationNoteVersion(
                version,
                ConsultationNoteText.read(vault.open(
                        key(pupil), place(meeting, version), new SealedValue(Rows.bytes(row, "sealed_text")))),
                new PersonId(Rows.uuid(row, "author")),
                Rows.instant(row, "written_at"));
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    private static ValueLocation place(ConsultationId meeting, int version) {
        return new ValueLocation(TABLE, "sealed_text/" + version, meeting.value());
    }

    private StatementSpec sql(String statement, ConsultationId meeting) {
        return jdbc.sql(statement).param("meeting", meeting.value());
    }
}
