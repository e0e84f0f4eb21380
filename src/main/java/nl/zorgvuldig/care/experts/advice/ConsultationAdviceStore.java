package nl.zorgvuldig.care.experts.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice.AdviceId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationStore;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Database store of experts' advice, sealed under the key of the pupil's dossier.
@Component
public final class ConsultationAdviceStore {
    public static final String TABLE = "expertise.advice";
    private static final String ADD = """
            insert into expertise.advice (board, pupil, id, consultation, author, written_at, sealed_text)
            values (:board, :pupil, :id, :consultation, :author, :at, :text)""";
    private static final String COLUMNS = """
            select pupil, id, consultation, author, written_at, sealed_text, entry from expertise.advice
            where board = :board""";
    private static final String OF = COLUMNS + " and consultation = :consultation order by written_at, id";
    private static final String ABOUT = COLUMNS + " and pupil = :pupil order by written_at, id";
    private static final String FILE = """
            update expertise.advice set filed_at = :at, filed_by = :by, entry = :entry
            where board = :board and id = :id and filed_at is null""";
    private static final String NOT_FILED = """
            select consultation, min(written_at) as written_at from expertise.advice a
            where board = :board and entry is null and not exists (
                select 1 from expertise.advice later
                where later.board = a.board and later.consultation = a.consultation
                  and later.entry is not null and later.written_at > a.written_at)
            group by consultation""";
    private static final String BY =
            "select id from expertise.advice where board = :board and (author = :person or filed_by = :person) order by id";
    private static final String DELETE = "delete from expertise.advice where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ConsultationAdviceStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(ConsultationAdvice advice) {
        jdbc.sql(ADD)
                .param("pupil", advice.pupil().value())
                .param("id", advice.id().value())
                .param("consultation", advice.consultation().value())
                .param("author", advice.author().value())
                .param("at", Rows.timestamp(advice.at()))
                .param(
                        "text",
                        vault.seal(ExpertConsultationStore.key(advice.pupil()), place(advice.id()), advice.text())
                                .bytes())
                .update();
    }

    /// Oldest first.
    public List<ConsultationAdvice> list(ExpertConsultationId consultation) {
        return jdbc.sql(OF)
                .param("consultation", consultation.value())
                .query((row, n) -> read(row))
                .list();
    }

    public List<ConsultationAdvice> listAbout(PupilId pupil) {
        return jdbc.sql(ABOUT)
                .param("pupil", pupil.value())
                .query((row, n) -> read(row))
                .list();
    }

    /// Per case the day of the first advice that is not filed in the dossier; without its text.
    public Map<ExpertConsultationId, LocalDate> listNotFiled() {
        Map<ExpertConsultationId, LocalDate> days = new HashMap<>();
        jdbc.sql(NOT_FILED).query(row -> {
            days.put(
                    new ExpertConsultationId(Rows.uuid(row, "consultation")),
                    SchoolDay.of(Rows.instant(row, "written_at")));
        });
        return days;
    }

    void file(AdviceId id, EntryId entry, PersonId by, Instant at) {
        jdbc.sql(FILE)
                .param("id", id.value())
                .param("entry", entry.value())
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    public List<AdviceId> by(PersonId person) {
        return jdbc.sql(BY)
                .param("person", person.value())
                .query((row, n) -> new AdviceId(Rows.uuid(row, "id")))
                .list();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private ConsultationAdvice read(ResultSet row) throws SQLException {
        AdviceId id = new AdviceId(Rows.uuid(row, "id"));
        PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
        return new ConsultationAdvice(
                id,
                new ExpertConsultationId(Rows.uuid(row, "consultation")),
                pupil,
                new PersonId(Rows.uuid(row, "author")),
                Rows.instant(row, "written_at"),
                vault.open(
                        ExpertConsultationStore.key(pupil), place(id), new SealedValue(Rows.bytes(row, "sealed_text"))),
                Rows.optionalUuid(row, "entry").map(EntryId::new));
    }

    private static ValueLocation place(AdviceId id) {
        return new ValueLocation(TABLE, "sealed_text", id.value());
    }
}
