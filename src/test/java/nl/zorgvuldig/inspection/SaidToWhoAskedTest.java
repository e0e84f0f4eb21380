package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Rejections;
import nl.zorgvuldig.policy.Upholds;
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
        SessionDesk session = new SessionDesk(desk, desk.ib, Venue.ONLINE);
        session.begin();
        objects("supervisorsRemark", remark -> session.end(new Closing("", remark, "")));
        assertThat(session.end(new Closing(others.getFirst(), own, ""))).isEqualTo(Outcome.done());
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
        List<Prepared> pieces = desk.prepared(file);
        PlanWish wish =
                new PlanWish(desk.ib.person(), desk.demo.clock().today(), LocalTime.of(20, 45), Venue.SCHOOL, where);
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Requests.class)
                        .plan(desk.key(desk.head, InspectionActs.KEEP_INSPECTION), file, 0, pieces, wish));
    }

    private Outcome<Nothing> refuse(RequestFile file, String reason) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Requests.class)
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
        List<Prepared> pieces = desk.prepared(file);
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Copies.class)
                        .order(desk.key(desk.head, InspectionActs.KEEP_COPY), file, 0, pieces, words));
    }

    private Outcome<Nothing> decline(RequestFile file, String reason) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Copies.class)
                        .refuse(
                                desk.key(desk.head, InspectionActs.KEEP_COPY),
                                file,
                                0,
                                Optional.of(RefusalGround.IDENTITY),
                                reason));
    }
}
