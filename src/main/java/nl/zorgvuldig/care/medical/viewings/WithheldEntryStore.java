package nl.zorgvuldig.care.medical.viewings;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the entries that a doctor withholds in one viewing: rows are added, never
/// changed; the last decision about an entry counts.
@Component
final class WithheldEntryStore {
    static final String TABLE = "medical.kept_back";
    private static final String ADD = """
            insert into medical.kept_back (board, pupil, request, entry, step, ground, decided_by, decided_at)
            values (:board, :pupil, :request, :entry, :step, :ground, :by, :at)""";
    private static final String LIST = """
            select entry, step, ground from medical.kept_back
            where board = :board and pupil = :pupil and request = :request order by entry, step""";
    private static final String DELETE = "delete from medical.kept_back where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    WithheldEntryStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The last decision about an entry.
    ///
    /// @param ground empty when it is shown after all
    record Last(int step, Optional<MedicalWithholdingGround> ground) {}

    void add(AccessRequest request, EntryId entry, Last decision, PersonId by, Instant at) {
        sql(ADD, request.pupil())
                .param("request", request.id().value())
                .param("entry", entry.value())
                .param("step", decision.step())
                .param(
                        "ground",
                        decision.ground().map(MedicalWithholdingGround::code).orElse(null))
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    Map<EntryId, Last> list(AccessRequest request) {
        Map<EntryId, Last> last = new HashMap<>();
        sql(LIST, request.pupil()).param("request", request.id().value()).query(row -> {
            @Nullable String ground = row.getString("ground");
            last.put(
                    new EntryId(Rows.uuid(row, "entry")),
                    new Last(
                            row.getInt("step"),
                            Optional.ofNullable(ground).map(code -> Codes.read(MedicalWithholdingGround.class, code))));
        });
        return last;
    }

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
