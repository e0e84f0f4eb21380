package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.dossier.inspection.CopyDesk;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.copies.OwnCopies;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.minutes.SessionRecords;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step with the same request before them, one does: at the doors [OwnRequests],
/// [AccessRequests] (with [RequestDecisions]), [Withholdings], [InspectionSessions], [SessionRecords] and [OwnCopies],
/// of two programs that make
/// the same copy ([CopyProduction]), and of a supervisor and the program ([AbandonedSessions]).
@Upholds(INSPECTION_UNDER_SUPERVISION)
class StepsAtOnceTest {
    private static final String STEP = "inspection.step";
    private static final ClosingRemarks SILENT = new ClosingRemarks("", "", "");

    private static InspectionDesk at(int place) {
        return new InspectionDesk("directeur2", "directeur2", place);
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_fetched_twice_at_once_is_handed_out_once(TwoAtOnce way) {
        CopyDesk desk = new CopyDesk(at(61));
        RequestId id = desk.made(desk.desk.first);
        assertThat(desk.offer(id)).isEqualTo(Outcome.done());
        RequestFile offered = desk.own(desk.desk.first, id);

        List<OwnCopies.Fetched> fetched =
                way.on(STEP, () -> desk.fetch(desk.desk.first, offered), () -> desk.fetch(desk.desk.first, offered));
        assertThat(fetched).hasAtLeastOneElementOfType(OwnCopies.Fetched.Not.class);
        fetched.forEach(StepsAtOnceTest::close);
        assertThat(fetched).hasAtLeastOneElementOfType(OwnCopies.Fetched.Done.class);
        assertThat(desk.file(id).history()).hasSize(offered.history().size() + 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_made_twice_at_once_is_made_once(TwoAtOnce way) {
        CopyDesk desk = new CopyDesk(at(61));
        RequestId id = desk.asked(desk.desk.first);
        desk.letIn(id);
        assertThat(desk.order(id, "Wat over een ander gaat, staat er niet in.")).isEqualTo(Outcome.done());

        way.on(STEP, () -> make(desk, id), () -> make(desk, id));
        assertThat(desk.file(id).history()).hasSize(2);
        assertThat(desk.onDisk(desk.blob(id).orElseThrow())).isTrue();
        assertThat(desk.print(id)).isPresent();
        withdraw(desk.desk, id);
    }

    private static RequestState make(CopyDesk copies, RequestId id) {
        copies.work();
        return copies.file(id).state();
    }

    private static void close(OwnCopies.Fetched fetched) {
        if (fetched instanceof OwnCopies.Fetched.Done(var content)) {
            CopyDesk.bytes(content);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_request_answered_and_taken_back_at_once_is_one_of_the_two(TwoAtOnce way) {
        InspectionDesk desk = at(62);
        RequestId id = desk.asked(desk.first);
        RequestFile asked = desk.file(id);
        List<Outcome<Nothing>> decided = way.on(STEP, () -> refuse(desk, asked), () -> withdraw(desk, id));
        one(decided);
        assertThat(desk.file(id).history()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_request_taken_back_twice_at_once_is_taken_back_once_and_both_hear_that_it_is(TwoAtOnce way) {
        InspectionDesk desk = at(62);
        RequestId id = desk.asked(desk.first);
        assertThat(way.on(STEP, () -> withdraw(desk, id), () -> withdraw(desk, id)))
                .containsExactly(Outcome.done(), Outcome.done());
        assertThat(desk.file(id).history()).hasSize(1);
    }

    private static Outcome<Nothing> withdraw(InspectionDesk desk, RequestId id) {
        return desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id));
    }

    private static Outcome<Nothing> refuse(InspectionDesk desk, RequestFile asked) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(AccessRequests.class)
                        .refuse(
                                desk.key(desk.head, InspectionActs.KEEP_INSPECTION),
                                asked,
                                asked.history().size(),
                                "Kan niet."));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_shown_of_a_piece_decided_in_two_ways_at_once_is_decided_in_one(TwoAtOnce way) {
        InspectionDesk desk = at(62);
        RequestId id = desk.asked(desk.first);
        UUID item = desk.prepared(desk.file(id)).getFirst().id().value();
        PieceTreatment masked = new PieceTreatment.Masked(WithholdingGround.OTHER_CHILD, "Speelde buiten.");
        one(way.on(
                "inspection.decision",
                () -> desk.withhold(id, item, masked, ""),
                () -> desk.withhold(id, item, new PieceTreatment.Withheld(WithholdingGround.OTHER_CHILD), "")));
        refuse(desk, desk.file(id));
    }

    @ParameterizedTest
    @EnumSource
    void a_session_begun_and_ended_twice_at_once_is_begun_and_ended_once(TwoAtOnce way) {
        InspectionDesk desk = at(63);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        RequestFile planned = session.file();
        UUID other = UUID.randomUUID();
        way.on(STEP, () -> session.begin(planned), () -> session.begin(planned, other));
        assertThat(session.file().history()).hasSize(2);

        RequestFile running = session.file();
        SignedInUser ib = desk.ib;
        SessionRecords records = desk.demo.part(SessionRecords.class);
        assertThat(way.on(
                        STEP,
                        () -> desk.as(ib, () -> records.end(ib, running, SILENT)),
                        () -> desk.as(ib, () -> records.end(ib, running, SILENT))))
                .containsOnly(Outcome.done());
        assertThat(session.file().history()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_session_ended_by_the_supervisor_and_by_the_program_at_once_is_ended_once(TwoAtOnce way) {
        InspectionDesk desk = at(63);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        session.begin();
        RequestFile running = session.file();
        long before = desk.lines("inspect", "ended");
        SessionRecords records = desk.demo.part(SessionRecords.class);
        AbandonedSessions program = desk.demo.part(AbandonedSessions.class);
        assertThat(way.<Object>on(
                        STEP,
                        () -> desk.as(desk.ib, () -> records.end(desk.ib, running, SILENT)),
                        () -> desk.demo
                                .part(Boards.class)
                                .program(desk.demo.board())
                                .call(() -> program.end(running))))
                .as("whoever was second hears so")
                .isIn(List.of(Outcome.done(), false), List.of(Outcome.conflict(), true));
        assertThat(session.file().history()).hasSize(3);
        assertThat(desk.lines("inspect", "ended")).isEqualTo(before + 1);
    }

    private static void one(List<Outcome<Nothing>> decided) {
        assertThat(decided).contains(Outcome.done());
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Conflict.class);
    }
}
