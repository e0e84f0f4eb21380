package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.agreements.Agreements;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.dossier.record.documents.DocumentFilings;
import nl.zorgvuldig.dossier.record.entries.EntryDraft;
import nl.zorgvuldig.dossier.record.entries.EntryDraft.EntryCorrection;
import nl.zorgvuldig.dossier.record.entries.TakeBacks;
import nl.zorgvuldig.dossier.record.plans.PlanLink;
import nl.zorgvuldig.dossier.record.plans.PlanText;
import nl.zorgvuldig.dossier.record.plans.SupportPlan;
import nl.zorgvuldig.dossier.record.plans.SupportPlans;
import nl.zorgvuldig.dossier.record.plans.SupportPlans.PlanDraft;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointId;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoints;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step in a dossier with the same before them, one does: at the doors [Dossiers], [TakeBacks],
/// [Agreements], [SupportPlans], [Viewpoints], [Confidentialities] and [DocumentFilings].
@Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
class StepsAtOnceTest {
    private static final String VERSIONS = "dossier.entry_version";

    private final DemoProgram demo = DemoProgram.running();
    private final Families.Family family = new Families(demo.population()).atSchoolOf("directeur2", 67);
    private final PupilId child = family.children().getFirst().id();
    private final SignedInUser head = new SignedInUser(demo.board(), demo.person("directeur2"), AccountKind.STAFF);
    private final SignedInUser parent =
            new SignedInUser(demo.board(), family.first().id(), AccountKind.GUARDIAN);

