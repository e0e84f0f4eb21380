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
        CopyDesk one = new CopyDesk(41);
        InspectionDesk desk = one.desk;
        RequestId id = one.made(desk.first);
        UUID blob = one.blob(id).orElseThrow();
        RequestFile early = one.own(desk.first, id);
        assertThat(one.fetch(desk.first, early)).isInstanceOf(OwnCopies.Fetched.Not.class);

        assertThat(one.offer(id)).isEqualTo(Outcome.done());
        assertThat(desk.letters(desk.first.person())).contains("inspection-copy-ready");
        RequestFile offered = one.own(desk.first, id);
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
        assertThat(one.may(desk.ib)).isInstanceOf(AccessRefusal.class);
        assertThat(one.may(desk.head)).isInstanceOf(AccessRefusal.class);

        List<CompletableFuture<OwnCopies.Fetched>> both = List.of(
                CompletableFuture.supplyAsync(() -> one.fetch(desk.first, offered)),
                CompletableFuture.supplyAsync(() -> one.fetch(desk.first, offered)));
        List<OwnCopies.Fetched> answers =
                both.stream().map(CompletableFuture::join).toList();
        List<OwnCopies.Fetched.Done> done = answers.stream()
                .filter(OwnCopies.Fetched.Done.class::isInstance)
                .map(OwnCopies.Fetched.Done.class::cast)
                .toList();
        assertThat(done).hasSize(1);
        one.work();
        assertThat(one.blob(id)).isEmpty();
        assertThat(one.onDisk(blob)).isFalse();
        PdfCheck.isPdfA(CopyDesk.bytes(done.getFirst().content()));
        assertThat(one.fetch(desk.first, one.own(desk.first, id))).isInstanceOf(OwnCopies.Fetched.Not.class);
        assertThat(desk.lines("fetch_copy", "fetched")).isEqualTo(1);

        one.order(id, "Opnieuw, want het ophalen lukte niet.");
        one.work();
        assertThat(one.offer(id)).isEqualTo(Outcome.done());
        UUID again = one.blob(id).orElseThrow();
        CopyRows.overYesterday(desk, id);
        assertThat(one.fetch(desk.first, one.own(desk.first, id))).isInstanceOf(OwnCopies.Fetched.Not.class);
        assertThatThrownBy(() -> CopyRows.fetched(desk, desk.first, id, one.own(desk.first, id)))
                .isInstanceOf(DataAccessException.class);
        one.work();
        assertThat(one.file(id).state()).isEqualTo(new RequestState.Lapsed());
        assertThat(one.onDisk(again)).isFalse();
        assertThat(desk.lines("keep_copy", "lapsed")).isEqualTo(1);
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void on_paper_it_is_handed_over_against_a_signature_and_what_stops_halfway_is_done_again() {
        CopyDesk one = new CopyDesk(42);
        InspectionDesk desk = one.desk;
        RequestId id = one.asked(desk.first);
        one.letIn(id);
        one.order(id, "Wat over een ander gaat, staat er niet in.");
        RequestFile ordered = one.file(id);
        assertThat(desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id)))
                .isEqualTo(Outcome.done());
        one.work();
        assertThat(one.blob(id)).as("taken back while it was made").isEmpty();
        assertThat(ordered.state()).isEqualTo(new RequestState.Making());

        RequestId second = one.made(desk.first);
        UUID blob = one.blob(second).orElseThrow();
        one.work();
        one.work();
        assertThat(one.blob(second)).contains(blob);
        assertThat(one.file(second).history()).hasSize(2);
        assertThat(one.give(second, desk.demo.clock().today(), SignedReceipt.NOT))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(one.give(second, desk.demo.clock().today().plusDays(1), SignedReceipt.SIGNED))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(one.give(second, desk.demo.clock().today(), SignedReceipt.SIGNED))
                .isEqualTo(Outcome.done());
        assertThat(one.give(second, desk.demo.clock().today(), SignedReceipt.SIGNED))
                .isInstanceOf(Outcome.Rejected.class);
        one.work();
        assertThat(one.onDisk(blob)).isFalse();
        assertThat(desk.lines("keep_copy", "given")).isEqualTo(1);
        assertThat(one.print(second)).isEmpty();
    }

    @Test
    @Upholds({DESTRUCTION_AFTER_TWO_YEARS, INSPECTION_UNDER_SUPERVISION})
    void a_copy_goes_with_the_pupil_file_and_all() {
        CopyDesk one = new CopyDesk(39);
        DemoProgram demo = one.desk.demo;
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
        one.work();
        UUID blob = one.blob(request.id()).orElseThrow();
        assertThat(one.onDisk(blob)).isTrue();

        demo.part(RequestHoldings.class)
                .destroy(new DataSubject(demo.board(), SubjectKind.PUPIL, left.value()), RetentionPurpose.DOSSIER);

        assertThat(one.onDisk(blob)).isFalse();
        assertThat(one.blob(request.id())).isEmpty();
        assertThat(CopyRows.rows(one.desk, one.desk.head, "inspection.request", request.id()))
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
