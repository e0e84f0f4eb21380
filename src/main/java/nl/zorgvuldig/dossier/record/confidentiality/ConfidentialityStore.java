package nl.zorgvuldig.dossier.record.confidentiality;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
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

/// Database store of the confidentiality of entries and documents: steps are added, never changed.
@Component
public final class ConfidentialityStore {
    static final String TABLE = "dossier.confidentiality";
    private static final String ADD = """
            insert into dossier.confidentiality (board, pupil, piece, step, level, decided_by, decided_at, sealed_reason)
            values (:board, :pupil, :piece, :step, :level, :by, :at, :reason)""";
    private static final String LIST = """
            select piece, step, level, decided_by, decided_at, sealed_reason from dossier.confidentiality
            where board = :board and pupil = :pupil order by piece, step desc""";
    private static final String DECIDED_BY = """
            select piece, step, level, decided_at, decided_by from dossier.confidentiality
            where board = :board and decided_by = :by order by decided_at, piece, step""";
    private static final String DELETE = "delete from dossier.confidentiality where board = :board and pupil = :pupil";

    private static final String TAKE_BACK = DELETE + " and piece = :piece";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ConfidentialityStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(PupilId pupil, ConfidentialityChange marking) {
        sql(ADD, pupil)
                .param("piece", marking.piece().value())
                .param("step", marking.step())
                .param("level", marking.level().code())
                .param("by", marking.by().value())
                .param("at", Rows.timestamp(marking.at()))
                .param(
                        "reason",
                        marking.reason().map(text -> seal(pupil, marking, text)).orElse(null))
                .update();
    }

    /// For everything in the dossier that ever was confidential, the last step of each first.
    public List<ConfidentialityChange> list(PupilId pupil) {
        return sql(LIST, pupil).query(rows(pupil)).list();
    }

    /// That somebody decided, and when; without the reason and the pupil.
    PersonalDataExport decidedBy(PersonId person) {
        return new PersonalDataExport(jdbc.sql(DECIDED_BY)
                .param("by", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    void takeBack(PupilId pupil, DossierItemId piece) {
        sql(TAKE_BACK, pupil).param("piece", piece.value()).update();
    }

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    private byte[] seal(PupilId pupil, ConfidentialityChange marking, String reason) {
        return vault.seal(key(pupil), place(marking.piece(), marking.step()), reason)
                .bytes();
    }

    private RowMapper<ConfidentialityChange> rows(PupilId pupil) {
        KeyName key = key(pupil);
        return (row, n) -> {
            DossierItemId piece = new DossierItemId(Rows.uuid(row, "piece"));
            int step = row.getInt("step");
            byte @Nullable [] reason = row.getBytes("sealed_reason");
            return new ConfidentialityChange(
                    piece,
                    step,
                    Codes.read(Confidentiality.class, Rows.text(row, "level")),
                    new PersonId(Rows.uuid(row, "decided_by")),
                    Rows.instant(row, "decided_at"),
                    reason == null
                            ? Optional.empty()
                            : Optional.of(vault.open(key, place(piece, step), new SealedValue(reason))));
        };
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    private static ValueLocation place(DossierItemId piece, int step) {
        return new ValueLocation(TABLE, "sealed_reason/" + step, piece.value());
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
