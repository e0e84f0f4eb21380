package nl.zorgvuldig.dossier.web;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.DueLists;
import nl.zorgvuldig.retention.LeftPupil;
import nl.zorgvuldig.retention.Part;
import nl.zorgvuldig.retention.Schedules;
import nl.zorgvuldig.retention.Sights;
import nl.zorgvuldig.retention.Term;
import nl.zorgvuldig.retention.TermWish;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/// With a board that keeps a dossier shorter than the policy asks, every page says the day that
/// stands in the list of what becomes due, and the term of the board.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class BoardTermTest {
    private static final Term SHORT = new Term(18, Term.Unit.MONTHS);

    private final LeftPupil left = new LeftPupil(1, DemoProgram.running());
    private final SignedIn head = new SignedIn(left.board, left.head, AccountKind.STAFF);
    private final LocalDate leftOn = left.today.minusYears(1).minusDays(1);

    BoardTermTest() {
        Outcome<Nothing> changed = left.as(left.chair, () -> {
            Schedules schedules = left.part(Schedules.class);
            return schedules.change(
                    schedules.current().find(Part.DOSSIER.code()).orElseThrow(), new TermWish(SHORT, "", 0));
        });
        assertThat(changed).isEqualTo(Outcome.done());
    }

    @Test
    void the_dossier_the_form_and_what_follows_say_the_day_of_the_list() {
        LocalDate due = listed();
        assertThat(due).isEqualTo(leftOn.plusMonths(18).plusDays(1));

        DossierPage page = (DossierPage) model(this::dossier);
        assertThat(page.until().gaps()).containsExactly(due);

        LeavePage check = (LeavePage) model(() -> leave(leftOn));
        assertThat(check.due()).contains(due);
        assertThat(check.term()).isEqualTo(SHORT.words());
    }

    @Test
    void days_by_which_it_should_have_gone_already_are_refused_with_that_day() {
        LocalDate before = left.today.minusMonths(18).minusDays(5);
        LeavePage again = (LeavePage) model(() -> leave(before));
        assertThat(again.due()).isEmpty();
        assertThat(again.form().mistake("deregistered"))
                .contains(Sentence.of(
                        "dossier.leave.no.due", before.plusMonths(18).plusDays(1)));
    }

    @Test
    void who_writes_reads_the_term_of_the_board() {
        WritePage page =
                (WritePage) model(() -> left.part(WriteController.class).fresh(key(DossierActs.WRITE)));
        assertThat(page.term()).isEqualTo(SHORT.words());
    }

    private LocalDate listed() {
        return left.as(left.head, () -> {
            Whereabouts where = left.part(Pupils.class).find(left.pupil).orElseThrow();
            return left.part(DueLists.class).of(left.part(Sights.class).of(left.head), where).stream()
                    .filter(one -> one.part() == Part.DOSSIER)
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
        return left.part(LeaveController.class).end(key(EnrolmentActs.END_ENROLMENT), form);
    }

    private Granted<PupilId> key(PupilDossierAct act) {
        return (Granted<PupilId>) left.part(AccessControl.class).ask(head, act, left.pupil);
    }

    private Object model(Supplier<Page> page) {
        return left.as(left.head, page).model();
    }
}
