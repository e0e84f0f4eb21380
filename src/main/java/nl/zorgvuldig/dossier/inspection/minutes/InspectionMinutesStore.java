package nl.zorgvuldig.dossier.inspection.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.InspectionSeals;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of minutes, confirmations and additions. Rows are never changed.
@Component
public final class InspectionMinutesStore {
    public static final String TABLE = "inspection.minutes";
    public static final String SIGNATURES = "inspection.confirmation";
    public static final String REMARKS = "inspection.remark";
    private static final String ADD = """
            insert into inspection.minutes (board, pupil, request, made_at, fingerprint, sealed_text)
            values (:board, :pupil, :request, :at, :fingerprint, :text)""";
    private static final String FIND = """
            select made_at, sealed_text from inspection.minutes
            where board = :board and pupil = :pupil and request = :request""";
    private static final String CONFIRM = """
            insert into inspection.confirmation (board, pupil, request, person, recorded_by, confirmed_at, way, fingerprint)
            values (:board, :pupil, :request, :person, :by, :at, :way, :fingerprint) on conflict do nothing""";
    private static final String CONFIRMED = """
            select person, confirmed_at, way from inspection.confirmation
            where board = :board and pupil = :pupil and request = :request order by confirmed_at, person""";
    private static final String REMARK = """
            insert into inspection.remark (board, pupil, request, id, written_by, written_at, sealed_text)
            values (:board, :pupil, :request, :id, :by, :at, :text) on conflict do nothing""";
    private static final String REMARKED = """
            select id, written_by, written_at, sealed_text from inspection.remark
            where board = :board and pupil = :pupil and request = :request order by written_at, id""";
    private static final List<String> DELETE = List.of(
            "delete from inspection.remark where board = :board and pupil = :pupil",
            "delete from inspection.confirmation where board = :board and pupil = :pupil",
            "delete from inspection.minutes where board = :board and pupil = :pupil");

    private final BoardJdbc jdbc;
    private final InspectionSeals seals;

    InspectionMinutesStore(BoardJdbc jdbc, InspectionSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    public void add(AccessRequest request, Instant at, String text) {
        sql(ADD, request)
                .param("at", Rows.timestamp(at))
                .param("fingerprint", InspectionMinutes.fingerprint(text))
                .param("text", seals.seal(request.pupil(), TABLE, "sealed_text", request.id(), text))
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

    void remark(AccessRequest request, UUID id, InspectionMinutes.Remark remark) {
        sql(REMARK, request)
                .param("id", id)
                .param("by", remark.by().value())
                .param("at", Rows.timestamp(remark.at()))
                .param("text", seals.seal(request.pupil(), REMARKS, "sealed_text", new RequestId(id), remark.text()))
                .update();
    }

    public Optional<InspectionMinutes> find(AccessRequest request) {
        return sql(FIND, request)
                .query((row, n) -> new InspectionMinutes(
                        Rows.instant(row, "made_at"),
                        seals.find(request.pupil(), TABLE, "sealed_text", request.id(), row)
                                .orElseThrow(),
                        confirmed(request),
                        remarks(request)))
                .optional();
    }

    private List<InspectionMinutes.Confirmed> confirmed(AccessRequest request) {
        return sql(CONFIRMED, request)
                .query((row, n) -> new InspectionMinutes.Confirmed(
                        new PersonId(Rows.uuid(row, "person")),
                        Rows.instant(row, "confirmed_at"),
                        Codes.read(InspectionMinutes.Way.class, Rows.text(row, "way"))))
                .list();
    }

    private List<InspectionMinutes.Remark> remarks(AccessRequest request) {
        return sql(REMARKED, request)
                .query((row, n) -> new InspectionMinutes.Remark(
                        new PersonId(Rows.uuid(row, "written_by")),
                        Rows.instant(row, "written_at"),
                        seals.find(request.pupil(), REMARKS, "sealed_text", new RequestId(Rows.uuid(row, "id")), row)
                                .orElseThrow()))
                .list();
    }

    /// @return how many rows of remarks, confirmations and minutes, in that order
    public List<Integer> delete(PupilId pupil) {
        return DELETE.stream()
                .map(text -> jdbc.sql(text).param("pupil", pupil.value()).update())
                .toList();
    }

    private StatementSpec sql(String statement, AccessRequest request) {
        return jdbc.sql(statement)
                .param("pupil", request.pupil().value())
                .param("request", request.id().value());
    }
}
