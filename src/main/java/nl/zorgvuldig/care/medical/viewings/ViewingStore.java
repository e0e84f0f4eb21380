package nl.zorgvuldig.care.medical.viewings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.platform.casework.CaseTables;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Database store of requests to see a medical file and their events, as far as they concern the
/// acting person. Rows are added, never changed.
@Component
final class ViewingStore implements CaseTables<RequestFile, RequestEvent> {
    static final String TABLE = "medical.viewing";
    static final String STEPS = "medical.viewing_step";
    private static final String ADD = """
            insert into medical.viewing (board, pupil, id, asked_by, standing, asked_at)
            values (:board, :pupil, :id, :by, :standing, :at)""";
    private static final String ADD_STEP = """
            insert into medical.viewing_step (board, pupil, request, step, what, taken_by, taken_at, doctor, starts_at, place,
                answer)
            values (:board, :pupil, :request, :step, :what, :by, :at, :doctor, :starts, :place, :answer)""";
    private static final String LIST = """
            select pupil, id, asked_by, standing, asked_at from medical.viewing
            where board = :board and (:id::uuid is null or id = :id)
            order by asked_at desc, id desc""";
    private static final String LIST_STEPS = """
            select request, step, what, taken_by, taken_at, doctor, starts_at, place, answer from medical.viewing_step
            where board = :board and (:id::uuid is null or request = :id)
            order by request, step""";
    private static final String RUNNING = """
            select o.request from medical.viewing_step o
            where o.board = :board and o.what = 'opened'
              and not exists (
                select 1 from medical.viewing_step e
                where e.board = :board and e.request = o.request and e.what = 'ended')
            order by o.taken_at, o.request""";
    private static final String DELETE = "delete from medical.viewing where board = :board and pupil = :pupil";
    private static final String DELETE_STEPS =
            "delete from medical.viewing_step where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    ViewingStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccessRequest request) {
        jdbc.sql(ADD)
                .param("pupil", request.pupil().value())
                .param("id", request.id().value())
                .param("by", request.by().value())
                .param("standing", request.standing().code())
                .param("at", Rows.timestamp(request.at()))
                .update();
    }

    @Override
    public void add(RequestFile file, RecordedEvent<RequestEvent> recorded) {
        AccessRequest request = file.request();
        Optional<InspectionAppointment> plan =
                recorded.event() instanceof RequestEvent.Planned(InspectionAppointment wanted)
                        ? Optional.of(wanted)
                        : Optional.empty();
        Optional<String> answer = recorded.event() instanceof RequestEvent.Refused(String code)
                ? Optional.of(ViewingAnswer.of(code).code())
                : Optional.empty();
        jdbc.sql(ADD_STEP)
                .param("pupil", request.pupil().value())
                .param("request", request.id().value())
                .param("step", recorded.number())
                .param("what", recorded.event().code())
                .param("by", recorded.by().value())
                .param("at", Rows.timestamp(recorded.at()))
                .param(
                        "doctor",
                        plan.map(appointment -> appointment.supervisor().value())
                                .orElse(null))
                .param(
                        "starts",
                        plan.map(appointment -> Rows.timestamp(appointment.at()))
                                .orElse(null))
                .param(
                        "place",
                        plan.map(appointment -> ViewingPlace.of(appointment).code())
                                .orElse(null))
                .param("answer", answer.orElse(null))
                .update();
    }

    /// Newest first.
    List<RequestFile> list() {
        return list(Optional.empty());
    }

    /// Those that have begun and not ended.
    List<RequestFile> listRunning() {
        return jdbc.sql(RUNNING).query((row, n) -> new RequestId(Rows.uuid(row, "request"))).list().stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public Optional<RequestFile> reread(RequestFile file) {
        return find(file.id());
    }

    Optional<RequestFile> find(RequestId id) {
        return list(Optional.of(id)).stream().findFirst();
    }

    private List<RequestFile> list(Optional<RequestId> id) {
        Map<UUID, List<RecordedEvent<RequestEvent>>> steps = new HashMap<>();
        jdbc.sql(LIST_STEPS).param("id", id.map(RequestId::value).orElse(null)).query(row -> {
            steps.computeIfAbsent(Rows.uuid(row, "request"), _ -> new ArrayList<>())
                    .add(step(row));
        });
        return jdbc
                .sql(LIST)
                .param("id", id.map(RequestId::value).orElse(null))
                .query((row, n) -> request(row))
                .list()
                .stream()
                .map(accessRequest -> new RequestFile(
                        accessRequest, steps.getOrDefault(accessRequest.id().value(), List.of())))
                .toList();
    }

    private static AccessRequest request(ResultSet row) throws SQLException {
        return new AccessRequest(
                new RequestId(Rows.uuid(row, "id")),
                new PupilId(Rows.uuid(row, "pupil")),
                RequestKind.INSPECTION,
                new PersonId(Rows.uuid(row, "asked_by")),
                Codes.read(RequesterCapacity.class, Rows.text(row, "standing")),
                Rows.instant(row, "asked_at"),
                Optional.empty());
    }

    private static RecordedEvent<RequestEvent> step(ResultSet row) throws SQLException {
        return new RecordedEvent<>(
                row.getInt("step"), new PersonId(Rows.uuid(row, "taken_by")), Rows.instant(row, "taken_at"), what(row));
    }

    private static RequestEvent what(ResultSet row) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "planned" ->
                new RequestEvent.Planned(new InspectionAppointment(
                        new PersonId(Rows.uuid(row, "doctor")),
                        Rows.instant(row, "starts_at"),
                        InspectionVenue.SCHOOL,
                        Rows.text(row, "place")));
            case "refused" -> new RequestEvent.Refused(Rows.text(row, "answer"));
            case "withdrawn" -> new RequestEvent.Withdrawn();
            case "opened" -> new RequestEvent.Opened();
            case "ended" -> new RequestEvent.Ended();
            default -> throw new IllegalStateException("no step " + code);
        };
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    int deleteSteps(PupilId pupil) {
        return jdbc.sql(DELETE_STEPS).param("pupil", pupil.value()).update();
    }
}
