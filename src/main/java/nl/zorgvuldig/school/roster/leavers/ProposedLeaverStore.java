package nl.zorgvuldig.school.roster.leavers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.casework.CaseTables;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.roster.RosterDraftStore;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.leavers.LeaverEvent.StayReason;
import nl.zorgvuldig.school.roster.leavers.LeaverRequest.LeaverId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Proposed leavers and the decisions on them, in the database, as far as visible to the acting
/// person. Append-only.
@Component
public final class ProposedLeaverStore implements CaseTables<LeaverFile, LeaverEvent> {
    public static final String TABLE = "roster.leaving";
    public static final String EVENTS = "roster.leaving_event";
    private static final String ADD = """
            insert into roster.leaving (board, id, pupil, school, why, leaving, seen_at)
            values (:board, :id, :pupil, :school, :why, :leaving, :at)""";
    private static final String ADD_EVENT = """
            insert into roster.leaving_event (board, leaving, event, pupil, what, reason, made_by, made_at)
            values (:board, :id, :event, :pupil, :what, :reason, :by, :at)""";
    private static final String COLUMNS = """
            select id, pupil, school, why, leaving, seen_at from roster.leaving l where l.board = :board\s""";
    private static final String UNDECIDED = COLUMNS + """
            and not exists (select 1 from roster.leaving_event e where e.board = :board and e.leaving = l.id)
            order by seen_at, id""";
    private static final String FIND = COLUMNS + "and id = :id";
    private static final String NEWEST_OF = COLUMNS + "and pupil = :pupil order by seen_at desc, id desc limit 1";
    private static final String AT = COLUMNS + "and school = :school order by seen_at, id";
    private static final String LIST_EVENTS = """
            select leaving, event, what, reason, made_by, made_at from roster.leaving_event
            where board = :board and leaving = any (:leavings) order by leaving, event""";
    private static final String OF_PUPIL = """
            select id, school, why, leaving, seen_at from roster.leaving
            where board = :board and pupil = :pupil order by seen_at, id""";
    private static final String EVENTS_OF_PUPIL = """
            select leaving, event, what, reason, made_by, made_at from roster.leaving_event
            where board = :board and pupil = :pupil order by leaving, event""";
    private static final String MADE_BY = """
            select what, made_by, made_at from roster.leaving_event
            where board = :board and made_by = :person order by made_at, leaving""";
    private static final String DELETE = "delete from roster.leaving where board = :board and pupil = :pupil";
    private static final String DELETE_EVENTS =
            "delete from roster.leaving_event where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final RosterDraftStore drafts;
    private final Pupils pupils;

