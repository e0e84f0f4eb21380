package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;
import nl.zorgvuldig.dossier.inspection.copies.DossierCopies;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointmentWish;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.sessions.SessionDesk;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What the school writes to who asked to inspect, or for a copy, says nothing of how to reach the
/// other parent.
@Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
class SaidToWhoAskedTest {
    private final InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 58);
    private final List<String> others = List.of(
            "Bel de andere ouder op " + desk.family.second().phone() + ".",
            "Mail ook naar " + desk.family.second().email().orElseThrow() + ".");
    private final String own = "Wij bellen u op " + desk.family.first().phone() + ".";

    @Test
    void not_where_an_appointment_is_nor_why_there_is_none() {
        RequestFile asked = desk.file(desk.asked(desk.first));
        objects("where", where -> plan(asked, where));
        objects("reason", reason -> refuse(asked, reason));
        assertThat(desk.file(asked.request().id()).history()).isEmpty();
        assertThat(refuse(asked, own)).isEqualTo(Outcome.done());
    }

    @Test
    void not_in_a_copy_nor_why_there_is_none() {
        RequestFile asked = desk.file(copyAsked());
        objects("words", words -> order(asked, words));
        objects("reason", reason -> decline(asked, reason));
        assertThat(desk.file(asked.request().id()).history()).isEmpty();
        assertThat(decline(asked, own)).isEqualTo(Outcome.done());
    }

    @Test
    void not_in_the_minutes_unless_who_inspects_says_it() {
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        session.begin();
        objects("supervisorsRemark", remark -> session.end(new ClosingRemarks("", remark, "")));
        assertThat(session.end(new ClosingRemarks(others.getFirst(), own, ""))).isEqualTo(Outcome.done());
    }

    private void objects(String field, Function<String, Outcome<Nothing>> says) {
        for (String words : others) {
            assertThat(Rejections.of(says.apply(words)))
                    .as("%s: %s", field, words)
                    .extracting(Objection::field)
                    .containsExactly(field);
        }
    }

    private Outcome<Nothing> plan(RequestFile file, String where) {
        desk.letIn(file.request().id());
        List<PreparedPiece> pieces = desk.prepared(file);
        InspectionAppointmentWish wish = new InspectionAppointmentWish(
                desk.ib.person(), desk.demo.clock().today(), LocalTime.of(20, 45), InspectionVenue.SCHOOL, where);
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(AccessRequests.class)
                        .plan(desk.key(desk.head, InspectionActs.KEEP_INSPECTION), file, 0, pieces, wish));
    }

    private Outcome<Nothing> refuse(RequestFile file, String reason) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(AccessRequests.class)
                        .refuse(desk.key(desk.head, InspectionActs.KEEP_INSPECTION), file, 0, reason));
    }

    private RequestId copyAsked() {
        Outcome<RequestId> asked = desk.as(
                desk.first,
                () -> desk.demo
                        .part(OwnRequests.class)
                        .ask(desk.first, desk.child, RequestKind.COPY, FormId.next(desk.demo.clock()), ""));
        return ((Outcome.Done<RequestId>) asked).made();
    }

    private Outcome<Nothing> order(RequestFile file, String words) {
        desk.letIn(file.request().id());
        List<PreparedPiece> pieces = desk.prepared(file);
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(DossierCopies.class)
                        .order(desk.key(desk.head, InspectionActs.KEEP_COPY), file, 0, pieces, words));
    }

    private Outcome<Nothing> decline(RequestFile file, String reason) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(DossierCopies.class)
                        .refuse(
                                desk.key(desk.head, InspectionActs.KEEP_COPY),
                                file,
                                0,
                                Optional.of(CopyRefusalGround.IDENTITY),
                                reason));
    }
}
