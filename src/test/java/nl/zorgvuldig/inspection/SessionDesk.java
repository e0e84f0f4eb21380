package nl.zorgvuldig.inspection;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A session on the demonstration board, step by step, as its doors are asked.
final class SessionDesk {
    final InspectionDesk desk;
    final SignedIn supervisor;
    final RequestId id;
    private final Sessions sessions;
    private final Sheets sheets;
    private final Records records;

    SessionDesk(InspectionDesk desk, SignedIn supervisor, Venue venue) {
        this.desk = desk;
        this.supervisor = supervisor;
        sessions = desk.demo.part(Sessions.class);
        sheets = desk.demo.part(Sheets.class);
        records = desk.demo.part(Records.class);
        id = desk.asked(desk.first);
        Outcome<Nothing> answer = desk.plan(id, supervisor.person(), venue);
        if (!(answer instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("not planned: " + answer);
        }
    }

    /// As the supervisor has it before them.
    RequestFile file() {
        return as(supervisor, () -> sessions.find(supervisor, id).orElseThrow());
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return desk.as(who, what);
    }

    UUID begin() {
        return begin(file());
    }

    UUID begin(RequestFile file) {
        return begin(file, UUID.randomUUID());
    }

    UUID begin(RequestFile file, UUID device) {
        open(file, device);
        return device;
    }

    Outcome<Nothing> open() {
        return open(file(), UUID.randomUUID());
    }

    private Outcome<Nothing> open(RequestFile file, UUID device) {
        return as(supervisor, () -> sessions.open(desk.key(supervisor, EnrolmentActs.READ), file, device));
    }

    boolean present(UUID device) {
        return as(supervisor, () -> sessions.present(file(), device));
    }

    void turn(UUID device, int page) {
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

    Outcome<Nothing> end(Closing closing) {
        RequestFile file = file();
        return as(supervisor, () -> records.end(supervisor, file, closing));
    }

    Optional<Sheets.Watch> watch(SignedIn who) {
        return as(who, () -> sheets.watch(who, id));
    }

    Seen see() {
        return see(watch(desk.first).orElseThrow(), "");
    }

    Seen see(Sheets.Watch watch, String proof) {
        return as(desk.first, () -> sheets.see(desk.first, watch, proof));
    }

    Seen supervise() {
        return supervise("");
    }

    Seen supervise(String proof) {
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
    int rows(SignedIn who) {
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
