package nl.zorgvuldig.dossier.inspection.sessions;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.minutes.SessionRecords;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A session on the demonstration board, step by step, as its doors are asked.
public final class SessionDesk {
    final InspectionDesk desk;
    final SignedInUser supervisor;
    public final RequestId id;
    private final InspectionSessions sessions;
    private final InspectionPageAccess sheets;
    private final SessionRecords records;

    public SessionDesk(InspectionDesk desk, SignedInUser supervisor, InspectionVenue venue) {
        this.desk = desk;
        this.supervisor = supervisor;
        sessions = desk.demo.part(InspectionSessions.class);
        sheets = desk.demo.part(InspectionPageAccess.class);
        records = desk.demo.part(SessionRecords.class);
        id = desk.asked(desk.first);
        Outcome<Nothing> answer = desk.plan(id, supervisor.person(), venue);
        if (!(answer instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("not planned: " + answer);
        }
    }

    /// As the supervisor has it before them.
    public RequestFile file() {
        return as(supervisor, () -> sessions.find(supervisor, id).orElseThrow());
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return desk.as(who, what);
    }

    public UUID begin() {
        return begin(file());
    }

    UUID begin(RequestFile file) {
        return begin(file, UUID.randomUUID());
    }

    UUID begin(RequestFile file, UUID device) {
        open(file, device);
        return device;
    }

    public Outcome<Nothing> open() {
        return open(file(), UUID.randomUUID());
    }

    private Outcome<Nothing> open(RequestFile file, UUID device) {
        return as(supervisor, () -> sessions.open(desk.key(supervisor, EnrolmentActs.READ), file, device));
    }

    public boolean present(UUID device) {
        return as(supervisor, () -> sessions.present(file(), device));
    }

    public void turn(UUID device, int page) {
        as(supervisor, () -> {
            sessions.turn(file(), device, sessions.session(file()).orElseThrow().turn(), page);
            return page;
        });
    }

    void pause(UUID device) {
        as(supervisor, () -> {
            sessions.pause(file(), device);
            return device;
        });
    }

    void goOn(UUID device) {
        as(supervisor, () -> {
            sessions.goOn(file(), device);
            return device;
        });
    }

    public Outcome<Nothing> end(ClosingRemarks closing) {
        RequestFile file = file();
        return as(supervisor, () -> records.end(supervisor, file, closing));
    }

    Optional<InspectionPageAccess.Watch> watch(SignedInUser who) {
        return as(who, () -> sheets.watch(who, id));
    }

    public InspectionDisplay see() {
        return see(watch(desk.first).orElseThrow(), "");
    }

    InspectionDisplay see(InspectionPageAccess.Watch watch, String proof) {
        return as(desk.first, () -> sheets.see(desk.first, watch, proof));
    }

    public InspectionDisplay supervise() {
        return supervise("");
    }

    public InspectionDisplay supervise(String proof) {
        RequestFile file = file();
        return as(supervisor, () -> sheets.supervise(supervisor, file, proof));
    }

    /// As if the supervisor's device was heard so long ago.
    void silent(int seconds) {
        desk.demo
                .superuser("zorgvuldig")
                .sql(
                        "update inspection.session set seen_at = clock_timestamp() - make_interval(secs => :seconds) where request = :id")
                .param("seconds", seconds)
                .param("id", id.value())
                .update();
    }

    /// How many entries the database itself shows somebody who inspects.
    public int rows(SignedInUser who) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                DossierActs.INSPECT,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql(
                                                "select count(*) from dossier.entry_version where board = :board and pupil = :pupil")
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .query(Integer.class)
                                        .single()));
    }
}
