package nl.zorgvuldig.dossier.inspection.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.InspectionSeals;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.platform.casework.CaseTables;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of requests and their events, as far as they concern the acting person. Rows are
/// added, never changed; texts are sealed under the key of the pupil's dossier.
@Component
public final class RequestStore implements CaseTables<RequestFile, RequestEvent> {
    static final String TABLE = "inspection.request";
    static final String STEPS = "inspection.step";
    private static final String ADD = """
            insert into inspection.request (board, pupil, id, kind, asked_by, standing, asked_at, sealed_wish)
            values (:board, :pupil, :id, :kind, :by, :standing, :at, :wish)""";
    private static final String ADD_STEP = """
            insert into inspection.step (board, pupil, request, step, what, taken_by, taken_at, supervisor, starts_at, venue,
                ground, on_day, sealed_words)
            values (:board, :pupil, :request, :step, :what, :by, :at, :supervisor, :starts, :venue, :ground, :day, :words)""";
    private static final String LIST = """
            select pupil, id, kind, asked_by, standing, asked_at, sealed_wish from inspection.request
            where board = :board and (:id::uuid is null or id = :id) and (:pupil::uuid is null or pupil = :pupil)
            order by asked_at desc, id desc""";
    private static final String KEPT = """
            select pupil, id, kind, asked_by, standing, asked_at, sealed_wish from inspection.request
            where board = :board and pupil = any (access.my_pupils(:board)) and (:id::uuid is null or id = :id)
              and (:pupil::uuid is null or pupil = :pupil)
            order by asked_at desc, id desc""";
    private static final String RUNNING = """
            select r.pupil, r.id, r.kind, r.asked_by, r.standing, r.asked_at, r.sealed_wish from inspection.request r
            join inspection.session s on s.board = :board and s.pupil = r.pupil and s.request = r.id
            where r.board = :board and (:id::uuid is null or r.id = :id) and (:pupil::uuid is null or r.pupil = :pupil)
              and not exists (
                select 1 from inspection.step e where e.board = :board and e.request = r.id and e.what = 'ended')
            order by s.opened_on desc, r.id""";
    private static final String ORDERED = """
            select r.pupil, r.id, r.kind, r.asked_by, r.standing, r.asked_at, r.sealed_wish from inspection.step s
            join inspection.request r on r.board = :board and r.pupil = s.pupil and r.id = s.request
            where s.board = :board and s.what = 'ordered'
              and (:id::uuid is null or r.id = :id) and (:pupil::uuid is null or r.pupil = :pupil)
              and not exists (
                select 1 from inspection.step e
                where e.board = :board and e.request = s.request and e.step > s.step)
            order by s.taken_at, r.id""";
    private static final String LIST_STEPS = """
            select pupil, request, step, what, taken_by, taken_at, supervisor, starts_at, venue, ground, on_day, sealed_words
            from inspection.step
            where board = :board and (:id::uuid is null or request = :id) and (:pupil::uuid is null or pupil = :pupil)
            order by request, step""";
    private static final String UNOPENED = """
            select pupil, id, kind, asked_by, standing, asked_at from inspection.request
            where board = :board order by asked_at desc, id desc""";
    private static final String RUNNING_UNOPENED = """
            select r.pupil, r.id, r.kind, r.asked_by, r.standing, r.asked_at from inspection.request r
            join inspection.session s on s.board = :board and s.pupil = r.pupil and s.request = r.id
            where r.board = :board
              and not exists (
                select 1 from inspection.step e where e.board = :board and e.request = r.id and e.what = 'ended')
            order by s.opened_on, r.id""";
    private static final String UNOPENED_STEPS = """
            select request, step, what, taken_by, taken_at, supervisor, starts_at, venue, ground, on_day
            from inspection.step
            where board = :board and request = any (:requests)
            order by request, step""";
    private static final String DELETE = "delete from inspection.request where board = :board and pupil = :pupil";
    private static final String DELETE_STEPS = "delete from inspection.step where board = :board and pupil = :pupil";

    /// Placeholder for text that is not opened.
    private static final Optional<String> UNSAID = Optional.of("");

    private final BoardJdbc jdbc;
    private final InspectionSeals seals;

