package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.ViewingBoard;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions.PageContent;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.junit.jupiter.api.Test;

/// Guardians see a medical file beside the doctor: the doors and the database behind them.
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
class MedicalViewingsTest {
    private static final List<String> TABLES =
            List.of("viewing", "viewing_step", "kept_back", "viewing_page", "turned", "minutes", "confirmation");

    private final ViewingBoard at = new ViewingBoard();
    private final MedicalBoard board = at.board;

    @Test
    void a_guardian_asks_sees_all_but_what_is_kept_back_and_both_have_the_minutes() {
        board.write(at.doctor, board.pupil, "Oorpijn links.");
        EntryId note = board.write(at.doctor, board.pupil, "Nog eens vragen naar thuis.");
        RequestId id = at.ask(at.mother);
        assertThat(at.plan(at.doctor, id)).isEqualTo(Outcome.done());
        assertThat(at.keepBack(id, note, MedicalWithholdingGround.WORKING_NOTE)).isEqualTo(Outcome.done());
        assertThat(at.keepBack(id, new EntryId(UUID.randomUUID()), MedicalWithholdingGround.GOOD_CARE))
                .isEqualTo(Outcome.notFound());
        assertThat(at.page(id, 1)).as("not begun").isEmpty();
        assertThat(at.begin(id)).isEqualTo(Outcome.done());
        assertThat(at.begin(id)).as("twice").isEqualTo(Outcome.done());

        PageContent shown = at.page(id, 1).orElseThrow();
        assertThat(shown.pages()).isEqualTo(1);
        assertThat(shown.paragraphs()).containsExactly("Oorpijn links.");
        assertThat(at.page(id, 2)).isEmpty();
        assertThat(at.keepBack(id, shown.entry().id(), MedicalWithholdingGround.GOOD_CARE))
                .isInstanceOf(Outcome.Rejected.class);

        assertThat(at.end(id, new ClosingRemarks("", "", "Iemand Anders"))).isInstanceOf(Outcome.Rejected.class);
        assertThat(at.end(id, new ClosingRemarks("Dank.", "Goed gesprek.", "moeder kijkers")))
                .isEqualTo(Outcome.done());
        assertThat(at.end(id, new ClosingRemarks("", "", ""))).isEqualTo(Outcome.done());
        assertThat(at.page(id, 1)).as("ended").isEmpty();

        List<String> lines = at.minutes(at.mother, id);
        assertThat(lines).isEqualTo(at.minutes(board.staff(at.doctor), id));
        assertThat(String.join("\n", lines))
                .contains(
                        "Ingezien door Moeder Kijkers",
                        "Getoond door Arts Kijkers, schoolarts.",
                        "Geopend: 1 van de 1 bladzijde.",
                        "Bladzijde 1: Consult,",
                        "1 stuk is niet getoond, want het is een eigen werkaantekening",
                        "Dank.",
                        "Goed gesprek.")
                .doesNotContain("Oorpijn", "vragen naar thuis");
        assertThat(at.file(id).state()).isInstanceOf(RequestState.Held.class);
        assertThat(board.rows("confirmation", "way = 'on_the_spot'")).isEqualTo(1);
    }

    @Test
    void a_guardian_asks_once_takes_it_back_and_confirms_in_the_own_account() {
        board.write(at.doctor, board.pupil, "Oorpijn.");
        FormId form = FormId.next(board.program.clock());
        Outcome<RequestId> asked = at.tryAsking(at.mother, form);
        assertThat(at.tryAsking(at.mother, form)).isEqualTo(asked);
        assertThat(at.tryAsking(at.mother, FormId.next(board.program.clock()))).isInstanceOf(Outcome.Rejected.class);
        RequestId id = ((Outcome.Done<RequestId>) asked).made();
        assertThat(withdraw(at.father, id)).as("another's").isEqualTo(Outcome.notFound());
        assertThat(withdraw(at.mother, id)).isEqualTo(Outcome.done());
        assertThat(withdraw(at.mother, id)).isEqualTo(Outcome.done());

        RequestId again = at.ask(at.mother);
        at.plan(at.doctor, again);
        at.begin(again);
        at.end(again, new ClosingRemarks("", "", ""));
        assertThat(confirm(at.father, again)).isFalse();
        assertThat(confirm(board.staff(at.doctor), again)).isFalse();
        assertThat(confirm(at.mother, again)).isTrue();
        assertThat(confirm(at.mother, again)).isTrue();
        assertThat(board.rows("confirmation", "way = 'account'")).isEqualTo(2);
    }

    @Test
    void an_answer_is_chosen_and_without_a_file_there_is_nothing_to_show() {
        RequestId id = at.ask(at.father);
        at.plan(at.doctor, id);
        assertThat(at.begin(id)).as("an empty file").isInstanceOf(Outcome.Rejected.class);
        Outcome<Nothing> answered = board.as(
                at.doctor,
                () -> board.part(MedicalViewings.class)
                        .answer(board.staff(at.doctor), at.file(id), 1, ViewingAnswer.NO_FILE));
        assertThat(answered).isEqualTo(Outcome.done());
        assertThat(at.file(id).state()).isEqualTo(new RequestState.Refused("no_file"));
    }

