package nl.zorgvuldig.care.medical.viewings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalDraft;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.MedicalFiles.MedicalCorrection;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.ViewingBoard;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step with the same request or file before them, one does: at the doors
/// [MedicalViewings], [OwnMedicalViewings], [ViewingSessions], [ViewingMinutes], [WithheldEntries] and [MedicalFiles],
/// and of a doctor
/// and the program ([AbandonedViewings]).
@Upholds(Clause.INSPECTION_UNDER_SUPERVISION)
class StepsAtOnceTest {
    private static final String STEP = "medical.viewing_step";

    private final ViewingBoard at = new ViewingBoard();

    @ParameterizedTest
    @EnumSource
    void a_viewing_answered_and_taken_back_at_once_is_one_of_the_two(TwoAtOnce way) {
        RequestId id = at.ask(at.mother);
        RequestFile asked = at.file(id);
        one(way.on(STEP, () -> withdraw(id), () -> answer(asked)));
        RequestId again = at.ask(at.mother);
        RequestFile anew = at.file(again);
        one(way.on(STEP, () -> answer(anew), () -> withdraw(again)));
        assertThat(at.file(again).history()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_viewing_begun_and_ended_twice_at_once_is_begun_and_ended_once(TwoAtOnce way) {
        at.board.write(at.doctor, at.board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.father);
        at.plan(at.doctor, id);
        one(way.on("medical.viewing_page", () -> at.begin(id), () -> at.begin(id)));
        ClosingRemarks silent = new ClosingRemarks("", "", "");
        assertThat(way.on(STEP, () -> at.end(id, silent), () -> at.end(id, silent)))
                .containsOnly(Outcome.done());
        assertThat(at.file(id).history()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_viewing_ended_by_the_doctor_and_by_the_program_at_once_is_ended_once(TwoAtOnce way) {
        at.board.write(at.doctor, at.board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.father);
        at.plan(at.doctor, id);
        at.begin(id);
        RequestFile running = at.file(id);
        AbandonedViewings program = at.board.part(AbandonedViewings.class);
        assertThat(way.<Object>on(
                        STEP,
                        () -> at.end(id, new ClosingRemarks("", "", "")),
                        () -> at.board.asProgram(() -> program.end(running))))
                .contains(Outcome.done());
        assertThat(at.file(id).history()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_kept_back_on_two_grounds_at_once_is_so_on_one(TwoAtOnce way) {
        EntryId entry = at.board.write(at.doctor, at.board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.father);
        at.plan(at.doctor, id);
        one(way.on(
                "medical.kept_back",
                () -> at.keepBack(id, entry, MedicalWithholdingGround.WORKING_NOTE),
                () -> at.keepBack(id, entry, MedicalWithholdingGround.GOOD_CARE)));
        assertThat(at.board.rows("kept_back", "request = '" + id + "'")).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void minutes_confirmed_twice_at_once_are_confirmed_once(TwoAtOnce way) {
        at.board.write(at.doctor, at.board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.father);
        at.plan(at.doctor, id);
        at.begin(id);
        at.end(id, new ClosingRemarks("", "", ""));
        assertThat(way.on("medical.confirmation", () -> confirm(id), () -> confirm(id)))
                .containsOnly(true);
        assertThat(at.board.rows("confirmation", "request = '" + id + "'"))
                .as("of the doctor, and of who saw it")
                .isEqualTo(2);
        assertThat(at.board.lines(MedicalActs.ASK_MEDICAL.code(), "done", "confirmed"))
                .isOne();
    }

    private boolean confirm(RequestId id) {
        return at.board.as(
                at.father.person(), () -> at.board.part(ViewingMinutes.class).confirm(at.father, id));
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_written_twice_with_one_form_stands_once_and_corrected_twice_is_so_once(TwoAtOnce way) {
        FormId form = FormId.next(at.board.program.clock());
        List<Outcome<EntryId>> written = way.on("medical.entry_version", () -> write(form), () -> write(form));
        assertThat(written).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(written.getFirst()).isEqualTo(written.getLast());
        EntryId entry = ((Outcome.Done<EntryId>) written.getFirst()).made();
        List<Outcome<EntryId>> corrected = way.on(
                "medical.entry_version", () -> correct(entry, "Rechter oor."), () -> correct(entry, "Linker oor."));
        assertThat(corrected).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(corrected).hasAtLeastOneElementOfType(Outcome.Conflict.class);
        assertThat(at.board.rows("entry_version", "entry = '" + entry + "'")).isEqualTo(2);
    }

    private Outcome<EntryId> write(FormId form) {
        return at.board.as(
                at.doctor, () -> at.board.part(MedicalFiles.class).write(writing(), form, draft("Oorpijn.")));
    }

    private Outcome<EntryId> correct(EntryId entry, String text) {
        return at.board.as(
                at.doctor,
                () -> at.board
                        .part(MedicalFiles.class)
                        .correct(writing(), new MedicalCorrection(entry, 1, draft(text), "Dat klopte niet.")));
    }

    private UnsealedMedicalFile writing() {
        return at.board
                .unseal(at.doctor, MedicalActs.WRITE_MEDICAL, at.board.pupil)
                .orElseThrow();
    }

    private MedicalDraft draft(String text) {
        return new MedicalDraft(MedicalKind.CONSULT, at.board.today, text);
    }

    private Outcome<Nothing> answer(RequestFile file) {
        return at.board.as(
                at.doctor,
                () -> at.board
                        .part(MedicalViewings.class)
                        .answer(at.board.staff(at.doctor), file, file.history().size(), ViewingAnswer.NO_FILE));
    }

    private Outcome<Nothing> withdraw(RequestId id) {
        return at.board.as(
                at.mother.person(),
                () -> at.board.part(OwnMedicalViewings.class).withdraw(at.mother, id));
    }

    private static void one(List<Outcome<Nothing>> decided) {
        assertThat(decided).contains(Outcome.done());
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Conflict.class);
    }
}
