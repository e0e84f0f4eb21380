package nl.zorgvuldig.school.personnel.applicants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Applicants in the database, each sealed under their own key.
@Component
public final class ApplicantStore {
    static final String TABLE = "personnel.applicant";
    private static final String ADD = """
            insert into personnel.applicant (board, id, applied_on, ended_on, consented_on, recorded_by, recorded_at, sealed_name,
                sealed_vacancy)
            values (:board, :id, :applied, :ended, :consented, :by, :at, :name, :vacancy)""";
    private static final String CHANGE = """
            update personnel.applicant set ended_on = :ended, consented_on = :consented
            where board = :board and id = :id""";
    private static final String END = """
            update personnel.applicant
            set ended_on = least(ended_on, :last), applied_on = least(applied_on, :last)
            where board = :board and id = :id""";
    private static final String LIST = """
            select id, applied_on, ended_on, consented_on, sealed_name, sealed_vacancy from personnel.applicant
            where board = :board""";
    private static final String OPEN_FIRST = " order by ended_on desc nulls first, applied_on, id";
    private static final String ONE = " and id = :id";
    private static final String DELETE = "delete from personnel.applicant where board = :board and id = :id";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ApplicantStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public static KeyName key(ApplicantId id) {
        return new KeyName(Acting.current().board(), id.value(), RetentionPurpose.APPLICANT);
    }

    void add(Applicant applicant, Instant now) {
        days(jdbc.sql(ADD), applicant)
                .param("applied", applicant.applied())
                .param("by", Acting.current().person().value())
                .param("at", Rows.timestamp(now))
                .param("name", seal(applicant.id(), "sealed_name", applicant.name()))
                .param("vacancy", seal(applicant.id(), "sealed_vacancy", applicant.vacancy()))
                .update();
    }

    /// Changes the dates; person and vacancy do not change.
    void change(Applicant applicant) {
        days(jdbc.sql(CHANGE), applicant).update();
    }

    /// Sets the end of the procedure to this day at the latest.
    public void endBy(ApplicantId id, LocalDate last) {
        jdbc.sql(END).param("id", id.value()).param("last", last).update();
    }

    private static StatementSpec days(StatementSpec statement, Applicant applicant) {
        return statement
                .param("id", applicant.id().value())
                .param("ended", applicant.ended().orElse(null))
                .param("consented", applicant.consented().orElse(null));
    }

    /// Applicants with an open procedure first, then those whose procedure ended most recently.
    List<Applicant> list() {
        return jdbc.sql(LIST + OPEN_FIRST).query((row, n) -> read(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Applicant> find(ApplicantId id) {
        return jdbc.sql(LIST + ONE)
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional()
                .flatMap(found -> found);
    }

    /// The dates of all applicants: they are unencrypted, so available when the key is destroyed.
    public List<Applicant> listDays() {
        return jdbc.sql(LIST + OPEN_FIRST).query((row, n) -> days(row, "", "")).list();
    }

    int delete(ApplicantId id) {
        return jdbc.sql(DELETE).param("id", id.value()).update();
    }

    private Optional<Applicant> read(ResultSet row) throws SQLException {
        ApplicantId id = new ApplicantId(Rows.uuid(row, "id"));
        try {
            return Optional.of(days(row, open(id, "sealed_name", row), open(id, "sealed_vacancy", row)));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    private static Applicant days(ResultSet row, String name, String vacancy) throws SQLException {
        return new Applicant(
                new ApplicantId(Rows.uuid(row, "id")),
                name,
                vacancy,
                Rows.date(row, "applied_on"),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("consented_on", LocalDate.class)));
    }

    private byte[] seal(ApplicantId id, String column, String text) {
        return vault.seal(key(id), new ValueLocation(TABLE, column, id.value()), text)
                .bytes();
    }

    private String open(ApplicantId id, String column, ResultSet row) throws SQLException {
        return vault.open(
                key(id), new ValueLocation(TABLE, column, id.value()), new SealedValue(Rows.bytes(row, column)));
    }
}
