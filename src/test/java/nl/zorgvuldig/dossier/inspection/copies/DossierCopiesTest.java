package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.dossier.inspection.CopyDesk;
import nl.zorgvuldig.dossier.inspection.CopyRows;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.DossierCopyAccess;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Copies of a dossier: who asks, what the head decides, what is in them.
class DossierCopiesTest {
    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void who_has_authority_asks_once_and_the_other_parent_never_learns_of_it() {
        CopyDesk copyDesk = new CopyDesk(39);
        InspectionDesk desk = copyDesk.desk;
        FormId form = FormId.next(desk.demo.clock());
        Outcome<RequestId> asked = copyDesk.ask(desk.first, form);

        assertThat(asked).isInstanceOf(Outcome.Done.class);
        assertThat(copyDesk.ask(desk.first, form)).isEqualTo(asked);
        assertThat(copyDesk.ask(desk.first, FormId.next(desk.demo.clock()))).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.asked(desk.first)).as("inspecting is another request").isNotNull();
        assertThat(desk.lines("ask_copy", "asked")).isEqualTo(1);

        RequestId id = ((Outcome.Done<RequestId>) asked).made();
        OwnCopies own = desk.demo.part(OwnCopies.class);
        assertThat(desk.as(desk.second, () -> own.find(desk.second, id))).isEmpty();
        for (SignedInUser who : List.of(desk.second, desk.ib, desk.staff("bestuur"), desk.staff("directeur2"))) {
            assertThat(CopyRows.rows(desk, who, "inspection.request", id)).isZero();
        }
        assertThat(desk.as(
                        desk.head,
                        () -> desk.demo
                                .part(DossierCopies.class)
                                .refuse(
                                        desk.key(desk.head, InspectionActs.KEEP_COPY),
                                        copyDesk.file(id),
                                        0,
                                        Optional.empty(),
                                        "Kan niet.")))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.<Outcome<Nothing>>as(
                        desk.head,
                        () -> desk.demo
                                .part(DossierCopies.class)
                                .refuse(
                                        desk.key(desk.head, InspectionActs.KEEP_COPY),
                                        copyDesk.file(id),
                                        0,
                                        Optional.of(CopyRefusalGround.IDENTITY),
                                        "Laat eerst zien wie u bent.")))
                .isEqualTo(Outcome.done());
        assertThat(copyDesk.own(desk.first, id).state())
                .isEqualTo(new RequestState.Declined(CopyRefusalGround.IDENTITY, "Laat eerst zien wie u bent."));
        assertThat(desk.letters(desk.first.person())).contains("inspection-copy-refused");
        assertThat(desk.letters(desk.second.person())).isEmpty();
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void information_on_important_facts_is_no_copy_for_the_database_neither() {
        DemoProgram demo = DemoProgram.running();
        SignedInUser parent = new SignedInUser(demo.board(), demo.person("ouder-zonder-gezag"), AccountKind.GUARDIAN);
        PupilId child = demo.pupil(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY);
        InspectionDesk desk = new InspectionDesk(39);

        Outcome<RequestId> asked = desk.as(
                parent,
                () -> demo.part(OwnRequests.class).ask(parent, child, RequestKind.COPY, FormId.next(demo.clock()), ""));

        assertThat(asked).isInstanceOf(Outcome.Rejected.class);
        for (String standing : List.of("information", "authority")) {
            assertThatThrownBy(() -> CopyRows.insert(desk, parent, child, standing))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @Upholds({
        INSPECTION_UNDER_SUPERVISION,
        PARENT_DATA_IN_DOSSIER,
        CONFIDENTIALITY,
        OTHER_FILES_WITH_DIRECTION,
        WHERE_TO_TURN
    })
    void what_the_head_keeps_out_is_not_in_it_and_nothing_of_others_gets_in() throws IOException {
        CopyDesk copyDesk = new CopyDesk(40);
        InspectionDesk desk = copyDesk.desk;
        String phone = desk.family.second().phone();
        UUID shown = copyDesk.write("Rekent vlot, en helpt anderen zonder dat iemand het vraagt.");
        UUID parent = copyDesk.write("Vader belt liever op " + phone + ".");
        UUID masked = copyDesk.write("Had ruzie met een kind uit groep 8.");
        UUID withheld = copyDesk.write("Een geheim van de buurvrouw.");
        UUID paper = copyDesk.add("Verslag onderzoek", SampleDocuments.pdf(3));
        copyDesk.add("Brief van de logopedist", SampleDocuments.docx("Oefent de r.", "Gaat goed."));
        RequestId id = copyDesk.asked(desk.first);

        assertThat(copyDesk.hitch(id, parent)).isEqualTo(DisclosureBlocker.PARENT);
        assertThat(copyDesk.hitch(id, paper)).isEqualTo(DisclosureBlocker.UNSEEN);
        assertThat(copyDesk.hitch(id, shown)).isEqualTo(DisclosureBlocker.NONE);
        desk.withhold(id, parent, new PieceTreatment.Shown(), "");
        assertThat(copyDesk.hitch(id, parent)).as("not even by mistake").isEqualTo(DisclosureBlocker.PARENT);
        desk.withhold(id, parent, new PieceTreatment.Masked(WithholdingGround.OTHER_PARENT, "Vader belt liever."), "");
        desk.withhold(
                id, masked, new PieceTreatment.Masked(WithholdingGround.OTHER_CHILD, "Had ruzie met iemand."), "");
        desk.withhold(id, withheld, new PieceTreatment.Withheld(WithholdingGround.THIRD_PARTY), "");
        copyDesk.letIn(id);
        assertThat(copyDesk.order(id, "")).as("what is not whole is explained").isInstanceOf(Outcome.Rejected.class);
        assertThat(copyDesk.order(id, "Wat over anderen gaat, staat er niet in."))
                .isEqualTo(Outcome.done());
        assertThat(copyDesk.print(id)).isEmpty();
        copyDesk.work();
        assertThat(copyDesk.file(id).state()).isEqualTo(new RequestState.Made());

        byte[] pdf = copyDesk.print(id).orElseThrow();
        Files.write(Path.of("target/copy.pdf"), pdf);
        PdfCheck.isPdfA(pdf);
        String text = CopyDesk.text(pdf);
        assertThat(text)
                .contains("Rekent vlot", "Vader belt liever.", "Had ruzie met iemand.")
                .contains("Verslag onderzoek", "Document Verslag onderzoek: bladzijde 3 van 3")
                .contains("Oefent de r.", "Gaat goed.")
                .contains("het gaat over iemand anders", "Wat over anderen gaat")
                .contains(desk.family.first().name().full(), "Autoriteit Persoonsgegevens")
                .contains("Aantal bladzijden " + CopyDesk.pages(pdf))
                .doesNotContain(
                        phone,
                        "groep 8",
                        "buurvrouw",
                        desk.family.second().name().full());
        assertThat(desk.lines("keep_copy", "made")).isEqualTo(1);
        assertThat(desk.lines("copy_dossier", "printed")).isEqualTo(1);
        assertThatThrownBy(() -> desk.as(
                        desk.head,
                        () -> desk.demo.part(DossierCopyAccess.class).entry(desk.child, new EntryId(shown), 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(desk.demo
                        .part(Boards.class)
                        .program(desk.demo.board())
                        .call(() -> desk.demo.part(DossierCopyAccess.class).entry(desk.child, new EntryId(shown), 1)))
                .as("once it is made the program sees nothing")
                .isEmpty();
    }
}
