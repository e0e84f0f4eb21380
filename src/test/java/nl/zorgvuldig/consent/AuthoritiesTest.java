package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Keeping;
import org.junit.jupiter.api.Test;

/// What the head keeps: authority, disagreements, and whom nobody asked yet.
class AuthoritiesTest {
    private final ConsentBoard board = new ConsentBoard();
    private final Authorities authorities = board.part(Authorities.class);
    private final Disputes disputes = board.part(Disputes.class);

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void authority_that_ends_today_counts_from_the_next_question_on() {
        board.answers(board.mother, board.pupil, board.answer(Choice.GRANTED));
        board.answers(board.father, board.pupil, board.answer(Choice.REFUSED));
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();

        assertThat(record(Authority.NONE, Evidence.COURT_ORDER)).isEmpty();

        assertThat(board.decide(board.head, board.pupil).effective()).isTrue();
    }

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void authority_is_not_taken_on_somebodys_word() {
        assertThat(record(Authority.SOLE, Evidence.NOT_SEEN))
                .extracting(Objection::field)
                .containsExactly("evidence");
    }

    @Test
    void a_disagreement_stops_consent_until_it_is_over() {
        board.answers(board.mother, board.pupil, board.answer(Choice.GRANTED));

        List<Objection> opened = board.as(board.head, () -> disputes.open(key(), Optional.empty(), "Vader belde."));
        assertThat(opened).isEmpty();
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();

        DisputeFile file = board.as(board.head, () -> disputes.list(key())).getFirst();
        assertThat(file.reason()).isEqualTo("Vader belde.");
        board.as(board.head, () -> disputes.close(key(), file.dispute().id(), "Zij zijn het eens."));
        assertThat(board.decide(board.head, board.pupil).effective()).isTrue();
    }

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void the_parents_of_a_new_pupil_are_asked_once_and_the_pupil_is_enrolled_all_the_same() {
        SignedIn head = new SignedIn(board.board, board.head, AccountKind.STAFF);
        Invitations invitations = board.part(Invitations.class);
        board.asProgram(() -> board.part(Accounts.class)
                .open(NewAccount.of(board.mother, AccountKind.GUARDIAN, new PersonName("Kim", "", "Testers"))
                        .withEmail(board.mother + "@ouders.example")));

        List<NewPupilAsked> waiting = board.as(board.head, () -> invitations.listNew(head));
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().reachable()).isEqualTo(1);
        assertThat(waiting.getFirst().deciders()).isEqualTo(2);
        assertThat(board.as(board.head, () -> invitations.invite(head))).isEqualTo(1);
        assertThat(board.as(board.head, () -> invitations.invite(head))).isZero();
        assertThat(board.as(board.head, () -> invitations.listNew(head))).isEmpty();
    }

    @Test
    void a_copy_for_a_parent_holds_their_own_answers_and_destruction_takes_all_of_a_pupil() {
        board.answers(board.mother, board.pupil, board.answer(Choice.GRANTED));
        board.answers(board.father, board.pupil, board.answer(Choice.REFUSED));
        HoldsPersonalData holder = board.part(ConsentHoldings.class);

        Export hers = holder.export(Subject.of(board.board, SubjectKind.GUARDIAN, board.mother));
        assertThat(hers.rows()).hasSize(1);
        assertThat(hers.rows().getFirst().values()).containsEntry("choice", "granted");

        Subject pupil = Subject.of(board.board, board.pupil);
        assertThat(holder.destroy(pupil, Keeping.DOSSIER).rows()).containsEntry("consent.answer", 2);
        assertThat(holder.destroy(pupil, Keeping.DOSSIER).total()).isZero();
    }

    private List<Objection> record(Authority authority, Evidence evidence) {
        return board.as(
                board.head,
                () -> authorities.record(
                        key(), new AuthorityWish(board.father, authority, evidence, board.today, Optional.empty())));
    }

    private Granted<PupilId> key() {
        SignedIn head = new SignedIn(board.board, board.head, AccountKind.STAFF);
        return (Granted<PupilId>) board.part(AccessControl.class).ask(head, EnrolmentActs.KEEP_AUTHORITY, board.pupil);
    }
}