    @ParameterizedTest
    @EnumSource
    void an_entry_written_twice_with_one_form_stands_once_and_corrected_twice_is_so_once(TwoAtOnce way) {
        FormId form = form();
        List<Outcome<EntryId>> written =
                way.on(VERSIONS, () -> write(form, EntryKind.OBSERVATION), () -> write(form, EntryKind.OBSERVATION));
        same(written);
        EntryId entry = made(written.getFirst());
        one(way.on(VERSIONS, () -> correct(entry, "Leest vlotter."), () -> correct(entry, "Leest trager.")));
        assertThat(count("entry_version", "entry", entry.value())).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_corrected_while_it_is_taken_back_is_one_or_the_other_and_never_the_rest_of_both(TwoAtOnce way) {
        EntryId entry = made(write(form(), EntryKind.OBSERVATION));
        List<Outcome<?>> outcomes = way.on(VERSIONS, () -> takeBack(entry, 1), () -> correct(entry, "Leest vlotter."));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(count("entry_version", "entry", entry.value())).isIn(0, 2);

        EntryId other = made(write(form(), EntryKind.OBSERVATION));
        assertThat(way.<Outcome<Nothing>>on(VERSIONS, () -> takeBack(other, 1), () -> takeBack(other, 1)))
                .as("twice")
                .containsExactlyInAnyOrder(Outcome.done(), Outcome.notFound());
        assertThat(count("entry_version", "entry", other.value())).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_agreement_closed_in_two_ways_at_once_is_closed_in_one(TwoAtOnce way) {
        EntryId entry = made(write(form(), EntryKind.AGREEMENT));
        one(way.on("dossier.agreement", () -> close(entry, "Gelukt."), () -> close(entry, "Niet gelukt.")));
        assertThat(count("agreement", "entry", entry.value())).isEqualTo(2);

        EntryId other = made(write(form(), EntryKind.AGREEMENT));
        assertThat(way.on("dossier.agreement", () -> close(other, "Gelukt."), () -> close(other, "Gelukt.")))
                .as("the same form twice")
                .containsOnly(Outcome.done());
        assertThat(count("agreement", "entry", other.value())).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_begun_changed_and_closed_twice_at_once_is_so_once(TwoAtOnce way) {
        FormId form = form();
        List<Outcome<EntryId>> begun = way.on("dossier.plan_day", () -> begin(form), () -> begin(form));
        same(begun);
        EntryId plan = made(begun.getFirst());
        SupportPlan seen = plan(plan);
        one(way.on("dossier.plan_day", () -> change(seen, "Vlot lezen"), () -> change(seen, "Traag lezen")));
        assertThat(count("plan_day", "plan", plan.value())).isEqualTo(2);
        SupportPlan changed = plan(plan);
        one(way.on("dossier.plan_link", () -> end(changed, "Klaar."), () -> end(changed, "Gestopt.")));
        assertThat(count("plan_link", "plan", plan.value())).isOne();
        assertThat(plan(plan).closed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_view_given_twice_with_one_form_stands_once(TwoAtOnce way) {
        DossierItemId piece = DossierItemId.of(made(write(form(), EntryKind.OBSERVATION)));
        FormId form = form();
        List<Outcome<ViewpointId>> given = way.on(
                "dossier.viewpoint", () -> view(form, piece, "Thuis ook."), () -> view(form, piece, "Thuis ook."));
        same(given);
        FormId used = form();
        List<Outcome<ViewpointId>> different =
                way.on("dossier.viewpoint", () -> view(used, piece, "Thuis niet."), () -> view(used, piece, "Soms."));
        assertThat(different).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(different).hasAtLeastOneElementOfType(Outcome.FormReused.class);
        assertThat(count("viewpoint", "piece", piece.value())).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_raised_twice_at_once_is_raised_once(TwoAtOnce way) {
        DossierItemId piece = DossierItemId.of(made(write(form(), EntryKind.OBSERVATION)));
        one(way.on("dossier.confidentiality", () -> mark(piece, "Is vertrouwelijk."), () -> mark(piece, "Thuis.")));
        assertThat(count("confidentiality", "piece", piece.value())).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_document_added_twice_with_one_form_and_withdrawn_twice_is_so_once(TwoAtOnce way) {
        FormId form = form();
        List<Outcome<DocumentId>> added = way.on("dossier.document", () -> add(form), () -> add(form));
        same(added);
        DocumentId document = made(added.getFirst());
        assertThat(way.on(
                        "dossier.withdrawal",
                        () -> withdraw(document, "Verkeerd dossier."),
                        () -> withdraw(document, "Staat er dubbel in.")))
                .containsOnly(List.of());
        assertThat(count("withdrawal", "document", document.value())).isOne();
    }

    private Outcome<EntryId> write(FormId form, EntryKind kind) {
        return as(
                head,
                () -> demo.part(Dossiers.class)
                        .write(
                                key(head, DossierActs.WRITE),
                                form,
                                new EntryDraft(kind, demo.clock().today(), "Leest vlot."),
                                Confidentiality.ORDINARY,
                                Optional.of(demo.clock().today().plusDays(9))));
    }

    private Outcome<EntryId> correct(EntryId entry, String text) {
        EntryDraft better = new EntryDraft(EntryKind.OBSERVATION, demo.clock().today(), text);
        return as(
                head,
                () -> demo.part(Dossiers.class)
                        .correct(
                                key(head, DossierActs.WRITE),
                                new EntryCorrection(entry, 1, better, "Dat klopte niet.")));
    }

    private Outcome<Nothing> close(EntryId entry, String result) {
        return as(head, () -> demo.part(Agreements.class).close(key(head, DossierActs.WRITE), entry, 1, result));
    }

    private PlanDraft draft(String title) {
        return new PlanDraft(
                new PlanText(title, "Leest vlot.", "Elke dag."),
                List.of(demo.clock().today().plusDays(30)));
    }

    private Outcome<EntryId> begin(FormId form) {
        return as(head, () -> demo.part(SupportPlans.class).begin(key(head, DossierActs.WRITE), form, draft("Lezen")));
    }

    private Outcome<EntryId> change(SupportPlan plan, String title) {
        return as(
                head,
                () -> demo.part(SupportPlans.class)
                        .change(key(head, DossierActs.WRITE), plan, 1, draft(title), "Doel was te groot."));
    }

    private Outcome<EntryId> end(SupportPlan plan, String text) {
        FormId form = form();
        return as(
                head,
                () -> demo.part(SupportPlans.class)
                        .evaluate(
                                key(head, DossierActs.WRITE),
                                form,
                                plan,
                                PlanLink.Role.CLOSING,
                                demo.clock().today(),
                                text));
    }

    private Outcome<Nothing> takeBack(EntryId entry, int version) {
        return as(head, () -> demo.part(TakeBacks.class).takeBack(key(head, DossierActs.TAKE_BACK), entry, version));
    }

    private SupportPlan plan(EntryId plan) {
        return as(head, () -> demo.part(Dossiers.class).read(key(head, EnrolmentActs.READ)))
                .findPlan(plan)
                .orElseThrow();
    }

    private Outcome<ViewpointId> view(FormId form, DossierItemId piece, String text) {
        return as(
                parent,
                () -> demo.part(Viewpoints.class).give(key(parent, DossierActs.GIVE_VIEW), form, piece, 1, text));
    }

    private Outcome<Nothing> mark(DossierItemId piece, String reason) {
        return as(
                head, () -> demo.part(Confidentialities.class).mark(key(head, DossierActs.CLASSIFY), piece, 0, reason));
    }

    private Outcome<DocumentId> add(FormId form) {
        DocumentDraft draft = new DocumentDraft(
                EntryKind.EXAMINATION_REPORT, "Verslag", demo.clock().today());
        return demo.part(IncomingFolder.class)
                .hold(
                        path -> Files.write(path, SampleDocuments.pdf(1)),
                        path -> as(
                                head,
                                () -> demo.part(DocumentFilings.class)
                                        .add(
                                                key(head, DossierActs.WRITE),
                                                form,
                                                draft,
                                                Confidentiality.ORDINARY,
                                                path)));
    }

    private List<Objection> withdraw(DocumentId document, String reason) {
        return as(
                head,
                () -> demo.part(DocumentFilings.class)
                        .withdraw(key(head, DossierActs.WITHDRAW_DOCUMENT), document, reason));
    }

    private FormId form() {
        return FormId.next(demo.clock());
    }

    private Granted<PupilId> key(SignedInUser who, PupilDossierAct act) {
        return demo.part(AccessControl.class).ask(who, act, child).orRefuse();
    }

    private <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    private int count(String table, String column, UUID id) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from dossier." + table + " where " + column + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static <T> T made(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).made();
    }

    private static void same(List<? extends Outcome<?>> outcomes) {
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
    }

    private static void one(List<? extends Outcome<?>> decided) {
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Conflict.class);
    }
}
