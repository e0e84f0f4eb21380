package nl.zorgvuldig.dossier.inspection.sessions;

import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody tries to write about a session by hand, past every rule in Java.
public final class SessionRows {
    private SessionRows() {}

    public static void plan(InspectionDesk desk, RequestId id) {
        write(desk, desk.head, InspectionActs.KEEP_INSPECTION, """
                insert into inspection.step (board, pupil, request, step, what, taken_by, taken_at, supervisor, starts_at, venue,
                    sealed_words)
                values (:board, :pupil, :id, 9, 'planned', :by, now(), :by, now(), 'school', '\\x00')""", id, id.value());
    }

    public static void open(InspectionDesk desk, SignedInUser supervisor, RequestId id) {
        write(desk, supervisor, DossierActs.INSPECT, """
                insert into inspection.step (board, pupil, request, step, what, taken_by, taken_at)
                values (:board, :pupil, :id, 9, 'opened', :by, now())""", id, id.value());
    }

    /// A document, shown as it is.
    public static void lay(InspectionDesk desk, SignedInUser supervisor, RequestId id, UUID item) {
        write(desk, supervisor, DossierActs.INSPECT, """
                insert into inspection.laid (board, pupil, request, page, place, item, kind, part, treatment)
                values (:board, :pupil, :id, 999, (select count(*) + 1 from inspection.laid where board = :board
                    and request = :id), :item, 'document', 1, 'shown')""", id, item);
    }

    private static void write(InspectionDesk desk, SignedInUser who, Act act, String sql, RequestId id, UUID item) {
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