    @Test
    void a_viewing_whose_doctor_is_none_here_any_more_is_ended_by_the_program_and_there_are_no_minutes() {
        board.write(at.doctor, board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.mother);
        at.plan(at.doctor, id);
        at.begin(id);
        end();
        assertThat(at.file(id).state()).as("only the doctor").isInstanceOf(RequestState.Running.class);
        assertThat(turns(id)).singleElement().isInstanceOf(WorkTurn.Now.class);

        board.superuser("delete from school.function_held where person = '%s'".formatted(at.doctor));
        assertThat(turns(id)).containsExactly(new WorkTurn.Later(board.today.plusDays(1)));
        end();
        assertThat(seen(id).state()).as("until the day is over").isInstanceOf(RequestState.Running.class);
        int before = mailed();
        RequestFile left = seen(id);
        assertThat(endNow(left)).isTrue();
        assertThat(endNow(left)).isFalse();
        RequestFile ended = seen(id);
        assertThat(ended.state()).isInstanceOf(RequestState.Held.class);
        assertThat(ended.history()).hasSize(3);
        assertThat(ended.endedByProgram()).isTrue();
        assertThat(mailed()).isEqualTo(before + 1);
        assertThat(board.lines(MedicalActs.SHOW_MEDICAL.code(), "done", "ended"))
                .isOne();
        assertThat(at.minutes(at.mother, id)).isEmpty();
        assertThat(board.rows("minutes", "true")).isZero();
        assertThat(turns(id)).isEmpty();
        assertThat(at.tryAsking(at.mother, FormId.next(board.program.clock()))).isInstanceOf(Outcome.Done.class);
    }

    /// By the doctor who stays.
    private RequestFile seen(RequestId id) {
        return at.find(board.colleague, id).orElseThrow();
    }

    private boolean endNow(RequestFile file) {
        return board.asProgram(() -> board.part(AbandonedViewings.class).end(file));
    }

    private void end() {
        board.asProgram(() -> {
            board.part(AbandonedViewings.class).end();
            return true;
        });
    }

    private List<WorkTurn> turns(RequestId id) {
        return board
                .asProgram(() -> board.part(Work.class)
                        .read(Act.MAINTAIN, () -> board.part(ViewingCases.class).list(board.today)))
                .stream()
                .filter(open -> open.id().equals(id.value()))
                .flatMap(open -> open.turns().stream())
                .toList();
    }

    /// How many messages went to who asked.
    private int mailed() {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from mail.message where addressee = :person")
                .param("person", at.mother.person().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void it_goes_with_the_medical_file_and_a_copy_names_neither_who_asked_nor_what_was_said() {
        board.write(at.doctor, board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.mother);
        at.plan(at.doctor, id);
        at.begin(id);
        at.page(id, 1);
        at.end(id, new ClosingRemarks("Fijn gesprek.", "", "Moeder Kijkers"));
        ViewingHoldings holder = board.part(ViewingHoldings.class);

        PersonalDataExport copy = holder.export(DataSubject.of(board.board, board.pupil));
        assertThat(copy.rows()).hasSizeGreaterThan(5);
        assertThat(copy.toString() + copy.rows())
                .doesNotContain(at.mother.person().toString(), "Fijn gesprek", "Kijkers");
        assertThat(holder.export(DataSubject.of(board.board, SubjectKind.GUARDIAN, at.mother.person())).rows().stream()
                        .map(PersonalDataExport.Row::table))
                .contains("medical.viewing", "medical.confirmation");

        DataSubject pupil = DataSubject.of(board.board, board.pupil);
        assertThat(holder.destroy(pupil, RetentionPurpose.MEDICAL).total())
                .as("at school")
                .isZero();
        board.superuser(
                "update enrolment.enrolment set last_school_day = '%s', deregistered = '%1$s' where pupil = '%s'"
                        .formatted(board.today.minusDays(1), board.pupil));
        assertThat(holder.destroy(pupil, RetentionPurpose.DOSSIER).total()).isZero();
        assertThat(holder.destroy(pupil, RetentionPurpose.MEDICAL).rows())
                .containsEntry("medical.viewing", 1)
                .containsEntry("medical.minutes", 1)
                .containsEntry("medical.confirmation", 2);
        for (String table : TABLES) {
            assertThat(board.rows(table, "true")).as(table).isZero();
        }
    }

    private Outcome<Nothing> withdraw(SignedInUser who, RequestId id) {
        return board.as(who.person(), () -> board.part(OwnMedicalViewings.class).withdraw(who, id));
    }

    private boolean confirm(SignedInUser who, RequestId id) {
        return board.as(who.person(), () -> board.part(ViewingMinutes.class).confirm(who, id));
    }
}
