package nl.zorgvuldig.consent;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.authority.ConsentDisputes;
import nl.zorgvuldig.consent.authority.DisputeRecord;
import nl.zorgvuldig.consent.authority.PupilAuthorities;
import nl.zorgvuldig.consent.authority.PupilAuthorities.AuthorityInput;
import nl.zorgvuldig.consent.requests.ConsentInvitations;
import nl.zorgvuldig.consent.requests.ConsentInvitations.UnaskedPupil;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// What the head keeps: authority, disagreements, and whom nobody asked yet.
class PupilAuthoritiesTest {
    private final ConsentBoard board = new ConsentBoard();
    private final PupilAuthorities authorities = board.part(PupilAuthorities.class);
    private final ConsentDisputes disputes = board.part(ConsentDisputes.class);

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void authority_that_ends_today_counts_from_the_next_question_on() {
        board.answers(board.mother, board.pupil, board.answer(ConsentChoice.GRANTED));
        board.answers(board.father, board.pupil, board.answer(ConsentChoice.REFUSED));
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();

        assertThat(record(ParentalAuthority.NONE, AuthorityEvidence.COURT_ORDER))
                .isEmpty();

        assertThat(board.decide(board.head, board.pupil).effective()).isTrue();
    }

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void authority_is_not_taken_on_somebodys_word() {
        assertThat(record(ParentalAuthority.SOLE, AuthorityEvidence.NOT_SEEN))
                .extracting(Objection::field)
                .containsExactly("evidence");
    }

    @Test
    void a_disagreement_stops_consent_until_it_is_over() {
        board.answers(board.mother, board.pupil, board.answer(ConsentChoice.GRANTED));

        List<Objection> opened = board.as(board.head, () -> disputes.open(key(), Optional.empty(), "Vader belde."));
        assertThat(opened).isEmpty();
        assertThat(board.decide(board.head, board.pupil).effective()).isFalse();

        DisputeRecord file = board.as(board.head, () -> disputes.list(key())).getFirst();
        assertThat(file.reason()).isEqualTo("Vader belde.");
        board.as(board.head, () -> disputes.close(key(), file.dispute().id(), "Zij zijn het eens."));
        assertThat(board.decide(board.head, board.pupil).effective()).isTrue();
    }

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void the_parents_of_a_new_pupil_are_asked_once_and_the_pupil_is_enrolled_all_the_same() {
        SignedInUser head = new SignedInUser(board.board, board.head, AccountKind.STAFF);
        ConsentInvitations invitations = board.part(ConsentInvitations.class);
        board.asProgram(() -> board.part(Accounts.class)
                .open(NewAccount.of(board.mother, AccountKind.GUARDIAN, new PersonName("Kim", "", "Testers"))
                        .withEmail(board.mother + "@ouders.example")));

        List<UnaskedPupil> waiting = board.as(board.head, () -> invitations.listNew(head));
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().reachable()).isEqualTo(1);
        assertThat(waiting.getFirst().deciders()).isEqualTo(2);
        assertThat(board.as(board.head, () -> invitations.invite(head))).isEqualTo(1);
        assertThat(board.as(board.head, () -> invitations.invite(head))).isZero();
        assertThat(board.as(board.head, () -> invitations.listNew(head))).isEmpty();
    }

    @Test
    void a_copy_for_a_parent_holds_their_own_answers_and_destruction_takes_all_of_a_pupil() {
        board.answers(board.mother, board.pupil, board.answer(ConsentChoice.GRANTED));
        board.answers(board.father, board.pupil, board.answer(ConsentChoice.REFUSED));
        PersonalDataHolder holder = board.part(ConsentHoldings.class);

        PersonalDataExport hers = holder.export(DataSubject.of(board.board, SubjectKind.GUARDIAN, board.mother));
        assertThat(hers.rows()).hasSize(1);
        assertThat(hers.rows().getFirst().values()).containsEntry("choice", "granted");

        DataSubject pupil = DataSubject.of(board.board, board.pupil);
        assertThat(holder.destroy(pupil, RetentionPurpose.DOSSIER).rows()).containsEntry("consent.answer", 2);
        assertThat(holder.destroy(pupil, RetentionPurpose.DOSSIER).total()).isZero();
    }

    private List<Objection> record(ParentalAuthority authority, AuthorityEvidence evidence) {
        return board.as(
                board.head,
                () -> authorities.record(
                        key(), new AuthorityInput(board.father, authority, evidence, board.today, Optional.empty())));
    }

    private Granted<PupilId> key() {
        SignedInUser head = new SignedInUser(board.board, board.head, AccountKind.STAFF);
        return (Granted<PupilId>) board.part(AccessControl.class).ask(head, EnrolmentActs.KEEP_AUTHORITY, board.pupil);
    }
}
