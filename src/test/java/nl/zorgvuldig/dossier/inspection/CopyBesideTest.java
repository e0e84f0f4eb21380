package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.agreements.Agreements;
import nl.zorgvuldig.dossier.record.plans.PlanText;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointId;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoints;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What stands beside an entry goes along in a copy: what parents said of it, and what came of what
/// was agreed.
class CopyBesideTest {
    private final CopyDesk copies = new CopyDesk(46);
    private final InspectionDesk desk = copies.desk;
    private final LocalDate today = desk.demo.clock().today();
    private final Instant before = Instant.now(desk.demo.clock()).minusSeconds(60);
    private final PersonId ib = desk.demo.person("ib");

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void what_parents_said_and_what_came_of_an_agreement_and_a_plan_stand_in_it() {
        EntryId agreed = entry(EntryKind.AGREEMENT, "Elke dag tien minuten lezen.");
        entry(EntryKind.SUPPORT_PLAN, new PlanText("Lezen op niveau", "Leest vlot in juni.", "Samen lezen.").written());
        asProgram(() -> desk.demo
                .part(Agreements.class)
                .takeOver(
                        desk.child,
                        new Agreement(
                                agreed, List.of(event(1, given()), event(2, closed("Het lukt bijna elke dag."))))));
        said(agreed, desk.family.first().id(), "Thuis lukt het nooit.");
        RequestId id = copies.asked(desk.first);
        copies.letIn(id);
        copies.order(id, "Wat over een ander gaat, staat er niet in.");
        copies.work();

        assertThat(CopyDesk.text(copies.print(id).orElseThrow()))
                .contains("Elke dag tien minuten lezen.", "Het lukt bijna elke dag.")
                .contains("Thuis lukt het nooit.")
                .contains("Lezen op niveau", "Leest vlot in juni.", "Samen lezen.");
    }

    private EntryId entry(EntryKind kind, String text) {
        EntryId id = new EntryId(UUID.randomUUID());
        asProgram(() -> desk.demo
                .part(Dossiers.class)
                .takeOver(
                        desk.child,
                        List.of(new Entry(id, 1, kind, today, ib, before, text, Optional.empty())),
                        List.of()));
        return id;
    }

    private void said(EntryId about, PersonId by, String text) {
        asProgram(() -> desk.demo
                .part(Viewpoints.class)
                .takeOver(
                        desk.child,
                        new Viewpoint(
                                new ViewpointId(UUID.randomUUID()),
                                DossierItemId.of(about),
                                1,
                                by,
                                today,
                                by,
                                before,
                                text)));
    }

    private Agreement.What given() {
        return new Agreement.What.Given(ib, today);
    }

    private static Agreement.What closed(String result) {
        return new Agreement.What.Closed(result);
    }

    private Agreement.Event event(int number, Agreement.What what) {
        return new Agreement.Event(number, what, ib, before);
    }

    private void asProgram(Runnable work) {
        desk.demo.part(Boards.class).program(desk.demo.board()).run(work);
    }
}