    ProposedLeaverStore(BoardJdbc jdbc, RosterDraftStore drafts, Pupils pupils) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.pupils = pupils;
    }

    void add(LeaverRequest request) {
        ProposedLeaver proposed = request.proposed();
        jdbc.sql(ADD)
                .param("id", request.id().value())
                .param("pupil", proposed.pupil().value())
                .param("school", request.school().value())
                .param("why", Codes.of(proposed.why()))
                .param("leaving", proposed.leaving().orElse(null))
                .param("at", Rows.timestamp(request.at()))
                .update();
    }

    /// Waits for a running import of the school, which decides on the basis of the events so far.
    @Override
    public void add(LeaverFile file, RecordedEvent<LeaverEvent> recorded) {
        drafts.lock(file.request().school());
        jdbc.sql(ADD_EVENT)
                .param("id", file.id().value())
                .param("event", recorded.number())
                .param("pupil", file.request().pupil().value())
                .param("what", what(recorded.event()))
                .param("reason", reason(recorded.event()))
                .param("by", recorded.by().value())
                .param("at", Rows.timestamp(recorded.at()))
                .update();
    }

    @Override
    public Optional<LeaverFile> hold(LeaverFile file) {
        drafts.lock(file.request().school());
        return reread(file);
    }

    @Override
    public Optional<LeaverFile> reread(LeaverFile file) {
        return files(jdbc.sql(FIND).param("id", file.id().value())).stream().findFirst();
    }

    /// Undecided statements.
    List<LeaverFile> listUndecided() {
        return files(jdbc.sql(UNDECIDED));
    }

    /// The latest statement about a pupil.
    Optional<LeaverFile> findNewest(PupilId pupil) {
        return files(jdbc.sql(NEWEST_OF).param("pupil", pupil.value())).stream().findFirst();
    }

    /// The latest statement about each pupil at a school.
    Map<PupilId, LeaverFile> listNewest(SchoolId school) {
        Map<PupilId, LeaverFile> newest = new HashMap<>();
        files(jdbc.sql(AT).param("school", school.value()))
                .forEach(file -> newest.put(file.request().pupil(), file));
        return newest;
    }

    private List<LeaverFile> files(StatementSpec statement) {
        List<LeaverRequest> requests = statement.query((row, n) -> request(row)).list();
        if (requests.isEmpty()) {
            return List.of();
        }
        Map<PupilId, Enrolment> enrolled = new HashMap<>();
        for (SchoolCareer where : pupils.list(
                requests.stream().map(LeaverRequest::pupil).distinct().toList())) {
            Enrolment latest = where.enrolments().getLast();
            if (latest.presence().open() && where.keeper().equals(latest.school())) {
                enrolled.put(where.pupil(), latest);
            }
        }
        Map<UUID, List<RecordedEvent<LeaverEvent>>> events = events(requests);
        return requests.stream()
                .map(request -> new LeaverFile(
                        request,
                        events.getOrDefault(request.id().value(), List.of()),
                        Optional.ofNullable(enrolled.get(request.pupil()))
                                .filter(latest -> latest.school().equals(request.school()))))
                .toList();
    }

    private Map<UUID, List<RecordedEvent<LeaverEvent>>> events(List<LeaverRequest> requests) {
        Map<UUID, List<RecordedEvent<LeaverEvent>>> events = new HashMap<>();
        jdbc.sql(LIST_EVENTS)
                .param(
                        "leavings",
                        requests.stream().map(request -> request.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    events.computeIfAbsent(Rows.uuid(row, "leaving"), _ -> new ArrayList<>())
                            .add(new RecordedEvent<>(
                                    row.getInt("event"),
                                    new PersonId(Rows.uuid(row, "made_by")),
                                    Rows.instant(row, "made_at"),
                                    event(row)));
                });
        return events;
    }

    private static LeaverRequest request(ResultSet row) throws SQLException {
        return new LeaverRequest(
                new LeaverId(Rows.uuid(row, "id")),
                new SchoolId(Rows.uuid(row, "school")),
                new ProposedLeaver(
                        new PupilId(Rows.uuid(row, "pupil")),
                        Codes.read(RosterPlan.Leaver.Why.class, Rows.text(row, "why")),
                        Optional.ofNullable(row.getObject("leaving", LocalDate.class))),
                Rows.instant(row, "seen_at"));
    }

    private static String what(LeaverEvent event) {
        return switch (event) {
            case LeaverEvent.Settled _ -> "settled";
            case LeaverEvent.Stays _ -> "stays";
            case LeaverEvent.Back _ -> "back";
            case LeaverEvent.Replaced _ -> "replaced";
        };
    }

    private static @Nullable String reason(LeaverEvent event) {
        return switch (event) {
            case LeaverEvent.Stays(StayReason reason) -> Codes.of(reason);
            case LeaverEvent.Settled _, LeaverEvent.Back _, LeaverEvent.Replaced _ -> null;
        };
    }

    private static LeaverEvent event(ResultSet row) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "settled" -> new LeaverEvent.Settled();
            case "stays" -> new LeaverEvent.Stays(Codes.read(StayReason.class, Rows.text(row, "reason")));
            case "back" -> new LeaverEvent.Back();
            case "replaced" -> new LeaverEvent.Replaced();
            default -> throw new IllegalStateException("no event " + code);
        };
    }

    /// Export of all statements and decisions about a pupil.
    public PersonalDataExport export(PupilId pupil) {
        return rows(TABLE, jdbc.sql(OF_PUPIL).param("pupil", pupil.value()))
                .with(rows(EVENTS, jdbc.sql(EVENTS_OF_PUPIL).param("pupil", pupil.value())));
    }

    /// Export of decisions by a person, without the pupils they are about.
    public PersonalDataExport exportMadeBy(PersonId person) {
        return rows(EVENTS, jdbc.sql(MADE_BY).param("person", person.value()));
    }

    private static PersonalDataExport rows(String table, StatementSpec statement) {
        return new PersonalDataExport(
                statement.query((row, n) -> ReadableRows.of(table, row)).list());
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    public int deleteEvents(PupilId pupil) {
        return jdbc.sql(DELETE_EVENTS).param("pupil", pupil.value()).update();
    }
}
