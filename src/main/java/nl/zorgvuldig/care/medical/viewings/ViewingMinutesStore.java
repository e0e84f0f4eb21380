package nl.zorgvuldig.care.medical.viewings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.sealing.OuterSeal;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutes;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of minutes of viewings and their confirmations. Sealed under the key of the
/// pupil's medical file and not to the doctor, because the person who saw the file reads them too.
/// Rows are never changed.
@Component
final class ViewingMinutesStore {
    static final String TABLE = "medical.minutes";
    static final String SIGNATURES = "medical.confirmation";
    private static final String COLUMN = "sealed_text";
    private static final String ADD = """
            insert into medical.minutes (board, pupil, request, made_at, fingerprint, sealed_text)
            values (:board, :pupil, :request, :at, :fingerprint, :text)""";
    private static final String FIND = """
            select made_at, sealed_text from medical.minutes
            where board = :board and pupil = :pupil and request = :request""";
    private static final String CONFIRM = """
            insert into medical.confirmation (board, pupil, request, person, recorded_by, confirmed_at, way, fingerprint)
            values (:board, :pupil, :request, :person, :by, :at, :way, :fingerprint)""";
    private static final String CONFIRMED = """
            select person, confirmed_at, way from medical.confirmation
            where board = :board and pupil = :pupil and request = :request order by confirmed_at, person""";
    private static final String DELETE = "delete from medical.minutes where board = :board and pupil = :pupil";
    private static final String DELETE_CONFIRMED =
            "delete from medical.confirmation where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final OuterSeal outer;

    ViewingMinutesStore(BoardJdbc jdbc, OuterSeal outer) {
        this.jdbc = jdbc;
        this.outer = outer;
    }

    void add(AccessRequest request, Instant at, String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        sql(ADD, request)
                .param("at", Rows.timestamp(at))
                .param("fingerprint", InspectionMinutes.fingerprint(text))
                .param("text", outer.seal(request.pupil(), TABLE, COLUMN, request.id(), words))
                .update();
    }

    void confirm(AccessRequest request, InspectionMinutes.Confirmed confirmed, PersonId by, String text) {
        sql(CONFIRM, request)
                .param("person", confirmed.person().value())
                .param("by", by.value())
                .param("at", Rows.timestamp(confirmed.at()))
                .param("way", Codes.of(confirmed.way()))
                .param("fingerprint", InspectionMinutes.fingerprint(text))
                .update();
    }

    Optional<InspectionMinutes> find(AccessRequest request) {
        return sql(FIND, request)
                .query((row, n) -> {
                    Instant at = Rows.instant(row, "made_at");
                    return outer.open(request.pupil(), TABLE, COLUMN, request.id(), Rows.bytes(row, COLUMN))
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .map(text -> new InspectionMinutes(at, text, confirmed(request), List.of()));
                })
                .optional()
                .flatMap(found -> found);
    }

    private List<InspectionMinutes.Confirmed> confirmed(AccessRequest request) {
        return sql(CONFIRMED, request)
                .query((row, n) -> new InspectionMinutes.Confirmed(
                        new PersonId(Rows.uuid(row, "person")),
                        Rows.instant(row, "confirmed_at"),
                        Codes.read(InspectionMinutes.Way.class, Rows.text(row, "way"))))
                .list();
    }

    int delete(PupilId pupil) {
        return of(DELETE, pupil).update();
    }

    int deleteConfirmed(PupilId pupil) {
        return of(DELETE_CONFIRMED, pupil).update();
    }

    private StatementSpec sql(String statement, AccessRequest request) {
        return of(statement, request.pupil()).param("request", request.id().value());
    }

    private StatementSpec of(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
