package nl.zorgvuldig.inspection;

import java.util.UUID;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody tries to write about a session by hand, past every rule in Java.
final class SessionRows {
    private SessionRows() {}

    static void plan(InspectionDesk desk, RequestId id) {
        write(desk, desk.head, InspectionActs.KEEP_INSPECTION, """
                insert into inspection.step (board, pupil, request, step, what, taken_by, taken_at, supervisor, starts_at, venue,
                    sealed_words)
                values (:board, :pupil, :id, 9, 'planned', :by, now(), :by, now(), 'school', '\\x00')""", id, id.value());
    }

    static void open(InspectionDesk desk, SignedIn supervisor, RequestId id) {
        write(desk, supervisor, DossierActs.INSPECT, """
                insert into inspection.step (board, pupil, request, step, what, taken_by, taken_at)
                values (:board, :pupil, :id, 9, 'opened', :by, now())""", id, id.value());
    }

    /// A document, shown as it is.
    static void lay(InspectionDesk desk, SignedIn supervisor, RequestId id, UUID item) {
        write(desk, supervisor, DossierActs.INSPECT, """
                insert into inspection.laid (board, pupil, request, page, place, item, kind, part, treatment)
                values (:board, :pupil, :id, 999, (select count(*) + 1 from inspection.laid where board = :board
                    and request = :id), :item, 'document', 1, 'shown')""", id, item);
    }

    private static void write(InspectionDesk desk, SignedIn who, Act act, String sql, RequestId id, UUID item) {
        desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .write(
                                act,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql(sql)
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .param("id", id.value())
                                        .param("by", who.person().value())
                                        .param("item", item)
                                        .update()));
    }
}