    RequestStore(BoardJdbc jdbc, InspectionSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(AccessRequest request) {
        sql(ADD, request.pupil())
                .param("id", request.id().value())
                .param("kind", request.kind().code())
                .param("by", request.by().value())
                .param("standing", request.standing().code())
                .param("at", Rows.timestamp(request.at()))
                .param(
                        "wish",
                        request.wish()
                                .map(text -> seals.seal(request.pupil(), TABLE, "sealed_wish", request.id(), text))
                                .orElse(null))
                .update();
    }

    @Override
    public void add(RequestFile file, RecordedEvent<RequestEvent> recorded) {
        AccessRequest request = file.request();
        Optional<InspectionAppointment> plan =
                recorded.event() instanceof RequestEvent.Planned(InspectionAppointment wanted)
                        ? Optional.of(wanted)
                        : Optional.empty();
        sql(ADD_STEP, request.pupil())
                .param("request", request.id().value())
                .param("step", recorded.number())
                .param("what", recorded.event().code())
                .param("by", recorded.by().value())
                .param("at", Rows.timestamp(recorded.at()))
                .param(
                        "supervisor",
                        plan.map(appointment -> appointment.supervisor().value())
                                .orElse(null))
                .param(
                        "starts",
                        plan.map(appointment -> Rows.timestamp(appointment.at()))
                                .orElse(null))
                .param(
                        "venue",
                        plan.map(appointment -> appointment.venue().code()).orElse(null))
                .param("ground", RequestEventRow.ground(recorded.event()).orElse(null))
                .param("day", RequestEventRow.day(recorded.event()).orElse(null))
                .param(
                        "words",
                        RequestEventRow.words(recorded.event())
                                .map(word -> seals.seal(
                                        request.pupil(), STEPS, words(recorded.number()), request.id(), word))
                                .orElse(null))
                .update();
    }

    /// Newest first; without those of a dossier that is being destroyed.
    List<RequestFile> list() {
        return list(LIST, Optional.empty(), Optional.empty());
    }

    /// Those about pupils for whom the acting person may do the current act.
    List<RequestFile> listKept() {
        return list(KEPT, Optional.empty(), Optional.empty());
    }

    /// Those whose session has begun and not ended.
    public List<RequestFile> listRunning() {
        return list(RUNNING, Optional.empty(), Optional.empty());
    }

    /// Those whose copy is ordered and not made yet, longest waiting first.
    public List<RequestFile> listOrdered() {
        return list(ORDERED, Optional.empty(), Optional.empty());
    }

    /// All of them, newest first, without text: nothing is opened, so it works even when keys are
    /// destroyed.
    List<RequestFile> listUnopened() {
        return unopened(UNOPENED);
    }

    /// Those whose session has begun and not ended, without text.
    public List<RequestFile> listRunningUnopened() {
        return unopened(RUNNING_UNOPENED);
    }

    private List<RequestFile> unopened(String statement) {
        List<AccessRequest> requests = jdbc.sql(statement)
                .query((row, n) -> request(row, Optional.empty()))
                .list();
        Map<UUID, List<RecordedEvent<RequestEvent>>> steps = new HashMap<>();
        jdbc.sql(UNOPENED_STEPS)
                .param(
                        "requests",
                        requests.stream()
                                .map(accessRequest -> accessRequest.id().value())
                                .toArray(UUID[]::new))
                .query(row -> {
                    steps.computeIfAbsent(uuid(row), _ -> new ArrayList<>()).add(step(row, UNSAID));
                });
        return requests.stream()
                .map(accessRequest -> new RequestFile(
                        accessRequest, steps.getOrDefault(accessRequest.id().value(), List.of())))
                .toList();
    }

    public List<RequestFile> listAbout(PupilId pupil) {
        return list(LIST, Optional.empty(), Optional.of(pupil));
    }

    @Override
    public Optional<RequestFile> reread(RequestFile file) {
        return find(file.id());
    }

    public Optional<RequestFile> find(RequestId id) {
        return list(LIST, Optional.of(id), Optional.empty()).stream().findFirst();
    }

    private List<RequestFile> list(String statement, Optional<RequestId> id, Optional<PupilId> pupil) {
        Map<UUID, List<RecordedEvent<RequestEvent>>> steps = new HashMap<>();
        sql(LIST_STEPS, id, pupil).query(row -> {
            UUID request = uuid(row);
            step(row)
                    .ifPresent(event -> steps.computeIfAbsent(request, _ -> new ArrayList<>())
                            .add(event));
        });
        return sql(statement, id, pupil).query((row, n) -> request(row)).list().stream()
                .flatMap(Optional::stream)
                .map(accessRequest -> new RequestFile(
                        accessRequest, steps.getOrDefault(accessRequest.id().value(), List.of())))
                .toList();
    }

    private static UUID uuid(ResultSet row) throws SQLException {
        return Rows.uuid(row, "request");
    }

    private Optional<AccessRequest> request(ResultSet row) throws SQLException {
        RequestId id = new RequestId(Rows.uuid(row, "id"));
        PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
        try {
            return Optional.of(request(row, seals.find(pupil, TABLE, "sealed_wish", id, row)));
        } catch (KeyDestroyed closedForEver) {
            return Optional.empty();
        }
    }

    private static AccessRequest request(ResultSet row, Optional<String> wish) throws SQLException {
        return new AccessRequest(
                new RequestId(Rows.uuid(row, "id")),
                new PupilId(Rows.uuid(row, "pupil")),
                Codes.read(RequestKind.class, Rows.text(row, "kind")),
                new PersonId(Rows.uuid(row, "asked_by")),
                Codes.read(RequesterCapacity.class, Rows.text(row, "standing")),
                Rows.instant(row, "asked_at"),
                wish);
    }

    private Optional<RecordedEvent<RequestEvent>> step(ResultSet row) throws SQLException {
        RequestId id = new RequestId(uuid(row));
        PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
        try {
            return Optional.of(step(row, seals.find(pupil, STEPS, "sealed_words", words(row.getInt("step")), id, row)));
        } catch (KeyDestroyed closedForEver) {
            return Optional.empty();
        }
    }

    private static RecordedEvent<RequestEvent> step(ResultSet row, Optional<String> words) throws SQLException {
        return new RecordedEvent<>(
                row.getInt("step"),
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"),
                RequestEventRow.what(row, words));
    }

    private static String words(int step) {
        return "sealed_words/" + step;
    }

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    int deleteSteps(PupilId pupil) {
        return sql(DELETE_STEPS, pupil).update();
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }

    private StatementSpec sql(String statement, Optional<RequestId> id, Optional<PupilId> pupil) {
        return jdbc.sql(statement)
                .param("id", id.map(RequestId::value).orElse(null))
                .param("pupil", pupil.map(PupilId::value).orElse(null));
    }
}
