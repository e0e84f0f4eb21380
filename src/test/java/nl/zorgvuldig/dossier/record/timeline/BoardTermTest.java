package nl.zorgvuldig.dossier.record.timeline;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.entries.EntryFormController;
import nl.zorgvuldig.dossier.record.entries.EntryFormPage;
import nl.zorgvuldig.dossier.record.termination.TerminationController;
import nl.zorgvuldig.dossier.record.termination.TerminationPage;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.privacy.retention.RetentionSchedules.TermWish;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.privacy.retention.destruction.DueDestructions;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.privacy.retention.destruction.RetentionVisibilities;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/// With a board that keeps a dossier shorter than the policy asks, every page says the day that
/// stands in the list of what becomes due, and the term of the board.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class BoardTermTest {
    private static final RetentionTerm SHORT = new RetentionTerm(18, RetentionTerm.Unit.MONTHS);

    private final LeftPupil left = new LeftPupil(1, DemoProgram.running());
    private final SignedInUser head = new SignedInUser(left.board, left.head, AccountKind.STAFF);
    private final LocalDate leftOn = left.today.minusYears(1).minusDays(1);

    BoardTermTest() {
        Outcome<Nothing> changed = left.as(left.chair, () -> {
            RetentionSchedules schedules = left.part(RetentionSchedules.class);
            return schedules.change(
                    schedules.current().find(PupilDataPart.DOSSIER.code()).orElseThrow(), new TermWish(SHORT, "", 0));
        });
        assertThat(changed).isEqualTo(Outcome.done());
    }

    @Test
    void the_dossier_the_form_and_what_follows_say_the_day_of_the_list() {
        LocalDate due = listed();
        assertThat(due).isEqualTo(leftOn.plusMonths(18).plusDays(1));

        DossierPage page = (DossierPage) model(this::dossier);
        assertThat(page.until().gaps()).containsExactly(due);

        TerminationPage check = (TerminationPage) model(() -> leave(leftOn));
        assertThat(check.due()).contains(due);
        assertThat(check.term()).isEqualTo(SHORT.words());
    }

    @Test
    void days_by_which_it_should_have_gone_already_are_refused_with_that_day() {
        LocalDate before = left.today.minusMonths(18).minusDays(5);
        TerminationPage again = (TerminationPage) model(() -> leave(before));
        assertThat(again.due()).isEmpty();
        assertThat(again.form().mistake("deregistered"))
                .contains(Sentence.of(
                        "dossier.leave.no.due", before.plusMonths(18).plusDays(1)));
    }

    @Test
    void who_writes_reads_the_term_of_the_board() {
        EntryFormPage page =
                (EntryFormPage) model(() -> left.part(EntryFormController.class).fresh(key(DossierActs.WRITE)));
        assertThat(page.term()).isEqualTo(SHORT.words());
    }

    private LocalDate listed() {
        return left.as(left.head, () -> {
            SchoolCareer where = left.part(Pupils.class).find(left.pupil).orElseThrow();
            return left
                    .part(DueDestructions.class)
                    .of(left.part(RetentionVisibilities.class).of(left.head), where)
                    .stream()
                    .filter(destruction -> destruction.part() == PupilDataPart.DOSSIER)
                    .findFirst()
                    .orElseThrow()
                    .due();
        });
    }

    private Page dossier() {
        return left.part(DossierController.class).dossier(key(EnrolmentActs.READ), head, new MockHttpServletRequest());
    }

    private Page leave(LocalDate day) {
        Form form = Form.empty()
                .with("lastSchoolDay", day.toString())
                .with("deregistered", day.toString())
                .with("step", "check");
        return left.part(TerminationController.class).end(key(EnrolmentActs.END_ENROLMENT), form);
    }

    private Granted<PupilId> key(PupilDossierAct act) {
        return (Granted<PupilId>) left.part(AccessControl.class).ask(head, act, left.pupil);
    }

    private Object model(Supplier<Page> page) {
        return left.as(left.head, page).model();
    }
}
