package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.dossier.inspection.CopyDesk;
import nl.zorgvuldig.dossier.inspection.CopyRows;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules.SignedReceipt;
import nl.zorgvuldig.dossier.inspection.copies.OwnCopies;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.web.PdfCheck;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Copies of a dossier on their way to who asked: by a link, on paper, or not at all.
class CopyHandOverTest {
    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY, PARENT_DATA_IN_DOSSIER})
    void a_link_works_once_for_who_asked_and_then_nothing_is_left() {
        CopyDesk copyDesk = new CopyDesk(41);
        InspectionDesk desk = copyDesk.desk;
        RequestId id = copyDesk.made(desk.first);
        UUID blob = copyDesk.blob(id).orElseThrow();
        RequestFile early = copyDesk.own(desk.first, id);
        assertThat(copyDesk.fetch(desk.first, early)).isInstanceOf(OwnCopies.Fetched.Not.class);

        assertThat(copyDesk.offer(id)).isEqualTo(Outcome.done());
        assertThat(desk.letters(desk.first.person())).contains("inspection-copy-ready");
        RequestFile offered = copyDesk.own(desk.first, id);
        for (SignedInUser who : List.of(desk.second, desk.ib, desk.staff("directeur2"))) {
            for (Act act : AllActs.list()) {
                assertThat(CopyRows.rows(desk, who, act, "inspection.copy", id))
                        .as(act.code())
                        .isZero();
            }
        }
        assertThat(CopyRows.rows(desk, desk.first, Act.BROWSE, "inspection.copy", id))
                .isZero();
        assertThatThrownBy(() -> CopyRows.fetched(desk, desk.second, id, offered))
                .isInstanceOf(DataAccessException.class);
        assertThat(copyDesk.may(desk.ib)).isInstanceOf(AccessRefusal.class);
        assertThat(copyDesk.may(desk.head)).isInstanceOf(AccessRefusal.class);

        List<CompletableFuture<OwnCopies.Fetched>> both = List.of(
                CompletableFuture.supplyAsync(() -> copyDesk.fetch(desk.first, offered)),
                CompletableFuture.supplyAsync(() -> copyDesk.fetch(desk.first, offered)));
        List<OwnCopies.Fetched> answers =
                both.stream().map(CompletableFuture::join).toList();
        List<OwnCopies.Fetched.Done> done = answers.stream()
                .filter(OwnCopies.Fetched.Done.class::isInstance)
                .map(OwnCopies.Fetched.Done.class::cast)
                .toList();
        assertThat(done).hasSize(1);
        copyDesk.work();
        assertThat(copyDesk.blob(id)).isEmpty();
        assertThat(copyDesk.onDisk(blob)).isFalse();
        PdfCheck.isPdfA(CopyDesk.bytes(done.getFirst().content()));
        assertThat(copyDesk.fetch(desk.first, copyDesk.own(desk.first, id))).isInstanceOf(OwnCopies.Fetched.Not.class);
        assertThat(desk.lines("fetch_copy", "fetched")).isEqualTo(1);

        copyDesk.order(id, "Opnieuw, want het ophalen lukte niet.");
        copyDesk.work();
        assertThat(copyDesk.offer(id)).isEqualTo(Outcome.done());
        UUID again = copyDesk.blob(id).orElseThrow();
        CopyRows.overYesterday(desk, id);
        assertThat(copyDesk.fetch(desk.first, copyDesk.own(desk.first, id))).isInstanceOf(OwnCopies.Fetched.Not.class);
        assertThatThrownBy(() -> CopyRows.fetched(desk, desk.first, id, copyDesk.own(desk.first, id)))
                .isInstanceOf(DataAccessException.class);
        copyDesk.work();
        assertThat(copyDesk.file(id).state()).isEqualTo(new RequestState.Lapsed());
        assertThat(copyDesk.onDisk(again)).isFalse();
        assertThat(desk.lines("keep_copy", "lapsed")).isEqualTo(1);
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void on_paper_it_is_handed_over_against_a_signature_and_what_stops_halfway_is_done_again() {
        CopyDesk copyDesk = new CopyDesk(42);
        InspectionDesk desk = copyDesk.desk;
        RequestId id = copyDesk.asked(desk.first);
        copyDesk.letIn(id);
        copyDesk.order(id, "Wat over een ander gaat, staat er niet in.");
        RequestFile ordered = copyDesk.file(id);
        assertThat(desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id)))
                .isEqualTo(Outcome.done());
        copyDesk.work();
        assertThat(copyDesk.blob(id)).as("taken back while it was made").isEmpty();
        assertThat(ordered.state()).isEqualTo(new RequestState.Making());

        RequestId second = copyDesk.made(desk.first);
        UUID blob = copyDesk.blob(second).orElseThrow();
        copyDesk.work();
        copyDesk.work();
        assertThat(copyDesk.blob(second)).contains(blob);
        assertThat(copyDesk.file(second).history()).hasSize(2);
        assertThat(copyDesk.give(second, desk.demo.clock().today(), SignedReceipt.NOT))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(copyDesk.give(second, desk.demo.clock().today().plusDays(1), SignedReceipt.SIGNED))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(copyDesk.give(second, desk.demo.clock().today(), SignedReceipt.SIGNED))
                .isEqualTo(Outcome.done());
        assertThat(copyDesk.give(second, desk.demo.clock().today(), SignedReceipt.SIGNED))
                .isInstanceOf(Outcome.Rejected.class);
        copyDesk.work();
        assertThat(copyDesk.onDisk(blob)).isFalse();
        assertThat(desk.lines("keep_copy", "given")).isEqualTo(1);
        assertThat(copyDesk.print(second)).isEmpty();
    }

    @Test
    @Upholds({DESTRUCTION_AFTER_TWO_YEARS, INSPECTION_UNDER_SUPERVISION})
    void a_copy_goes_with_the_pupil_file_and_all() {
        CopyDesk desk = new CopyDesk(39);
        DemoProgram demo = desk.desk.demo;
        PupilId left = demo.pupil(LandmarkPupil.LEFT_23_MONTHS_AGO);
        AccessRequest request = new AccessRequest(
                new RequestId(UUID.randomUUID()),
                left,
                RequestKind.COPY,
                demo.person("ouder"),
                RequesterCapacity.AUTHORITY,
                Instant.now(demo.clock()),
                Optional.empty());
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(AccessRequests.class)
                        .takeOver(new RequestFile(
                                request,
                                List.of(new RecordedEvent<>(
                                        1,
                                        demo.person("directeur"),
                                        request.at(),
                                        new RequestEvent.Ordered(Optional.empty()))))));
        desk.work();
        UUID blob = desk.blob(request.id()).orElseThrow();
        assertThat(desk.onDisk(blob)).isTrue();

        demo.part(RequestHoldings.class)
                .destroy(new DataSubject(demo.board(), SubjectKind.PUPIL, left.value()), RetentionPurpose.DOSSIER);

        assertThat(desk.onDisk(blob)).isFalse();
        assertThat(desk.blob(request.id())).isEmpty();
        assertThat(CopyRows.rows(desk.desk, desk.desk.head, "inspection.request", request.id()))
                .isZero();
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void another_s_copy_is_not_there_for_anybody_and_the_head_s_pages_are_the_head_s() {
        DemoProgram demo = DemoProgram.running();
        UUID id = demo.superuser("zorgvuldig")
                .sql("select id from inspection.request where kind = 'copy' and asked_by = :by")
                .param("by", demo.person("ouder").value())
                .query(UUID.class)
                .single();
        long before = steps(demo, id);
        String own = "/inzage/" + id + "/kopie";
        String kept = "/kopie-verzoeken/" + id;
        for (String handle : List.of("ouder2", "ouder-zonder-gezag", "leerling", "leerkracht", "ib", "bestuur")) {
            WebVisitor other = demo.signIn(handle);
            int unknown = other.get("/inzage/" + UUID.randomUUID() + "/kopie").statusCode();
            assertThat(other.get(own).statusCode())
                    .as(handle)
                    .isEqualTo(unknown)
                    .isNotEqualTo(200);
            assertThat(other.get(kept + "/bestand").statusCode())
                    .as(handle)
                    .isEqualTo(other.get("/kopie-verzoeken/" + UUID.randomUUID() + "/bestand")
                            .statusCode())
                    .isNotEqualTo(200);
        }
        WebVisitor strange = demo.signIn("directeur2");
        for (String page : List.of("", "/bestand", "/ontvangstbewijs")) {
            assertThat(strange.get(kept + page).statusCode()).as(page).isEqualTo(404);
        }
        WebVisitor parent = demo.signIn("ouder");
        for (String page : List.of("", "/bestand", "/ontvangstbewijs")) {
            assertThat(parent.get(kept + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(parent.get(own).statusCode()).isEqualTo(200);
        assertThat(parent.post(own, Map.of()).statusCode()).as("no token").isEqualTo(403);
        assertThat(demo.nobody().get(own).statusCode()).isEqualTo(302);
        assertThat(demo.nobody().post(own, Map.of()).statusCode()).isNotEqualTo(200);
        assertThat(steps(demo, id)).as("nothing was spent").isEqualTo(before);
    }

    private static long steps(DemoProgram demo, UUID id) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from inspection.step where request = :id and what = 'fetched'")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
